using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A call without unpacking.</summary>
internal sealed class CallNode(ExpressionNode function, ExpressionNode[] arguments, string[] names, ExpressionNode[] named, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var callee = function.Evaluate(frame);
        var positional = EvaluateAll(arguments, frame);
        var keywords = EvaluateAll(named, frame);
        frame.World.CountStep();
        return Ops.Call(callee, new CallArguments(positional, names, keywords));
    }

    internal static object[] EvaluateAll(ExpressionNode[] nodes, Frame frame)
    {
        if (nodes.Length == 0)
        {
            return [];
        }

        var values = new object[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            values[i] = nodes[i].Evaluate(frame);
        }

        return values;
    }
}
