using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Core.Policies;

/// <summary>Options of <see cref="ChatClientPolicy"/>.</summary>
public sealed class ChatClientPolicyOptions
{
    /// <summary>The model's name at the service, or null for the client's own.</summary>
    public string? ModelId { get; set; }

    /// <summary>The most requests under way at once for one prompt.</summary>
    /// <value>4; at least 1.</value>
    [Range(1, 1024)]
    public int MaxConcurrency { get; set; } = 4;
}
