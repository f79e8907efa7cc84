namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>An element.</summary>
internal sealed class ItemTarget(ExpressionNode value, ExpressionNode index) : TargetNode
{
    public ExpressionNode Value { get; } = value;

    public ExpressionNode Index { get; } = index;

    public override void Assign(Frame frame, object value)
    {
        var container = Value.Evaluate(frame);
        Ops.SetItem(container, Index.Evaluate(frame), value);
    }

    public override void Delete(Frame frame)
    {
        var container = Value.Evaluate(frame);
        Ops.DeleteItem(container, Index.Evaluate(frame));
    }
}
