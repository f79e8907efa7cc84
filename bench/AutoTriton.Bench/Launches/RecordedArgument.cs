using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Bench.Launches;

/// <summary>Reads recorded arguments.</summary>
internal static class RecordedArgument
{
    public static KernelArgument Read(JsonElement recorded, ReplayMemory memory)
    {
        var entry = recorded.EnumerateObject().First();
        switch (entry.Name)
        {
            case "tensor":
                var dtype = Tensor(entry.Value.GetProperty("dtype").GetString()!);
                var offset = entry.Value.GetProperty("offset").GetInt64() * dtype.SizeInBytes();
                return KernelArgument.Pointer(memory[entry.Value.GetProperty("storage").GetString()!], offset, dtype);
            case "int":
                return KernelArgument.Integer(BigInteger.Parse(entry.Value.GetRawText().Trim('"'), CultureInfo.InvariantCulture));
            case "float":
                return KernelArgument.Float(Float(entry.Value));
            case "bool":
                return KernelArgument.Boolean(entry.Value.GetBoolean());
            case "str":
                return KernelArgument.Text(entry.Value.GetString()!);
            case "none":
                return KernelArgument.None;
            case "tl_dtype" or "torch_dtype":
                var name = entry.Value.GetString()!;
                return KernelArgument.DType(TritonDTypeNames.TryParseTriton(name, out var named) ? named : Tensor(name));
            case "tuple":
                return KernelArgument.Tuple([.. entry.Value.EnumerateArray().Select(item => Read(item, memory))]);
            default:
                throw new NotSupportedException($"an argument of kind '{entry.Name}'");
        }
    }

    private static TritonDType Tensor(string name) =>
        TritonDTypeNames.TryParseTorch(name, out var dtype) ? dtype : throw new NotSupportedException($"tensors of {name}");

    private static double Float(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        };
}
