using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Calls a method of a tensor on the host.</summary>
    private Value TensorMethod(TensorValue tensor, string name, CallArguments arguments, SyntaxNode node)
    {
        if (IsKernel)
        {
            return KernelMethod(tensor, name, arguments, node);
        }

        var kind = TorchNames.KindOf(name);
        if (tensor.IsOpaque && kind == OperatorKind.Compute && arguments.All.Any(value => value is FunctionValue))
        {
            InvokeCallbacks(arguments, node);
        }

        if (name == "__setitem__" && arguments.Positional is [var index, var assigned, ..])
        {
            Facts.Add(new OperatorFact(node, "Tensor.__setitem__", OperatorKind.Copy));
            NotePutBack(assigned, node);
            Write(tensor, assigned.Content, isWhole: !tensor.IsPart && index is not ConstantValue { Number: not null });
            return ConstantValue.None;
        }

        if (kind == OperatorKind.Compute && IsPreparation(name, arguments.Prepend(tensor)))
        {
            kind = OperatorKind.Allocation;
        }

        Facts.Add(new OperatorFact(node, $"Tensor.{name}", kind));
        NoteCast(arguments, node);
        if (kind == OperatorKind.Query)
        {
            return Query(tensor, name, arguments, node);
        }

        if (TorchNames.IsInPlace(name))
        {
            return InPlace(tensor, name, arguments, node, kind);
        }

        return kind switch
        {
            OperatorKind.View when name == "narrow" && arguments.At(2, "length") is { } length && IsZero(length) => TensorValue.New(Content.Constant, node),
            OperatorKind.View => View(tensor, name),
            OperatorKind.Copy when name is "contiguous" => tensor,
            OperatorKind.Copy => new TensorValue([new Storage(tensor.Content, node)], false) { IsOpaque = tensor.IsOpaque && name != "clone" },
            OperatorKind.Allocation => TensorValue.New(FilledBy(name, arguments, node), node),
            _ => Selected(name, Ordered(name, tensor, arguments)) is { } selected ? TensorValue.New(selected.Through(node), node) : Computed(arguments.Prepend(tensor), node),
        };
    }

    private static Value View(TensorValue tensor, string name)
    {
        if (!TorchNames.IsPartial(name))
        {
            return tensor;
        }

        return name is "narrow" or "select" or "unfold" or "diagonal" ? tensor.Part() : SequenceValue.AnyOf(tensor.Part());
    }

    private static Value Query(TensorValue tensor, string name, CallArguments arguments, SyntaxNode node)
    {
        object key = tensor.IsPart ? node : tensor.Storages[0];
        switch (name)
        {
            case "size" when arguments.Positional.IsEmpty && arguments.Keywords.IsEmpty:
                return SequenceValue.Shape(key);
            case "size":
                return SizeValue.Extent(arguments.At(0, "dim") is ConstantValue { Number: { } axis } ? (key, (int)axis) : null);
            case "stride":
                return arguments.Positional.IsEmpty ? SequenceValue.AnyOf(DataValue.Input) : DataValue.Input;
            case "numel" or "nelement":
                return SizeValue.Count((key, "numel"));
            case "__len__":
                return SizeValue.Extent((key, 0));
            case "dim" or "ndimension":
                return SizeValue.Rank((key, "ndim"));
            case "is_contiguous" or "is_floating_point" or "is_complex":
                return new TruthValue(Truth.Unknown, Content.Input);
            case "data_ptr":
                // A number, which a kernel takes for the tensor.
                return new TensorValue(tensor.Storages, tensor.IsPart) { IsOpaque = true };
            case "numpy":
                return new TensorValue(tensor.Storages, tensor.IsPart);
            case "item" or "tolist":
                return TakenOut(tensor);
            default:
                return new DataValue(Content.Input);
        }
    }

    private TensorValue InPlace(TensorValue tensor, string name, CallArguments arguments, SyntaxNode node, OperatorKind kind)
    {
        if (kind == OperatorKind.View)
        {
            return tensor;
        }

        KeepWritten(node, tensor);
        NotePutBack(arguments, node);
        var content = ValueJoin.Combined(arguments.All);
        if (kind == OperatorKind.Compute)
        {
            content = content.Through(node);
        }

        var isZeroed = name is "mul_" or "multiply_" && arguments.At(0, "other") is { } factor && IsZero(factor);
        var isWhole = !tensor.IsPart && (TorchNames.Overwrites(name) || isZeroed);
        Write(tensor, isZeroed ? Content.Constant : content, isWhole);
        return tensor;
    }

    /// <summary>What an operator makes of its operands; a tensor given as <c>out</c> holds it as well.</summary>
    private Value Computed(CallArguments arguments, SyntaxNode node)
    {
        var isSelfDifference = arguments.Positional is [var first, var second, ..] && node is CallExpression { Function: AttributeExpression { Name: "sub" or "subtract" } } && IsSame(first, second);
        var isTimesZero = node is CallExpression { Function: AttributeExpression { Name: "mul" or "multiply" } } && arguments.Positional.Any(IsZero);
        var content = (isSelfDifference || isTimesZero ? Content.Constant : ValueJoin.Combined(arguments.Keywords.Remove("out").Values.Concat(arguments.Positional))).Through(node);
        if (arguments.Rest is { } rest)
        {
            content = Content.Combine(content, rest.Content);
        }

        if (arguments.Keywords.TryGetValue("out", out var target) && TensorOf(target) is { } written)
        {
            Write(written, content, isWhole: !written.IsPart);
            return target;
        }

        return TensorValue.New(content, node);
    }

    private static TensorValue? TensorOf(Value value) => value as TensorValue ?? (value as UnionValue)?.Alternatives.OfType<TensorValue>().FirstOrDefault();

    /// <summary>Notes a cast to a narrower type.</summary>
    private void NoteCast(CallArguments arguments, SyntaxNode node)
    {
        if (arguments.All.OfType<ExternalValue>().FirstOrDefault(value => NarrowTypes.Contains(value.Path)) is { } type && node is CallExpression { Function: AttributeExpression { Name: "to" or "type" } })
        {
            Facts.Add(new OperatorFact(node, $"{NarrowTypes.CastTo} {type.Path}", OperatorKind.Copy));
        }
    }
}
