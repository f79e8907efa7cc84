using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2003: every path from the entry point launches a kernel that does something, guards on emptiness, size and device aside.</summary>
public sealed class LaunchOnEveryPathRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2003";

    /// <inheritdoc/>
    public string Title => "A kernel is launched on every path";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var entry in context.Model.Entries.Where(entry => entry.Launches.Any(launch => launch.IsEffective)))
        {
            foreach (var outcome in entry.Outcomes.Where(outcome => !outcome.IsGuarded && !outcome.Launched.Must && !context.Model.IsOpen(outcome)))
            {
                yield return this.Error(outcome.Node, outcome.Launched.May
                    ? $"'{entry.Name}' ends here, and on some paths to here no kernel was launched."
                    : $"'{entry.Name}' ends here without having launched a kernel.", entry.Name);
            }

            if (entry.Outcomes.Length > 0 && entry.Outcomes.All(outcome => outcome.IsGuarded))
            {
                yield return this.Error(entry.Node, $"Every path of '{entry.Name}' is behind a guard on size, emptiness or device.", entry.Name);
            }
        }
    }
}
