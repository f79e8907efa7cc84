using AutoTriton.Interpreter.Host.Compilation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A generator expression: its first iterable is evaluated at once, the rest as the generator runs.</summary>
internal sealed class GeneratorNode(FunctionCode code, int[] closure, ExpressionNode first, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var iterable = new PyIterator(Ops.GetIterator(first.Evaluate(frame)), "iterator");
        var inner = FunctionCall.NewFrame(code, frame.Globals, FunctionNode.Close(frame, closure));
        inner.Slots[0] = iterable;
        return new PyGenerator(inner, "<genexpr>");
    }
}
