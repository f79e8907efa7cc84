namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Why a kernel does not compile.</summary>
public enum CompilationErrorKind
{
    /// <summary>A name that Triton does not know, or that is not visible in a kernel.</summary>
    UnknownName,

    /// <summary>Operands whose types do not go together.</summary>
    Type,

    /// <summary>Blocks whose shapes do not go together, or a shape that Triton refuses.</summary>
    Shape,

    /// <summary>A value that has to be known when compiling is not.</summary>
    NotConstant,

    /// <summary>Python that the kernel language does not have.</summary>
    Syntax,

    /// <summary>A call whose arguments do not fit.</summary>
    Arguments,

    /// <summary>A value that the operation refuses.</summary>
    Value,

    /// <summary>A <c>tl.static_assert</c> does not hold.</summary>
    StaticAssertion,

    /// <summary>The code grows past the bounds of unrolling or inlining.</summary>
    TooLarge,

    /// <summary>Triton has it, this interpreter does not.</summary>
    NotSupported,
}
