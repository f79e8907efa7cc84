using AutoTriton.Bench.Sanitizing;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Sanitizing;

public sealed class SanitizerCorpusTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, SanitizerCase> All { get; } = SanitizerCase.ReadOwn(typeof(SanitizerCorpusTests).Assembly).ToDictionary(test => test.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case_gives_the_findings_at_its_marked_lines_and_no_others(string name)
    {
        var outcome = await SanitizerRun.RunAsync(SanitizerRun.NewExecutor(), All[name], TestContext.Current.CancellationToken);

        Assert.True(outcome.IsRight, outcome.ToString());
    }

    [Fact]
    public void Corpus_has_faulty_and_honest_cases()
    {
        Assert.True(All.Values.Count(test => test.Expected.Count > 0) >= 70);
        Assert.True(All.Values.Count(test => test.Expected.Count == 0) >= 40);
    }
}
