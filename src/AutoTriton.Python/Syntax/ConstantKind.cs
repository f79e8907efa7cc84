namespace AutoTriton.Python.Syntax;

/// <summary>Kinds of literal constants.</summary>
public enum ConstantKind
{
    /// <summary><c>None</c></summary>
    None,

    /// <summary><c>True</c> or <c>False</c>: a <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>An integer: a <see cref="System.Numerics.BigInteger"/>.</summary>
    Integer,

    /// <summary>A floating-point number: a <see cref="double"/>.</summary>
    Float,

    /// <summary>An imaginary number: its <see cref="double"/> part.</summary>
    Imaginary,

    /// <summary>A string: a <see cref="string"/>.</summary>
    String,

    /// <summary>A bytes literal: an <c>ImmutableArray&lt;byte&gt;</c>.</summary>
    Bytes,

    /// <summary><c>...</c></summary>
    Ellipsis,
}
