namespace AutoTriton.Data.Solutions;

/// <summary>What differs between solutions that are written by rules.</summary>
public enum SolutionVariety
{
    /// <summary>Nothing: each is written the plain way.</summary>
    None,

    /// <summary>How the work is divided and the code is laid out; names are the plain ones.</summary>
    Structure,

    /// <summary>Names too.</summary>
    Full,
}
