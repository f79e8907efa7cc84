using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Stands after an operation that needs the elements of several lanes: what was loaded for it is loaded in all threads.</summary>
internal sealed class CrossLanesInstruction() : Instruction([], [])
{
    public override bool HasEffect => true;

    /// <summary>Whether an operation makes an element from those of other lanes.</summary>
    public static bool Follows(Instruction instruction) => instruction is ReduceInstruction or ArgumentReduceInstruction or ScanInstruction or SortInstruction
        or DotInstruction or GatherInstruction or HistogramInstruction or PermuteInstruction or FlipInstruction or SliceInstruction or SpliceInstruction
        or ShiftInstruction or ConcatenateInstruction;

    protected override void Run(ProgramFrame frame) => frame.Clock.CrossLanes();
}
