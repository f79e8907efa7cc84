using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AutoTriton.Core.Execution;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Pages;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Tests.Pages;

public sealed partial class AnswersPageTests
{
    private static readonly AnswerVerdict Refused = new("f.jsonl", 7)
    {
        Id = "</script><b>one",
        Model = "m",
        Reached = ExecutionStage.Parsed,
        Failure = FailureKind.Illegal,
        Message = "No kernel is launched.",
        DecidingLine = 2,
        Findings = [new FindingRecord("AT2002", FindingSeverity.Error, "No kernel is launched.", 2)],
        Candidate = "import torch\nx = '<script>alert(1)</script>'\n",
    };

    [Fact]
    public void Page_marks_the_deciding_line_with_its_reason_and_escapes_what_comes_from_outside()
    {
        var html = Page(Refused).Render();
        var row = Rows(html).Single();
        var listing = Unpack(row.GetProperty("code").GetString()!);

        Assert.Contains("<div class=\"ln marked deciding\"><b>2</b>", listing, StringComparison.Ordinal);
        Assert.Contains("AT2002 No kernel is launched.", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><b>one", html, StringComparison.Ordinal);
        Assert.Equal("</script><b>one", row.GetProperty("id").GetString());
    }

    [Fact]
    public void Page_needs_nothing_from_outside()
    {
        var html = Page(Refused).Render();

        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_is_bounded_and_what_is_left_out_is_said()
    {
        var page = new AnswersPage("many", new AnswersPageOptions { MaximumCodeBytes = 2_000, MaximumRows = 30 });
        for (var line = 1; line <= 100; line++)
        {
            page.Add(Refused with { Line = line, Candidate = $"x = {line}\n" });
        }

        var html = page.Render();

        Assert.Equal(100, page.Summary.Answers);
        Assert.Equal(30, Rows(html).Count);
        Assert.Contains("70 answers are counted above and not listed", html, StringComparison.Ordinal);
        Assert.InRange(Rows(html).Sum(row => row.GetProperty("code").GetString()!.Length), 1, 2_000);
    }

    [Fact]
    public void Deciding_line_of_a_long_candidate_is_shown_with_the_lines_around_it()
    {
        var source = string.Join('\n', Enumerable.Range(1, 3000).Select(line => $"x{line} = {line}"));

        var listing = Unpack(Rows(Page(Refused with { Candidate = source, DecidingLine = 2500, Findings = [] }).Render()).Single().GetProperty("code").GetString()!);

        Assert.Contains("<b>2500</b>", listing, StringComparison.Ordinal);
        Assert.Contains("<b>2494</b>", listing, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>2000</b>", listing, StringComparison.Ordinal);
        Assert.Contains("2093 more lines", listing, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_counts_by_outcome_finding_stage_and_model_and_unusable_rows_apart()
    {
        var page = Page(Refused, Refused with { Line = 8, Model = "n" }, new AnswerVerdict("f.jsonl", 9) { Reached = ExecutionStage.Legal, Candidate = "x" }, new AnswerVerdict("f.jsonl", 10) { Unusable = "f.jsonl:10: not JSON" });

        Assert.Equal((3, 1, 1), (page.Summary.Answers, page.Summary.Unusable, page.Summary.Legal));
        Assert.Equal([new("not legal", 2), new("legal, not run", 1)], page.Summary.ByOutcome);
        Assert.Equal([new("AT2002", 2)], page.Summary.ByFinding);
        Assert.Equal(["f", "m", "n"], page.Summary.ByModel.Keys);
        Assert.Contains("f.jsonl:10: not JSON", page.Render(), StringComparison.Ordinal);
        Assert.Contains("legality alone was judged", page.Render(), StringComparison.Ordinal);
    }

    private static AnswersPage Page(params AnswerVerdict[] verdicts)
    {
        var page = new AnswersPage("answers");
        Array.ForEach(verdicts, page.Add);
        return page;
    }

    private static List<JsonElement> Rows(string html) =>
        [.. JsonDocument.Parse(Data().Match(html).Groups[1].Value).RootElement.GetProperty("rows").EnumerateArray()];

    private static string Unpack(string packed)
    {
        using var stream = new StreamReader(new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress), Encoding.UTF8);
        return stream.ReadToEnd();
    }

    [GeneratedRegex("id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
