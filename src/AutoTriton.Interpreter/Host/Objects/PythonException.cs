using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A Python exception on its way up.</summary>
internal sealed class PythonException(PyExceptionInstance value) : Exception
{
    /// <summary>The exception object.</summary>
    public PyExceptionInstance Value { get; } = value;

    /// <summary>Where it was raised, or null while the evaluator has not seen it.</summary>
    public SourceSpan? Location
    {
        get => Value.Location;
        set => Value.Location = value;
    }

    /// <inheritdoc/>
    public override string Message => Value.Describe();

    public bool Is(PyClass type) => Value.Class.IsSubclassOf(type);
}
