using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Randomness;
using AutoTriton.Data.Solutions;
using AutoTriton.Data.Splits;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Legality;
using AutoTriton.Legality.Execution;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Judging;

namespace AutoTriton.Data.Tests.Solutions;

/// <summary>Rule-written solutions before the real judge: extraction, legality at Reachable, kernels really executed, the paper's reward.</summary>
public sealed class SolutionExecutionTests
{
    [Theory]
    [InlineData(SplitPart.Training, SolutionVariety.Full, 0.0)]
    [InlineData(SplitPart.HeldOutComposition, SolutionVariety.Structure, 0.0)]
    [InlineData(SplitPart.HeldOutOperator, SolutionVariety.Full, 0.5)]
    public async Task Almost_every_solution_is_judged_good_and_the_rest_is_a_matter_of_rounding(SplitPart part, SolutionVariety variety, double modules)
    {
        var cancel = TestContext.Current.CancellationToken;
        var judge = new KernelJudge(new KernelExtractor(), new LegalityKernelExecutor(new EmbeddedKernelExecutor(), LegalityLevel.Reachable), new PaperReward());
        var options = new CompositionTaskOptions(new CompositionSplit(2), part, 100, 31) { Mix = new CompositionMix { ModuleShare = modules } };
        var random = new SeededRandom(8);
        var (good, total) = (0, 0);
        await foreach (var made in new CompositionTaskSource(options).GenerateAsync(cancel))
        {
            var source = SolutionWriter.Write(made.Composition, SolutionStyle.Draw(random, variety));
            var judgement = await judge.JudgeAsync(made.Task, new Completion(RuleAnswerSource.Fence(source), StopReason.EndOfText), 5, cancel);
            total++;
            if (judgement.Score.Value == 1)
            {
                good++;
                continue;
            }

            // What fails must fail by its numbers alone: it is legal Triton that compiles, launches and runs to its end.
            Assert.True(judgement.Context.Report?.Failure?.Kind == Core.Execution.FailureKind.Mismatch, $"{judgement.Score.Reason}\n{judgement.Context.Report}\n{source}");
        }

        Assert.True(good >= 0.93 * total, $"{good} of {total} solutions are judged good");
    }
}
