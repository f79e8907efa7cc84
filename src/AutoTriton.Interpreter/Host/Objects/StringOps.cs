using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Operators on strings; null where they do not apply.</summary>
internal static class StringOps
{
    public static object? Binary(BinaryOperator op, object left, object right)
    {
        switch (op)
        {
            case BinaryOperator.Add when left is string a && right is string b:
                World.ChargeMemory(2L * (a.Length + b.Length));
                return a + b;
            case BinaryOperator.Multiply when left is string text && Py.IsInt(right):
                return Repeat(text, right);
            case BinaryOperator.Multiply when right is string text && Py.IsInt(left):
                return Repeat(text, left);
            case BinaryOperator.Multiply when left is not string && right is PyList or PyTuple && Py.IsInt(left):
                return ((PyObject)right).Binary(op, left, true);
            case BinaryOperator.Modulo when left is string format:
                return Builtins.PercentFormat.Format(format, right);
            default:
                return null;
        }
    }

    public static object GetItem(string text, object index)
    {
        if (index is not PySlice slice)
        {
            return text[Sequences.Index(index, text.Length, "string")].ToString();
        }

        var (start, step, count) = slice.Resolve(text.Length);
        World.ChargeMemory(2L * count);
        if (step == 1)
        {
            return text.Substring((int)start, count);
        }

        var result = new StringBuilder(count);
        for (var i = 0; i < count; i++)
        {
            result.Append(text[(int)(start + (i * step))]);
        }

        return result.ToString();
    }

    private static string Repeat(string text, object times)
    {
        var total = Math.Max(0, (double)Py.AsBig(times)) * text.Length;
        World.ChargeMemory(total < 1e15 ? (long)total * 2 : long.MaxValue / 2);
        return new StringBuilder().Insert(0, text, (int)(total == 0 ? 0 : (long)Py.AsBig(times))).ToString();
    }
}
