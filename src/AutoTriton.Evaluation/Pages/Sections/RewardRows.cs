using System.Text;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>A score and its parts as rows of a table, so that every number explains itself: role, value, what it adds, cap, error.</summary>
internal static class RewardRows
{
    public static void Add(StringBuilder html, RewardScore score, int depth = 0)
    {
        var name = score.Role == RewardRole.Gate ? $"gate {score.Name}" : score.Name;
        html.Append($"<tr><td style=\"padding-left:{10 + (18 * depth)}px\">{Html.Escape(name)}</td><td><b>{Show(score.Value)}</b>{Arithmetic(score)}</td>");
        html.Append($"<td>{Html.Escape(score.Reason)}{(score.Error is { } error ? $" <code>{Html.Escape(error.Type)}</code>" : "")}</td></tr>");
        foreach (var part in score.Parts.IsDefault ? [] : score.Parts)
        {
            Add(html, part, depth + 1);
        }
    }

    // How the value came about, and what the score around it makes of it; empty where both are as they stand.
    private static string Arithmetic(RewardScore score)
    {
        var before = score.Raw is { } raw && raw != score.Value ? $" (raw {Html.Number(raw)}{(score.Cap is { } cap ? $", cap {cap}" : "")})" : "";
        return score.Weight == 1 ? before : $"{before} × {Html.Number(score.Weight)} = {Show(score.Contribution)}";
    }

    private static string Show(double? value) => value is { } number ? Html.Number(number) : "not scored";
}
