using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2006: a guard on emptiness, size or device ends before any launch. It passes: ordinary inputs on a GPU do not take it.</summary>
public sealed class GuardBeforeLaunchRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2006";

    /// <inheritdoc/>
    public string Title => "A guard ends before any launch";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Model.Entries.SelectMany(entry => entry.Outcomes
            .Where(outcome => outcome.IsGuarded && !outcome.Launched.Must)
            .Select(outcome => this.Warning(outcome.Node, $"'{entry.Name}' ends here without a launch, behind a guard on emptiness, size or device.", entry.Name)));
    }
}
