namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What is wrong with the arguments of a launch.</summary>
public enum KernelArgumentErrorKind
{
    /// <summary>A parameter without a default got no argument.</summary>
    Missing,

    /// <summary>There are more arguments than parameters.</summary>
    TooMany,

    /// <summary>An argument is given for a name that is no parameter.</summary>
    Unknown,

    /// <summary>A parameter got two arguments, or one although <c>autotune</c> sets it.</summary>
    Duplicate,

    /// <summary>The value, or the elements of an array or tensor, are of a type that Triton does not have.</summary>
    Type,

    /// <summary>A tensor is not on the CPU, is sparse, or was disposed.</summary>
    Memory,

    /// <summary>The kernel stores to memory that was passed for reading only.</summary>
    ReadOnly,

    /// <summary>The grid could not be computed.</summary>
    Grid,

    /// <summary>A decorator above the kernel (<c>autotune</c>, <c>heuristics</c>) failed.</summary>
    Decorator,
}
