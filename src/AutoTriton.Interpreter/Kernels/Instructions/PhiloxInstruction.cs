using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Random;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Four blocks of random bits from four blocks of counters and one seed.</summary>
internal sealed unsafe class PhiloxInstruction(Value seed, Value[] counters, int rounds, Value[] results) : Instruction([seed, .. counters], results)
{
    public override int Work => results[0].Shape.Count * rounds;

    protected override void Run(ProgramFrame frame)
    {
        for (var i = 0; i < 4; i++)
        {
            var bytes = results[i].Type.Bytes;
            Buffer.MemoryCopy(frame.Arena + counters[i].Offset, frame.Arena + results[i].Offset, bytes, bytes);
        }

        var key = *(ulong*)(frame.Arena + seed.Offset);
        var count = results[0].Shape.Count;
        var arena = frame.Arena;
        if (results[0].Type.Bytes / count == 8)
        {
            Philox.Run64((ulong*)(arena + results[0].Offset), (ulong*)(arena + results[1].Offset), (ulong*)(arena + results[2].Offset), (ulong*)(arena + results[3].Offset), count, key, rounds);
        }
        else
        {
            Philox.Run32((uint*)(arena + results[0].Offset), (uint*)(arena + results[1].Offset), (uint*)(arena + results[2].Offset), (uint*)(arena + results[3].Offset), count, key, rounds);
        }
    }
}
