using System.Text.Json;
using System.Text.RegularExpressions;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Reads one row: its answers, its names, and what they are judged against.</summary>
internal sealed partial class AnswerRowReader(JsonElement row, AnswerFileOptions options, string file, int line)
{
    private static readonly string[] TaskNames = ["task", "task_id", "problem_id", "custom_id", "id"];

    public List<Answer> Read()
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(row.ValueKind == JsonValueKind.Array
                ? "The row is a JSON array, not an object. Write one object a line, for example with jq -c '.[]'."
                : $"The row is a JSON {row.ValueKind.ToString().ToLowerInvariant()}, not an object. Write one object a line.");
        }

        var texts = AnswerTexts.Of(row);
        if (texts.Count == 0)
        {
            throw Wrong($"The row holds no answer. Give it one of {AnswerTexts.Names}.");
        }

        var task = Task();
        var contract = task?.Contract ?? Contract();
        return [.. texts.Select((text, index) => new Answer(file, line, text.Text, contract)
        {
            Choice = index,
            Id = Text("id") ?? Text("custom_id") ?? Text("request_id"),
            Model = Text("model") ?? Text("model_name") ?? Text("model_id") ?? ModelOfBatch() ?? options.Model,
            TaskId = task?.Id ?? Text("task") ?? Text("task_id") ?? Text("problem_id"),
            Task = task,
            StopReason = text.FinishReason switch
            {
                "stop" or "eos" or "end_turn" => StopReason.EndOfText,
                "length" or "max_tokens" => StopReason.Length,
                "content_filter" => StopReason.ContentFilter,
                _ => StopReason.Unknown,
            },
        })];
    }

    private KernelTask? Task()
    {
        if (row.TryGetProperty("task", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            return ReadTask(given.GetRawText());
        }

        foreach (var name in TaskNames)
        {
            if (Text(name) is { } id && options.Tasks.TryGetValue(id, out var known))
            {
                return known;
            }
        }

        return row.TryGetProperty("contract", out var contract) && contract.ValueKind == JsonValueKind.Object && Reference() is { } reference
            ? ReadTask($$"""{"id":{{JsonSerializer.Serialize(Text("task") ?? Text("task_id") ?? Text("id") ?? $"{file}:{line}")}},"contract":{{contract.GetRawText()}},"reference":{{reference}}}""")
            : null;
    }

    /// <summary>The reference as a file of tasks writes it; a text is PyTorch source.</summary>
    private string? Reference() => !row.TryGetProperty("reference", out var reference) ? null : reference.ValueKind switch
    {
        JsonValueKind.Object => reference.GetRawText(),
        JsonValueKind.String => $$"""{"pytorch":{{reference.GetRawText()}}}""",
        _ => null,
    };

    private KernelContract Contract()
    {
        if (row.TryGetProperty("contract", out var contract) && contract.ValueKind == JsonValueKind.Object)
        {
            return Guarded(() => KernelTaskJson.ParseContract(contract.GetRawText(), file));
        }

        return Text("entry_point") is { Length: > 0 } entry ? new FunctionContract(entry)
            : Text("instruction") is { } instruction && EntryInformation().Match(instruction) is { Success: true } match ? new FunctionContract(match.Groups["name"].Value)
            : options.Contract;
    }

    private KernelTask ReadTask(string json) => Guarded(() => KernelTaskJson.Parse(json, file));

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (TaskFormatException exception)
        {
            throw new AnswerFormatException($"The row's task cannot be read: {exception.Message}", file, line, exception);
        }
    }

    private string? ModelOfBatch() =>
        row.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Object
        && response.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String ? model.GetString() : null;

    private string? Text(string name) => !row.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private AnswerFormatException Wrong(string message) => new(message, file, line);

    [GeneratedRegex(@"Wrapper Entry Information:\s*(?:def\s+)?(?<name>[A-Za-z_]\w*)\s*\(")]
    private static partial Regex EntryInformation();
}
