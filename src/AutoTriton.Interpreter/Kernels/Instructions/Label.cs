namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A place that jumps name; it is gone when the code is linear.</summary>
internal sealed class Label() : Instruction([], [])
{
    /// <summary>The index of the instruction after it.</summary>
    public int Target { get; set; } = -1;

    public override bool HasEffect => true;
}
