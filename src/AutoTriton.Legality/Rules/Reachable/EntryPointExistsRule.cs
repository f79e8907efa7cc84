using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2001: the candidate defines what the contract calls.</summary>
public sealed class EntryPointExistsRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2001";

    /// <inheritdoc/>
    public string Title => "What the contract calls is defined";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.EntryProblem is { } problem ? [this.Error(null, problem)] : [];
    }
}
