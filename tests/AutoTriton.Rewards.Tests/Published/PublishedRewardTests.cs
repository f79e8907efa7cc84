using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Published;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Tests.Properties;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Published;

/// <summary>Each published formula at points computed by hand from its source, with medians believed as they are.</summary>
public sealed class PublishedRewardTests
{
    private static readonly SpeedRule AsMeasured = new() { StandardErrors = 0 };

    private static readonly RewardContext Illegal = SampleContexts.With(SampleReports.Matched(), "import torch\n\ndef add_relu(x, y):\n    return torch.relu(x + y)\n");
    private static readonly RewardContext NotCompiled = SampleContexts.With(SampleReports.Failed(ExecutionStage.Parsed, FailureKind.Compile, "no"));
    private static readonly RewardContext Crashed = SampleContexts.With(SampleReports.Failed(ExecutionStage.Launched, FailureKind.Runtime, "no"));
    private static readonly RewardContext Wrong = SampleContexts.With(SampleReports.Mismatched());

    public static TheoryData<ContractCheck> Contract => [.. AllFormulas.All().SelectMany(reward => RewardContract.Checks(() => reward))];

    [Theory]
    [MemberData(nameof(Contract))]
    public Task Meets_the_contract(ContractCheck check) => check.RunAsync();

    [Theory]
    [InlineData(1.0, 1.3)]
    [InlineData(0.5, 0.8)]
    [InlineData(2.5, 2.8)]
    [InlineData(50.0, 10.3)]
    public void Kevin_is_a_third_or_so_plus_the_speedup(double speedup, double expected) =>
        Assert.Equal(expected, Score(new KevinReward(speed: AsMeasured), speedup), 1e-9);

    [Theory]
    [InlineData(DrKernelForm.Paper, 2.0, 3.0, 3.5)]
    [InlineData(DrKernelForm.Paper, 5.0, 4.0, 4.5)]
    [InlineData(DrKernelForm.ReleasedCode, 2.0, 1.5, 1.75)]
    [InlineData(DrKernelForm.ReleasedCode, 5.0, 2.0, 2.25)]
    public void Dr_Kernel_caps_the_speedup_at_three_and_adds_coverage(DrKernelForm form, double speedup, double without, double with)
    {
        Assert.Equal(without, Score(new DrKernelReward(form, speed: AsMeasured) { WithCoverage = false }, speedup), 1e-9);
        Assert.Equal(with, Score(new DrKernelReward(form, speed: AsMeasured), speedup), 1e-9); // The profiler saw half of the time in its own kernels.
    }

    [Fact]
    public void Dr_Kernel_with_coverage_is_not_scored_where_no_profiler_looked() =>
        Assert.Null(new DrKernelReward().Score(SampleContexts.With(SampleReports.Measured(2)), TestContext.Current.CancellationToken).Value);

