using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Whether two expressions are written alike.</summary>
internal static class SyntaxEquality
{
    public static bool AreEqual(Expression? left, Expression? right) => (left, right) switch
    {
        (null, _) or (_, null) => false,
        _ when ReferenceEquals(left, right) => true,
        (NameExpression a, NameExpression b) => a.Name == b.Name,
        (ConstantExpression a, ConstantExpression b) => a.ConstantKind == b.ConstantKind && Equals(a.Value, b.Value),
        (AttributeExpression a, AttributeExpression b) => a.Name == b.Name && AreEqual(a.Value, b.Value),
        (BinaryExpression a, BinaryExpression b) => a.Operator == b.Operator && AreEqual(a.Left, b.Left) && AreEqual(a.Right, b.Right),
        (UnaryExpression a, UnaryExpression b) => a.Operator == b.Operator && AreEqual(a.Operand, b.Operand),
        (SubscriptExpression a, SubscriptExpression b) => AreEqual(a.Value, b.Value) && AreEqual(a.Index, b.Index),
        (SliceExpression, SliceExpression) => true,
        (TupleExpression a, TupleExpression b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements, AreEqual).All(equal => equal),
        (CallExpression a, CallExpression b) => AreEqual(a.Function, b.Function) && a.Arguments.Length == b.Arguments.Length
            && a.Arguments.Zip(b.Arguments, AreEqual).All(equal => equal) && a.Keywords.IsEmpty && b.Keywords.IsEmpty,
        _ => false,
    };
}
