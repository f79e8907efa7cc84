namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Where a loop begins or ends, for the planner: what lives into the loop lives until its end.</summary>
internal sealed class LoopMarker(bool begins) : Instruction([], [])
{
    public bool Begins { get; } = begins;

    public override bool HasEffect => true;
}
