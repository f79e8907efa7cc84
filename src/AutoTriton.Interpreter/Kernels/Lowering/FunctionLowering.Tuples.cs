using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <content>Tuples: reading and replacing items, slices, and comprehensions over them.</content>
internal sealed partial class FunctionLowering
{
    private KernelTuple MakeTuple(ImmutableArray<Expression> elements) =>
        Limited(new KernelTuple([.. elements.Select(Evaluate)]));

    private KernelTuple Limited(KernelTuple tuple) =>
        tuple.Size <= LongestConstant ? tuple : throw TooLong();

    private object? TupleItem(KernelTuple tuple, Expression index)
    {
        if (index is SliceExpression slice)
        {
            return TupleSlice(tuple, slice);
        }

        return tuple.Items[TuplePosition(tuple, index)];
    }

    private int TuplePosition(KernelTuple tuple, Expression expression)
    {
        var index = _semantics.ConstantInt(Evaluate(expression), "the index of a tuple");
        var position = index < 0 ? index + tuple.Items.Length : index;
        return position >= 0 && position < tuple.Items.Length
            ? position
            : throw _builder.Error(CompilationErrorKind.Value, $"tuple index {index} is out of range");
    }

    private KernelTuple TupleSlice(KernelTuple tuple, SliceExpression slice)
    {
        int? Bound(Expression? bound) => bound is null || Evaluate(bound) is not { } value ? null : _semantics.ConstantInt(value, "a slice");
        var (lower, upper, step) = (Bound(slice.Lower), Bound(slice.Upper), Bound(slice.Step) ?? 1);
        if (step == 0)
        {
            throw _builder.Error(CompilationErrorKind.Value, "slice step cannot be zero");
        }

        var count = tuple.Items.Length;
        var (least, most) = step > 0 ? (0, count) : (-1, count - 1);
        int Place(int? bound, int otherwise) => bound is { } given ? (int)Math.Clamp(given < 0 ? (long)given + count : given, least, most) : otherwise;
        var (first, end) = step > 0 ? (Place(lower, 0), Place(upper, count)) : (Place(lower, count - 1), Place(upper, -1));
        var items = ImmutableArray.CreateBuilder<object?>();
        for (long i = first; step > 0 ? i < end : i > end; i += step)
        {
            items.Add(tuple.Items[(int)i]);
        }

        return new KernelTuple(items.ToImmutable());
    }

    /// <summary><c>t[0] = x</c>: only items of tuples can be set.</summary>
    private void AssignItem(SubscriptExpression target, object? value)
    {
        if (target.Value is not NameExpression name || LookUp(name.Name) is not KernelTuple tuple || target.Index is SliceExpression)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "only names, tuples of names and items of tuples can be assigned to");
        }

        _locals[name.Name] = Limited(new KernelTuple(tuple.Items.SetItem(TuplePosition(tuple, target.Index), value)));
    }

    private KernelTuple EvaluateComprehension(ListComprehension comprehension)
    {
        if (comprehension.Generators is not [{ Conditions.IsEmpty: true, Target: NameExpression target } clause])
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "a comprehension in a kernel has one for, over one name, and no if");
        }

        if (Evaluate(clause.Iterable) is not KernelTuple tuple)
        {
            throw _builder.Error(CompilationErrorKind.Syntax, "only tuple comprehensions are supported");
        }

        var items = ImmutableArray.CreateBuilder<object?>(tuple.Items.Length);
        foreach (var item in tuple.Items)
        {
            _kernel.CountUnrolled();
            _locals[target.Name] = item;
            items.Add(Evaluate(comprehension.Element));
        }

        return Limited(new KernelTuple(items.ToImmutable()));
    }
}
