namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>How a statement ended.</summary>
internal enum Signal
{
    /// <summary>The next statement follows.</summary>
    Next,

    /// <summary>By <c>break</c>.</summary>
    Break,

    /// <summary>By <c>continue</c>.</summary>
    Continue,

    /// <summary>By <c>return</c>; the value is in <see cref="Frame.ReturnValue"/>.</summary>
    Return,
}
