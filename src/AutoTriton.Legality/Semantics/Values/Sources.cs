namespace AutoTriton.Legality.Semantics.Values;

/// <summary>Where data comes from.</summary>
[Flags]
internal enum Sources
{
    /// <summary>Written in the source: literals, zeros, fresh memory.</summary>
    None = 0,

    /// <summary>What the caller gave.</summary>
    Input = 1,

    /// <summary>Computed outside kernels, by PyTorch or another library.</summary>
    HostOperator = 2,

    /// <summary>Program ids, ranges, random numbers: computed in a kernel from nothing that it loads.</summary>
    Index = 4,

    /// <summary>Not known to the analysis.</summary>
    Unknown = 8,

    /// <summary>Loaded in a kernel.</summary>
    Loaded = 16,

    /// <summary>Taken out of a tensor to Python: by <c>item</c>, <c>tolist</c>, a conversion to a number.</summary>
    Element = 32,
}