    [Fact]
    public void Da_Vinci_is_Dr_Kernel_with_a_cap_of_six() =>
        Assert.Equal(7, Score(new DrKernelReward(speed: AsMeasured) { SpeedupCap = 6, WithCoverage = false }, 9), 1e-9);

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(2.0, 1.5)]
    [InlineData(9.0, 2.0)]
    public void Musa_coder_adds_the_capped_gain(double speedup, double expected) =>
        Assert.Equal(expected, Score(new MusaCoderReward(0.5, 2, speed: AsMeasured), speedup), 1e-9);

    [Theory]
    [InlineData(0, 4, -1.0)]
    [InlineData(1, 4, -0.375)]
    [InlineData(3, 4, -0.125)]
    public void Musa_coder_grades_what_is_wrong_by_passed_sets(int passed, int sets, double expected)
    {
        var outputs = Enumerable.Range(0, sets).Select(set => new OutputComparison("output", set, set < passed)).ToImmutableArray();
        var context = SampleContexts.With(SampleReports.Mismatched() with { Evidence = new ExecutionEvidence { Outputs = outputs } });
        Assert.Equal(expected, Value(new MusaCoderReward(0.5, 2), context));
        Assert.Equal(-1, Value(new MusaCoderReward(0.5, 2), Crashed));
        Assert.Equal(-1, Value(new MusaCoderReward(0.5, 2), Illegal));
    }

    [Theory]
    [InlineData(1.05, 9.0, 1)]
    [InlineData(1.06, 1.0, 2)]
    [InlineData(1.06, 1.06, 3)]
    [InlineData(0.9, 0.9, 1)]
    public void Cuda_agent_has_three_tiers_above_minus_one(double overEager, double overCompiled, double expected)
    {
        var context = SampleContexts.With(SampleReports.Matched() with { Stage = ExecutionStage.Measured, Timing = new KernelTiming(1, 10) { EagerMilliseconds = overEager, CompiledMilliseconds = overCompiled } });
        Assert.Equal(expected, Value(new CudaAgentReward(speed: AsMeasured), context));
        Assert.Equal(-1, Value(new CudaAgentReward(), Wrong));
        Assert.Equal(-1, Value(new CudaAgentReward(), Illegal));
    }

    [Fact]
    public void Cuda_agent_without_a_compiled_baseline_is_known_only_where_eager_is_not_beaten()
    {
        Assert.Equal(1, Value(new CudaAgentReward(), SampleContexts.With(SampleReports.Measured(1.0))));
        Assert.Null(Value(new CudaAgentReward(), SampleContexts.With(SampleReports.Measured(2.0))));
    }

    [Theory]
    [InlineData(0.99, -0.1)]
    [InlineData(1.0, 0.2)]
    [InlineData(1.2, 0.4)]
    [InlineData(1.5, 0.6)]
    [InlineData(2.0, 0.8)]
    [InlineData(3.0, 1.0)]
    public void Kernel_gym_tiers(double speedup, double expected)
    {
        Assert.Equal(expected, Score(new KernelGymTieredReward(speed: AsMeasured), speedup));
        Assert.Equal(-0.5, Value(new KernelGymTieredReward(), NotCompiled));
        Assert.Equal(-0.3, Value(new KernelGymTieredReward(), Wrong));
        Assert.Equal(-0.5, Value(new KernelGymTieredReward(), Illegal));
    }

    [Theory]
    [InlineData(1.0, 0.5)]
    [InlineData(1.01, 1.0)]
    public void Kernel_gym_weighted(double speedup, double expected)
    {
        Assert.Equal(expected, Score(new KernelGymWeightedReward(speed: AsMeasured), speedup));
        Assert.Equal(0, Value(new KernelGymWeightedReward(), Illegal));
    }

    [Theory]
    [InlineData(0.5, -0.25)]
    [InlineData(1.0, 0.0)]
    [InlineData(2.5, 1.5)]
    [InlineData(7.0, 2.0)]
    public void Kernrl_pays_the_gain(double speedup, double expected)
    {
        Assert.Equal(expected, Score(new KernrlReward(speed: AsMeasured), speedup), 1e-9);
        Assert.Equal(-0.5, Value(new KernrlReward(), NotCompiled));
        Assert.Equal(-0.25, Value(new KernrlReward(), Wrong));
    }

    [Theory]
    [InlineData(0.4, 0.4)]
    [InlineData(1.7, 1.7)]
    [InlineData(3.0, 2.0)]
    public void Triton_rl_clips_the_speed_at_two_and_counts_correctness_apart(double speedup, double expected)
    {
        Assert.Equal(expected, Score(new TritonRlReward(TritonRlSignal.Speed, speed: AsMeasured), speedup), 1e-9);
        Assert.Equal(1, Score(new TritonRlReward(TritonRlSignal.Correctness), speedup));
        Assert.Equal(1, Value(new TritonRlReward(TritonRlSignal.Correctness), SampleContexts.With(SampleReports.Matched())));
        Assert.Equal(0, Value(new TritonRlReward(TritonRlSignal.Correctness), Wrong));
    }

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(1.0, 1.0)]
    [InlineData(2.718281828459045, 2.0)]
    public void Triton_eval_adds_the_logarithm(double speedup, double expected)
    {
        Assert.Equal(expected, Score(new TritonEvalReward(speed: AsMeasured), speedup), 1e-9);
        Assert.Equal(0, Value(new TritonEvalReward(), Wrong));
        Assert.Equal(-0.2, Value(new TritonEvalReward(), Crashed));
    }

    [Theory]
    [InlineData(0.49, 3.0, 1.0)]
    [InlineData(0.5, 3.0, 1.3)]
    public void Kernel_zero_counts_speed_once_half_of_the_group_is_right(double accuracy, double speedup, double expected) =>
        Assert.Equal(expected, Score(new KernelZeroReward(_ => accuracy, speed: AsMeasured), speedup), 1e-9);

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(2.0, 2.0)]
    [InlineData(4.0, 3.0)]
    public void Triton_forge_adds_the_gain_over_the_compiled_reference(double speedup, double expected)
    {
        var reward = new TritonForgeReward(0.25, 1, speed: new SpeedRule { Baseline = SpeedBaseline.Compiled, StandardErrors = 0 });
        Assert.Equal(expected, Score(reward, speedup), 1e-9);
        Assert.Equal(0.25, Value(reward, Wrong));
        Assert.Equal(0, Value(reward, NotCompiled));
        Assert.Equal(0, Value(reward, Illegal));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MusaCoderReward(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MusaCoderReward(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TritonForgeReward(1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KernelZeroReward(_ => 1, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KevinReward(speed: new SpeedRule { MaximumSpeedup = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DrKernelReward { SpeedupCap = -1 });
        Assert.Throws<ArgumentException>(() => new KevinReward { Name = " " });
    }

    [Fact]
    public void Correct_and_not_timed_is_not_scored()
    {
        var untimed = SampleContexts.With(SampleReports.Matched() with { TimingAbsence = new TimingAbsence(TimingAbsenceReason.NoDevice, "There is no device.") });
        foreach (var reward in AllFormulas.Speedy())
        {
            var score = reward.Score(untimed, TestContext.Current.CancellationToken);
            Assert.Null(score.Value);
            Assert.Contains("There is no device.", score.Reason, StringComparison.Ordinal);
        }
    }

    private static double Score(FormulaReward reward, double speedup) => Value(reward, RandomContext.Measured(speedup, 0))!.Value;

    private static double? Value(FormulaReward reward, RewardContext context) => reward.Score(context, TestContext.Current.CancellationToken).Value;
}
