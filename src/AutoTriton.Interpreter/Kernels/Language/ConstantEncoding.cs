using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Casts;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Compile-time numbers as they lie in memory.</summary>
internal static unsafe class ConstantEncoding
{
    public static byte[] Encode(TritonDType element, double value)
    {
        var bytes = new byte[element.SizeInBytes()];
        fixed (byte* to = bytes)
        {
            if (element == TritonDType.Float64)
            {
                *(double*)to = value;
            }
            else if (element == TritonDType.Float32)
            {
                *(float*)to = (float)value;
            }
            else
            {
                var single = (float)value;
                CastTable.Find(TritonDType.Float32, element)((byte*)&single, to, 1);
            }
        }

        return bytes;
    }
}
