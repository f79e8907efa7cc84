using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Python's builtins and the functions of <c>math</c>, on compile-time values.</summary>
internal static class PythonFunctionBuiltins
{
    // Functions of Python's math; a kernel can call them on what is known when compiling.
    private static readonly (string Name, Func<double, double> Function)[] Mathematics =
    [
        ("sqrt", Math.Sqrt), ("exp", Math.Exp), ("log", Math.Log), ("log2", Math.Log2), ("log10", Math.Log10), ("sin", Math.Sin), ("cos", Math.Cos), ("tan", Math.Tan), ("tanh", Math.Tanh), ("fabs", Math.Abs),
    ];

    public static IEnumerable<Builtin> All =>
    [
        .. Mathematics.Select(entry => new Builtin("math." + entry.Name, "x", arguments => entry.Function(Real(arguments, "x")))),
        new("math.pow", "x y", arguments => Math.Pow(Real(arguments, "x"), Real(arguments, "y"))),
        new("math.ceil", "x", arguments => new BigInteger(Math.Ceiling(Real(arguments, "x")))),
        new("math.floor", "x", arguments => new BigInteger(Math.Floor(Real(arguments, "x")))),
        new("builtins.len", "x", arguments => Length(arguments)),
        new("builtins.float", "x", arguments => Float(arguments)),
        new("builtins.int", "x", arguments => Int(arguments)),
        new("builtins.isinstance", "x type", arguments => IsInstance(arguments, arguments["type"])),
        new("builtins.hasattr", "x name", arguments => HasAttribute(arguments, out _)),
        new("builtins.getattr", "x name default?", arguments => HasAttribute(arguments, out var value) ? value : arguments.Has("default") ? arguments["default"] : arguments.Kernel.Attributes.Get(arguments["x"], arguments.Text("name"))),
        new("type.bit_length", "x", arguments => new BigInteger(BigInteger.Abs(ConstantMath.ToInteger(arguments["x"])).GetBitLength())),
        new("builtins.list", "x", arguments => throw arguments.Error(CompilationErrorKind.Type, "a kernel cannot hold what list() makes")),
        new("triton.cdiv", "x y", arguments => (Integer(arguments, "x") + Integer(arguments, "y") - 1) / Integer(arguments, "y")),
        new("triton.next_power_of_2", "n", arguments => NextPowerOf2(Integer(arguments, "n"))),
    ];

    private static BigInteger Length(BuiltinArguments arguments) => arguments["x"] switch
    {
        KernelTuple tuple => new BigInteger(tuple.Items.Length),
        string text => new BigInteger(text.Length),
        var other => throw arguments.Error(CompilationErrorKind.Type, $"{Describe.Kind(other)} has no len()"),
    };

    private static double Real(BuiltinArguments arguments, string name) => ConstantMath.IsNumber(arguments[name])
        ? ConstantMath.ToDouble(arguments[name])
        : throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} is a function of Python: must be real number, not {Describe.Kind(arguments[name])}");

    private static bool IsInstance(BuiltinArguments arguments, object? type) => (type, arguments["x"]) switch
    {
        (KernelTuple several, _) => several.Items.Any(one => IsInstance(arguments, one)),
        (TritonName { Path: "triton.language.tensor" }, var value) => value is Value,
        (TritonName { Path: "triton.language.constexpr" }, _) => false,
        (TritonName { Path: "triton.language.dtype" }, var value) => value is TritonDType or PointerType,
        (TritonName { Path: "triton.language.tuple" or "builtins.list" }, var value) => value is KernelTuple,
        (TritonName { Path: "triton.language.tensor_descriptor" }, var value) => value is TensorDescriptor,
        (TritonName { Path: "builtins.int" }, var value) => value is BigInteger or bool,
        (TritonName { Path: "builtins.float" }, var value) => value is double,
        (TritonName { Path: "builtins.bool" }, var value) => value is bool,
        _ => throw arguments.NotSupported($"isinstance(..., {Describe.Kind(type)})"),
    };

    private static bool HasAttribute(BuiltinArguments arguments, out object? value)
    {
        try
        {
            value = arguments.Kernel.Attributes.Get(arguments["x"], arguments.Text("name"));
            return true;
        }
        catch (TritonCompilationException error) when (error.Kind == CompilationErrorKind.UnknownName)
        {
            value = null;
            return false;
        }
    }

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
