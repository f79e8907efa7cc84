using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoTriton.Core.Execution.Json;

/// <summary>Reports as JSON, and back without loss: to keep them, to send them, to replay them in tests.</summary>
/// <remarks>
/// The text is one object with <c>format</c> and <c>report</c>. Names are those of the properties in camel case, enumerations are their
/// names, a span of time is text, a grid a list of three. A field that a later version adds is read as absent from an older text; an unknown
/// field is refused, since it would be lost.
/// </remarks>
public static class ExecutionReportJson
{
    /// <summary>The format's name with its version.</summary>
    public const string Format = "autotriton-report-1";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new GridConverter() },
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One line of JSON.</returns>
    public static string Write(ExecutionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(new Envelope(Format, report), Options);
    }

    /// <summary>Reads a report.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ExecutionReportFormatException">It is no JSON, of another format, or lacks what every report has.</exception>
    public static ExecutionReport Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope>(json, Options);
            if (envelope?.Format != Format)
            {
                throw new ExecutionReportFormatException($"This is a text of format '{envelope?.Format}', not '{Format}'. Read it with the version that wrote it.");
            }

            return envelope.Report ?? throw new ExecutionReportFormatException("The text has no 'report'. Give one that was written whole.");
        }
        catch (JsonException exception)
        {
            throw new ExecutionReportFormatException($"The text is no report: {exception.Message} Give one that was written whole by {nameof(ExecutionReportJson)}.", exception);
        }
    }

    private sealed record Envelope(string Format, ExecutionReport? Report);

    private sealed class GridConverter : JsonConverter<(int X, int Y, int Z)>
    {
        public override (int X, int Y, int Z) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<int[]>(ref reader, options) is [var x, var y, var z]
                ? (x, y, z)
                : throw new JsonException("A grid is a list of three numbers.");

        public override void Write(Utf8JsonWriter writer, (int X, int Y, int Z) value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.X);
            writer.WriteNumberValue(value.Y);
            writer.WriteNumberValue(value.Z);
            writer.WriteEndArray();
        }
    }
}
