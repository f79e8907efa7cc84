using System.Text;
using System.Text.Json;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Finds the answers in a row, however it holds them.</summary>
internal static class AnswerTexts
{
    public const string Names = "answer, completion, response, output, predict, prediction, generated_text, text, content, messages, choices, outputs";

    private const int Deepest = 6;

    private static readonly string[] Fields = ["answer", "completion", "response", "output", "predict", "prediction", "generated_text", "text", "content"];

    private static readonly string[] Lists = ["choices", "outputs", "completions", "responses"];

    // What holds the answer in the results of a batch, and in one of several choices.
    private static readonly string[] Within = ["response", "body", "message", "result"];

    /// <summary>The answers with the reason why each ended, or nothing where the row holds none.</summary>
    public static List<(string Text, string? FinishReason)> Of(JsonElement row, int depth = 0)
    {
        if (depth > Deepest || row.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        foreach (var name in Lists)
        {
            if (row.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0)
            {
                return [.. list.EnumerateArray().SelectMany(one => OfChoice(one, depth))];
            }
        }

        foreach (var name in Fields)
        {
            if (row.TryGetProperty(name, out var field) && Text(field) is { } text)
            {
                return [(text, FinishReason(row))];
            }
        }

        if (row.TryGetProperty("messages", out var messages) && Text(messages) is { } said)
        {
            return [(said, FinishReason(row))];
        }

        return [.. Within.Where(name => row.TryGetProperty(name, out _)).Select(name => Of(row.GetProperty(name), depth + 1)).FirstOrDefault(found => found.Count > 0) ?? []];
    }

    private static IEnumerable<(string Text, string? FinishReason)> OfChoice(JsonElement choice, int depth) =>
        choice.ValueKind == JsonValueKind.Object && !choice.TryGetProperty("role", out _)
            ? Of(choice, depth + 1).Select(found => (found.Text, found.FinishReason ?? FinishReason(choice)))
            : Text(choice) is { } text ? [(text, null)] : [];

    /// <summary>A text, a list of parts of one, or a list of chat messages whose last one of the assistant is meant.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("content", out var content) => Text(content),
        JsonValueKind.Array when value.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("role", out _)) =>
            value.EnumerateArray().Where(IsAssistant).Select(message => message.TryGetProperty("content", out var content) ? Text(content) : null).LastOrDefault(text => text is not null),
        JsonValueKind.Array => Parts(value),
        _ => null,
    };

    private static bool IsAssistant(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("role", out var role) && role.ValueKind == JsonValueKind.String && role.GetString() is "assistant" or "model";

    private static string? Parts(JsonElement parts)
    {
        var text = new StringBuilder();
        var isAny = false;
        foreach (var part in parts.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object))
        {
            if (part.TryGetProperty("text", out var said) && said.ValueKind == JsonValueKind.String)
            {
                text.Append(said.GetString());
                isAny = true;
            }
        }

        return isAny ? text.ToString() : null;
    }

    private static string? FinishReason(JsonElement row) =>
        row.TryGetProperty("finish_reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;
}
