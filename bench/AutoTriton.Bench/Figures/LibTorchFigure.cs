using AutoTriton.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace AutoTriton.Bench.Figures;

/// <summary>Which libtorch is loaded, and that gradients agree between devices.</summary>
internal sealed class LibTorchFigure : Figure
{
    public override string Name => "libtorch";

    public override string Description =>
        "loads the packaged libtorch, or the one that AUTOTRITON_LIBTORCH names; float64 gradients of a small network on every device within 1e-12 of the CPU's";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        LibTorch.EnsureLoaded();
        Console.WriteLine($"  {LibTorch.Description}");
        var expected = Gradient(CPU);
        var worst = 0.0;
        var devices = new List<string> { "cpu" };
        if (cuda.is_available())
        {
            devices.Add("cuda");
            using var difference = (Gradient(CUDA).cpu() - expected).abs().max();
            worst = difference.item<double>();
        }

        return Task.FromResult(new FigureResult(worst <= 1e-12, $"{string.Join(" and ", devices)}: largest difference {worst:E1} (target 1e-12)"));
    }

    private static Tensor Gradient(Device device)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(5);
        var input = randn(64, 32, dtype: ScalarType.Float64).to(device);
        var weight = randn(48, 32, dtype: ScalarType.Float64).to(device).requires_grad_();
        nn.functional.gelu(nn.functional.linear(input, weight)).pow(2).mean().backward();
        return weight.grad!.detach().clone().MoveToOuterDisposeScope();
    }
}
