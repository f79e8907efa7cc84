namespace AutoTriton.Interpreter.Host.Evaluation.Targets;

/// <summary>An attribute.</summary>
internal sealed class AttributeTarget(ExpressionNode value, string name) : TargetNode
{
    public ExpressionNode Value { get; } = value;

    public string Name { get; } = name;

    public override void Assign(Frame frame, object value) => Ops.SetAttribute(Value.Evaluate(frame), Name, value);

    public override void Delete(Frame frame) => Ops.DeleteAttribute(Value.Evaluate(frame), Name);
}
