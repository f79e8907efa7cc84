using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Choices, bounds and arithmetic that Triton also spells as functions.</summary>
internal static class ArithmeticBuiltins
{
    public static IEnumerable<Builtin> All =>
    [
        .. Operators(),
        new("tl.where", "condition x y", arguments => arguments.Semantics.Where(arguments["condition"], arguments["x"], arguments["y"])),
        new("tl.maximum", "x y propagate_nan?", arguments => Bound(arguments, BinaryOperation.Maximum, BinaryOperation.MaximumPropagatingNaN)),
        new("tl.minimum", "x y propagate_nan?", arguments => Bound(arguments, BinaryOperation.Minimum, BinaryOperation.MinimumPropagatingNaN)),
        new("builtins.max", "*values", arguments => Extreme(arguments, BinaryOperation.Maximum)),
        new("builtins.min", "*values", arguments => Extreme(arguments, BinaryOperation.Minimum)),
        new("tl.clamp", "x min max propagate_nan?", Clamp),
        new("tl.add", "x y sanitize_overflow?", arguments => arguments.Semantics.Add(arguments.Value("x"), arguments.Value("y"))),
        new("tl.sub", "x y sanitize_overflow?", arguments => arguments.Semantics.Subtract(arguments.Value("x"), arguments.Value("y"))),
        new("tl.mul", "x y sanitize_overflow?", arguments => arguments.Semantics.Multiply(arguments.Value("x"), arguments.Value("y"))),
        new("tensor.logical_and", "x y", arguments => arguments.Semantics.Logical(BinaryOperation.And, arguments["x"], arguments["y"])),
        new("tensor.logical_or", "x y", arguments => arguments.Semantics.Logical(BinaryOperation.Or, arguments["x"], arguments["y"])),
    ];

    /// <summary>Operators spelled as methods.</summary>
    private static IEnumerable<Builtin> Operators() =>
    [
        new("tensor.__add__", "self other", arguments => arguments.Semantics.Add(arguments["self"], arguments["other"])),
        new("tensor.__sub__", "self other", arguments => arguments.Semantics.Subtract(arguments["self"], arguments["other"])),
        new("tensor.__mul__", "self other", arguments => arguments.Semantics.Multiply(arguments["self"], arguments["other"])),
        new("tensor.__truediv__", "self other", arguments => arguments.Semantics.TrueDivide(arguments["self"], arguments["other"])),
        new("tensor.__floordiv__", "self other", arguments => arguments.Semantics.FloorDivide(arguments["self"], arguments["other"])),
        new("tensor.__mod__", "self other", arguments => arguments.Semantics.Remainder(arguments["self"], arguments["other"])),
        new("tensor.__and__", "self other", arguments => arguments.Semantics.Bitwise(BinaryOperation.And, arguments["self"], arguments["other"])),
        new("tensor.__or__", "self other", arguments => arguments.Semantics.Bitwise(BinaryOperation.Or, arguments["self"], arguments["other"])),
        new("tensor.__xor__", "self other", arguments => arguments.Semantics.Bitwise(BinaryOperation.Xor, arguments["self"], arguments["other"])),
        new("tensor.__lshift__", "self other", arguments => arguments.Semantics.Bitwise(BinaryOperation.ShiftLeft, arguments["self"], arguments["other"])),
        new("tensor.__rshift__", "self other", arguments => arguments.Semantics.Bitwise(BinaryOperation.ShiftRight, arguments["self"], arguments["other"])),
        new("tensor.__neg__", "self", arguments => arguments.Semantics.Negate(arguments.Value("self"))),
        new("tensor.__invert__", "self", arguments => arguments.Semantics.Invert(arguments.Value("self"))),
    ];

    /// <summary>As Triton computes bounds: bfloat16 as float32.</summary>
    private static Value Widened(BuiltinArguments arguments, string name) => Widened(arguments, arguments.Value(name));

    private static Value Widened(BuiltinArguments arguments, Value value) =>
        value.Type.Pointee is null && value.Type.Element == TritonDType.BFloat16 ? arguments.Semantics.Cast(value, TritonDType.Float32) : value;

    private static Value Bound(BuiltinArguments arguments, BinaryOperation plain, BinaryOperation propagating)
    {
        var operation = Propagates(arguments) ? propagating : plain;
        return arguments.Semantics.Arithmetic(operation, Widened(arguments, "x"), Widened(arguments, "y"));
    }

    /// <summary>Python's max and min: of numbers known when compiling such a number.</summary>
    private static object? Extreme(BuiltinArguments arguments, BinaryOperation operation)
    {
        var values = ((KernelTuple)arguments["values"]!).Items;
        if (values.Length < 2)
        {
            throw arguments.Error(CompilationErrorKind.Arguments, $"{arguments.Function} requires at least 2 values");
        }

        return values.Skip(1).Aggregate(values[0], (best, value) =>
            ConstantMath.IsNumber(best) && ConstantMath.IsNumber(value)
                ? ConstantMath.Compare(operation == BinaryOperation.Maximum ? Python.Syntax.CompareOperator.Less : Python.Syntax.CompareOperator.Greater, best, value) ? value : best
                : arguments.Semantics.Arithmetic(operation, Widened(arguments, arguments.Semantics.ToValue(best)), Widened(arguments, arguments.Semantics.ToValue(value))));
    }

    private static Value Clamp(BuiltinArguments arguments)
    {
        var semantics = arguments.Semantics;
        var isSymmetric = IsSymmetric(arguments);
        var isReversed = isSymmetric && ConstantMath.ToDouble(arguments["min"]) > 0;
        var (x, low) = semantics.Unify(Widened(arguments, "x"), Widened(arguments, isReversed ? "max" : "min"));
        (x, var high) = semantics.Unify(x, Widened(arguments, isReversed ? "min" : "max"));
        (x, low) = semantics.Unify(x, low);
        if (!x.Type.IsFloating || x.Type.Element == TritonDType.Float64)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"Unexpected dtype {x.Type}. Only clamp of fp16, bf16 and fp32 is supported");
        }

        var operation = Propagates(arguments) ? TernaryOperation.ClampPropagatingNaN : TernaryOperation.Clamp;
        var result = semantics.Ternary(operation, x, low, high);
        return operation == TernaryOperation.Clamp && isSymmetric
            ? semantics.Where(semantics.Compare(BinaryOperation.Equal, x, x), isReversed ? semantics.Negate(result) : result, isReversed ? low : high)
            : result;
    }

    /// <summary>Between -limit and limit Triton takes the smaller magnitude, and for its sign the product of the value's and the limit's; NaN, taken as positive, becomes the limit.</summary>
    private static bool IsSymmetric(BuiltinArguments arguments) =>
        ConstantMath.IsNumber(arguments["min"]) && ConstantMath.IsNumber(arguments["max"]) && ConstantMath.ToDouble(arguments["min"]) == -ConstantMath.ToDouble(arguments["max"]);

    private static bool Propagates(BuiltinArguments arguments) => arguments["propagate_nan"] switch
    {
        null => false,
        TritonName name => name.Path.EndsWith(".ALL", StringComparison.Ordinal),
        var other => throw arguments.Error(CompilationErrorKind.Type, $"propagate_nan must be a tl.PropagateNan, not {Describe.Kind(other)}"),
    };
}
