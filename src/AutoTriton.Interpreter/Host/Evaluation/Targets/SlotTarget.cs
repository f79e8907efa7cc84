namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>A local variable.</summary>
internal sealed class SlotTarget(int slot, string name) : TargetNode
{
    public override void Assign(Frame frame, object value) => frame.Slots[slot] = value;

    public override void Delete(Frame frame) => frame.Slots[slot] = frame.Slots[slot] is null
        ? throw Raise.Of(ExceptionTypes.UnboundLocalError, $"cannot access local variable '{name}' where it is not associated with a value")
        : null;
}
