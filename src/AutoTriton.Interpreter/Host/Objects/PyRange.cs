using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A range of longs.</summary>
internal sealed class PyRange(long start, long stop, long step) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("range")
        .Property("start", self => Py.Int(((PyRange)self).Start))
        .Property("stop", self => Py.Int(((PyRange)self).Stop))
        .Property("step", self => Py.Int(((PyRange)self).Step));

    public long Start { get; } = start;

    public long Stop { get; } = stop;

    public long Step { get; } = step;

    public long Count { get; } = step > 0
        ? (start >= stop ? 0 : (long)(((ulong)stop - (ulong)start - 1) / (ulong)step) + 1)
        : (start <= stop ? 0 : (long)(((ulong)start - (ulong)stop - 1) / (0UL - (ulong)step)) + 1);

    public override PyClass Class => Type;

    public override long Length() => Count < 0 ? throw Raise.OverflowError("Python int too large to convert to C ssize_t") : Count;

    public override bool Truth() => Count != 0;

    public override IEnumerator<object> Iterate()
    {
        var value = Start;
        for (var i = Count; i != 0; i--)
        {
            yield return Py.Int(value);
            value += Step;
        }
    }

    public override object GetItem(object index)
    {
        if (index is PySlice slice)
        {
            var (start, step, count) = slice.Resolve((int)Math.Min(Count, int.MaxValue));
            return new PyRange(Start + (start * Step), Start + ((start + (count * step)) * Step), Step * step);
        }

        var place = Py.AsLong(index);
        place = place < 0 ? place + Count : place;
        return place >= 0 && place < Count ? Py.Int(Start + (place * Step)) : throw Raise.IndexError("range object index out of range");
    }

    public override bool Contains(object item)
    {
        if (item is double number && number == Math.Floor(number) && Math.Abs(number) < 1e18)
        {
            item = (long)number;
        }

        return item is long or bool && Py.AsLong(item) is var value
            && (Step > 0 ? value >= Start && value < Stop : value <= Start && value > Stop) && (value - Start) % Step == 0;
    }

    public override object? Compare(CompareOperator op, object other)
    {
        if (other is not PyRange range || op is not (CompareOperator.Equal or CompareOperator.NotEqual))
        {
            return null;
        }

        var equal = range.Count == Count && (Count == 0 || (range.Start == Start && (Count == 1 || range.Step == Step)));
        return Py.Bool(equal == (op == CompareOperator.Equal));
    }

    public override int KeyHash() => HashCode.Combine(Count, Count == 0 ? 0 : Start, Count <= 1 ? 0 : Step);

    public override string Repr() => Step == 1 ? $"range({Start}, {Stop})" : $"range({Start}, {Stop}, {Step})";
}
