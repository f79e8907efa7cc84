using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Legality;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Length;
using AutoTriton.Rewards.Published;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Tests.Properties;

/// <summary>One of every formula, under a rule for speed.</summary>
internal static class AllFormulas
{
    public static IReadOnlyList<FormulaReward> Speedy(SpeedRule? rule = null) =>
    [
        new KevinReward(speed: rule),
        new DrKernelReward(speed: rule) { WithCoverage = false },
        new DrKernelReward(speed: rule) { Name = "dr-kernel-coverage" },
        new DrKernelReward(DrKernelForm.ReleasedCode, speed: rule) { Name = "dr-kernel-code" },
        new MusaCoderReward(0.5, 2, speed: rule),
        new CudaAgentReward(speed: rule),
        new KernelGymTieredReward(speed: rule),
        new KernelGymWeightedReward(speed: rule),
        new KernrlReward(speed: rule),
        new TritonRlReward(TritonRlSignal.Speed, speed: rule),
        new TritonEvalReward(speed: rule),
        new KernelZeroReward(_ => 0.75, speed: rule),
        new TritonForgeReward(0.2, 1, speed: rule),
        new SpeedupReward(speed: rule),
        new LogSpeedupReward(speed: rule),
    ];

    public static IReadOnlyList<FormulaReward> Others() =>
    [
        new TritonRlReward(TritonRlSignal.Correctness),
        new KernelZeroReward(_ => 0.25) { Name = "kernel-zero-early" },
        new StageReward(),
        new MatchShareReward(),
        new MatchShareReward(0.9, MatchUnit.Elements) { Name = "match-share-elements" },
        new MatchShareReward(0.5, MatchUnit.Outputs, LegalityLevel.Paper) { Name = "match-share-outputs" },
        new CoverageReward(),
        new CosineLengthReward(200, new CosineLengthValues(1, 0.5, -1, -0.5, -1)),
    ];

    public static IEnumerable<FormulaReward> All() =>
        Speedy().Concat(Others()).Concat(Speedy(new SpeedRule { Hint = new SpeedHint(GpuSpecifications.H100Sxm), StandardErrors = 0, MaximumSpeedup = 4 }));
}
