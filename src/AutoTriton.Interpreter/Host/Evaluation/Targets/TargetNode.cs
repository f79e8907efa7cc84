namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>What can be assigned to.</summary>
internal abstract class TargetNode
{
    public abstract void Assign(Frame frame, object value);

    public abstract void Delete(Frame frame);
}
