using AutoTriton.Data.Compositions;
using AutoTriton.Data.Randomness;
using AutoTriton.Data.Solutions;
using AutoTriton.Data.Splits;
using AutoTriton.Legality;

namespace AutoTriton.Data.Tests.Solutions;

public sealed class SolutionLegalityTests
{
    [Theory]
    [InlineData(SplitPart.Training, SolutionVariety.Full)]
    [InlineData(SplitPart.Training, SolutionVariety.Structure)]
    [InlineData(SplitPart.HeldOutComposition, SolutionVariety.None)]
    [InlineData(SplitPart.HeldOutOperator, SolutionVariety.Full)]
    public async Task Every_solution_is_legal_at_reachable_in_every_style(SplitPart part, SolutionVariety variety)
    {
        var cancel = TestContext.Current.CancellationToken;
        var options = new CompositionTaskOptions(new CompositionSplit(2), part, 150, 31) { Mix = new CompositionMix { ModuleShare = 0.3 } };
        var random = new SeededRandom(8);
        var analyzer = new LegalityAnalyzer();
        await foreach (var made in new CompositionTaskSource(options).GenerateAsync(cancel))
        {
            var source = SolutionWriter.Write(made.Composition, SolutionStyle.Draw(random, variety));
            var result = analyzer.Analyze(source, made.Task.Contract, LegalityLevel.Reachable, cancel);
            Assert.True(result.IsLegal, $"{string.Join("\n", result.Findings)}\n{source}");
        }
    }
}
