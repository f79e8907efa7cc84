using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>One element combined with another.</summary>
internal static unsafe class AtomicArithmetic
{
    public static bool Exists(AtomicOperation operation, TritonDType element) =>
        operation is AtomicOperation.Exchange or AtomicOperation.CompareAndSwap || BinaryTable.Find(Binary(operation), element, OperandForm.Blocks) != null;

    public static void Combine(AtomicOperation operation, TritonDType element, byte* memory, byte* operand, byte* result)
    {
        if (operation == AtomicOperation.Exchange)
        {
            new Span<byte>(operand, element.SizeInBytes()).CopyTo(new Span<byte>(result, element.SizeInBytes()));
            return;
        }

        if (element == TritonDType.Float32 && operation == AtomicOperation.Add)
        {
            *(float*)result = *(float*)memory + *(float*)operand;
            return;
        }

        BinaryTable.Find(Binary(operation), element, OperandForm.Blocks)(memory, operand, result, 1);
    }

    private static BinaryOperation Binary(AtomicOperation operation) => operation switch
    {
        AtomicOperation.Add => BinaryOperation.Add,
        AtomicOperation.Maximum => BinaryOperation.Maximum,
        AtomicOperation.Minimum => BinaryOperation.Minimum,
        AtomicOperation.And => BinaryOperation.And,
        AtomicOperation.Or => BinaryOperation.Or,
        _ => BinaryOperation.Xor,
    };
}
