using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Values;

namespace AutoTriton.Legality.Rules.Reachable;

/// <summary>AT2005: what kernels write reaches what the entry point returns, or an argument where it returns nothing.</summary>
public sealed class OutputReachesResultRule : ILegalityRule
{
    /// <inheritdoc/>
    public string Id => "AT2005";

    /// <inheritdoc/>
    public string Title => "A kernel's output reaches the result";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Reachable;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isNamed = context.Contract.Name != "script";
        foreach (var entry in context.Model.Entries.Where(entry => entry.Launches.Any(launch => launch.IsEffective)))
        {
            foreach (var outcome in entry.Outcomes.Where(outcome => !outcome.IsGuarded && outcome.Launched.Must))
            {
                var content = Reached(outcome, isNamed);
                var hasNoResult = !isNamed && outcome.ReturnsNothing && outcome.Arguments is null;
                if (!content.Must && !hasNoResult && !context.Model.IsOpen(outcome))
                {
                    yield return this.Error(outcome.Node, Message(entry.Name, content, outcome), entry.Name);
                }
            }
        }
    }

    private static Content Reached(Outcome outcome, bool isNamed)
    {
        if (outcome.Result.Must || outcome.Arguments is not { } arguments)
        {
            return outcome.Result;
        }

        // A script's helper may write to its arguments and return something else, as long as no host operator made that.
        return outcome.ReturnsNothing || (!isNamed && !outcome.Result.Sources.HasFlag(Sources.HostOperator)) ? arguments : outcome.Result;
    }

    private static string Message(string entry, Content content, Outcome outcome)
    {
        var cause = content.Operator is { } node ? $"; it comes from the PyTorch operator at {node.Span}" : "";
        return outcome.ReturnsNothing ? $"'{entry}' returns nothing here, and no kernel wrote to its arguments."
            : content.May ? $"On some paths no kernel's output is in what '{entry}' returns here{cause}."
            : $"No kernel's output is in what '{entry}' returns here{cause}.";
    }
}
