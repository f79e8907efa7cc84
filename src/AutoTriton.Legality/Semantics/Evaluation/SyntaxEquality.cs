using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Whether two expressions are written alike.</summary>
internal static class SyntaxEquality
{
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="isSame">Whether two different names are of one thing.</param>
    public static bool AreEqual(Expression? left, Expression? right, Func<string, string, bool> isSame) => (left, right) switch
    {
        (null, _) or (_, null) => false,
        _ when ReferenceEquals(left, right) => true,
        (NameExpression a, NameExpression b) => a.Name == b.Name || isSame(a.Name, b.Name),
        (ConstantExpression a, ConstantExpression b) => a.ConstantKind == b.ConstantKind && Equals(a.Value, b.Value),
        (AttributeExpression a, AttributeExpression b) => a.Name == b.Name && AreEqual(a.Value, b.Value, isSame),
        (BinaryExpression a, BinaryExpression b) => a.Operator == b.Operator && AreEqual(a.Left, b.Left, isSame) && AreEqual(a.Right, b.Right, isSame),
        (UnaryExpression a, UnaryExpression b) => a.Operator == b.Operator && AreEqual(a.Operand, b.Operand, isSame),
        (SubscriptExpression a, SubscriptExpression b) => AreEqual(a.Value, b.Value, isSame) && AreEqual(a.Index, b.Index, isSame),
        (SliceExpression, SliceExpression) => true,
        (TupleExpression a, TupleExpression b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements, (x, y) => AreEqual(x, y, isSame)).All(equal => equal),
        (CallExpression a, CallExpression b) => AreEqual(a.Function, b.Function, isSame) && a.Arguments.Length == b.Arguments.Length
            && a.Arguments.Zip(b.Arguments, (x, y) => AreEqual(x, y, isSame)).All(equal => equal) && a.Keywords.IsEmpty && b.Keywords.IsEmpty,
        _ => false,
    };
}
