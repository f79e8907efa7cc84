using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3005: no call leaves anything for the next: no globals, attributes, containers or cached functions that hold results, counts or shapes.</summary>
public sealed class StateBetweenCallsRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3005";

    /// <inheritdoc/>
    public string Title => "Nothing is kept between calls";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.States.Select(state => this.Error(
            state.Node, state.HoldsTensor ? $"'{state.Name}' keeps data of tensors for later calls." : $"'{state.Name}' keeps something for later calls.", state.Name));
    }
}
