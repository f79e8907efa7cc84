using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AutoTriton.Core.Execution;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Pages.Code;

namespace AutoTriton.Evaluation.Pages;

/// <summary>The list of a page of answers: each row small, its listing packed until it is opened.</summary>
internal sealed class AnswerRows(AnswersPageOptions options)
{
    private const int MostMessage = 600;
    private const int MostCharacters = 200_000;

    private readonly List<Row> _rows = [];
    private long _codeBytes;

    public int LeftOut { get; private set; }

    public void Add(AnswerVerdict verdict)
    {
        if (_rows.Count >= options.MaximumRows)
        {
            LeftOut++;
            return;
        }

        var code = Pack(verdict);
        _codeBytes += code.Length;
        var isKept = _codeBytes <= options.MaximumCodeBytes;
        if (!isKept)
        {
            _codeBytes -= code.Length;
        }

        _rows.Add(new Row(
            verdict.File, verdict.Line, verdict.Choice, verdict.Id, verdict.Task, verdict.Entry, verdict.Model ?? Path.GetFileNameWithoutExtension(verdict.File), verdict.Words, Style(verdict), Cut(verdict.MachineFailure ?? verdict.Message), verdict.DecidingLine,
            [.. verdict.RefusingFindings], verdict.IsTruncated, verdict.IsAmbiguous, isKept ? code : null));
    }

    /// <summary>The rows in the files' order, with the words and findings that they point to. Safe inside a script element.</summary>
    public string ToJson(AnswerSummary summary)
    {
        var words = summary.ByOutcome.Select(pair => pair.Key).ToList();
        var findings = summary.ByFinding.Select(pair => pair.Key).ToList();
        var styles = _rows.GroupBy(row => row.Words).ToDictionary(group => group.Key, group => group.First().Style);
        return JsonSerializer.Serialize(new
        {
            words,
            styles = words.Select(word => styles.GetValueOrDefault(word, "bad")),
            findings,
            rows = _rows.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line).ThenBy(row => row.Choice).Select(row => new
            {
                place = $"{row.File}:{row.Line}{(row.Choice > 0 ? $" #{row.Choice + 1}" : "")}",
                id = row.Id ?? "",
                task = row.Task ?? "",
                entry = row.Entry ?? "",
                model = row.Model,
                verdict = words.IndexOf(row.Words),
                message = row.Message,
                line = row.DecidingLine ?? 0,
                findings = row.Findings.Select(id => findings.IndexOf(id)),
                cut = row.IsCut ? 1 : 0,
                unclear = row.IsUnclear ? 1 : 0,
                code = row.Code ?? "",
            }),
        });
    }

    private string Pack(AnswerVerdict verdict)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(Listing(verdict)));
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private string Listing(AnswerVerdict verdict)
    {
        var html = new StringBuilder();
        foreach (var finding in verdict.Findings.Where(finding => finding.Line is null))
        {
            html.Append($"<p class=\"note {StyleOf(finding.Severity)}\">{Html.Escape(finding.Id)} {Html.Escape(finding.Message)}</p>");
        }

        if (verdict.Reward is { } reward)
        {
            html.Append($"<p class=\"note info\">{Html.Escape(reward.Name)}: {(reward.Value is { } value ? Html.Number(value) : "not scored")}. {Html.Escape(reward.Reason)}</p>");
        }

        var source = verdict.Candidate ?? verdict.Answer ?? "";
        var shown = source.Length <= MostCharacters ? source : source[..MostCharacters];
        html.Append(CodeBlock.Render(shown, Notes(verdict), options.MaximumLines, verdict.DecidingLine));
        return html.Append(shown.Length < source.Length ? "<p class=\"note\">… the rest is not shown</p>" : "").ToString();
    }

    private static IEnumerable<(int Line, string Style, string Text)> Notes(AnswerVerdict verdict)
    {
        if (verdict is { DecidingLine: { } line, Message: { } message } && !verdict.Findings.Any(finding => finding.Line == line && finding.Message == message))
        {
            yield return (line, "bad", message);
        }

        foreach (var finding in verdict.Findings)
        {
            if (finding.Line is { } at)
            {
                yield return (at, StyleOf(finding.Severity), $"{finding.Id} {finding.Message}");
            }
        }
    }

    private static string Cut(string? message) => message is null ? "" : message.Length <= MostMessage ? message : $"{message[..MostMessage]}…";

    private static string Style(AnswerVerdict verdict) => verdict.Outcome switch
    {
        AnswerOutcome.Matched => "good",
        AnswerOutcome.LegalNotRun => "info",
        AnswerOutcome.NotJudged => "warn",
        _ => "bad",
    };

    private static string StyleOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "bad",
        FindingSeverity.Warning => "warn",
        _ => "info",
    };

    private sealed record Row(
        string File, int Line, int Choice, string? Id, string? Task, string? Entry, string Model, string Words, string Style, string Message, int? DecidingLine, string[] Findings, bool IsCut, bool IsUnclear, string? Code);
}
