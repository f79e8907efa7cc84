using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>An annotation, with its assignment where it has one; class bodies and modules keep their annotations.</summary>
internal sealed class AnnotateNode(TargetNode? target, ExpressionNode? value, string? name, ExpressionNode? annotation, bool isGlobal, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        if (value is not null)
        {
            target!.Assign(frame, value.Evaluate(frame));
        }

        var type = annotation?.Evaluate(frame) ?? Py.None;
        if (name is not null && isGlobal)
        {
            frame.Globals.Annotations[name] = type;
        }
        else if (name is not null && frame.ClassNames is { } names)
        {
            if (!names.TryGetValue("__annotations__", out var all))
            {
                names["__annotations__"] = all = new PyDict();
            }

            ((PyDict)all).Set(name, type);
        }

        return Signal.Next;
    }
}
