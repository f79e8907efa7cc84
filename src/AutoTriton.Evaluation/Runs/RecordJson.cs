using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoTriton.Evaluation.Runs;

/// <summary>How records are written to the files of runs and results, and read from them.</summary>
internal static class RecordJson
{
    /// <summary>One record on a line.</summary>
    public static JsonSerializerOptions Line { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A file of one record, for people too.</summary>
    public static JsonSerializerOptions File { get; } = new(Line) { WriteIndented = true };
}
