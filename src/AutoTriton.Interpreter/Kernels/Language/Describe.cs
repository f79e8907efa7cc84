using System.Numerics;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Names of compile-time values for messages.</summary>
internal static class Describe
{
    public static string Kind(object? value) => value switch
    {
        null => "None",
        bool => "a bool",
        BigInteger => "an int",
        double => "a float",
        string => "a str",
        TritonDType dtype => $"the dtype {dtype.TritonName()}",
        PointerType pointer => $"the type {pointer}",
        KernelTuple => "a tuple",
        JitFunction function => $"the function {function.Name}",
        Value block => $"a tensor of type {block.Type}",
        TritonName name => name.Path,
        ForeignValue foreign => foreign.Description,
        BlockPointer => "a block pointer",
        TensorDescriptor => "a tensor descriptor",
        _ => $"a {value.GetType().Name}",
    };

    /// <summary>As Python's <c>str</c> shows it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "None",
        bool truth => truth ? "True" : "False",
        BigInteger integer => integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
        double real => Real(real),
        string text => text,
        TritonDType dtype => dtype.TritonName(),
        KernelTuple tuple => $"({string.Join(", ", tuple.Items.Select(Text))}{(tuple.Items.Length == 1 ? "," : "")})",
        Value block => block.Type.ToString(),
        _ => Kind(value),
    };

    private static string Real(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        if (double.IsNaN(value))
        {
            return "nan";
        }

        var text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E', 'e') >= 0 ? text.Replace('E', 'e') : text + ".0";
    }
}
