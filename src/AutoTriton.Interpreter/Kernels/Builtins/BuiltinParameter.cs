namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>A parameter of a <see cref="Builtin"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="IsVariadic">Whether it takes all further positional arguments.</param>
internal sealed record BuiltinParameter(string Name, bool IsOptional, bool IsVariadic)
{
    public static BuiltinParameter Parse(string text) => new(text.TrimEnd('?').TrimStart('*'), text.EndsWith('?'), text.StartsWith('*'));
}
