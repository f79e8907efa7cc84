using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Value InvokeBuiltin(string name, CallArguments arguments, SyntaxNode node)
    {
        var first = arguments.Positional.IsEmpty ? null : arguments.Positional[0];
        if (name is "sum" or "abs" or "pow" or "divmod" or "round" or "min" or "max" && !IsKernel && arguments.All.Any(HasTensor))
        {
            Facts.Add(new OperatorFact(node, $"builtin {name} of tensors", OperatorKind.Compute));
            return TensorValue.New(ValueJoin.Combined(arguments.All).Through(node), node);
        }

        if (name is "sum" or "pow" or "divmod" && !IsKernel)
        {
            NoteElements($"builtins.{name}", arguments, node);
        }

        switch (name)
        {
            case "len":
                return first switch
                {
                    SequenceValue { IsComplete: true } sequence => ConstantValue.OfNumber(sequence.Elements.Length, true),
                    SequenceValue { ShapeKey: { } key } => SizeValue.Rank((key, "ndim")),
                    ConstantValue { Text: { } text } => ConstantValue.OfNumber(text.Length, true),
                    _ => SizeValue.Extent(),
                };
            case "range":
                return Range(arguments);
            case "isinstance" or "issubclass" or "hasattr" or "callable":
                return TypeTest(name, arguments);
            case "getattr":
                return GetAttribute(arguments, node);
            case "setattr":
                return SetAttribute(arguments, node);
            case "super":
                return Super(arguments);
            case "int" or "float" or "bool" or "abs" or "round" or "str" or "repr":
                return Converted(name, name is "float" or "int" or "round" or "abs" && !IsKernel && first is TensorValue taken && (taken.IsPart || !taken.IsOpaque) ? TakenOut(taken) : first);
            case "min" or "max" when arguments.Positional.Length >= 2:
                return Extreme(name, arguments);
            case "tuple" or "list" or "set" or "frozenset" or "sorted" or "reversed" or "iter":
                return first switch
                {
                    null => SequenceValue.Of(),
                    SequenceValue { ShapeKey: not null } shape => shape,
                    SequenceValue sequence => new SequenceValue(new Cell(new ElementList(
                        name == "reversed" ? [.. sequence.Elements.Reverse()] : sequence.Elements, sequence.IsComplete)), true),
                    _ => SequenceValue.AnyOf(ElementOf(first)),
                };
            case "zip":
                return Zip(arguments);
            case "enumerate":
                return first is SequenceValue { IsComplete: true } numbered
                    ? SequenceValue.Of([.. numbered.Elements.Select((value, index) => SequenceValue.Of(ConstantValue.OfNumber(index, true), value))])
                    : SequenceValue.AnyOf(SequenceValue.Of(DataValue.Index, first is null ? DataValue.Unknown : ElementOf(first)));
            case "map" or "filter":
                return Mapped(arguments, node);
            case "dict":
                return DictionaryValue.Of(new EntryList(arguments.Keywords, []));
            case "staticmethod" or "classmethod" when first is not null:
                return first is FunctionValue function ? function.With(kind: name == "staticmethod" ? MethodKind.Static : MethodKind.Class) : first;
            case "next":
                Keep(node, first ?? DataValue.Unknown, first is null ? DataValue.Unknown : ElementOf(first));
                return first is null ? DataValue.Unknown : ElementOf(first);
            case "chr" when first is ConstantValue { Number: { } code }:
                return new ConstantValue(((char)(int)code).ToString());
            case "ord" when first is ConstantValue { Text: [var letter] }:
                return ConstantValue.OfNumber(letter, true);
            case "type" when arguments.Positional.Length == 1:
                return first is InstanceValue instance ? instance.Class : DataValue.Unknown;
            case "type" when arguments.Positional.Length == 3:
                Facts.Add(new UseFact(node, "builtins.__build_class__", UseKind.Call));
                return DataValue.Unknown;
            case "object":
                return DataValue.Constant;
            case "slice":
                return DataValue.Constant;
            case "__import__" when first is ConstantValue { Text: { } module }:
                return new ExternalValue(LibraryPaths.Canonical(LibraryPaths.Root(module)));
            case "exec" or "eval" or "compile" or "globals" or "locals" or "vars" or "__import__":
                Undecided(node, $"what '{name}' does here");
                return DataValue.Unknown;
            default:
                InvokeCallbacks(arguments, node);
                return new DataValue(ValueJoin.Combined(arguments.All));
        }
    }

    private static SequenceValue Range(CallArguments arguments)
    {
        var bounds = arguments.Positional.Select(value => (value as ConstantValue)?.Number).ToArray();
        if (bounds.Length is > 0 and < 3 && bounds.All(bound => bound is not null))
        {
            var (start, end) = bounds.Length == 1 ? (0d, bounds[0]!.Value) : (bounds[0]!.Value, bounds[1]!.Value);
            if (end - start <= 4)
            {
                return SequenceValue.Of([.. Enumerable.Range(0, (int)Math.Max(0, end - start)).Select(step => ConstantValue.OfNumber(start + step, true))]);
            }
        }

        return SequenceValue.AnyOf(new DataValue(Content.Combine(Content.Index, ValueJoin.Combined(arguments.All))) { IsNonNegative = arguments.Positional.Length == 1 });
    }

    private static Value TypeTest(string name, CallArguments arguments)
    {
        if (name == "isinstance" && arguments.Positional is [var value, ExternalValue { Path: "torch.Tensor" }])
        {
            return TruthValue.Of(value is TensorValue { IsOpaque: false } ? Truth.True : value is ConstantValue ? Truth.False : Truth.Unknown, Content.Constant);
        }

        return new TruthValue(Truth.Unknown, Content.Constant);
    }

    private Value GetAttribute(CallArguments arguments, SyntaxNode node)
    {
        if (arguments.Positional is [var owner, ConstantValue { Text: { } name }, ..])
        {
            Facts.Add(new UseFact(node, HiddenNames.Prefix + name, UseKind.Read));
            return Attribute(owner, name, node);
        }

        Undecided(node, "which attribute 'getattr' takes here");
        return arguments.Positional is [ExternalValue external, ..] ? new ExternalValue($"{external.Path}.?") : DataValue.Unknown;
    }

    private ConstantValue SetAttribute(CallArguments arguments, SyntaxNode node)
    {
        if (arguments.Positional is [var owner, var name, var value])
        {
            if (name is ConstantValue { Text: { } text })
            {
                var target = new AttributeExpression(new NameExpression("setattr", node.Span), text, node.Span);
                AssignAttribute(target, owner, value);
            }
            else if (owner is ExternalValue external)
            {
                Facts.Add(new UseFact(node, $"{external.Path}.?", UseKind.Write));
            }
        }

        return ConstantValue.None;
    }

    private Value Super(CallArguments arguments)
    {
        if (arguments.Positional is [ClassValue owner, var receiver])
        {
            return new SuperValue(receiver, owner);
        }

        for (var frame = Frame; frame is not null; frame = frame.Parent)
        {
            if (frame.Function is { Owner: { } @class } function)
            {
                var self = function.Parameters.PositionalOnly.AddRange(function.Parameters.Positional) is [var parameter, ..] ? frame.TryGet(parameter.Name) : null;
                return new SuperValue(self ?? DataValue.Unknown, @class);
            }
        }

        return DataValue.Unknown;
    }

    private static Value Converted(string name, Value? value)
    {
        switch (value)
        {
            case null:
                return DataValue.Constant;
            case ConstantValue { Number: { } number } constant:
                return name switch
                {
                    "int" or "round" => ConstantValue.OfNumber(Math.Truncate(number), true),
                    "float" => new ConstantValue(number),
                    "bool" => number != 0 ? ConstantValue.True : ConstantValue.False,
                    "abs" => ConstantValue.OfNumber(Math.Abs(number), constant.Constant is BigInteger),
                    _ => new ConstantValue(constant.ToString()),
                };
            case ConstantValue { Text: { } text }:
                return name is "str" ? value : name == "int" && BigInteger.TryParse(text, out var integer) ? new ConstantValue(integer)
                    : name == "bool" ? (text.Length > 0 ? ConstantValue.True : ConstantValue.False) : DataValue.Constant;
            case SizeValue size:
                return name is "int" or "float" or "abs" ? size : TruthValue.Of(size.Truth, Content.Input);
            case TensorValue { IsOpaque: true }:
                return new DataValue(value.Content);
            default:
                return name == "bool" ? TruthValue.Of(value.Truth, value.Content) : new DataValue(value.Content) { IsNonNegative = IsNonNegative(value) };
        }
    }

    private static Value Extreme(string name, CallArguments arguments)
    {
        var sizes = arguments.Positional.OfType<SizeValue>().ToList();
        var numbers = arguments.Positional.OfType<ConstantValue>().Select(value => value.Number).ToList();
        if (numbers.Count == arguments.Positional.Length && numbers.All(number => number is not null))
        {
            return ConstantValue.OfNumber(name == "min" ? numbers.Min()!.Value : numbers.Max()!.Value, true);
        }

        return sizes.Count > 0 && sizes.Count + numbers.Count == arguments.Positional.Length && numbers.All(number => number is not null)
            ? sizes[0].Map(value => numbers.Aggregate(value, (a, b) => name == "min" ? Math.Min(a, b!.Value) : Math.Max(a, b!.Value)), arguments.Positional.All(IsNonNegative))
            : new DataValue(ValueJoin.Combined(arguments.Positional)) { IsNonNegative = arguments.Positional.All(IsNonNegative) };
    }

    private static SequenceValue Zip(CallArguments arguments)
    {
        var sequences = arguments.Positional;
        if (sequences.All(value => value is SequenceValue { IsComplete: true }) && sequences.Length > 0)
        {
            var length = sequences.Min(value => ((SequenceValue)value).Elements.Length);
            return SequenceValue.Of([.. Enumerable.Range(0, length).Select(index => SequenceValue.Of([.. sequences.Select(value => ((SequenceValue)value).Elements[index])]))]);
        }

        return SequenceValue.AnyOf(SequenceValue.Of([.. sequences.Select(ElementOf)]));
    }

    private Value Mapped(CallArguments arguments, SyntaxNode node)
    {
        if (arguments.Positional is not [var function, var items, ..])
        {
            return DataValue.Unknown;
        }

        return new GeneratorValue(() => items is SequenceValue { IsComplete: true, Elements.Length: <= 8 } few
            ? SequenceValue.Of([.. few.Elements.Select(item => Invoke(function, CallArguments.Of(item), node))])
            : SequenceValue.AnyOf(Invoke(function, CallArguments.Of(ElementOf(items)), node)));
    }
}
