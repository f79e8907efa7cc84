using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A name in a class body that the body itself binds somewhere.</summary>
internal sealed class ClassNameNode(string name, int cell, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        if (frame.ClassNames!.TryGetValue(name, out var value))
        {
            return value;
        }

        if (cell >= 0 && frame.Cells[cell].Value is { } outer)
        {
            return outer;
        }

        return frame.Globals.TryGet(name, out value) ? value : throw Raise.NameError($"name '{name}' is not defined");
    }
}
