using System.Globalization;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>A bytes object.</summary>
internal sealed class PyBytes(byte[] data) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("bytes");

    public byte[] Data { get; } = data;

    public override PyClass Class => Type;

    public override long Length() => Data.Length;

    public override IEnumerator<object> Iterate() => Data.Select(value => Py.Int(value)).GetEnumerator();

    public override object GetItem(object index)
    {
        if (index is PySlice slice)
        {
            var (start, step, count) = slice.Resolve(Data.Length);
            return new PyBytes([.. Enumerable.Range(0, count).Select(i => Data[start + (i * step)])]);
        }

        return Py.Int(Data[Sequences.Index(index, Data.Length, "bytes")]);
    }

    public override object? Compare(CompareOperator op, object other) => other is PyBytes bytes
        ? Ops.Compare(op, Py.Int(Data.AsSpan().SequenceCompareTo(bytes.Data)), Py.Zero)
        : null;

    public override int KeyHash()
    {
        var hash = new HashCode();
        hash.AddBytes(Data);
        return hash.ToHashCode();
    }

    public override object? Binary(BinaryOperator op, object other, bool reflected)
    {
        if (op == BinaryOperator.Add && other is PyBytes bytes && !reflected)
        {
            World.ChargeMemory(Data.Length + bytes.Data.Length);
            return new PyBytes([.. Data, .. bytes.Data]);
        }

        return op == BinaryOperator.Multiply && Py.IsInt(other)
            ? new PyBytes([.. Sequences.Repeat([.. Data.Select(value => (object)value)], Py.AsLong(other)).Select(value => (byte)value)])
            : null;
    }

    public override string Repr()
    {
        var text = new StringBuilder("b'");
        foreach (var value in Data)
        {
            text.Append(value is >= 32 and < 127 && value is not (byte)'\'' and not (byte)'\\'
                ? ((char)value).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}"));
        }

        return text.Append('\'').ToString();
    }
}
