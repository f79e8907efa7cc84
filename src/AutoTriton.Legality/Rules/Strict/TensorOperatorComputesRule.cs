using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3002: methods of tensors and Python's operators on tensors compute nothing outside kernels.</summary>
public sealed class TensorOperatorComputesRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3002";

    /// <inheritdoc/>
    public string Title => "No tensor method or operator computes";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Operators
            .Where(fact => fact.Kind == OperatorKind.Compute && OperatorFamily.Of(fact.Name) == OperatorFamily.TensorOperator)
            .Select(fact => this.Error(fact.Node, $"'{fact.Name}' computes on tensors outside kernels.", fact.Name));
    }
}
