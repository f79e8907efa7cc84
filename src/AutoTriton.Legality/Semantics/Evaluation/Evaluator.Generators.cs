using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Generators: what they do happens when they are asked for elements, which may be never.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<SyntaxNode, bool> _yielding = new(ReferenceEqualityComparer.Instance);

    private bool IsGenerator(FunctionValue function)
    {
        if (function.Node is not FunctionDefinition definition)
        {
            return false;
        }

        if (!_yielding.TryGetValue(definition, out var yields))
        {
            var finder = new YieldFinder(definition);
            definition.Accept(finder);
            _yielding[definition] = yields = definition.IsAsync || finder.Found;
        }

        return yields;
    }

    /// <summary>A generator made here, whose body is followed in the frame of here.</summary>
    private GeneratorValue Generator(Func<Value> body)
    {
        var scope = _calls.Peek();
        return new GeneratorValue(() =>
        {
            _calls.Push(scope);
            var value = body();
            _calls.Pop();
            return value;
        });
    }

    /// <summary>A value of which something takes the elements: a generator runs then.</summary>
    private Value Consumed(Value value)
    {
        switch (value)
        {
            case GeneratorValue generator:
                var result = generator.Cell.Value as Value ?? generator.Run();
                Journal.Set(generator.Cell, result);
                if (_lasting.TryGetValue(generator, out var name))
                {
                    _lasting.TryAdd(result, name);
                }

                return result;
            case UnionValue union when union.Alternatives.Any(part => part is GeneratorValue):
                return ValueJoin.JoinAll(union.Alternatives.Select(Consumed), DataValue.Unknown);
            default:
                return value;
        }
    }

    private CallArguments Consumed(CallArguments arguments)
    {
        if (!arguments.All.Any(value => value is GeneratorValue or UnionValue))
        {
            return arguments;
        }

        return new CallArguments(
            [.. arguments.Positional.Select(Consumed)],
            arguments.Keywords.SetItems(arguments.Keywords.Where(entry => entry.Value is GeneratorValue).Select(entry => KeyValuePair.Create(entry.Key, Consumed(entry.Value))).ToList()),
            arguments.Rest is null ? null : Consumed(arguments.Rest));
    }

    /// <summary>What <c>reduce</c>, <c>accumulate</c> and <c>starmap</c> do: they call the function with elements.</summary>
    private Value Reduced(string path, CallArguments arguments, SyntaxNode node)
    {
        var (function, items) = path == "itertools.accumulate" ? (arguments.At(1, "func"), arguments.At(0, "iterable")) : (arguments.At(0, "function"), arguments.At(1, "iterable"));
        if (function is null && path == "itertools.accumulate" && items is not null)
        {
            NoteElements("builtins.sum", arguments, node);
            return SequenceValue.AnyOf(ElementOf(items));
        }

        if (function is null || items is null)
        {
            return DataValue.Unknown;
        }

        var element = ElementOf(items);
        var given = path == "itertools.starmap"
            ? CallArguments.None with { Rest = ElementOf(element) }
            : CallArguments.Of(element, element);
        var result = Invoke(function, given, node);
        return path == "functools.reduce" ? ValueJoin.Join(result, element) : SequenceValue.AnyOf(result);
    }

    private sealed class YieldFinder(SyntaxNode root) : SyntaxWalker
    {
        public bool Found { get; private set; }

        public override bool VisitFunctionDefinition(FunctionDefinition node) => ReferenceEquals(node, root) && base.VisitFunctionDefinition(node);

        public override bool VisitClassDefinition(ClassDefinition node) => false;

        public override bool VisitLambdaExpression(LambdaExpression node) => false;

        public override bool VisitYieldExpression(YieldExpression node) => Found = true;

        public override bool VisitYieldFromExpression(YieldFromExpression node) => Found = true;
    }
}
