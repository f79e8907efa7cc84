using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3001: functions of PyTorch and of other libraries only allocate, view, query, copy and cast; an allow-list decides.</summary>
public sealed class LibraryComputesRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3001";

    /// <inheritdoc/>
    public string Title => "No library function computes";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Operators
            .Where(fact => fact.Kind == OperatorKind.Compute && OperatorFamily.Of(fact.Name) == OperatorFamily.Function)
            .Select(fact => this.Error(fact.Node, $"'{fact.Name}' computes outside kernels.", fact.Name));
    }
}
