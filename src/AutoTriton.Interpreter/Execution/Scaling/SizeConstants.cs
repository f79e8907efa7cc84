using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Execution.Scaling;

/// <summary>Finds the sizes that a module states as constants, and writes others in their places; the rest of the source stays as it is.</summary>
internal static class SizeConstants
{
    private const long Largest = 1L << 40;

    /// <summary>The constants of a module, in their order.</summary>
    public static List<SizeConstant> Find(ModuleNode module)
    {
        var found = new List<SizeConstant>();
        foreach (var statement in module.Body)
        {
            switch (statement)
            {
                case AssignStatement assign:
                    Collect(string.Join('=', assign.Targets.Select(Name)), assign.Targets is [TupleExpression or ListExpression] ? assign.Targets[0] : null, assign.Value, found);
                    break;
                case AnnotatedAssignStatement { Value: { } value } annotated:
                    Collect(Name(annotated.Target), null, value, found);
                    break;
            }
        }

        return found;
    }

    /// <summary>The source with other values at the places of constants.</summary>
    /// <param name="source">The source that the constants were found in.</param>
    /// <param name="changes">The constants and their new values.</param>
    public static string Replace(string source, IEnumerable<(SizeConstant Constant, long Value)> changes)
    {
        var starts = LineStarts(source);
        var result = new StringBuilder(source);
        foreach (var (constant, value) in changes.OrderByDescending(change => (change.Constant.Span.StartLine, change.Constant.Span.StartColumn)))
        {
            var start = starts[constant.Span.StartLine - 1] + constant.Span.StartColumn;
            var end = starts[constant.Span.EndLine - 1] + constant.Span.EndColumn;
            result.Remove(start, end - start).Insert(start, value.ToString(CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static void Collect(string name, Expression? targets, Expression value, List<SizeConstant> found)
    {
        if (Evaluate(value) is { } number)
        {
            if (number > 0 && number <= Largest)
            {
                found.Add(new SizeConstant(name, (long)number, value.Span));
            }

            return;
        }

        switch (value)
        {
            case TupleExpression tuple:
                Each(name, Elements(targets), tuple.Elements, found);
                break;
            case ListExpression list:
                Each(name, Elements(targets), list.Elements, found);
                break;
            case BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Add } combined:
                // [1024] * 16: sizes on one side, a count on the other.
                Collect(name + ".left", null, combined.Left, found);
                Collect(name + ".right", null, combined.Right, found);
                break;
        }
    }

    private static void Each(string name, ImmutableArray<Expression> targets, ImmutableArray<Expression> values, List<SizeConstant> found)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Collect(targets.Length == values.Length ? Name(targets[i]) : $"{name}[{i}]", null, values[i], found);
        }
    }

    private static ImmutableArray<Expression> Elements(Expression? targets) => targets switch
    {
        TupleExpression tuple => tuple.Elements,
        ListExpression list => list.Elements,
        _ => [],
    };

    private static string Name(Expression target) => target is NameExpression name ? name.Name : target.Kind.ToString();

    /// <summary>The value of an expression of whole numbers alone, or null.</summary>
    private static BigInteger? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression { ConstantKind: ConstantKind.Integer, Value: BigInteger number }:
                return number;
            case BinaryExpression binary when Evaluate(binary.Left) is { } left && Evaluate(binary.Right) is { } right:
                return binary.Operator switch
                {
                    BinaryOperator.Add => left + right,
                    BinaryOperator.Subtract => left - right,
                    BinaryOperator.Multiply => left * right,
                    BinaryOperator.FloorDivide when left.Sign >= 0 && right.Sign > 0 => left / right,
                    BinaryOperator.Power when right >= 0 && right <= 64 && left.GetBitLength() <= 64 => BigInteger.Pow(left, (int)right),
                    BinaryOperator.LeftShift when right >= 0 && right <= 64 => left << (int)right,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static List<int> LineStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
