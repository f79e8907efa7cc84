using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A scalar integer as a 64-bit one.</summary>
internal sealed unsafe class WidenInstruction(Value source, Value result) : Instruction([source], [result])
{
    public override int Work => 0;

    public static long Read(byte* address, TritonDType element) => element switch
    {
        TritonDType.Int64 or TritonDType.UInt64 => *(long*)address,
        TritonDType.Int32 => *(int*)address,
        TritonDType.UInt32 => *(uint*)address,
        TritonDType.Int16 => *(short*)address,
        TritonDType.UInt16 => *(ushort*)address,
        TritonDType.Int8 => *(sbyte*)address,
        _ => *address,
    };

    protected override void Run(ProgramFrame frame) =>
        *(long*)(frame.Arena + result.Offset) = Read(frame.Arena + source.Offset, source.Type.Element);
}
