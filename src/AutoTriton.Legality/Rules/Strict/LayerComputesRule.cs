using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3003: layers of <c>torch.nn</c> are not called.</summary>
public sealed class LayerComputesRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3003";

    /// <inheritdoc/>
    public string Title => "No torch.nn layer computes";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Operators
            .Where(fact => fact.Kind == OperatorKind.Compute && OperatorFamily.Of(fact.Name) == OperatorFamily.Layer)
            .Select(fact => this.Error(fact.Node, $"The layer '{fact.Name}' computes outside kernels.", fact.Name));
    }
}
