using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>def</c> and <c>class</c>: something is made, decorated and bound.</summary>
internal sealed class DefineNode(ExpressionNode[] decorators, ExpressionNode made, TargetNode target, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var wrappers = EvaluateDecorators(frame);
        var value = made.Evaluate(frame);
        for (var i = wrappers.Length - 1; i >= 0; i--)
        {
            value = Ops.Call(wrappers[i], value);
        }

        target.Assign(frame, value);
        return Signal.Next;
    }

    private object[] EvaluateDecorators(Frame frame)
    {
        var values = new object[decorators.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = decorators[i].Evaluate(frame);
        }

        return values;
    }
}
