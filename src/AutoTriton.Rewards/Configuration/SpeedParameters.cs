using System.Collections.Immutable;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Rewards.Speed;

namespace AutoTriton.Rewards.Configuration;

/// <summary>Reads a speed rule.</summary>
internal static class SpeedParameters
{
    public static SpeedRule Read(RewardParameters parameters, SpeedRule otherwise) => otherwise with
    {
        Baseline = parameters.Choice(nameof(SpeedRule.Baseline), otherwise.Baseline),
        StandardErrors = parameters.Number(nameof(SpeedRule.StandardErrors), otherwise.StandardErrors, 0, 100),
        NoiseFloor = parameters.Number(nameof(SpeedRule.NoiseFloor), otherwise.NoiseFloor, 0, 10),
        MinimumRepeats = parameters.Integer(nameof(SpeedRule.MinimumRepeats), otherwise.MinimumRepeats, 1),
        MaximumSpeedup = parameters.Number(nameof(SpeedRule.MaximumSpeedup), otherwise.MaximumSpeedup, 0.001, 1e6),
        Hint = Hint(parameters) ?? otherwise.Hint,
    };

    public static GpuSpecification? Gpu(RewardParameters parameters, string name)
    {
        if (parameters.Text(name) is not { } text)
        {
            return null;
        }

        var gpu = GpuSpecifications.All.FirstOrDefault(known => known.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (gpu is null)
        {
            parameters.Error(name, $"'{text}' is no GPU that is known here. Known: {string.Join(", ", GpuSpecifications.All.Select(known => known.Name))}.");
        }

        return gpu;
    }

    private static SpeedHint? Hint(RewardParameters parameters)
    {
        var gpu = Gpu(parameters, "HintGpu");
        var atRoofline = parameters.Number("HintSpeedupAtRoofline", 1, 0.001, 1000);
        if (gpu is null && parameters.IsGiven("HintSpeedupAtRoofline") && !parameters.IsGiven("HintGpu"))
        {
            parameters.Error("HintGpu", "is missing; a hint needs the GPU whose roofline it asks.");
        }

        return gpu is null ? null : new SpeedHint(gpu) { SpeedupAtRoofline = atRoofline };
    }
}
