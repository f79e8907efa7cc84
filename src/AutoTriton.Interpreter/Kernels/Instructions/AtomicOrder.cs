namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>What an atomic does to the order of other accesses (<c>sem</c>).</summary>
internal enum AtomicOrder
{
    /// <summary><c>acq_rel</c>, Triton's default.</summary>
    AcquireRelease,

    /// <summary><c>acquire</c>.</summary>
    Acquire,

    /// <summary><c>release</c>.</summary>
    Release,

    /// <summary><c>relaxed</c>.</summary>
    Relaxed,
}
