using System.Diagnostics;
using System.Runtime.CompilerServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Rewards.Custom;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Models;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Bench.Figures;

/// <summary>The rollouts of a GRPO step, verified while others are generated, against one after the other.</summary>
internal sealed class RolloutFigure : Figure
{
    private const double Target = 1.3;

    public override string Name => "rollout";

    public override string Description => "rollouts of a step whose verification takes as long as generation, overlapped, against one after the other (target: 1.3x; 2x is all there is)";

    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var parts = new Parts();
        var tokenizer = BytePairTokenizer.Train([SampleTasks.FunctionSolution, SampleTasks.ModuleSolution]);
        var config = new DecoderConfig { VocabularySize = tokenizer.VocabularySize };
        using var policy = new LanguageModelPolicy(new DecoderModel(config), tokenizer, new() { Generation = new() { MaxBatch = 16 } });
        double overlapped = 0, oneByOne = 0;
        for (var round = 0; round < 4; round++)
        {
            // Every reward is the same, so that no update follows and rounds see the same model. The first round warms up. Verification is
            // made to take as long as generation does: then it can hide best, and most is lost where it does not.
            var (generation, step) = await RunAsync(policy, parts with { Wait = TimeSpan.Zero }, round, cancellationToken);
            var count = step.Groups.Sum(group => group.Rollouts.Length);
            var wait = generation * Parts.Workers / count;
            var (wall, _) = await RunAsync(policy, parts with { Wait = wait }, round, cancellationToken);
            Console.WriteLine($"  round {round}: overlapped {wall.TotalMilliseconds:F0} ms; generation {generation.TotalMilliseconds:F0} ms, then {count} verifications of {wait.TotalMilliseconds:F0} ms by {Parts.Workers} workers");
            if (round > 0)
            {
                (overlapped, oneByOne) = (overlapped + wall.TotalSeconds, oneByOne + generation.TotalSeconds + (wait * count / Parts.Workers).TotalSeconds);
            }
        }

        var ratio = oneByOne / overlapped;
        return new FigureResult(ratio >= Target, $"{ratio:F2}x (target {Target}x)");
    }

    private static async Task<(TimeSpan Wall, GrpoStep Step)> RunAsync(LanguageModelPolicy policy, Parts parts, int seed, CancellationToken cancellationToken)
    {
        var executor = new FakeKernelExecutor { Before = (_, token) => Task.Delay(parts.Wait, token) };
        var judge = new KernelJudge(parts, executor, RewardFunction.From("same", _ => 1));
        var options = new GrpoOptions { Budget = new() { MaxSteps = 1 }, TasksPerStep = 8, GroupSize = 8, MaxCompletionTokens = 256, VerificationConcurrency = Parts.Workers, Seed = seed };
        var start = Stopwatch.GetTimestamp();
        await foreach (var step in new GrpoTrainer(parts, parts, policy, judge, options).TrainAsync(cancellationToken))
        {
            return (Stopwatch.GetElapsedTime(start), step);
        }

        throw new InvalidOperationException("The trainer made no step.");
    }

    private sealed record Parts : ITaskSource, IPromptTemplate, IKernelExtractor
    {
        public const int Workers = 4;

        public TimeSpan Wait { get; init; }

        public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < 8; i++)
            {
                await Task.Yield();
                yield return SampleTasks.Function with { Id = $"rollout/{i}" };
            }
        }

        public Prompt Render(KernelTask task) => Prompt.FromText(task.Id);

        public ExtractionResult Extract(string answer, KernelContract contract) => new() { Candidate = "x = 1" };
    }
}
