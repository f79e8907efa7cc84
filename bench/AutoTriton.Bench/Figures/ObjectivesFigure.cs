using AutoTriton.Tests.Shared;
using AutoTriton.Torch;
using AutoTriton.Training.Tests.Objectives;

namespace AutoTriton.Bench.Figures;

/// <summary>Objectives against TRL's recorded losses.</summary>
internal sealed class ObjectivesFigure : Figure
{
    private const double Target = 1e-10;

    public override string Name => "objectives";

    public override string Description => "largest relative error of losses and gradients against TRL's, in float64 (target: 1e-10 in every case)";

    public override string Needs => "shared";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var file = path ?? SharedFolder.TryPath("golden/trl_losses.json");
        if (file is null)
        {
            return Task.FromResult(new FigureResult(false, SharedFolder.Reason));
        }

        LibTorch.EnsureLoaded();
        var cases = GoldenLosses.Compare(file).ToList();
        foreach (var group in cases.GroupBy(item => item.Objective))
        {
            Console.WriteLine($"  {group.Key,-8} {group.Count(),3} cases, largest error {group.Max(item => item.Error):E1}");
        }

        var good = cases.Count(item => item.Error < Target);
        return Task.FromResult(new FigureResult(good == cases.Count && good > 0, $"{good} of {cases.Count} cases within {Target:E0}"));
    }
}
