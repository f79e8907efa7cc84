namespace AutoTriton.Core.Policies;

/// <summary>A model that answers prompts, as text: a prompt in, completions out, no tensors.</summary>
/// <remarks>Safe to call from several threads. Completions are handed out as each ends, in any order.</remarks>
public interface IPolicy
{
    /// <summary>Generates completions of one prompt.</summary>
    /// <param name="request">What to generate.</param>
    /// <param name="cancellationToken">Ends the generation.</param>
    /// <returns>As many completions as were asked for.</returns>
    IAsyncEnumerable<Completion> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken = default);
}
