using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>A value, compared by equality, or None, True or False, by identity.</summary>
internal sealed class ValuePatternNode(ExpressionNode expected, bool byIdentity) : PatternNode
{
    public override bool Matches(Frame frame, object value)
    {
        var wanted = expected.Evaluate(frame);
        return byIdentity ? Ops.Is(value, wanted) : Ops.Truth(Ops.Compare(CompareOperator.Equal, value, wanted));
    }
}
