using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3021: what is called and read is named in the source: <c>getattr</c> with a computed name, code from text and unknown callables are refused.</summary>
public sealed class UndecidedAttributeRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3021";

    /// <inheritdoc/>
    public string Title => "Names are not computed";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Undecided.Concat(context.Model.ModuleFacts.Undecided)
            .Where(fact => fact.TakesTensor || fact.What.Contains("getattr", StringComparison.Ordinal))
            .Select(fact => this.Error(fact.Node, fact.TakesTensor ? "The source does not tell what is called here with a tensor." : "The name that 'getattr' takes is computed."));
    }
}
