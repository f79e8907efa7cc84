using System.Runtime.CompilerServices;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Generators: what they do happens when they are asked for elements, which may be never.</summary>
internal sealed partial class Evaluator
{
    private readonly ConditionalWeakTable<SyntaxNode, StrongBox<bool>> _yielding = [];

    private bool IsGenerator(FunctionValue function) => function.Node is FunctionDefinition definition && (definition.IsAsync || _yielding.GetValue(definition, static node =>
    {
        var finder = new YieldFinder(node);
        node.Accept(finder);
        return new StrongBox<bool>(finder.Found);
    }).Value);

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
