using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2009: what the analysis could not decide is said; what is seen while the candidate runs decides.</summary>
public sealed class UndecidedRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2009";

    /// <inheritdoc/>
    public string Title => "Undecided from the source";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Model.Limit is { } limit)
        {
            yield return this.Warning(null, $"Undecided: {limit}.");
        }

        foreach (var fact in context.Model.Undecided)
        {
            yield return this.Warning(fact.Node, $"Undecided: the source does not tell {fact.What}.");
        }
    }
}
