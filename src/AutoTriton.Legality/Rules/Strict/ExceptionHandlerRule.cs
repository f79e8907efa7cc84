using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3012: on paths from the entry point every handler raises in the end.</summary>
public sealed class ExceptionHandlerRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT3012";

    /// <inheritdoc/>
    public string Title => "No exception is swallowed";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var suppressed = context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind == UseKind.Call && use.Path == "contextlib.suppress").DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, "'contextlib.suppress' goes on after an exception: a failed launch must fail.", use.Path));
        return suppressed.Concat(context.Model.Facts.Handlers.Where(handler => !handler.EndsInRaise)
            .Select(handler => this.Error(handler.Node, "This handler goes on after an exception: a failed launch must fail.")));
    }
}
