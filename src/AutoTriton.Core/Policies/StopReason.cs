namespace AutoTriton.Core.Policies;

/// <summary>Why a completion ended.</summary>
public enum StopReason
{
    /// <summary>The model said its end token, or a stop sequence.</summary>
    EndOfText,

    /// <summary>The length limit cut it.</summary>
    Length,

    /// <summary>A content filter of the service cut it.</summary>
    ContentFilter,

    /// <summary>The service did not say.</summary>
    Unknown,
}
