namespace AutoTriton.Python.Syntax;

/// <summary>Boolean operators.</summary>
public enum BooleanOperator
{
    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,
}
