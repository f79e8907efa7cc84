namespace AutoTriton.Data.Solutions;

/// <summary>What differs between solutions that are written by rules.</summary>
public enum SolutionVariety
{
    /// <summary>Nothing: each is written the plain way.</summary>
    None,

    /// <summary>How the work is divided, how values are named along the chain, whether a function of its own holds a part of it.</summary>
    Structure,

    /// <summary>Other names, block sizes and grids too.</summary>
    Full,
}
