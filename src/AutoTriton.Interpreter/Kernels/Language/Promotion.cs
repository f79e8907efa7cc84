using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Triton's rules for the type that two operands are computed in (<c>computation_type_impl</c> of its semantic.py).</summary>
internal static class Promotion
{
    /// <summary>The common type, or null with the reason where there is none.</summary>
    public static TritonDType? Common(TritonDType left, bool leftIsNumber, TritonDType right, bool rightIsNumber, bool divides, out string reason)
    {
        reason = "";
        if (leftIsNumber != rightIsNumber)
        {
            var (number, tensor) = leftIsNumber ? (left, right) : (right, left);
            if (Kind(number) <= Kind(tensor))
            {
                return divides && tensor is (TritonDType.Float16 or TritonDType.BFloat16) ? TritonDType.Float32 : tensor;
            }
        }

        if (IsFloat8WithInteger(left, right) || IsFloat8WithInteger(right, left))
        {
            reason = $"unexpected type {left.TritonName()} and {right.TritonName()}";
            return null;
        }

        if (left.IsFloating() || right.IsFloating())
        {
            return Floating(left, right, divides);
        }

        if (divides && left.IsUnsignedInteger() != right.IsUnsignedInteger())
        {
            reason = $"Cannot use /, //, or % with {left.TritonName()} and {right.TritonName()} because they have different signedness; this is unlikely to result in a useful answer. Cast them to the same signedness.";
            return null;
        }

        return Integers(left, right);
    }

    public static TritonDType Integers(TritonDType left, TritonDType right)
    {
        if (left.IsUnsignedInteger() == right.IsUnsignedInteger())
        {
            return left.BitWidth() > right.BitWidth() ? left : right;
        }

        return left.IsUnsignedInteger()
            ? (left.BitWidth() >= right.BitWidth() ? left : right)
            : (right.BitWidth() >= left.BitWidth() ? right : left);
    }

    private static bool IsFloat8WithInteger(TritonDType left, TritonDType right) => left.IsFloat8() && right.IsInteger();

    private static TritonDType Floating(TritonDType left, TritonDType right, bool divides)
    {
        if (left == TritonDType.Float64 || right == TritonDType.Float64)
        {
            return TritonDType.Float64;
        }

        if (left == TritonDType.Float32 || right == TritonDType.Float32)
        {
            return TritonDType.Float32;
        }

        if (left == TritonDType.Float16 || right == TritonDType.Float16)
        {
            return divides ? TritonDType.Float32 : TritonDType.Float16;
        }

        if (left == TritonDType.BFloat16 || right == TritonDType.BFloat16)
        {
            return left == right && !divides ? TritonDType.BFloat16 : TritonDType.Float32;
        }

        return left == right ? left : TritonDType.Float16;
    }

    private static int Kind(TritonDType type) => type == TritonDType.Int1 ? 0 : type.IsInteger() ? 1 : 2;
}
