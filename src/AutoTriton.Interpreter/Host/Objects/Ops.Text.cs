using System.Globalization;
using System.Numerics;

namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    private const int MaxIntegerBitsAsText = 14_300;

    public static string Str(object value) => value switch
    {
        string text => text,
        PyObject made => Charged(made.Str()),
        _ => Repr(value),
    };

    public static string Repr(object value) => value switch
    {
        PyObject made => ReprOf(made),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "True" : "False",
        string text => Builtins.TextRepr.Quote(text),
        double number => Builtins.TextRepr.Float(number),
        BigInteger big => IntegerText(big),
        Complex complex => Builtins.TextRepr.Complex(complex),
        _ => throw new InvalidOperationException($"A value of type {value.GetType().Name} is not a Python value."),
    };

    public static string Format(object value, string specification) => value is PyObject made
        ? made.Format(specification)
        : specification.Length == 0 ? Str(value) : Builtins.FormatSpecification.Format(value, specification);

    private static string ReprOf(PyObject value)
    {
        World.CheckStack();
        return Charged(value.Repr());
    }

    // Text within text within text grows with the square of the depth.
    private static string Charged(string text)
    {
        World.ChargeMemory(2L * text.Length);
        World.Step(text.Length / 16);
        return text;
    }

    private static string IntegerText(BigInteger big) => big.GetBitLength() > MaxIntegerBitsAsText
        ? throw Raise.ValueError("Exceeds the limit (4300 digits) for integer string conversion")
        : big.ToString(CultureInfo.InvariantCulture);
}
