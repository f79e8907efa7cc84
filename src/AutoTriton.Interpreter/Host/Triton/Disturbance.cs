using System.Buffers.Binary;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>Changes the elements that kernels stored, to other finite values: a result that stays the same did not come from them.</summary>
internal static class Disturbance
{
    public static unsafe void Apply(DeviceBuffer buffer, TritonDType element)
    {
        if (buffer.Shadow is not { } shadow)
        {
            return;
        }

        var size = element.SizeInBytes();
        var memory = new Span<byte>((void*)buffer.Address, checked((int)buffer.ByteLength));
        for (var at = 0; at + size <= memory.Length; at += size)
        {
            if ((shadow.Flags[at] & MemoryShadow.Stored) != 0)
            {
                Change(memory.Slice(at, size), element);
            }
        }
    }

    private static void Change(Span<byte> bytes, TritonDType element)
    {
        switch (element)
        {
            case TritonDType.Float64:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, Other(BinaryPrimitives.ReadDoubleLittleEndian(bytes)));
                break;
            case TritonDType.Float32:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)Other(BinaryPrimitives.ReadSingleLittleEndian(bytes)));
                break;
            case TritonDType.Float16:
                BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)Other((double)BinaryPrimitives.ReadHalfLittleEndian(bytes)));
                break;
            case TritonDType.BFloat16:
                var wide = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(BitConverter.SingleToInt32Bits((float)Other(wide)) >> 16));
                break;
            default:
                // Integers, truth values and 8-bit floats: the lowest bit, which keeps indices near where they were.
                bytes[0] ^= 1;
                break;
        }
    }

    private static double Other(double value) => double.IsFinite(value) && Math.Abs(value) < 1e4 ? (value * 1.5) + 1 : 1.25;
}
