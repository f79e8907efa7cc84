namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    public static object GetItem(object value, object index) => value switch
    {
        PyObject made => made.GetItem(index),
        string text => StringOps.GetItem(text, index),
        _ => throw Raise.TypeError($"'{TypeName(value)}' object is not subscriptable"),
    };

    public static void SetItem(object value, object index, object item)
    {
        World.Step();
        if (value is not PyObject made)
        {
            throw Raise.TypeError($"'{TypeName(value)}' object does not support item assignment");
        }

        made.SetItem(index, item);
    }

    public static void DeleteItem(object value, object index)
    {
        if (value is not PyObject made)
        {
            throw Raise.TypeError($"'{TypeName(value)}' object does not support item deletion");
        }

        made.DeleteItem(index);
    }

    public static bool Contains(object container, object item)
    {
        switch (container)
        {
            case PyObject made:
                return made.Contains(item);
            case string text:
                World.Step(text.Length / 16);
                return item is string part
                    ? text.Contains(part, StringComparison.Ordinal)
                    : throw Raise.TypeError($"'in <string>' requires string as left operand, not {TypeName(item)}");
            default:
                throw Raise.TypeError($"argument of type '{TypeName(container)}' is not iterable");
        }
    }

    public static long Length(object value)
    {
        var length = value switch
        {
            string text => text.Length,
            PyObject made => made.Length(),
            _ => -1,
        };
        return length >= 0 ? length : throw Raise.TypeError($"object of type '{TypeName(value)}' has no len()");
    }
}
