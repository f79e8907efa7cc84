using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tests.Unparsing;

/// <summary>Makes expressions of every kind at random, such as a parser could have made, with parents and children in every combination.</summary>
internal sealed class RandomTree(int seed)
{
    private static readonly SourceSpan Nowhere = new(1, 0, 1, 0);
    private static readonly string[] Names = ["a", "b", "x1", "_", "match", "é", "print"];
    private static readonly string[] Texts = ["", "a", "'", "\"", "\\", "\n", "{", "}", "'''", "\u00e9\U0001F600", "\ud800", "\0\x7f\t\r", "\u2028", "it's \"x\""];

    private readonly Random _random = new(seed);

    /// <summary>The next expression.</summary>
    /// <param name="depth">How many levels it may have.</param>
    public Expression Next(int depth)
    {
        if (depth <= 0)
        {
            return Leaf();
        }

        var next = depth - 1;
        return _random.Next(24) switch
        {
            0 => new BooleanExpression((BooleanOperator)_random.Next(2), Many(next, 2, 4), Nowhere),
            1 => new NamedExpression(Name(), Next(next), Nowhere),
            2 or 3 or 4 => new BinaryExpression(Next(next), (BinaryOperator)_random.Next(13), Next(next), Nowhere),
            5 or 6 => new UnaryExpression((UnaryOperator)_random.Next(4), Next(next), Nowhere),
            7 => new LambdaExpression(Parameters(next), Next(next), Nowhere),
            8 => new ConditionalExpression(Next(next), Next(next), Next(next), Nowhere),
            9 => Dictionary(next),
            10 => new SetExpression(Elements(next, 1), Nowhere),
            11 => new ListExpression(Elements(next, 0), Nowhere),
            12 => new TupleExpression(Elements(next, 0), Nowhere),
            13 => new ListComprehension(Next(next), Clauses(next), Nowhere),
            14 => new GeneratorExpression(Next(next), Clauses(next), Nowhere),
            15 => new DictionaryComprehension(Next(next), Next(next), Clauses(next), Nowhere),
            16 => new AwaitExpression(Next(next), Nowhere),
            17 => _random.Next(2) == 0 ? new YieldExpression(Next(next), Nowhere) : new YieldFromExpression(Next(next), Nowhere),
            18 => Compare(next),
            19 => new CallExpression(Next(next), Elements(next, 0), Keywords(next), Nowhere),
            20 => new AttributeExpression(Next(next), Word(), Nowhere),
            21 => new SubscriptExpression(Next(next), Index(next), Nowhere),
            22 => Formatted(next, inSpecification: false),
            _ => new SetComprehension(Next(next), Clauses(next), Nowhere),
        };
    }

    private Expression Leaf() => _random.Next(9) switch
    {
        0 => new ConstantExpression(ConstantKind.Integer, new BigInteger(_random.Next(3)) << _random.Next(80), Nowhere),
        1 => new ConstantExpression(ConstantKind.Float, Math.Pow(10, _random.Next(-30, 30)) * _random.NextDouble(), Nowhere),
        2 => new ConstantExpression(ConstantKind.Imaginary, (double)_random.Next(5), Nowhere),
        3 or 4 => new ConstantExpression(ConstantKind.String, Text(), Nowhere),
        5 => new ConstantExpression(ConstantKind.Bytes, ImmutableArray.Create<byte>(0, 39, 92, (byte)_random.Next(256)), Nowhere),
        6 => _random.Next(4) switch
        {
            0 => new ConstantExpression(ConstantKind.None, null, Nowhere),
            1 => new ConstantExpression(ConstantKind.Ellipsis, null, Nowhere),
            _ => new ConstantExpression(ConstantKind.Boolean, _random.Next(2) == 0, Nowhere),
        },
        _ => Name(),
    };

    private string Word() => Names[_random.Next(Names.Length)];

    private NameExpression Name() => new(Word(), Nowhere);

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Texts[_random.Next(Texts.Length)]));

    private ImmutableArray<Expression> Many(int depth, int least, int most) =>
        [.. Enumerable.Range(0, _random.Next(least, most)).Select(_ => Next(depth))];

    private ImmutableArray<Expression> Elements(int depth, int least) =>
        [.. Many(depth, least, 4).Select(element => _random.Next(5) == 0 ? new StarredExpression(element, Nowhere) : element)];

    private ImmutableArray<KeywordArgument> Keywords(int depth) =>
        [.. Many(depth, 0, 3).Select((value, index) => new KeywordArgument(index == 0 && _random.Next(2) == 0 ? Word() : null, value, Nowhere))];

    private ImmutableArray<ComprehensionClause> Clauses(int depth) => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ =>
        new ComprehensionClause(Target(), Next(depth), Many(depth, 0, 3), _random.Next(2) == 0, Nowhere))];

    private Expression Target() => _random.Next(3) switch
    {
        0 => new TupleExpression([Name(), new StarredExpression(Name(), Nowhere)], Nowhere),
        1 => new AttributeExpression(Name(), Word(), Nowhere),
        _ => Name(),
    };

    private CompareExpression Compare(int depth)
    {
        var comparators = Many(depth, 1, 3);
        return new CompareExpression(Next(depth), [.. comparators.Select(_ => (CompareOperator)_random.Next(10))], comparators, Nowhere);
    }

    private DictionaryExpression Dictionary(int depth)
    {
        var values = Many(depth, 0, 4);
        return new DictionaryExpression([.. values.Select(_ => _random.Next(4) == 0 ? null : Next(depth))], values, Nowhere);
    }

    private Expression Index(int depth)
    {
        var slice = new SliceExpression(Optional(depth), Optional(depth), Optional(depth), Nowhere);
        return _random.Next(3) switch
        {
            0 => slice,
            1 => new TupleExpression([Next(depth), slice], Nowhere),
            _ => Next(depth),
        };
    }

    private Expression? Optional(int depth) => _random.Next(2) == 0 ? null : Next(depth);

    private ParameterList Parameters(int depth)
    {
        var positional = _random.Next(3);
        var keywordOnly = _random.Next(2);
        return new ParameterList(
            Named("p", _random.Next(2)),
            Named("q", positional),
            _random.Next(2) == 0 ? null : new Parameter("args", null, Nowhere),
            Named("k", keywordOnly),
            [.. Enumerable.Range(0, keywordOnly).Select(_ => Optional(depth))],
            _random.Next(2) == 0 ? null : new Parameter("kw", null, Nowhere),
            Many(depth, 0, positional + 1),
            Nowhere);
    }

    private static ImmutableArray<Parameter> Named(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Parameter($"{name}{index}", null, Nowhere))];

    // Texts and fields in turn: two texts side by side would be one.
    private FormattedStringExpression Formatted(int depth, bool inSpecification)
    {
        var parts = new List<Expression>();
        for (var count = _random.Next(3); count > 0; count--)
        {
            if (Text() is { Length: > 0 } text)
            {
                parts.Add(new ConstantExpression(ConstantKind.String, text, Nowhere));
            }

            int[] conversions = [-1, 'r', 's', 'a'];
            var specification = !inSpecification && depth > 0 && _random.Next(2) == 0 ? Formatted(depth - 1, inSpecification: true) : null;
            parts.Add(new FormattedValueExpression(Next(depth), conversions[_random.Next(4)], specification, Nowhere));
        }

        return new FormattedStringExpression([.. parts], Nowhere);
    }
}
