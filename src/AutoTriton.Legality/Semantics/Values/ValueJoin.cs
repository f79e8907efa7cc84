using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>Joins what is known on several paths, and combines what goes into one result.</summary>
internal static class ValueJoin
{
    private const int MostAlternatives = 6;

    public static Content Combined(IEnumerable<Value> values)
    {
        var content = Content.Constant;
        foreach (var value in values)
        {
            content = Content.Combine(content, value.Content);
        }

        return content;
    }

    /// <summary>One of several values, or what stands for none.</summary>
    public static Value JoinAll(IEnumerable<Value> values, Value none)
    {
        Value? joined = null;
        foreach (var value in values)
        {
            joined = joined is null ? value : Join(joined, value);
        }

        return joined ?? none;
    }

    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right) || AreSame(left, right))
        {
            return left;
        }

        if (left is TensorValue first && right is TensorValue second)
        {
            var storages = first.Storages;
            foreach (var storage in second.Storages)
            {
                storages = storages.Contains(storage) ? storages : storages.Add(storage);
            }

            return new TensorValue(storages, first.IsPart && second.IsPart) { IsOpaque = first.IsOpaque && second.IsOpaque };
        }

        if (left is SequenceValue one && right is SequenceValue two && one.IsComplete && two.IsComplete && one.Elements.Length == two.Elements.Length)
        {
            return SequenceValue.Of([.. one.Elements.Zip(two.Elements, Join)]);
        }

        if (IsNumber(left) && IsNumber(right))
        {
            return new DataValue(Content.Join(left.Content, right.Content, false));
        }

        return Unite(left, right);
    }

    private static bool IsNumber(Value value) => value is SizeValue or DataValue or TruthValue or ConstantValue { Number: not null };

    private static bool AreSame(Value left, Value right) => (left, right) switch
    {
        (ConstantValue a, ConstantValue b) => Equals(a.Constant, b.Constant) && a.Constant?.GetType() == b.Constant?.GetType(),
        (ExternalValue a, ExternalValue b) => a.Path == b.Path,
        (KernelValue a, KernelValue b) => ReferenceEquals(a.Function.Node, b.Function.Node),
        (FunctionValue a, FunctionValue b) => ReferenceEquals(a.Node, b.Node) && ReferenceEquals(a.Receiver, b.Receiver) && ReferenceEquals(a.Closure, b.Closure),
        _ => false,
    };

    private static Value Unite(Value left, Value right)
    {
        var alternatives = ImmutableArray.CreateBuilder<Value>();
        Add(alternatives, left);
        Add(alternatives, right);
        if (alternatives.Count == 1)
        {
            return alternatives[0];
        }

        if (alternatives.Count <= MostAlternatives)
        {
            return new UnionValue(alternatives.ToImmutable());
        }

        var content = alternatives.Select(value => value.Content).Aggregate((a, b) => Content.Join(a, b, false));
        return new DataValue(content with { Sources = content.Sources | Sources.Unknown });
    }

    private static void Add(ImmutableArray<Value>.Builder alternatives, Value value)
    {
        if (value is UnionValue union)
        {
            foreach (var alternative in union.Alternatives)
            {
                Add(alternatives, alternative);
            }

            return;
        }

        for (var index = 0; index < alternatives.Count; index++)
        {
            if (ReferenceEquals(alternatives[index], value) || AreSame(alternatives[index], value))
            {
                return;
            }

            if (alternatives[index] is TensorValue && value is TensorValue)
            {
                alternatives[index] = Join(alternatives[index], value);
                return;
            }
        }

        alternatives.Add(value);
    }
}
