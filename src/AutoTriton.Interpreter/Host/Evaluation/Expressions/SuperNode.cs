using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary><c>super()</c> within a method.</summary>
internal sealed class SuperNode(int classCell, bool selfIsCell, int self, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var type = frame.Cells[classCell].Value as PyClass ?? throw Raise.RuntimeError("super(): empty __class__ cell");
        var instance = (selfIsCell ? frame.Cells[self].Value : frame.Slots[self]) ?? throw Raise.RuntimeError("super(): arg[0] deleted");
        return new PySuper(type, instance);
    }
}
