using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A variable shared with other functions.</summary>
internal sealed class CellNode(int cell, string name, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => frame.Cells[cell].Value
        ?? throw Raise.NameError($"cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
}
