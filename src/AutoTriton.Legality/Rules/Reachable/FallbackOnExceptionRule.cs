using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2007: an exception of a launch is not answered by other computing. Whether that computing is refused, AT2003 and AT2005 decide by the path.</summary>
public sealed class FallbackOnExceptionRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2007";

    /// <inheritdoc/>
    public string Title => "A handler goes on where a launch failed";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Facts.Handlers.Where(handler => handler.HasLaunchInBody && !handler.EndsInRaise)
            .Select(handler => this.Warning(handler.Node, "This handler goes on where a kernel launch failed."));
    }
}
