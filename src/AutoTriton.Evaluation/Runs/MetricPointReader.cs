using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AutoTriton.Evaluation.Runs;

/// <summary>Reads a line of a metrics file: <c>stage</c>, <c>step</c>, and numbers beside them or in objects within.</summary>
internal static class MetricPointReader
{
    public static MetricPoint Read(string line, string origin)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new RunFormatException("A line of metrics is a JSON object.", origin);
            }

            var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
            Collect(root, values);
            var stage = root.TryGetProperty("stage", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
            var step = values.TryGetValue("step", out var number) ? (int)number : 0;
            values.Remove("step");
            return new MetricPoint(stage, step, values.ToImmutable());
        }
        catch (JsonException exception)
        {
            throw new RunFormatException($"It is not JSON: {exception.Message}", origin, exception);
        }
    }

    private static void Collect(JsonElement element, ImmutableSortedDictionary<string, double>.Builder values)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number)
            {
                values[property.Name] = property.Value.GetDouble();
            }
            else if (property.Value.ValueKind == JsonValueKind.String
                && double.TryParse(property.Value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && property.Name != "stage")
            {
                values[property.Name] = number;
            }
            else if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Collect(property.Value, values);
            }
        }
    }
}
