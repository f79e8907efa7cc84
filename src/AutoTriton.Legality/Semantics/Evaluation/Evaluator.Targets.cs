using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private void Assign(Expression target, Value value)
    {
        switch (target)
        {
            case NameExpression name:
                AssignName(name, value);
                break;
            case TupleExpression tuple:
                AssignParts(tuple.Elements, value);
                break;
            case ListExpression list:
                AssignParts(list.Elements, value);
                break;
            case StarredExpression starred:
                Assign(starred.Value, value);
                break;
            case AttributeExpression attribute:
                AssignAttribute(attribute, Evaluate(attribute.Value), value);
                break;
            case SubscriptExpression subscript:
                AssignSubscript(subscript, Evaluate(subscript.Value), value);
                break;
        }
    }

    private void AssignName(NameExpression name, Value value)
    {
        if (Frame.Foreign.TryGetValue(name.Name, out var frame))
        {
            Facts.Add(new StateFact(name, name.Name, HoldsTensor(value)));
            Journal.Set(frame.Cell(name.Name), value);
        }
        else
        {
            Journal.Set(Frame.Cell(name.Name), value);
        }
    }

    private void AssignParts(ImmutableArray<Expression> targets, Value value)
    {
        value = Consumed(value);
        var star = -1;
        for (var index = 0; index < targets.Length; index++)
        {
            star = targets[index] is StarredExpression ? index : star;
        }

        for (var index = 0; index < targets.Length; index++)
        {
            if (index == star)
            {
                var rest = value is SequenceValue { IsComplete: true } sequence && sequence.Elements.Length >= targets.Length - 1
                    ? SequenceValue.Of(sequence.Elements.AsSpan(index, sequence.Elements.Length - targets.Length + 1))
                    : SequenceValue.AnyOf(ElementOf(value));
                Assign(targets[index], rest);
            }
            else
            {
                var fromEnd = star >= 0 && index > star;
                Assign(targets[index], PartOf(value, fromEnd ? index - targets.Length : index));
            }
        }
    }

    /// <summary>The element of a value at a known position.</summary>
    private Value PartOf(Value value, int index) => value switch
    {
        SequenceValue { ShapeKey: { } key } => SizeValue.Extent((key, index)),
        SequenceValue { IsComplete: true } sequence => At(sequence.Elements, index) ?? ElementOf(value),
        UnionValue union => ValueJoin.JoinAll(union.Alternatives.Where(part => part is not ConstantValue { IsNone: true }).Select(part => PartOf(part, index)), DataValue.Unknown),
        _ => ElementOf(value),
    };

    private static Value? At(ImmutableArray<Value> elements, int index)
    {
        index = index < 0 ? index + elements.Length : index;
        return index >= 0 && index < elements.Length ? elements[index] : null;
    }

    /// <summary>What iterating over a value gives.</summary>
    private static Value ElementOf(Value value) => value switch
    {
        SequenceValue { ShapeKey: not null } => SizeValue.Extent(),
        SequenceValue sequence => ValueJoin.JoinAll(sequence.Elements, DataValue.Constant),
        DictionaryValue dictionary => ValueJoin.JoinAll(dictionary.Entries.Known.Keys.Select(key => new ConstantValue(key)), DataValue.Unknown),
        TensorValue tensor => tensor.Part(),
        ExternalObjectValue { Path: "torch.nn.ModuleList" or "torch.nn.Sequential" or "torch.nn.ModuleDict" } => value,
        MethodValue { Receiver: TensorValue { IsOpaque: true } tensor } => tensor.Part(),
        UnionValue union => ValueJoin.JoinAll(union.Alternatives.Where(part => part is not ConstantValue).Select(ElementOf), DataValue.Unknown),
        _ => new DataValue(value.Content),
    };

    private void AssignAttribute(AttributeExpression target, Value owner, Value value)
    {
        switch (owner)
        {
            case InstanceValue instance:
                if (!ReferenceEquals(instance.Attributes, _constructing) && !instance.Class.IsAutogradFunction && !_fresh.Contains(instance))
                {
                    Facts.Add(new StateFact(target, target.Name, HoldsTensor(value)));
                }

                Journal.Set(instance.Attributes.Cell(target.Name), value);
                break;
            case ClassValue @class:
                Facts.Add(new StateFact(target, $"{@class.Node.Name}.{target.Name}", HoldsTensor(value)));
                Journal.Set(@class.Attributes.Cell(target.Name), value);
                break;
            case FunctionValue function:
                Facts.Add(new StateFact(target, $"{function.Name}.{target.Name}", HoldsTensor(value)));
                break;
            case ExternalValue external:
                Facts.Add(new UseFact(target, $"{external.Path}.{target.Name}", UseKind.Write));
                Journal.Set(PatchCell(external.Path, target.Name), value);
                break;
            case ExternalObjectValue made:
                Keep(target, made, value);
                break;
            case KernelValue or LaunchHandleValue:
                Facts.Add(new UseFact(target, $"triton.JITFunction.{target.Name}", UseKind.Write));
                break;
            case TensorValue tensor when target.Name == "data" && _constructing is null:
                Facts.Add(new OperatorFact(target, "assignment of Tensor.data", OperatorKind.Copy));
                KeepWritten(target, tensor);
                Write(tensor, value.Content, isWhole: true);
                break;
            case TensorValue tensor when target.Name == "data":
                Write(tensor, value.Content, isWhole: true);
                break;
            case TensorValue tensor when target.Name == "grad" && IsLasting(tensor):
                KeepWritten(target, tensor);
                break;
            case TensorValue { Storages: [{ IsArgument: true }, ..] } when target.Name is not ("grad" or "requires_grad" or "data"):
                Facts.Add(new StateFact(target, target.Name, HoldsTensor(value)));
                break;
            case UnionValue union:
                foreach (var alternative in union.Alternatives)
                {
                    AssignAttribute(target, alternative, value);
                }

                break;
        }
    }

    private void AssignSubscript(SubscriptExpression target, Value owner, Value value)
    {
        var index = Evaluate(target.Index);
        if (AssignNamespace(target, index, value))
        {
            return;
        }

        switch (owner)
        {
            case TensorValue tensor:
                Facts.Add(new OperatorFact(target, "Tensor.__setitem__", OperatorKind.Copy));
                NotePutBack(value, target);
                if (!IsKernel && (IsSurelyTensor(index) || IsMask(target.Index, tensor)))
                {
                    Facts.Add(new OperatorFact(target, "indexing by a tensor", OperatorKind.Compute));
                }

                KeepWritten(target, tensor);
                Write(tensor, value.Content, IsWholeIndex(target.Index) && !tensor.IsPart);
                break;
            case SequenceValue sequence:
                Keep(target, sequence, value);
                Journal.Set(sequence.Cell, Replaced(sequence, index, value));
                break;
            case DictionaryValue dictionary:
                Keep(target, dictionary, value);
                var entries = dictionary.Entries;
                Journal.Set(dictionary.Cell, index is ConstantValue key
                    ? entries with { Known = entries.Known.SetItem(key.ToString(), value) }
                    : entries with { Others = entries.Others.Add(value) });
                break;
            case ExternalValue external:
                Facts.Add(new UseFact(target, external.Path, UseKind.Write));
                break;
            case ExternalObjectValue made:
                Keep(target, made, value);
                break;
            case UnionValue union:
                foreach (var alternative in union.Alternatives)
                {
                    AssignSubscript(target, alternative, value);
                }

                break;
        }
    }

    private static ElementList Replaced(SequenceValue sequence, Value index, Value value) =>
        sequence.IsComplete && index is ConstantValue { Number: { } position } && At(sequence.Elements, (int)position) is not null
            ? new ElementList(sequence.Elements.SetItem((int)position < 0 ? (int)position + sequence.Elements.Length : (int)position, value), true)
            : new ElementList(sequence.Elements.Add(value), false);

    /// <summary>Reports a write to a container that outlives the call.</summary>
    private void Keep(SyntaxNode node, Value container, Value value)
    {
        if (_lasting.TryGetValue(container, out var name))
        {
            Facts.Add(new StateFact(node, name, HoldsTensor(value)));
        }
    }

    private static bool HoldsTensor(Value value) => value switch
    {
        TensorValue => true,
        DataValue data => data.Content.May || data.Content.Sources.HasFlag(Sources.HostOperator),
        SequenceValue sequence => sequence.Elements.Any(HoldsTensor),
        UnionValue union => union.Alternatives.Any(HoldsTensor),
        DictionaryValue dictionary => dictionary.Entries.Known.Values.Any(HoldsTensor) || dictionary.Entries.Others.Any(HoldsTensor),
        _ => false,
    };

    private void AssignAugmented(AugmentedAssignStatement assign)
    {
        var current = Evaluate(assign.Target);
        var value = Evaluate(assign.Value);
        if (current is TensorValue tensor && !IsKernel)
        {
            var result = Binary(assign, current, assign.Operator, value);
            if (!tensor.IsOpaque || assign.Target is not NameExpression)
            {
                Write(tensor, result.Content, isWhole: !tensor.IsPart);
                if (assign.Target is AttributeExpression or NameExpression)
                {
                    Assign(assign.Target, current);
                }

                return;
            }

            Assign(assign.Target, result);
            return;
        }

        if (current is SequenceValue list && assign.Operator == BinaryOperator.Add && value is SequenceValue more)
        {
            Keep(assign, list, value);
            Journal.Set(list.Cell, new ElementList(list.Elements.AddRange(more.Elements), list.IsComplete && more.IsComplete));
            return;
        }

        Assign(assign.Target, Binary(assign, current, assign.Operator, value));
    }

    /// <summary>Writes to a tensor's memory: all of it, or a part that leaves the rest as it is.</summary>
    private void Write(TensorValue tensor, Content content, bool isWhole)
    {
        foreach (var storage in tensor.Storages)
        {
            var isSure = isWhole && tensor.Storages.Length == 1;
            Journal.Set(storage, isSure ? content : Content.Combine(storage.Content, content));
        }
    }

    private static bool IsWholeIndex(Expression index) => index switch
    {
        SliceExpression { Lower: null, Upper: null } => true,
        ConstantExpression { ConstantKind: ConstantKind.Ellipsis or ConstantKind.None } => true,
        TupleExpression tuple => tuple.Elements.All(IsWholeIndex),
        _ => false,
    };
}
