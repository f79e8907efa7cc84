using System.Text;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Evaluation.Pages.Code;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>Example answers: the task, the kernel, the verdict with findings at their lines, and the reward's breakdown.</summary>
internal static class ExampleSection
{
    public static string Render(RunData run)
    {
        var chosen = ExampleChoice.Choose(run);
        if (chosen.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder("<section><h2>Kernels it wrote</h2><p class=\"lead\">Some that pass, hardest first, and one of each way to fail.</p>");
        for (var index = 0; index < chosen.Count; index++)
        {
            Card(html, chosen[index], isOpen: index < 2);
        }

        return html.Append("</section>").ToString();
    }

    private static void Card(StringBuilder html, CompletionRecord record, bool isOpen)
    {
        var verdict = record.IsPass ? "every output matches" : record.Failure is { } kind ? HeldOutSection.Words(kind) : "not judged";
        html.Append($"<details class=\"example\"{(isOpen ? " open" : "")}><summary><span class=\"chip {(record.IsPass ? "good" : "bad")}\">{Html.Escape(verdict)}</span>");
        html.Append($"<b>{Html.Escape(record.Operators.IsEmpty ? record.Task : string.Join(" → ", record.Operators))}</b>");
        html.Append($"<small>{Html.Escape(record.Stage)}{(record.Step > 0 ? $", step {record.Step}" : "")} · difficulty {record.Difficulty} · {record.Tokens} tokens</small></summary>");
        html.Append("<div class=\"pair\">");
        if (record.Reference is { } reference)
        {
            html.Append($"<div><h4>the task</h4>{CodeBlock.Render(reference)}</div>");
        }

        html.Append($"<div><h4>{(record.Candidate is null ? "the answer" : "the kernel")}</h4>{CodeBlock.Render(record.Candidate ?? record.Answer, Notes(record))}</div></div>");
        Stages(html, record);
        if (record.Message is { Length: > 0 } message && record.Line is null)
        {
            html.Append($"<p class=\"note bad\">{Html.Escape(message)}</p>");
        }

        foreach (var finding in record.Findings.Where(finding => finding.Line is null))
        {
            html.Append($"<p class=\"note {Style(finding.Severity)}\">{Html.Escape(finding.Id)} {Html.Escape(finding.Message)}</p>");
        }

        if (record.Reward is { } reward)
        {
            html.Append("<table class=\"reward\"><tbody>");
            RewardRows.Add(html, reward);
            html.Append("</tbody></table>");
        }

        html.Append("</details>");
    }

    private static IEnumerable<(int Line, string Style, string Text)> Notes(CompletionRecord record)
    {
        if (record is { Line: { } line, Message: { } message })
        {
            yield return (line, "bad", message);
        }

        foreach (var finding in record.Findings)
        {
            if (finding.Line is { } at && !(at == record.Line && finding.Message == record.Message))
            {
                yield return (at, Style(finding.Severity), $"{finding.Id} {finding.Message}");
            }
        }
    }

    private static string Style(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "bad",
        FindingSeverity.Warning => "warn",
        _ => "info",
    };

    private static void Stages(StringBuilder html, CompletionRecord record)
    {
        html.Append("<ol class=\"stages\">");
        foreach (var stage in Enum.GetValues<ExecutionStage>().Where(stage => stage is not ExecutionStage.None and not ExecutionStage.Measured))
        {
            html.Append($"<li class=\"{(record.Reached >= stage ? "on" : "off")}\">{stage}</li>");
        }

        html.Append("</ol>");
    }
}
