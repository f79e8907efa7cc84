namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A variable shared by a function and the functions inside it; null while unbound.</summary>
internal sealed class PyCell
{
    public object? Value { get; set; }
}
