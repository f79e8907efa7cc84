namespace AutoTriton.Core.Execution;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Suspicious, or undecided; refuses nothing by itself.</summary>
    Warning,

    /// <summary>Refuses the candidate.</summary>
    Error,
}
