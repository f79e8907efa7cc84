using System.Text;

namespace AutoTriton.Torch;

/// <summary>
/// Writes the TorchScript function that calls one operator of the fixed tables. TorchSharp passes tensors, numbers and
/// truth values into TorchScript, but no lists of numbers and no strings: those travel as tensors of integers or doubles.
/// </summary>
internal static class OperatorScript
{
    /// <summary>The function's name.</summary>
    public const string EntryPoint = "call";

    private const string TextHelper =
        """
        def text(codes: Tensor) -> str:
            items: List[int] = codes.tolist()
            result = ""
            for item in items:
                result += chr(item)
            return result


        """;

    /// <summary>Writes the text for a signature.</summary>
    /// <param name="schema">The signature, from the tables.</param>
    /// <returns>A whole TorchScript source.</returns>
    public static string Of(OperatorSchema schema)
    {
        var passed = schema.Parameters.Select((parameter, index) => (parameter, index)).Where(pair => pair.parameter.Type != OperatorType.Ambient).ToList();
        var source = new StringBuilder();
        if (passed.Any(pair => pair.parameter.Type == OperatorType.Text))
        {
            source.Append(TextHelper);
        }

        source.Append($"def {EntryPoint}({string.Join(", ", passed.Select(pair => $"p{pair.index}: {TypeName(pair.parameter)}"))}):\n");
        foreach (var (parameter, index) in passed)
        {
            Unpack(source, parameter, index);
        }

        // Named, so that TorchScript picks the overload meant: an element type is a plain integer to it, as a size is.
        var canName = passed.TrueForAll(pair => pair.parameter.Name != "from");
        var arguments = passed.Select((pair, place) => pair.parameter.IsKeywordOnly || (canName && place > 0)
            ? $"{pair.parameter.Name}={Local(pair.parameter, pair.index)}"
            : Local(pair.parameter, pair.index));
        return source.Append($"    return torch.{schema.Name}({string.Join(", ", arguments)})\n\n\n").ToString();
    }

    private static string TypeName(OperatorParameter parameter)
    {
        var name = parameter.Type switch
        {
            OperatorType.TensorList => "List[Tensor]",
            OperatorType.Integer or OperatorType.ScalarType or OperatorType.MemoryFormat => "int",
            OperatorType.Float => "float",
            OperatorType.Boolean => "bool",
            OperatorType.Scalar => "number",
            _ => "Tensor",
        };
        return parameter.IsOptional ? $"Optional[{name}]" : name;
    }

    private static bool IsPacked(OperatorParameter parameter)
        => parameter.Type is OperatorType.IntegerList or OperatorType.FloatList or OperatorType.Text;

    private static string Local(OperatorParameter parameter, int index) => IsPacked(parameter) ? $"v{index}" : $"p{index}";

    private static void Unpack(StringBuilder source, OperatorParameter parameter, int index)
    {
        if (!IsPacked(parameter))
        {
            return;
        }

        var type = parameter.Type switch
        {
            OperatorType.IntegerList => "List[int]",
            OperatorType.FloatList => "List[float]",
            _ => "str",
        };
        var value = parameter.Type == OperatorType.Text ? $"text(p{index})" : $"p{index}.tolist()";
        if (!parameter.IsOptional)
        {
            source.Append($"    v{index}: {type} = {value}\n");
            return;
        }

        source.Append($"    v{index}: Optional[{type}] = None\n    if p{index} is not None:\n        w{index}: {type} = {value}\n        v{index} = w{index}\n");
    }
}
