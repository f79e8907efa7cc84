using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A local variable.</summary>
internal sealed class SlotNode(int slot, string name, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => frame.Slots[slot]
        ?? throw Raise.Of(ExceptionTypes.UnboundLocalError, $"cannot access local variable '{name}' where it is not associated with a value");
}
