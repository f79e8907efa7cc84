namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>A memory format, such as <c>torch.channels_last</c>, or a layout, of which there is one.</summary>
internal sealed class TorchMemoryFormat(string name, long number) : PyObject
{
    public static readonly PyClass Type = new("memory_format", [], isNative: true, module: "torch");
    public static readonly TorchMemoryFormat Contiguous = new("contiguous_format", 0);
    public static readonly TorchMemoryFormat Preserve = new("preserve_format", 1);
    public static readonly TorchMemoryFormat ChannelsLast = new("channels_last", 2);
    public static readonly TorchMemoryFormat ChannelsLast3d = new("channels_last_3d", 3);
    public static readonly TorchMemoryFormat Strided = new("strided", -1);

    public string Name { get; } = name;

    /// <summary>libtorch's number.</summary>
    public long Number { get; } = number;

    public static IEnumerable<KeyValuePair<string, object>> Names =>
        new[] { Contiguous, Preserve, ChannelsLast, ChannelsLast3d, Strided }.Select(format => KeyValuePair.Create(format.Name, (object)format));

    public override PyClass Class => Type;

    public override string Repr() => $"torch.{Name}";
}
