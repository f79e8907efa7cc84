using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Bench.Probes;

/// <summary>The interpreter's errors as kinds of refusal.</summary>
internal static class Refusals
{
    public static RefusalKind Of(CompilationErrorKind kind) => kind switch
    {
        CompilationErrorKind.UnknownName => RefusalKind.UnknownName,
        CompilationErrorKind.Type => RefusalKind.Type,
        CompilationErrorKind.Shape => RefusalKind.Shape,
        CompilationErrorKind.NotConstant => RefusalKind.NotConstant,
        CompilationErrorKind.Syntax => RefusalKind.Syntax,
        CompilationErrorKind.Arguments => RefusalKind.Arguments,
        CompilationErrorKind.Value => RefusalKind.Value,
        CompilationErrorKind.StaticAssertion => RefusalKind.StaticAssertion,
        CompilationErrorKind.TooLarge => RefusalKind.TooLarge,
        CompilationErrorKind.NotSupported => RefusalKind.NotSupported,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "an unknown kind"),
    };

    public static RefusalKind Of(KernelRuntimeErrorKind kind) => kind switch
    {
        KernelRuntimeErrorKind.Assertion => RefusalKind.Assertion,
        KernelRuntimeErrorKind.ElementBudget or KernelRuntimeErrorKind.Memory => RefusalKind.TooLarge,
        KernelRuntimeErrorKind.Arguments => RefusalKind.Arguments,
        KernelRuntimeErrorKind.Deadlock => RefusalKind.Endless,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "an unknown kind"),
    };
}
