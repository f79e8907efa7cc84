using System.Collections.Concurrent;
using AutoTriton.Core.Execution;
using AutoTriton.Legality;

namespace AutoTriton.Testing.Fakes;

/// <summary>A rule that finds what a test says and records what it looked at. Without a rule of its own it finds nothing.</summary>
/// <param name="check">Gives the findings, or null for none.</param>
public sealed class FakeLegalityRule(Func<LegalityContext, IEnumerable<Finding>>? check = null) : ILegalityRule
{
    private readonly ConcurrentQueue<LegalityContext> _contexts = new();

    /// <inheritdoc/>
    public string Id { get; init; } = "FAKE1";

    /// <inheritdoc/>
    public string Title { get; init; } = "As the test says";

    /// <inheritdoc/>
    public LegalityLevel Level { get; init; } = LegalityLevel.Paper;

    /// <summary>What it looked at, in order.</summary>
    public IReadOnlyList<LegalityContext> Contexts => [.. _contexts];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _contexts.Enqueue(context);
        return check?.Invoke(context) ?? [];
    }
}
