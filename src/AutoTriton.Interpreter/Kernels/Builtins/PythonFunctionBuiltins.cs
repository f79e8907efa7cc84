using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Python's builtins and the functions of <c>math</c>, on compile-time values.</summary>
internal static class PythonFunctionBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        new("builtins.len", "x", arguments => Length(arguments)),
        new("builtins.float", "x", arguments => Float(arguments)),
        new("builtins.int", "x", arguments => Int(arguments)),
        new("builtins.bool", "x", arguments => arguments["x"] is Value value ? arguments.Semantics.Cast(value, TritonDType.Int1) : ConstantMath.Truth(arguments["x"])),
        new("builtins.tuple", "x", arguments => arguments["x"] as KernelTuple ?? throw arguments.Error(CompilationErrorKind.Type, "tuple takes a tuple")),
        new("builtins.list", "x", arguments => arguments["x"] as KernelTuple ?? throw arguments.Error(CompilationErrorKind.Type, "list takes a tuple")),
        new("triton.cdiv", "x y", arguments => (Integer(arguments, "x") + Integer(arguments, "y") - 1) / Integer(arguments, "y")),
        new("triton.next_power_of_2", "n", arguments => NextPowerOf2(Integer(arguments, "n"))),
    ];

    private static BigInteger Length(BuiltinArguments arguments) => arguments["x"] switch
    {
        KernelTuple tuple => new BigInteger(tuple.Items.Length),
        string text => new BigInteger(text.Length),
        Value { IsScalar: false } value => new BigInteger(value.Shape[0]),
        var other => throw arguments.Error(CompilationErrorKind.Type, $"{Describe.Kind(other)} has no len()"),
    };

    private static double Float(BuiltinArguments arguments) => arguments["x"] switch
    {
        string text => PythonBuiltins.ParseFloat(text) ?? throw arguments.Error(CompilationErrorKind.Value, $"could not convert string to float: '{text}'"),
        var number when ConstantMath.IsNumber(number) => ConstantMath.ToDouble(number),
        var other => throw arguments.Error(CompilationErrorKind.Type, $"float() takes a compile-time number or string, not {Describe.Kind(other)}"),
    };

    private static BigInteger Int(BuiltinArguments arguments) => arguments["x"] switch
    {
        double real when double.IsFinite(real) => new BigInteger(real),
        bool or BigInteger => ConstantMath.ToInteger(arguments["x"]),
        var other => throw arguments.Error(CompilationErrorKind.Type, $"int() takes a compile-time number, not {Describe.Kind(other)}"),
    };

    private static BigInteger Integer(BuiltinArguments arguments, string name) => arguments[name] switch
    {
        bool or BigInteger => ConstantMath.ToInteger(arguments[name]),
        var other => throw arguments.Error(CompilationErrorKind.NotConstant, $"{arguments.Function} is a function of the host; in a kernel it takes compile-time integers, not {Describe.Kind(other)}"),
    };

    private static BigInteger NextPowerOf2(BigInteger value)
    {
        var power = BigInteger.One;
        while (power < value)
        {
            power <<= 1;
        }

        return power;
    }
}
