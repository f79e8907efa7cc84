using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Random;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Four blocks of random bits from four blocks of counters and one seed.</summary>
internal sealed unsafe class PhiloxInstruction(Value seed, Value[] counters, int rounds, Value[] results) : Instruction([seed, .. counters], results)
{
    public override int Work => Outputs[0].Shape.Count * rounds;

    protected override void Run(ProgramFrame frame)
    {
        for (var i = 0; i < 4; i++)
        {
            var bytes = Outputs[i].Type.Bytes;
            Buffer.MemoryCopy(frame.Arena + Inputs[i + 1].Offset, frame.Arena + Outputs[i].Offset, bytes, bytes);
        }

        var key = *(ulong*)(frame.Arena + seed.Offset);
        var count = Outputs[0].Shape.Count;
        var arena = frame.Arena;
        if (Outputs[0].Type.Bytes / count == 8)
        {
            Philox.Run64((ulong*)(arena + Outputs[0].Offset), (ulong*)(arena + Outputs[1].Offset), (ulong*)(arena + Outputs[2].Offset), (ulong*)(arena + Outputs[3].Offset), count, key, rounds);
        }
        else
        {
            Philox.Run32((uint*)(arena + Outputs[0].Offset), (uint*)(arena + Outputs[1].Offset), (uint*)(arena + Outputs[2].Offset), (uint*)(arena + Outputs[3].Offset), count, key, rounds);
        }
    }
}
