namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>libtorch's errors as the Python exceptions that PyTorch raises for them.</summary>
internal static class TorchErrors
{
    public static readonly PyClass OutOfMemory = ExceptionTypes.Make("OutOfMemoryError", ExceptionTypes.RuntimeError);

    public static PythonException Of(string message)
    {
        var first = message.Split('\n')[0];
        if (first.Contains("can't allocate memory", StringComparison.Ordinal))
        {
            throw HostFault.Limit($"libtorch could not allocate: {first}");
        }

        return message.StartsWith("Dimension out of range", StringComparison.Ordinal) || message.StartsWith("index ", StringComparison.Ordinal) && message.Contains("out of bounds", StringComparison.Ordinal)
            ? Raise.IndexError(message)
            : Raise.RuntimeError(message);
    }
}
