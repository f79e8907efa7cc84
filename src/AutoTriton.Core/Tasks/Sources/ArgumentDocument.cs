using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoTriton.Core.Tasks.Sources;

internal sealed class ArgumentDocument
{
    public TensorDocument? Tensor { get; set; }

    /// <summary>A float; JSON alone would not tell 1.0 from 1, and has no infinity.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public double? Float { get; set; }

    public JsonElement? Value { get; set; }

    public static ArgumentDocument Of(LaunchArgument argument) => argument switch
    {
        { Tensor: { } tensor } => new() { Tensor = TensorDocument.Of(tensor) },
        { Scalar: double number } => new() { Float = number },
        _ => new() { Value = JsonSerializer.SerializeToElement(argument.Scalar) },
    };

    public LaunchArgument ToArgument(string origin)
    {
        if (Tensor is not null)
        {
            return LaunchArgument.Of(Tensor.ToValue(origin));
        }

        if (Float is { } number)
        {
            return LaunchArgument.Of(number);
        }

        return Value?.ValueKind switch
        {
            null or JsonValueKind.Null => LaunchArgument.Of((object?)null),
            JsonValueKind.True => LaunchArgument.Of(true),
            JsonValueKind.False => LaunchArgument.Of(false),
            JsonValueKind.String => LaunchArgument.Of(Value.Value.GetString()),
            JsonValueKind.Number when IsInteger(Value.Value, out var integer) => LaunchArgument.Of(integer),
            JsonValueKind.Number => LaunchArgument.Of(Value.Value.GetDouble()),
            _ => throw new TaskFormatException("A launch argument is {\"tensor\": …}, {\"float\": …} or {\"value\": null, a boolean, an integer or a string}.", origin),
        };
    }

    // 1.0 is a float and 1 an integer, as in Python.
    private static bool IsInteger(JsonElement element, out long integer) =>
        element.TryGetInt64(out integer) && !element.GetRawText().AsSpan().ContainsAny(".eE");
}
