namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Why a running kernel failed.</summary>
public enum KernelRuntimeErrorKind
{
    /// <summary>A <c>tl.device_assert</c> did not hold.</summary>
    Assertion,

    /// <summary>It computed more elements than its budget allows.</summary>
    ElementBudget,

    /// <summary>Its blocks need more memory than its limit allows.</summary>
    Memory,

    /// <summary>The arguments or the grid do not fit the kernel.</summary>
    Arguments,

    /// <summary>Programs wait for each other for ever.</summary>
    Deadlock,
}
