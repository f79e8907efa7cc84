using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Things that stand between the candidate's own pieces: module lists, registered operators, choices of decorators, namespaces.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A list or chain of modules of which some are the candidate's own; null for one of layers only.</summary>
    private static Value? Modules(string path, CallArguments arguments)
    {
        switch (path)
        {
            case "torch.nn.ModuleList" when arguments.Positional.IsEmpty && arguments.Keywords.IsEmpty:
                return SequenceValue.Of();
            case "torch.nn.ModuleList" when arguments.At(0, "modules") is SequenceValue list && list.Elements.Any(IsOwnModule):
                return new SequenceValue(new Cell(new ElementList(list.Elements, list.IsComplete)), list.IsExact);
            case "torch.nn.ModuleDict" when arguments.At(0, "modules") is DictionaryValue named && named.Entries.Known.Values.Concat(named.Entries.Others).Any(IsOwnModule):
                return DictionaryValue.Of(named.Entries);
            case "torch.nn.Sequential" when arguments.All.Any(IsOwnModule):
                var isComplete = arguments.Rest is null;
                return new SequenceValue(new Cell(new ElementList([.. arguments.All], isComplete)), isComplete) { IsChain = true };
            default:
                return null;
        }
    }

    private static bool IsOwnModule(Value value) => value switch
    {
        InstanceValue or SequenceValue { IsChain: true } => true,
        UnionValue union => union.Alternatives.Any(IsOwnModule),
        _ => false,
    };

    private Value InvokeChain(SequenceValue chain, CallArguments arguments, SyntaxNode node)
    {
        var given = arguments;
        Value result = DataValue.Unknown;
        foreach (var element in chain.Elements)
        {
            result = Invoke(element, given, node);
            given = CallArguments.Of(result);
        }

        return result;
    }

    /// <summary>An operator that the candidate registers: <c>torch.ops</c> has it from then on.</summary>
    private Value CustomOperator(string path, CallArguments arguments)
    {
        if (arguments.Positional is [ConstantValue { Text: { } name }, FunctionValue function, ..])
        {
            var parts = name.Split("::");
            Journal.Set(PatchCell(string.Join('.', ["torch.ops", .. parts[..^1]]), parts[^1]), function);
            return function;
        }

        return new PartialValue(new ExternalValue(path), arguments);
    }

    /// <summary>Parameters that <c>triton.heuristics</c> or <c>triton.autotune</c> give one constant value, whatever is given.</summary>
    private Value Chosen(string path, CallArguments arguments)
    {
        var decorated = arguments.Positional.LastOrDefault();
        if (decorated is not KernelValue kernel)
        {
            return decorated is FunctionValue ? decorated : new PartialValue(new ExternalValue(path), arguments);
        }

        var choices = arguments.Positional.Length > 1 ? arguments.Positional[0]
            : arguments.Keywords.GetValueOrDefault(path == "triton.autotune" ? "configs" : "values");
        return choices switch
        {
            DictionaryValue heuristics => heuristics.Entries.Known.Aggregate(kernel, (made, entry) =>
                Heuristic(entry.Value) is ConstantValue constant ? made.With(entry.Key, constant) : made),
            SequenceValue { IsComplete: true } configs when configs.Elements.All(config => config is DictionaryValue) => Common(kernel, configs.Elements),
            _ => kernel,
        };
    }

    /// <summary>What a heuristic says whatever it is given.</summary>
    private Value? Heuristic(Value function)
    {
        if (function is not FunctionValue { Node: LambdaExpression { Body: ConstantExpression or BinaryExpression or UnaryExpression or CompareExpression or BooleanExpression } } own)
        {
            return null;
        }

        var mark = Journal.Mark;
        var value = Invoke(own, CallArguments.Of(DictionaryValue.Of(EntryList.Empty with { Others = [DataValue.Input] })), own.Node);
        Journal.Rollback(mark);
        _ended = false;
        return value;
    }

    private static KernelValue Common(KernelValue kernel, ImmutableArray<Value> configs)
    {
        var all = configs.Select(config => ((DictionaryValue)config).Entries.Known).ToList();
        foreach (var (name, value) in all.Count == 0 ? ImmutableDictionary<string, Value>.Empty : all[0])
        {
            if (value is ConstantValue { Constant: var constant } && all.TrueForAll(config => config.GetValueOrDefault(name) is ConstantValue other && Equals(other.Constant, constant)))
            {
                kernel = kernel.With(name, value);
            }
            else if (all.TrueForAll(config => config.GetValueOrDefault(name) is ConstantValue { Number: >= 0 }))
            {
                kernel = kernel.With(name, new DataValue(Content.Constant) { IsNonNegative = true });
            }
        }

        return kernel;
    }

    /// <summary>What a choice by a condition or weight that is written in the source is of; null for anything else.</summary>
    private static Content? Selected(string name, CallArguments arguments)
    {
        switch (name)
        {
            case "where" when arguments.At(0, "condition") is TensorValue { Content.IsConstant: true } && arguments.At(1, "input") is { } first && arguments.At(2, "other") is { } second:
                return Content.Join(first.Content, second.Content, false);
            case "masked_fill" or "masked_scatter" when arguments.At(0, "input") is { } kept && arguments.At(1, "mask") is TensorValue { Content.IsConstant: true } && arguments.At(2, "value") is { } put:
                return Content.Join(kept.Content, put.Content, false);
            case "add" or "sub" or "subtract" when arguments.Keywords.GetValueOrDefault("alpha") is { } alpha && IsZero(alpha):
                return arguments.At(0, "input")?.Content;
            case "addcmul" or "addcdiv" when arguments.Keywords.GetValueOrDefault("value") is { } factor && IsZero(factor):
                return arguments.At(0, "input")?.Content;
            case "lerp" when arguments.At(2, "weight") is ConstantValue { Number: 0 or 1 } weight:
                return (arguments.At(weight.Number == 0 ? 0 : 1, weight.Number == 0 ? "input" : "end") ?? DataValue.Unknown).Content;
            default:
                return null;
        }
    }

    /// <summary>The arguments of a method as the function of its name takes them.</summary>
    private static CallArguments Ordered(string name, TensorValue tensor, CallArguments arguments) =>
        name == "where" && arguments.Positional is [var condition, .. var others] ? arguments with { Positional = [condition, tensor, .. others] } : arguments.Prepend(tensor);

    /// <summary>Whether an index takes no elements, as in <c>[:0]</c>.</summary>
    private bool IsEmptyIndex(Expression index) => index switch
    {
        TupleExpression tuple => tuple.Elements.Any(IsEmptyIndex),
        SliceExpression { Upper: { } upper, Step: null } slice when Evaluate(upper) is ConstantValue { Number: >= 0 and var end } =>
            end == 0 || (slice.Lower is { } lower && Evaluate(lower) is ConstantValue { Number: { } start } && start >= end),
        _ => false,
    };

    /// <summary>Assigns to a namespace that is written to as a dictionary: <c>globals()</c>, an object's <c>__dict__</c>.</summary>
    private bool AssignNamespace(SubscriptExpression target, Value index, Value value)
    {
        switch (target.Value)
        {
            case CallExpression { Function: NameExpression { Name: "globals" } } when index is ConstantValue { Text: { } name }:
                Journal.Set(Module.Cell(name), value);
                return true;
            case AttributeExpression { Name: "__dict__" } owner when index is ConstantValue { Text: { } name }:
                AssignAttribute(new AttributeExpression(owner.Value, name, target.Span), Evaluate(owner.Value), value);
                return true;
            case CallExpression { Function: NameExpression { Name: "globals" or "locals" or "vars" } } or AttributeExpression { Name: "__dict__" }:
                Undecided(target, "which name is written to here");
                return true;
            default:
                return false;
        }
    }
}
