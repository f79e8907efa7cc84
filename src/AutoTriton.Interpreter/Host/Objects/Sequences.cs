using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>What lists and tuples share.</summary>
internal static class Sequences
{
    private const int BytesPerItem = 8;

    /// <summary>A place within a sequence; negative ones count from the end.</summary>
    public static int Index(object index, int count, string what)
    {
        if (!Py.IsInt(index) && !Ops.HasMethod(index, "__index__"))
        {
            throw Raise.TypeError($"{what} indices must be integers or slices, not {Ops.TypeName(index)}");
        }

        var place = index is System.Numerics.BigInteger ? long.MaxValue : Py.AsLong(index);
        if (place < 0)
        {
            place += count;
        }

        return place >= 0 && place < count ? (int)place : throw Raise.IndexError($"{what} index out of range");
    }

    public static object[] Slice(IReadOnlyList<object> items, PySlice slice)
    {
        var (start, step, count) = slice.Resolve(items.Count);
        Charge(count);
        var result = new object[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = items[(int)(start + (i * step))];
        }

        return result;
    }

    public static void SetSlice(List<object> items, PySlice slice, List<object> values)
    {
        var (start, step, count) = slice.Resolve(items.Count);
        Charge(values.Count);
        if (step == 1)
        {
            items.RemoveRange((int)start, count);
            items.InsertRange((int)start, values);
            return;
        }

        if (values.Count != count)
        {
            throw Raise.ValueError($"attempt to assign sequence of size {values.Count} to extended slice of size {count}");
        }

        for (var i = 0; i < count; i++)
        {
            items[(int)(start + (i * step))] = values[i];
        }
    }

    public static void DeleteSlice(List<object> items, PySlice slice)
    {
        var (start, step, count) = slice.Resolve(items.Count);
        var doomed = Enumerable.Range(0, count).Select(i => (int)(start + (i * step))).ToHashSet();
        var place = 0;
        items.RemoveAll(_ => doomed.Contains(place++));
    }

    public static object[] Concatenate(IReadOnlyCollection<object> left, IReadOnlyCollection<object> right)
    {
        Charge((long)left.Count + right.Count);
        return [.. left, .. right];
    }

    public static object[] Repeat(IReadOnlyList<object> items, long times)
    {
        var total = Math.Max(0, times) * (double)items.Count;
        Charge(total < long.MaxValue / BytesPerItem ? (long)total : long.MaxValue / BytesPerItem);
        if (total > Array.MaxLength)
        {
            throw Raise.Of(ExceptionTypes.MemoryError);
        }

        var result = new object[(int)total];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = items[i % items.Count];
        }

        return result;
    }

    public static int IndexOf(IReadOnlyList<object> items, object item, int from = 0)
    {
        for (var i = from; i < items.Count; i++)
        {
            World.Step();
            if (Ops.KeyEquals(items[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    public static object Compare(CompareOperator op, IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        World.CheckStack();
        var equality = op is CompareOperator.Equal or CompareOperator.NotEqual;
        if (equality && left.Count != right.Count)
        {
            return Py.Bool(op == CompareOperator.NotEqual);
        }

        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            World.Step();
            if (!Ops.KeyEquals(left[i], right[i]))
            {
                return equality ? Py.Bool(op == CompareOperator.NotEqual) : Ops.Compare(op, left[i], right[i]);
            }
        }

        return Ops.Compare(op, Py.Int(left.Count), Py.Int(right.Count));
    }

    private static void Charge(long items)
    {
        World.ChargeMemory(items * BytesPerItem);
        World.Step(items / 16);
    }
}
