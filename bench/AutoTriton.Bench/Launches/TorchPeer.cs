using System.Diagnostics;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Bench.Launches;

/// <summary>TorchSharp's own operators on the same sizes as the kernels of the speed figure.</summary>
internal static class TorchPeer
{
    private const int WarmUps = 10;
    private const int Repeats = 15;

    /// <summary>Median and least milliseconds by kernel.</summary>
    public static Dictionary<string, (double Median, double Least)> Run()
    {
        LibTorch.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        var (x, y) = (torch.rand(1 << 20), torch.rand(1 << 20));
        var rows = torch.rand(1024, 1000);
        var (a, b) = (torch.rand(512, 512), torch.rand(512, 512));
        return new Dictionary<string, (double, double)>(StringComparer.Ordinal)
        {
            ["add"] = Time(() => x + y),
            ["softmax"] = Time(() => torch.nn.functional.softmax(rows, 1)),
            ["matmul"] = Time(() => torch.mm(a, b)),
        };
    }

    private static (double Median, double Least) Time(Func<torch.Tensor> call)
    {
        var times = new List<double>();
        for (var i = -WarmUps; i < Repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var result = call();
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return (times.Order().ElementAt(Repeats / 2), times.Min());
    }
}
