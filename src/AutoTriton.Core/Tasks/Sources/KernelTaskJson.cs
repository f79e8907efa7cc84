using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoTriton.Core.Tasks.Sources;

/// <summary>
/// Tasks as JSON. An object has <c>id</c>; <c>contract</c> (an object with <c>kind</c> and the contract's own settings);
/// <c>reference</c> (an object with one of <c>pytorch</c>, <c>triton</c>: a source, or <c>recorded</c>: values by name); and, optional,
/// <c>instruction</c>, <c>difficulty</c>, <c>operators</c>, <c>provenance</c>, <c>tolerance</c>. Tensors carry their bytes in base 64.
/// </summary>
public static class KernelTaskJson
{
    private static readonly JsonSerializerOptions Settings = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a task.</summary>
    /// <param name="json">The object.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <returns>The task.</returns>
    /// <exception cref="TaskFormatException">It is not a task; the message says what to mend.</exception>
    public static KernelTask Parse(string json, string origin)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var document = JsonSerializer.Deserialize<TaskDocument>(json, Settings)
                ?? throw new TaskFormatException("A task is a JSON object, not null.", origin);
            return document.ToTask(origin);
        }
        catch (JsonException exception)
        {
            throw new TaskFormatException($"Not a task: {exception.Message}", origin, exception);
        }
    }

    /// <summary>Reads a contract: the object that stands in a task's <c>contract</c>.</summary>
    /// <param name="json">The object.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="TaskFormatException">It is not a contract; the message says what to mend.</exception>
    public static KernelContract ParseContract(string json, string origin)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var document = JsonSerializer.Deserialize<ContractDocument>(json, Settings)
                ?? throw new TaskFormatException("A contract is a JSON object, not null.", origin);
            return document.ToContract(origin);
        }
        catch (JsonException exception)
        {
            throw new TaskFormatException($"Not a contract: {exception.Message}", origin, exception);
        }
    }

    /// <summary>Writes a task on one line.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The object.</returns>
    public static string Write(KernelTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return JsonSerializer.Serialize(TaskDocument.Of(task), Settings);
    }
}
