using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Breakdown;

/// <summary>Explains every number of a score: a score and its parts as lines, the whole first, each part under what it is a part of.</summary>
public static class RewardBreakdown
{
    /// <summary>The lines.</summary>
    /// <param name="score">The score.</param>
    /// <returns>At least one line.</returns>
    public static ImmutableArray<BreakdownLine> Of(RewardScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var lines = ImmutableArray.CreateBuilder<BreakdownLine>();
        Add(score, 0, lines);
        return lines.ToImmutable();
    }

    /// <summary>The lines as text, one a line, parts indented: for logs and tests.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The text, with a line end after each line.</returns>
    public static string ToText(RewardScore score)
    {
        var text = new StringBuilder();
        foreach (var line in Of(score))
        {
            text.Append(' ', 2 * line.Depth).Append(line.Role == RewardRole.Gate ? "gate " : "").Append(line.Name).Append(": ").Append(Show(line.Value));
            if (line.Weight != 1)
            {
                text.Append(" x ").Append(Show(line.Weight)).Append(" = ").Append(Show(line.Contribution));
            }

            text.Append(line.Raw is { } raw && raw != line.Value ? $" (raw {Show(raw)}, cap {line.Cap})" : "").Append("  ").Append(line.Reason).Append('\n');
        }

        return text.ToString();
    }

    private static void Add(RewardScore score, int depth, ImmutableArray<BreakdownLine>.Builder lines)
    {
        var contribution = score.Role == RewardRole.Gate && score.IsScored ? 0 : score.Contribution;
        lines.Add(new(depth, score.Name, score.Role, score.Raw ?? score.Value, score.Value, score.Weight, contribution, score.Cap, score.Reason, score.Error));
        foreach (var part in score.Parts)
        {
            Add(part, depth + 1, lines);
        }
    }

    private static string Show(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "not scored";
}
