using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Puts a value into a slot, or gives the same elements another shape.</summary>
internal sealed unsafe class CopyInstruction(Value source, Value destination) : Instruction([source], [destination])
{
    private readonly long _bytes = source.Type.Bytes;

    public Value Source => source;

    public Value Destination => destination;

    /// <summary>Whether source and destination have one place, so that there is nothing to do.</summary>
    public bool IsIdle => source.Offset == destination.Offset;

    public override int Work => 0;

    public override bool CanOverwriteInput => true;

    protected override void Run(ProgramFrame frame)
    {
        if (source.Offset != destination.Offset)
        {
            Buffer.MemoryCopy(frame.Arena + source.Offset, frame.Arena + destination.Offset, _bytes, _bytes);
        }
    }
}
