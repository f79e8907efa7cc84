using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Mathematical functions of <c>tl</c> and <c>tl.math</c>.</summary>
internal static class MathBuiltins
{
    private static readonly (string Name, UnaryOperation Operation)[] Functions =
    [
        ("exp", UnaryOperation.Exp),
        ("exp2", UnaryOperation.Exp2),
        ("log", UnaryOperation.Log),
        ("log2", UnaryOperation.Log2),
        ("cos", UnaryOperation.Cos),
        ("sin", UnaryOperation.Sin),
        ("sqrt", UnaryOperation.ApproximateSquareRoot),
        ("rsqrt", UnaryOperation.ReciprocalSquareRoot),
        ("erf", UnaryOperation.Erf),
        ("floor", UnaryOperation.Floor),
        ("ceil", UnaryOperation.Ceiling),
    ];

    public static IEnumerable<Builtin> All => Both(Functions.Select(function => (function.Name, "x", (Func<BuiltinArguments, object?>)(arguments => Function(arguments, function.Operation)))).Concat(
    [
        ("abs", "x", Absolute),
        ("fma", "x y z", FusedMultiplyAdd),
        ("fdiv", "x y ieee_rounding?", arguments => Divide(arguments, arguments.Flag("ieee_rounding") ? BinaryOperation.Divide : BinaryOperation.DivideByReciprocal)),
        ("div_rn", "x y", arguments => Divide(Single(arguments, "x", "y"), BinaryOperation.Divide)),
        ("sqrt_rn", "x", arguments => Function(Single(arguments, "x"), UnaryOperation.SquareRoot)),
        ("umulhi", "x y", MultiplyHigh),
    ]));

    public static Value CheckedFloat(BuiltinArguments arguments, Value value)
    {
        if (value.Type.Pointee is not null || value.Type.Element is not (TritonDType.Float32 or TritonDType.Float64))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Expected dtype ['fp32', 'fp64'] but got {value.Type}");
        }

        return value;
    }

    /// <summary>Functions that are rounded correctly exist for fp32 only.</summary>
    private static BuiltinArguments Single(BuiltinArguments arguments, params string[] names)
    {
        var wrong = names.Select(arguments.Value).FirstOrDefault(value => value.Type.IsPointer || value.Type.Element != TritonDType.Float32);
        return wrong is null ? arguments : throw arguments.Error(CompilationErrorKind.Type, $"Expected dtype ['fp32'] but got {wrong.Type}");
    }

    private static IEnumerable<Builtin> Both(IEnumerable<(string Name, string Signature, Func<BuiltinArguments, object?> Handler)> functions) =>
        functions.SelectMany(function => (Builtin[])
        [
            new("tl." + function.Name, function.Signature, function.Handler),
            new("tl.math." + function.Name, function.Signature, function.Handler),
        ]);

    private static Value Function(BuiltinArguments arguments, UnaryOperation operation) =>
        arguments.Semantics.Unary(operation, CheckedFloat(arguments, arguments.Value("x")));

    private static Value Absolute(BuiltinArguments arguments)
    {
        var value = arguments.Value("x");
        if (!value.Type.IsPointer && value.Type.Element.IsFloat8())
        {
            var magnitude = arguments.Semantics.Bitwise(BinaryOperation.And, arguments.Semantics.Bitcast(value, TritonDType.UInt8), new System.Numerics.BigInteger(0x7F));
            return arguments.Semantics.Bitcast(magnitude, value.Type.Element);
        }

        return value.Type.Element.IsUnsignedInteger() || value.Type.IsBool ? value : arguments.Semantics.Unary(UnaryOperation.Absolute, value);
    }

    private static Value FusedMultiplyAdd(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var (x, y) = semantics.Unify(arguments.Value("x"), arguments.Value("y"));
        (x, var z) = semantics.Unify(x, arguments.Value("z"));
        (y, z) = semantics.Unify(y, z);
        if (!x.Type.IsFloating)
        {
            throw semantics.UnexpectedType(x);
        }

        return semantics.Ternary(TernaryOperation.FusedMultiplyAdd, x, y, z);
    }

    private static Value Divide(BuiltinArguments arguments, BinaryOperation operation)
    {
        var (x, y) = arguments.Semantics.Unify(arguments.Value("x"), arguments.Value("y"));
        return x.Type.Element is TritonDType.Float32 or TritonDType.Float64
            ? arguments.Semantics.Binary(operation, x, y)
            : throw arguments.Error(CompilationErrorKind.Type, $"both operands of {arguments.Function} must be fp32 or fp64, not {x.Type}");
    }

    private static Value MultiplyHigh(BuiltinArguments arguments)
    {
        var (x, y) = arguments.Semantics.Unify(arguments.Value("x"), arguments.Value("y"));
        if (x.Type.Element is not (TritonDType.Int32 or TritonDType.Int64 or TritonDType.UInt32 or TritonDType.UInt64))
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Expected dtype ['int32', 'int64', 'uint32', 'uint64'] but got {x.Type}");
        }

        var unsigned = x.Type.Element is TritonDType.Int32 or TritonDType.UInt32 ? TritonDType.UInt32 : TritonDType.UInt64;
        var high = arguments.Semantics.Binary(BinaryOperation.MultiplyHigh, arguments.Semantics.Cast(x, unsigned), arguments.Semantics.Cast(y, unsigned));
        return arguments.Semantics.Cast(high, x.Type.Element);
    }
}
