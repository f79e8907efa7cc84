using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>The values of one call, as TorchSharp passes them to TorchScript; what had to be made for it is disposed with it.</summary>
internal sealed class OperatorArguments(int count) : IDisposable
{
    private readonly List<IDisposable> _made = [];

    public object?[] Items { get; } = new object?[count];

    public void Set(int index, OperatorParameter parameter, object? value)
    {
        if (value is null)
        {
            Items[index] = parameter.IsOptional ? null : throw new ArgumentException($"'{parameter.Name}' cannot be null.", parameter.Name);
            return;
        }

        Items[index] = (parameter.Type, value) switch
        {
            (OperatorType.Tensor, torch.Tensor) or (OperatorType.TensorList, torch.Tensor[]) or (OperatorType.Boolean, bool) => value,
            (OperatorType.Integer or OperatorType.MemoryFormat or OperatorType.ScalarType, long whole) => Whole(whole),
            (OperatorType.ScalarType, torch.ScalarType type) => (int)(sbyte)type,
            (OperatorType.Float, double number) => Keep(number.ToScalar()),
            (OperatorType.Scalar, long whole) => Whole(whole),
            (OperatorType.Scalar, double number) => Keep(number.ToScalar()),
            (OperatorType.Scalar, bool flag) => Keep(flag.ToScalar()),
            (OperatorType.Scalar, System.Numerics.Complex complex) => Keep((Scalar)complex),
            (OperatorType.IntegerList, long[] list) => Keep(torch.tensor(list)),
            (OperatorType.FloatList, double[] list) => Keep(torch.tensor(list)),
            (OperatorType.Text, string text) => Keep(torch.tensor(text.Select(letter => (long)letter).ToArray())),
            _ => throw new ArgumentException($"'{parameter.Name}' takes {parameter.Type}, not {value.GetType().Name}.", parameter.Name),
        };
    }

    public void Dispose() => _made.ForEach(item => item.Dispose());

    private Scalar Whole(long value) => Keep(value.ToScalar());

    private T Keep<T>(T item)
        where T : IDisposable
    {
        _made.Add(item);
        return item;
    }
}
