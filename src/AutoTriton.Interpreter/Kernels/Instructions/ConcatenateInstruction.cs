using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>One block after another.</summary>
internal sealed unsafe class ConcatenateInstruction(Value a, Value b, Value result) : Instruction([a, b], [result])
{
    protected override void Run(ProgramFrame frame)
    {
        var to = frame.Arena + result.Offset;
        Buffer.MemoryCopy(frame.Arena + a.Offset, to, a.Type.Bytes, a.Type.Bytes);
        Buffer.MemoryCopy(frame.Arena + b.Offset, to + a.Type.Bytes, b.Type.Bytes, b.Type.Bytes);
    }
}
