using AutoTriton.Core.Execution;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Objectives;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Tests.Fakes;

namespace AutoTriton.Training.Tests.Grpo;

public sealed class GrpoTrainerTests
{
    private static readonly CountTask Tasks = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dapo", 1, 1)]
    [InlineData("grpo", 2, 2)]
    [InlineData("cispo", 1, 2)]
    public async Task Train_raises_the_reward(string objective, int updates, int miniBatches)
    {
        using var policy = CopyTask.Policy(width: 32);
        var options = Options(steps: 30) with { UpdatesPerBatch = updates, MiniBatches = miniBatches };
        var trainer = new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(), options, new GrpoParts { Objective = Objective.Create(objective) });
        var rewards = new List<double>();
        await foreach (var step in trainer.TrainAsync(Token))
        {
            rewards.Add(step.MeanReward);
            Assert.Equal(step.Groups.Any(group => group.HasSignal) ? updates * miniBatches : 0, step.Updates.Length);
            Assert.Equal(step.Metrics["reward"], step.MeanReward, 12);
        }

        Assert.Equal(30, rewards.Count);
        Assert.True(rewards[^5..].Average() > rewards[..5].Average() + 0.15, string.Join(' ', rewards.Select(reward => reward.ToString("F2", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Unscored_rollouts_are_masked_and_groups_without_signal_counted()
    {
        using var policy = CopyTask.Policy(width: 16);
        var judge = Tasks.Judge(reward: context => context.Task.Id == "count/0" ? null : context.Completion.Index == 0 && context.Task.Id == "count/1" ? 1 : 0);
        var step = await First(new GrpoTrainer(Tasks, Tasks, policy, judge, Options(1)));
        Assert.All(step.Groups[0].Rollouts, rollout => Assert.True(rollout.IsMasked && rollout.Advantage == 0));
        Assert.True(step.Groups[1].HasSignal);
        Assert.Equal(0.75, step.Metrics["frac_groups_without_signal"]);
        Assert.Equal(0.25, step.Metrics["frac_unscored"]);
        Assert.Equal(2.0 / 3, step.Metrics["frac_reward_zero_std"], 12);
        Assert.Equal(1 / 24.0, step.Metrics["reward"], 12);
    }

    [Fact]
    public async Task A_step_without_signal_changes_nothing()
    {
        using var policy = CopyTask.Policy(width: 16);
        var before = policy.Model.Values.data<float>().ToArray();
        var step = await First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(reward: _ => 1), Options(1)));
        Assert.Empty(step.Updates);
        Assert.Equal(1, step.Metrics["frac_groups_without_signal"]);
        Assert.Equal(before, policy.Model.Values.data<float>().ToArray());
    }

    [Fact]
    public async Task Truncated_answers_are_masked_where_asked()
    {
        using var policy = CopyTask.Policy(width: 16);
        var step = await First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(), Options(1) with { MaskTruncated = true, MaxCompletionTokens = 2 }));
        var rollouts = step.Groups.SelectMany(group => group.Rollouts).ToList();
        Assert.Contains(rollouts, rollout => rollout.IsMasked);
        Assert.All(rollouts, rollout => Assert.Equal(rollout.Completion.StopReason == Core.Policies.StopReason.Length, rollout.IsMasked));
        Assert.Equal(rollouts.Count(rollout => rollout.IsMasked) / (double)rollouts.Count, step.Metrics["completions/clipped_ratio"]);
    }

    [Fact]
    public async Task Verification_overlaps_generation()
    {
        using var policy = CopyTask.Policy(width: 16);
        var events = new List<RolloutProgress>();
        var parts = new GrpoParts { Progress = new Recorder(events) };
        await First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(), Options(1) with { MaxCompletionTokens = 40, VerificationConcurrency = 1 }, parts));
        Assert.Contains(events, progress => progress.Verified > 0 && progress.Generated < progress.Total);
        Assert.Equal(32, events.Max(progress => progress.Verified));
    }

    [Fact]
    public async Task Two_runs_of_one_seed_give_the_same_bits()
    {
        async Task<float[]> Run()
        {
            using var policy = CopyTask.Policy(width: 16);
            await foreach (var _ in new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(), Options(4)).TrainAsync(Token))
            {
            }

            return policy.Model.Values.data<float>().ToArray();
        }

        Assert.Equal(await Run(), await Run());
    }

    [Fact]
    public async Task An_executor_that_breaks_leaves_its_rollout_unscored_and_the_run_going()
    {
        using var policy = CopyTask.Policy(width: 16);
        var executor = new FakeKernelExecutor(request => request.Task.Id == "count/2" ? throw new KernelExecutorException("worker died") : SampleReports.Matched());
        var step = await First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(executor, context => context.Report is null ? null : CountTask.Reward(context)), Options(1)));
        Assert.All(step.Groups[2].Rollouts, rollout => Assert.True(rollout.IsMasked && rollout.Judgement.MachineFailure == "worker died"));
        Assert.Equal(0.25, step.Metrics["frac_unscored"]);
    }

    [Fact]
    public async Task A_bug_in_an_executor_ends_the_run_with_its_error()
    {
        using var policy = CopyTask.Policy(width: 16);
        var executor = new FakeKernelExecutor(_ => throw new InvalidOperationException("a bug"));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(executor), Options(1))));
        Assert.Equal("a bug", error.Message);
    }

    [Fact]
    public async Task Cancellation_ends_a_run_whose_verification_hangs()
    {
        using var policy = CopyTask.Policy(width: 16);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var executor = new FakeKernelExecutor { Before = async (_, token) => { await cancel.CancelAsync(); await Task.Delay(Timeout.Infinite, token); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => First(new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(executor), Options(1)), cancel.Token));
    }

    [Fact]
    public void A_kl_term_without_a_reference_is_refused()
    {
        using var policy = CopyTask.Policy(width: 16);
        var parts = new GrpoParts { Objective = new GrpoObjective(new ObjectiveOptions { Beta = 0.1 }) };
        Assert.Contains("Freeze", Assert.Throws<ArgumentException>(() => new GrpoTrainer(Tasks, Tasks, policy, Tasks.Judge(), Options(1), parts)).Message, StringComparison.Ordinal);
    }

    private static GrpoOptions Options(int steps) => new()
    {
        Budget = new() { MaxSteps = steps },
        TasksPerStep = 4,
        GroupSize = 8,
        MaxCompletionTokens = 12,
        Seed = 5,
        Schedule = new LearningRateSchedule { Peak = 3e-3, Shape = ScheduleShape.Constant },
    };

    private static async Task<GrpoStep> First(GrpoTrainer trainer, CancellationToken? token = null)
    {
        await foreach (var step in trainer.TrainAsync(token ?? Token))
        {
            return step;
        }

        throw new InvalidOperationException("no step");
    }

    private sealed class Recorder(List<RolloutProgress> events) : IProgress<RolloutProgress>
    {
        public void Report(RolloutProgress value)
        {
            lock (events)
            {
                events.Add(value);
            }
        }
    }
}
