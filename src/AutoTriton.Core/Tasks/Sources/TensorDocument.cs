namespace AutoTriton.Core.Tasks.Sources;

internal sealed class TensorDocument
{
    public string? Dtype { get; set; }

    public long[]? Shape { get; set; }

    public long[]? Strides { get; set; }

    public long Offset { get; set; }

    public string? Data { get; set; }

    public static TensorDocument Of(TensorValue value) => new()
    {
        Dtype = value.DType,
        Shape = [.. value.Shape],
        Strides = value.Strides.IsDefault ? null : [.. value.Strides],
        Offset = value.Offset,
        Data = Convert.ToBase64String(value.Storage.Span),
    };

    public TensorValue ToValue(string origin)
    {
        if (Dtype is null || Shape is null || Data is null)
        {
            throw new TaskFormatException("A tensor needs 'dtype', 'shape' and 'data' (its bytes in base 64).", origin);
        }

        if (Shape.Any(extent => extent < 0) || (Strides is not null && Strides.Length != Shape.Length))
        {
            throw new TaskFormatException("A tensor's extents are not negative, and it has as many strides as dimensions.", origin);
        }

        var bytes = new byte[(Data.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(Data, bytes, out var count))
        {
            throw new TaskFormatException("A tensor's 'data' is not base 64.", origin);
        }

        return new TensorValue(Dtype, [.. Shape], Strides is null ? default : [.. Strides], Offset, bytes.AsMemory(0, count));
    }
}
