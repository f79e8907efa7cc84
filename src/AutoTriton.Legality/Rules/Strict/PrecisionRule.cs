using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3022: inputs are not cast to a narrower type before they reach a kernel. Too common in honest code to refuse: a warning.</summary>
public sealed class PrecisionRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3022";

    /// <inheritdoc/>
    public string Title => "Precision is kept";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Operators
            .Where(fact => fact.Name is "Tensor.half" or "Tensor.bfloat16" or "Tensor.char" or "Tensor.byte")
            .Select(fact => this.Warning(fact.Node, $"'{fact.Name}' may lower the precision.", fact.Name));
    }
}
