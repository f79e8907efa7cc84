using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Tests.Answers;

public sealed class AnswerResultsFileTests : IDisposable
{
    private static readonly AnswerVerdict Full = new("é.jsonl", 3)
    {
        Key = "k1",
        Model = "m",
        HasTask = true,
        Reached = ExecutionStage.Ran,
        Failure = FailureKind.Mismatch,
        Message = "differs <at> \u2028 one",
        DecidingLine = 4,
        Findings = [new FindingRecord("AT1", FindingSeverity.Error, "no", 4)],
        Reward = new RewardScore("paper", 0, "no") { Parts = [new RewardScore("part", null, "none")] },
        Candidate = "x = 1\n",
    };

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"results-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Verdicts_come_back_as_they_were_written()
    {
        Write(Full, new AnswerVerdict("f", 4) { Key = "k2", Unusable = "not JSON" });
        var read = new List<AnswerVerdict>();

        using var results = AnswerResultsFile.Open(_path, resume: true, read.Add);

        Assert.Equal(["k1", "k2"], results.Done.Order());
        Assert.Equal(Full with { Findings = [], Reward = null }, read[0] with { Findings = [], Reward = null });
        Assert.Equal(Full.Findings, read[0].Findings);
        Assert.Equal("none", read[0].Reward!.Parts.Single().Reason);
        Assert.Equal(AnswerOutcome.Unusable, read[1].Outcome);
    }

    [Theory]
    [InlineData("{\"file\":\"f\",\"line\":9,\"key\":\"k")]
    [InlineData("{\"file\":\"f\",\"line\":9,\"key\":\"k9\"}")]
    public void What_a_killed_process_left_of_a_verdict_is_cut_off(string rest)
    {
        Write(Full);
        var whole = new FileInfo(_path).Length;
        File.AppendAllText(_path, rest);

        using (var results = AnswerResultsFile.Open(_path, resume: true))
        {
            Assert.Equal(["k1"], results.Done);
            results.Append(new AnswerVerdict("f", 9) { Key = "k9" });
        }

        var lines = File.ReadAllLines(_path);
        Assert.Equal(2, lines.Length);
        Assert.True(new FileInfo(_path).Length > whole);
    }

    [Fact]
    public void Another_file_is_not_taken_for_results()
    {
        File.WriteAllText(_path, "{\"completion\": \"x\"}\n");

        Assert.Throws<AnswerFormatException>(() => AnswerResultsFile.Open(_path, resume: true));
        Assert.Equal("{\"completion\": \"x\"}\n", File.ReadAllText(_path));
    }

    private void Write(params AnswerVerdict[] verdicts)
    {
        using var results = AnswerResultsFile.Open(_path, resume: false);
        foreach (var verdict in verdicts)
        {
            results.Append(verdict);
        }
    }
}
