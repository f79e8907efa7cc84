using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Leaves a counted loop when its variable has passed the bound.</summary>
internal sealed unsafe class ForHeadInstruction(Value variable, Value bound, bool descends, Label exit) : Instruction([variable, bound], [])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next)
    {
        var order = Compare(frame.Arena);
        return (descends ? order > 0 : order < 0) ? next : exit.Target;
    }

    private int Compare(byte* arena)
    {
        var left = arena + variable.Offset;
        var right = arena + bound.Offset;
        return variable.Type.Element switch
        {
            TritonDType.Int64 => (*(long*)left).CompareTo(*(long*)right),
            TritonDType.UInt64 => (*(ulong*)left).CompareTo(*(ulong*)right),
            TritonDType.UInt32 => (*(uint*)left).CompareTo(*(uint*)right),
            TritonDType.Int32 => (*(int*)left).CompareTo(*(int*)right),
            TritonDType.Int16 => (*(short*)left).CompareTo(*(short*)right),
            TritonDType.UInt16 => (*(ushort*)left).CompareTo(*(ushort*)right),
            TritonDType.Int8 => (*(sbyte*)left).CompareTo(*(sbyte*)right),
            _ => (*left).CompareTo(*right),
        };
    }
}
