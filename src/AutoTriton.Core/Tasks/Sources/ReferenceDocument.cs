using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks.Sources;

internal sealed class ReferenceDocument
{
    public string? Pytorch { get; set; }

    public string? Triton { get; set; }

    public Dictionary<string, TensorDocument>? Recorded { get; set; }

    public static ReferenceDocument Of(TaskReference reference) => reference switch
    {
        PyTorchReference pytorch => new() { Pytorch = pytorch.Source },
        TritonReference triton => new() { Triton = triton.Source },
        RecordedReference recorded => new() { Recorded = recorded.Outputs.ToDictionary(pair => pair.Key, pair => TensorDocument.Of(pair.Value)) },
        _ => throw new NotSupportedException($"{reference.GetType().Name} has no JSON form."),
    };

    public TaskReference ToReference(string origin) => (Pytorch, Triton, Recorded) switch
    {
        ({ } source, null, null) => new PyTorchReference(source),
        (null, { } source, null) => new TritonReference(source),
        (null, null, { } values) => new RecordedReference(
            values.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToValue($"{origin} (recorded '{pair.Key}')"))),
        _ => throw new TaskFormatException("'reference' needs exactly one of 'pytorch', 'triton' and 'recorded'.", origin),
    };
}
