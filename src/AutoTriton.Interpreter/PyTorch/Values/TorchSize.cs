namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>Shapes: tuples of the class <c>torch.Size</c>.</summary>
internal static class TorchSize
{
    public static readonly PyClass Type = Make();

    public static PyTuple Of(ReadOnlySpan<long> shape)
    {
        var items = new object[shape.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Py.Int(shape[i]);
        }

        return new PyTuple(items, Type);
    }

    private static PyClass Make()
    {
        var type = new PyClass("Size", [PyTuple.Type], isNative: true, module: "torch")
        {
            Constructor = (_, arguments) => new PyTuple(arguments.Count == 0 ? [] : [.. Ops.ToList(arguments[0]).Select(item => (object)Py.AsLong(item))], Type),
        };
        return type.Method("__repr__", "self", a => $"torch.Size([{string.Join(", ", ((PyTuple)a[0]).Items.Select(Ops.Repr))}])")
            .Method("numel", "self", a => Py.Int(((PyTuple)a[0]).Items.Aggregate(1L, (product, item) => product * Py.AsLong(item))));
    }
}
