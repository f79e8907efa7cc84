using System.Globalization;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Casts;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Prints the program's place and values, one line for each element as on the GPU.</summary>
internal sealed unsafe class PrintInstruction(string prefix, Value[] values) : Instruction(values, [])
{
    private const int ElementLimit = 1024;

    public override bool HasEffect => true;

    protected override void Run(ProgramFrame frame)
    {
        var place = $"pid ({frame.X}, {frame.Y}, {frame.Z})";
        if (Inputs.Length == 0)
        {
            frame.State.Printed.Line($"{place} {prefix}");
        }

        foreach (var value in Inputs)
        {
            for (var i = 0; i < Math.Min(value.Shape.Count, ElementLimit); i++)
            {
                frame.State.Printed.Line($"{place} idx ({i}) {prefix}{Text(frame.Arena + value.Offset, value.Type, i)}");
            }
        }
    }

    private static string Text(byte* data, BlockType type, int index)
    {
        data += (long)index * type.Element.SizeInBytes();
        if (!type.Element.IsFloating())
        {
            var integer = WidenInstruction.Read(data, type.Element);
            return (type.Element == TritonDType.UInt64 ? (object)(ulong)integer : integer) is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : "";
        }

        double real;
        if (type.Element == TritonDType.Float64)
        {
            real = *(double*)data;
        }
        else
        {
            float single;
            CastTable.Find(type.Element, TritonDType.Float32)(data, (byte*)&single, 1);
            real = single;
        }

        return real.ToString("F6", CultureInfo.InvariantCulture);
    }
}
