using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>What Triton's operations mean: types, shapes and the instructions that compute them.</summary>
internal sealed partial class Semantics(KernelBuilder builder)
{
    private readonly AffineRules _affine = new(builder);

    public KernelBuilder Builder => builder;

    public AffineRules Affine => _affine;

    /// <summary>A compile-time number as a run-time scalar, of the type that Triton gives it.</summary>
    public Value ToValue(object? operand) => operand switch
    {
        Value value => value,
        bool truth => builder.Constant(TritonDType.Int1, truth ? 1 : 0),
        BigInteger integer => builder.Constant(IntegerType(integer), integer),
        double number => builder.Float(FloatType(number), number),
        _ => throw builder.Error(CompilationErrorKind.Type, $"cannot convert {Describe.Kind(operand)} to a tensor"),
    };

    /// <summary>A compile-time number or a value, as a scalar or block of the given type.</summary>
    public Value ToValue(object? operand, TritonDType element) => operand is Value value ? Cast(value, element) : Number(operand, element);

    public Value Number(object? number, TritonDType element)
    {
        if (element.IsFloating() && ConstantMath.IsNumber(number))
        {
            return builder.Float(element, ConstantMath.ToDouble(number));
        }

        return number switch
        {
            bool truth => builder.Constant(element, truth ? 1 : 0),
            BigInteger integer when element == TritonDType.Int1 => builder.Constant(element, integer.IsZero ? 0 : 1),
            BigInteger integer => builder.Constant(element, integer),
            double real when double.IsFinite(real) => builder.Constant(element, new BigInteger(real)),
            double real => throw builder.Error(CompilationErrorKind.Value, $"{real} has no value as {element.TritonName()}"),
            _ => throw builder.Error(CompilationErrorKind.Type, $"{Describe.Kind(number)} is no number"),
        };
    }

    public TritonDType IntegerType(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
        {
            return TritonDType.Int32;
        }

        if (value >= 0 && value <= uint.MaxValue)
        {
            return TritonDType.UInt32;
        }

        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return TritonDType.Int64;
        }

        return value >= 0 && value <= ulong.MaxValue
            ? TritonDType.UInt64
            : throw builder.Error(CompilationErrorKind.Value, $"Nonrepresentable integer {value}.");
    }

    public static TritonDType FloatType(double value)
    {
        var magnitude = Math.Abs(value);
        const double Smallest = 1.1754943508222875e-38;
        const double Largest = 3.4028234663852886e38;
        return magnitude == 0 || !double.IsFinite(value) || (magnitude >= Smallest && magnitude <= Largest)
            ? TritonDType.Float32
            : TritonDType.Float64;
    }

    /// <summary>Gives both operands one type and one shape.</summary>
    public (Value Left, Value Right) Unify(object? left, object? right, bool divides = false, bool allowPointers = false, bool arithmetic = true)
    {
        var a = ToValue(left);
        var b = ToValue(right);
        if (a.Type.IsPointer || b.Type.IsPointer)
        {
            if (!allowPointers || (a.Type.IsPointer && b.Type.IsPointer && a.Type.Pointee != b.Type.Pointee))
            {
                throw Incompatible(a, b);
            }

            if (a.Type.IsPointer && !b.Type.IsPointer && b.Type.IsFloating || b.Type.IsPointer && !a.Type.IsPointer && a.Type.IsFloating)
            {
                throw Incompatible(a, b);
            }
        }
        else if (arithmetic)
        {
            var type = Promotion.Common(a.Type.Element, left is not Value, b.Type.Element, right is not Value, divides, out var reason)
                ?? throw builder.Error(CompilationErrorKind.Type, reason);
            CheckNumber(left, type);
            CheckNumber(right, type);
            a = ToValue(left, type);
            b = ToValue(right, type);
        }

        return Broadcast(a, b);
    }

    public TritonCompilationException Incompatible(Value left, Value right) =>
        builder.Error(CompilationErrorKind.Type, $"invalid operands of type {left.Type} and {right.Type}");

    private void CheckNumber(object? operand, TritonDType type)
    {
        if (operand is not BigInteger integer || !type.IsInteger() || type == TritonDType.Int1)
        {
            return;
        }

        if (integer < 0 && type.IsUnsignedInteger())
        {
            throw builder.Error(CompilationErrorKind.Value, "Cannot perform a binary operation between an unsigned tensor and a negative scalar. Perform a explicit cast on one of them.");
        }

        var bits = type.BitWidth();
        var (low, high) = type.IsUnsignedInteger()
            ? (BigInteger.Zero, (BigInteger.One << bits) - 1)
            : (-(BigInteger.One << (bits - 1)), (BigInteger.One << (bits - 1)) - 1);
        if (integer < low || integer > high)
        {
            throw builder.Error(CompilationErrorKind.Value, $"Scalar {integer} is out of range for type {type.TritonName()}");
        }
    }

    public Value Scalar(Value value, string what)
    {
        if (!value.IsScalar)
        {
            throw builder.Error(CompilationErrorKind.Type, $"{what} must be a scalar, not {value.Type}");
        }

        return value;
    }

    public int ConstantInt(object? operand, string what)
    {
        var value = operand switch
        {
            BigInteger integer => integer,
            bool truth => truth ? BigInteger.One : BigInteger.Zero,
            Value => throw builder.Error(CompilationErrorKind.NotConstant, $"{what} must be a tl.constexpr; it is a value of run time"),
            _ => throw builder.Error(CompilationErrorKind.Type, $"{what} must be an integer, not {Describe.Kind(operand)}"),
        };
        return value >= int.MinValue && value <= int.MaxValue
            ? (int)value
            : throw builder.Error(CompilationErrorKind.Value, $"{what} is out of range: {value}");
    }

    public ImmutableArray<int> ConstantInts(object? operand, string what) => operand switch
    {
        KernelTuple tuple => [.. tuple.Items.Select(item => ConstantInt(item, what))],
        _ => [ConstantInt(operand, what)],
    };

    /// <summary>The shape that a kernel asked for; powers of two, as Triton demands.</summary>
    public BlockShape ConstantShape(object? operand, string what)
    {
        var dimensions = ConstantInts(operand, what);
        var count = 1L;
        foreach (var dimension in dimensions)
        {
            if (dimension == 0)
            {
                throw builder.NotSupported($"a block without elements ({what})");
            }

            if (dimension < 0 || !BitOperations.IsPow2(dimension))
            {
                throw builder.Error(CompilationErrorKind.Shape, $"Shape element must be a power of 2, not {dimension}");
            }

            count *= dimension;
            CheckCount(count);
        }

        return new BlockShape(dimensions);
    }

    public void CheckCount(long count)
    {
        if (count > 1 << 20)
        {
            throw builder.Error(CompilationErrorKind.Shape, $"numel ({count}) exceeds triton maximum tensor numel (1048576)");
        }
    }
}
