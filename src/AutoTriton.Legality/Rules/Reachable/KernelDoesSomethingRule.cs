using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2004: among the kernels that are launched is one that loads or computes, and stores.</summary>
public sealed class KernelDoesSomethingRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2004";

    /// <inheritdoc/>
    public string Title => "A launched kernel loads or computes, and stores";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var entry in context.Model.Entries)
        {
            var isUseless = !entry.Launches.Any(launch => launch.IsEffective);
            foreach (var launch in entry.Launches.Where(launch => !launch.IsEffective))
            {
                var message = $"The launch of '{launch.Kernel}' does nothing: {launch.Reason}.";
                yield return isUseless ? this.Error(launch.Node, message, launch.Kernel) : this.Information(launch.Node, message, launch.Kernel);
            }
        }
    }
}
