using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Length;
using AutoTriton.Rewards.Published;
using AutoTriton.Rewards.Rules;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Configuration;

/// <summary>This library's rewards under their stable names.</summary>
internal static class BuiltInRewards
{
    public static RewardRegistry AddTo(RewardRegistry registry)
    {
        AddPublished(registry);
        return registry
            .Register("triton", p => new TritonRuleReward(p.Level()))
            .Register("execution", _ => new ExecutionReward())
            .Register("stage", p => new StageReward(Stages(p), p.Level()))
            .Register("match-share", p => new MatchShareReward(p.Number("Most", 0.3, 0, 0.999), p.Choice("Unit", MatchUnit.InputSets), p.Level()))
            .Register("coverage", p => new CoverageReward(p.Level()))
            .Register("speedup", p => new SpeedupReward(p.Level(), p.Speed()))
            .Register("log-speedup", p => new LogSpeedupReward(p.Level(), p.Speed()))
            .Register("roofline", Roofline)
            .Register("overlong", Overlong)
            .Register("cosine-length", Cosine);
    }

    private static void AddPublished(RewardRegistry registry) => registry
        .Register("paper", p => new PaperReward(p.Level(LegalityLevel.Paper)))
        .Register("kevin", p => new KevinReward(p.Level(), p.Speed()))
        .Register("dr-kernel", p => new DrKernelReward(p.Choice("Form", DrKernelForm.Paper), p.Level(), p.Speed())
        {
            WithCoverage = p.Flag("WithCoverage", true),
            SpeedupCap = p.Number("SpeedupCap", 3, 0, 1000),
        })
        .Register("musa-coder", p => new MusaCoderReward(p.RequiredNumber("SpeedWeight", 0, 1000), p.RequiredNumber("MaximumGain", 0, 1000), p.Level(), p.Speed()))
        .Register("cuda-agent", p => new CudaAgentReward(p.Level(), p.Speed()))
        .Register("kernelgym-tiered", p => new KernelGymTieredReward(p.Level(), p.Speed()))
        .Register("kernelgym-weighted", p => new KernelGymWeightedReward(p.Level(), p.Speed()))
        .Register("kernrl", p => new KernrlReward(p.Level(), p.Speed()))
        .Register("triton-rl", p => new TritonRlReward(p.RequiredChoice<TritonRlSignal>("Signal"), p.Level(), p.Speed()))
        .Register("triton-eval", p => new TritonEvalReward(p.Level(), p.Speed()))
        .Register("kernel-zero", KernelZero)
        .Register("triton-forge", p => new TritonForgeReward(
            p.RequiredNumber("Compiles", 0, 1000), p.RequiredNumber("Correct", 0, 1000), p.Level(), p.Speed(SpeedRule.Default with { Baseline = SpeedBaseline.Compiled })));

    private static KernelZeroReward KernelZero(RewardParameters parameters)
    {
        var accuracy = parameters.RequiredNumber("GroupAccuracy", 0, 1);
        return new KernelZeroReward(_ => accuracy, parameters.Number("Beta", 0.1, 0, 1000), parameters.Level(), parameters.Speed());
    }

    private static StageValues Stages(RewardParameters parameters)
    {
        var defaults = new StageValues();
        var values = parameters.Section("Values");
        return new StageValues
        {
            Parsed = values.Number("Parsed", defaults.Parsed, 0, 1),
            Legal = values.Number("Legal", defaults.Legal, 0, 1),
            Compiled = values.Number("Compiled", defaults.Compiled, 0, 1),
            Launched = values.Number("Launched", defaults.Launched, 0, 1),
            Ran = values.Number("Ran", defaults.Ran, 0, 1),
            Matched = values.Number("Matched", defaults.Matched, 0, 1),
        };
    }

    private static RooflineReward Roofline(RewardParameters parameters)
    {
        if (!parameters.IsGiven("Gpu"))
        {
            parameters.Error("Gpu", $"is missing; give one of {string.Join(", ", GpuSpecifications.All.Select(gpu => gpu.Name))}.");
        }

        var gpu = SpeedParameters.Gpu(parameters, "Gpu") ?? GpuSpecifications.H100Sxm; // Not used: the error is noted.
        return new RooflineReward(gpu, parameters.Choice("Traffic", RooflineTraffic.Distinct));
    }

    private static OverlongPunishment Overlong(RewardParameters parameters)
    {
        var maximum = parameters.RequiredInteger("MaximumLength", 1);
        return new OverlongPunishment(maximum, parameters.RequiredInteger("Buffer", 1), parameters.Choice("Unit", LengthUnit.Tokens));
    }

    private static CosineLengthReward Cosine(RewardParameters parameters)
    {
        var maximum = parameters.RequiredInteger("MaximumLength", 1);
        var values = new CosineLengthValues(
            parameters.RequiredNumber("CorrectShort", 0),
            parameters.RequiredNumber("CorrectLong", 0),
            parameters.RequiredNumber("WrongShort", maximum: 0),
            parameters.RequiredNumber("WrongLong", maximum: 0),
            parameters.RequiredNumber("Exceeded", maximum: 0));
        return new CosineLengthReward(maximum, values, parameters.Choice("Unit", LengthUnit.Tokens), parameters.Level());
    }
}
