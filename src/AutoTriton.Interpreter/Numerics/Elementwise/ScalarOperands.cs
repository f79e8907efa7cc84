namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Which operands are a single element that stands for a whole block.</summary>
[Flags]
internal enum ScalarOperands
{
    /// <summary>None: each has as many elements as the result.</summary>
    None = 0,

    /// <summary>The first.</summary>
    First = 1,

    /// <summary>The second.</summary>
    Second = 2,

    /// <summary>The third.</summary>
    Third = 4,
}
