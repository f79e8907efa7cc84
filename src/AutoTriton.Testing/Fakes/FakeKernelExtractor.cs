using System.Collections.Concurrent;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Testing.Fakes;

/// <summary>An extractor that answers what a test says and records what it was asked. Without a rule the whole answer is the candidate.</summary>
/// <param name="extract">The rule, or null.</param>
public sealed class FakeKernelExtractor(Func<string, ExtractionResult>? extract = null) : IKernelExtractor
{
    private readonly ConcurrentQueue<string> _answers = new();
    private readonly Func<string, ExtractionResult> _extract = extract ?? Whole;

    /// <summary>The answers that it was given, in order.</summary>
    public IReadOnlyList<string> Answers => [.. _answers];

    /// <inheritdoc/>
    public ExtractionResult Extract(string answer, KernelContract contract)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(contract);
        _answers.Enqueue(answer);
        return _extract(answer);
    }

    private static ExtractionResult Whole(string answer) => string.IsNullOrWhiteSpace(answer)
        ? new ExtractionResult { Problem = "The answer is empty." }
        : new ExtractionResult { Candidate = answer, BlockCount = 1 };
}
