namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The arguments of a launch do not fit the kernel. Nothing ran.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="message">A sentence that says how to mend it.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="parameter">The parameter, or null where it is not about one.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class KernelArgumentException(KernelArgumentErrorKind kind, string message, string kernel, string? parameter = null, Exception? innerException = null)
    : ArgumentException($"{kernel}: {message}", innerException)
{
    /// <summary>What is wrong.</summary>
    public KernelArgumentErrorKind Kind { get; } = kind;

    /// <summary>The kernel.</summary>
    public string Kernel { get; } = kernel;

    /// <summary>The parameter, or null.</summary>
    public string? Parameter { get; } = parameter;
}
