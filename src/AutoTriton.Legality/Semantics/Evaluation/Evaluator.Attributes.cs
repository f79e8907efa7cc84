using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private const string FieldPrefix = "field:";
    private readonly Dictionary<string, Cell> _patches = new(StringComparer.Ordinal);

    /// <summary>What the candidate put in the place of a library's attribute.</summary>
    private Cell PatchCell(string path, string name)
    {
        var full = $"{path}.{name}";
        if (!_patches.TryGetValue(full, out var cell))
        {
            _patches[full] = cell = new Cell();
        }

        return cell;
    }

    private Value Attribute(Value owner, string name, SyntaxNode node)
    {
        switch (owner)
        {
            case ExternalValue external:
                return ExternalAttribute(external, name, node);
            case TensorValue tensor:
                return TensorAttribute(tensor, name, node);
            case InstanceValue instance:
                return InstanceAttribute(instance, name, node);
            case ClassValue @class:
                return ClassAttribute(@class, name, node);
            case SuperValue super:
                return SuperAttribute(super, name, node);
            case ExternalObjectValue made when made.Path.StartsWith("torch.nn.", StringComparison.Ordinal) && name is "weight" or "bias" or "data" or "running_mean" or "running_var":
                return LastingTensor(made.Path, name, node);
            case KernelValue kernel when name == "fn":
                return kernel;
            case UnionValue union:
                return ValueJoin.JoinAll(union.Alternatives.Where(part => part is not ConstantValue { IsNone: true })
                    .Select(part => Attribute(part, name, node)), DataValue.Unknown);
            default:
                return new MethodValue(owner, name);
        }
    }

    private Value ExternalAttribute(ExternalValue external, string name, SyntaxNode node)
    {
        if (external.Path == "builtins.super")
        {
            return DataValue.Unknown;
        }

        var member = external.Member(name);
        var path = member.Path;
        if (_patches.Count > 0 && _patches.TryGetValue(path, out var patch) && patch.Value is Value patched)
        {
            return patched;
        }

        Facts.Add(new UseFact(node, path, UseKind.Read));
        return path switch
        {
            "math.pi" or "math.inf" or "math.e" or "torch.inf" or "torch.pi" or "math.nan" or "torch.nan" => DataValue.Constant,
            _ => member,
        };
    }

    private Value TensorAttribute(TensorValue tensor, string name, SyntaxNode node)
    {
        var key = tensor.IsPart ? null : tensor.Storages[0];
        switch (name)
        {
            case "shape":
                return SequenceValue.Shape(tensor.IsPart ? node : key!);
            case "ndim":
                return SizeValue.Rank((key ?? (object)node, "ndim"));
            case "is_cuda":
                return new TruthValue(Truth.TypicallyTrue, Content.Input);
            case "is_cpu":
                return new TruthValue(Truth.TypicallyFalse, Content.Input);
            case "device":
                return new ExternalObjectValue("torch.device", Content.Input, node);
            case "dtype" or "layout" or "requires_grad" or "is_sparse" or "is_quantized" or "itemsize" or "names" or "is_leaf" or "element_ty" or "type" or "nbytes":
                return IsKernel || name != "type" ? DataValue.Input : new MethodValue(tensor, name);
            case "T" or "mT" or "H" or "mH" or "data" or "real" or "imag":
                Facts.Add(new OperatorFact(node, $"Tensor.{name}", OperatorKind.View));
                return name is "real" or "imag" ? tensor.Part() : tensor;
            case "grad":
                return tensor.IsOpaque ? tensor.Part() : TensorValue.New(Content.Input, node);
            case "training":
                return DataValue.Unknown;
            case "__cuda_array_interface__" or "__array_interface__" or "_cdata":
                Facts.Add(new OperatorFact(node, $"Tensor.{name}", OperatorKind.Query));
                return new MethodValue(tensor, name);
            default:
                return new MethodValue(tensor, name);
        }
    }

    private Value InstanceAttribute(InstanceValue instance, string name, SyntaxNode node)
    {
        if (instance.Class.Find("__getattribute__") is { Value: FunctionValue every } && !_calls.Any(call => ReferenceEquals(call.Frame.Function?.Node, every.Node)))
        {
            return Invoke(every.With(receiver: instance), CallArguments.Of(new ConstantValue(name)), node);
        }

        if (instance.Attributes.TryGet(name) is { } own)
        {
            return own;
        }

        if (instance.Class.Find(name) is { } found)
        {
            return Bind(found.Value, instance, instance.Class, found.Owner, node);
        }

        switch (name)
        {
            case "__dict__":
                Facts.Add(new UseFact(node, "builtins.__dict__", UseKind.Read));
                return DataValue.Unknown;
            case "__class__":
                return instance.Class;
            case "saved_tensors" or "saved_variables" or "saved_for_forward":
                return SequenceValue.AnyOf(TensorValue.New(Content.Input, null));
            case "needs_input_grad":
                return SequenceValue.AnyOf(DataValue.Input);
        }

        if (instance.Class.Find("__getattr__") is { Value: FunctionValue fallback })
        {
            return Invoke(fallback.With(receiver: instance), CallArguments.Of(new ConstantValue(name)), node);
        }

        return instance.Class.LibraryBases.Any() && (!instance.Class.IsAutogradFunction || TorchNames.KindOf(name) == OperatorKind.Query) ? new MethodValue(instance, name) : TensorValue.Argument();
    }

    private Value Bind(Value value, Value receiver, ClassValue @class, ClassValue owner, SyntaxNode node)
    {
        if (value is not FunctionValue function)
        {
            return value;
        }

        return function.MethodKind switch
        {
            MethodKind.Static => function,
            MethodKind.Class => function.With(receiver: @class, owner: owner),
            MethodKind.Property when function.IsCached => CachedProperty(function.With(receiver: receiver, owner: owner), receiver, node),
            MethodKind.Property => Invoke(function.With(receiver: receiver, owner: owner), CallArguments.None, node),
            _ => function.With(receiver: receiver, owner: owner),
        };
    }

    private static Value ClassAttribute(ClassValue @class, string name, SyntaxNode node)
    {
        if (@class.Find(name) is { } found)
        {
            return found.Value is FunctionValue { MethodKind: MethodKind.Class } function ? function.With(receiver: @class, owner: found.Owner) : found.Value;
        }

        _ = node;
        return new MethodValue(@class, name);
    }

    private Value SuperAttribute(SuperValue super, string name, SyntaxNode node)
    {
        var start = super.Receiver is InstanceValue instance ? instance.Class : super.Owner;
        if (start.Find(name, super.Owner) is { } found)
        {
            return Bind(found.Value, super.Receiver, start, found.Owner, node);
        }

        var @base = super.Owner.LibraryBases.FirstOrDefault() ?? "builtins.object";
        return new MethodValue(new ExternalObjectValue(@base, Content.Input, node), name);
    }

    private Value Subscript(SubscriptExpression node, Value owner)
    {
        if (owner is KernelValue kernel)
        {
            return new LaunchHandleValue(kernel, Evaluate(node.Index));
        }

        if (owner is UnionValue union)
        {
            return ValueJoin.JoinAll(union.Alternatives.Where(part => part is not ConstantValue { IsNone: true })
                .Select(part => Subscript(node, part)), DataValue.Unknown);
        }

        var index = Evaluate(node.Index);
        switch (owner)
        {
            case SequenceValue sequence:
                return SequenceSubscript(node, sequence, index);
            case DictionaryValue dictionary:
                return DictionaryItem(dictionary, index);
            case TensorValue tensor:
                return TensorSubscript(node, tensor, index);
            case ExternalValue external when external.Path is "sys.modules":
                Facts.Add(new UseFact(node, external.Path, UseKind.Call));
                return DataValue.Unknown;
            case ExternalValue external:
                return index is ConstantValue { Text: { } key } ? new ExternalValue($"{external.Path}[{key}]") : external;
            case InstanceValue instance when instance.Class.Find("__getitem__") is { Value: FunctionValue get } found:
                return Invoke(get.With(receiver: instance, owner: found.Owner), CallArguments.Of(index), node);
            case ConstantValue { Text: { } text }:
                return StringSlice.Of(text, node.Index, index) is { } slice ? new ConstantValue(slice) : DataValue.Constant;
            case DataValue or SizeValue:
                return owner is DataValue ? owner : new DataValue(owner.Content);
            case ExternalObjectValue { Path: "torch.nn.ModuleList" or "torch.nn.Sequential" or "torch.nn.ModuleDict" }:
                return owner;
            case ExternalObjectValue made when _lasting.TryGetValue(made, out var kept):
                var item = new ExternalObjectValue($"{made.Path}[]", made.Content, node);
                _lasting[item] = kept;
                return item;
            case ExternalObjectValue or MethodValue:
                return new DataValue(owner.Content);
            default:
                return DataValue.Unknown;
        }
    }

    private Value SequenceSubscript(SubscriptExpression node, SequenceValue sequence, Value index)
    {
        if (node.Index is SliceExpression slice)
        {
            if (sequence.IsComplete && StringSlice.Bounds(slice, sequence.Elements.Length, part => Evaluate(part)) is { } bounds)
            {
                return SequenceValue.Of(sequence.Elements.AsSpan(bounds.Start, bounds.Length));
            }

            return SequenceValue.AnyOf(ElementOf(sequence));
        }

        if (index is ConstantValue { Number: { } position })
        {
            return PartOf(sequence, (int)position);
        }

        // A flag chooses: False is 0, True is 1.
        if (index is TruthValue && sequence.IsComplete && sequence.Elements.Length == 2)
        {
            return index.Truth switch
            {
                Truth.TypicallyTrue => sequence.Elements[1],
                Truth.TypicallyFalse => sequence.Elements[0],
                _ => ElementOf(sequence),
            };
        }

        return ElementOf(sequence);
    }

    private static Value DictionaryItem(DictionaryValue dictionary, Value index)
    {
        var entries = dictionary.Entries;
        if (index is ConstantValue key && entries.Known.TryGetValue(key.ToString(), out var value))
        {
            return value;
        }

        var all = (index is ConstantValue ? [] : entries.Known.Values).Concat(entries.Others).ToImmutableArray();
        return all.IsEmpty ? DataValue.Unknown : all.Skip(1).Aggregate(all[0], ValueJoin.Join);
    }

    private TensorValue TensorSubscript(SubscriptExpression node, TensorValue tensor, Value index)
    {
        if (IsKernel)
        {
            return tensor;
        }

        if (IsSurelyTensor(index) || IsMask(node.Index, tensor) || (index is SequenceValue sequence && sequence.Elements.Any(IsSurelyTensor)))
        {
            Facts.Add(new OperatorFact(node, "indexing by a tensor", OperatorKind.Compute));
            return TensorValue.New(Content.Combine(tensor.Content, index.Content).Through(node), node);
        }

        Facts.Add(new OperatorFact(node, "Tensor.__getitem__", OperatorKind.View));
        if (IsEmptyIndex(node.Index))
        {
            return TensorValue.New(Content.Constant, node);
        }

        return IsWholeIndex(node.Index) ? tensor : tensor.Part();
    }
}
