using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2002: some path from the entry point launches a kernel. A kernel that is only defined, or launched in dead code, is not.</summary>
public sealed class KernelIsReachedRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2002";

    /// <inheritdoc/>
    public string Title => "A kernel is launched from the entry point";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var model = context.Model;
        if (model.EntryProblem is not null || model.Limit is not null)
        {
            yield break;
        }

        if (model.Entries.IsEmpty)
        {
            yield return this.Error(null, "No function of the candidate reaches a kernel launch.");
        }

        foreach (var entry in model.Entries.Where(entry => entry.Launches.IsEmpty && !(model.MayLaunchUnseen && entry.Outcomes.Any(model.IsOpen))))
        {
            var gridless = model.Facts.GridlessCalls.FirstOrDefault();
            yield return gridless is null
                ? this.Error(entry.Node, $"No path from '{entry.Name}' launches a kernel.", entry.Name)
                : this.Error(gridless, $"'{entry.Name}' calls a jit function without a grid, which is an error in Triton: a launch is written kernel[grid](...).", entry.Name);
        }
    }
}
