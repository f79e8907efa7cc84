using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A slice; each part None where it was left out.</summary>
internal sealed class PySlice(object start, object stop, object step) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("slice")
        .Property("start", self => ((PySlice)self).Start)
        .Property("stop", self => ((PySlice)self).Stop)
        .Property("step", self => ((PySlice)self).Step);

    public object Start { get; } = start;

    public object Stop { get; } = stop;

    public object Step { get; } = step;

    public override PyClass Class => Type;

    /// <summary>First place, step and count within a sequence of a length.</summary>
    public (long Start, long Step, int Count) Resolve(int length)
    {
        var step = Py.IsNone(Step) ? 1 : Clamp(Step);
        if (step == 0)
        {
            throw Raise.ValueError("slice step cannot be zero");
        }

        var (lowest, highest) = step > 0 ? (0L, (long)length) : (-1L, length - 1L);
        var start = Py.IsNone(Start) ? (step > 0 ? lowest : highest) : Place(Start, length, lowest, highest);
        var stop = Py.IsNone(Stop) ? (step > 0 ? highest : lowest) : Place(Stop, length, lowest, highest);
        var count = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
        return (start, step, (int)Math.Max(0, step > 0 == start < stop && start != stop ? count : 0));
    }

    public override object? Compare(CompareOperator op, object other) => other is PySlice slice
        ? Sequences.Compare(op, [Start, Stop, Step], [slice.Start, slice.Stop, slice.Step])
        : null;

    public override string Repr() => $"slice({Ops.Repr(Start)}, {Ops.Repr(Stop)}, {Ops.Repr(Step)})";

    private static long Place(object value, int length, long lowest, long highest)
    {
        var place = Clamp(value);
        return Math.Clamp(place < 0 ? place + length : place, lowest, highest);
    }

    private static long Clamp(object value) => value is BigInteger big
        ? (big.Sign < 0 ? -(long)int.MaxValue : int.MaxValue)
        : Math.Clamp(Py.AsLong(value), -int.MaxValue, int.MaxValue);
}
