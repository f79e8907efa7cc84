using System.Collections.Immutable;
using AutoTriton.Interpreter.Host.Evaluation.Expressions;
using AutoTriton.Interpreter.Host.Evaluation.Patterns;
using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

internal sealed partial class Compiler
{
    private TargetNode Target(Expression expression) => expression switch
    {
        NameExpression name => NameTarget(name.Name),
        AttributeExpression attribute => new AttributeTarget(Expression(attribute.Value), Mangle(attribute.Name)),
        SubscriptExpression subscript => new ItemTarget(Expression(subscript.Value), Expression(subscript.Index)),
        TupleExpression tuple => Unpack(tuple.Elements, tuple),
        ListExpression list => Unpack(list.Elements, list),
        StarredExpression starred => Target(starred.Value),
        _ => throw SyntaxError("cannot assign to expression", expression),
    };

    private UnpackTarget Unpack(ImmutableArray<Expression> elements, Expression around)
    {
        var stars = Enumerable.Range(0, elements.Length).Where(i => elements[i] is StarredExpression).ToList();
        return stars.Count <= 1
            ? new UnpackTarget([.. elements.Select(Target)], stars.Count == 0 ? -1 : stars[0])
            : throw SyntaxError("multiple starred expressions in assignment", around);
    }

    private TargetNode NameTarget(string name)
    {
        var place = _scope.Resolve(name);
        return place.Kind switch
        {
            VariableKind.Slot => new SlotTarget(place.Index, name),
            VariableKind.Cell => new CellTarget(place.Index, name),
            VariableKind.ClassName => new ClassNameTarget(name),
            _ => new GlobalTarget(name),
        };
    }

    private PatternNode Pattern(Pattern pattern) => pattern switch
    {
        ValuePattern value => new ValuePatternNode(Expression(value.Value), byIdentity: false),
        SingletonPattern singleton => new ValuePatternNode(Expression(singleton.Value), byIdentity: true),
        OrPattern or => new OrPatternNode([.. or.Patterns.Select(Pattern)]),
        AsPattern capture => new CapturePatternNode(
            capture.Pattern is null ? null : Pattern(capture.Pattern), capture.Name is null ? null : NameTarget(capture.Name)),
        StarPattern star => new CapturePatternNode(null, star.Name is null ? null : NameTarget(star.Name)),
        SequencePattern sequence => new SequencePatternNode(
            [.. sequence.Patterns.Select(Pattern)], sequence.Patterns.ToList().FindIndex(p => p is StarPattern)),
        MappingPattern mapping => new MappingPatternNode(
            [.. mapping.Keys.Select(Expression)], [.. mapping.Patterns.Select(Pattern)], mapping.Rest is null ? null : NameTarget(mapping.Rest)),
        ClassPattern type => new ClassPatternNode(
            Expression(type.Class), [.. type.Patterns.Select(Pattern)], [.. type.KeywordNames], [.. type.KeywordPatterns.Select(Pattern)]),
        _ => throw new InvalidOperationException($"A pattern of kind {pattern.Kind} has no node."),
    };
}
