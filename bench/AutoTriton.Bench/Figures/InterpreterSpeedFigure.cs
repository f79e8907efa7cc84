using System.Diagnostics;
using AutoTriton.Bench.Launches;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Bench.Figures;

/// <summary>Three kernels against Triton's own interpreter mode.</summary>
internal sealed class InterpreterSpeedFigure : Figure
{
    private const string Source = """
        import triton
        import triton.language as tl

        @triton.jit
        def add(x, y, o, n, B: tl.constexpr):
            i = tl.program_id(0) * B + tl.arange(0, B)
            m = i < n
            tl.store(o + i, tl.load(x + i, mask=m) + tl.load(y + i, mask=m), mask=m)

        @triton.jit
        def softmax(o, x, xs, os, n, B: tl.constexpr):
            r = tl.program_id(0)
            c = tl.arange(0, B)
            v = tl.load(x + r * xs + c, mask=c < n, other=-float('inf'))
            v = v - tl.max(v, axis=0)
            e = tl.exp(v)
            s = tl.sum(e, axis=0)
            tl.store(o + r * os + c, e / s, mask=c < n)

        @triton.jit
        def mm(a, b, c, M, N, K, sam, sak, sbk, sbn, scm, scn, BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
            pm = tl.program_id(0)
            pn = tl.program_id(1)
            rm = pm * BM + tl.arange(0, BM)
            rn = pn * BN + tl.arange(0, BN)
            rk = tl.arange(0, BK)
            A = a + rm[:, None] * sam + rk[None, :] * sak
            P = b + rk[:, None] * sbk + rn[None, :] * sbn
            acc = tl.zeros((BM, BN), dtype=tl.float32)
            for k in range(0, tl.cdiv(K, BK)):
                x = tl.load(A, mask=(rm[:, None] < M) & (rk[None, :] + k * BK < K), other=0.)
                y = tl.load(P, mask=(rk[:, None] + k * BK < K) & (rn[None, :] < N), other=0.)
                acc += tl.dot(x, y)
                A += BK * sak
                P += BK * sbk
            tl.store(c + rm[:, None] * scm + rn[None, :] * scn, acc, mask=(rm[:, None] < M) & (rn[None, :] < N))
        """;

    private const int WarmUps = 30;
    private const int Repeats = 15;

    private readonly TritonProgram _program = TritonProgram.Parse(Source);

    public override string Name => "interpreter-speed";

    public override string Description =>
        "add of 1 M elements, softmax of 1,024 rows of 1,000, matmul 512³ against TRITON_INTERPRET=1, which runs side by side when PATH names its script (../shared/peers/triton_interpret.py; needs Triton), else the times recorded with it (800, 1,490 and 2,080 ms): ≥ 100x on all cores, ≥ 30x on one, ≥ 40x with the sanitizer on all, first launch under 30 ms; beside, TorchSharp's own operators on the same sizes and what a launch allocates";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var cold = FirstLaunch(0);
        var random = new Random(1);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var (x, y, o) = (Numbers(1 << 20), Numbers(1 << 20), new float[1 << 20]);
        var (rows, soft) = (Numbers(1024 * 1000), new float[1024 * 1000]);
        var (a, b, c) = (Numbers(512 * 512), Numbers(512 * 512), new float[512 * 512]);
        var cases = new (string Name, double TheirMilliseconds, JitFunction Kernel, LaunchGrid Grid, object?[] Arguments)[]
        {
            ("add", 800, _program["add"], 1024, [x, y, o, 1 << 20, 1024]),
            ("softmax", 1490, _program["softmax"], 1024, [soft, rows, 1000, 1000, 1000, 1024]),
            ("matmul", 2080, _program["mm"], new LaunchGrid(8, 8), [a, b, c, 512, 512, 512, 512, 1, 512, 1, 512, 1, 64, 64, 32]),
        };
        var peers = path is null ? null : TritonInterpreterPeer.Run(path);
        var torch = TorchPeer.Run();
        var reached = true;
        var words = new List<string>();
        foreach (var (name, recorded, kernel, grid, arguments) in cases)
        {
            var theirs = peers?.GetValueOrDefault(name) ?? recorded;
            var (all, least) = Time(kernel, grid, arguments, new LaunchOptions { Sanitize = false }, cancellationToken);
            var (one, leastOne) = Time(kernel, grid, arguments, new LaunchOptions { Sanitize = false, Threads = 1 }, cancellationToken);
            var (checkedAll, _) = Time(kernel, grid, arguments, new LaunchOptions(), cancellationToken, shadowed: true);
            Console.WriteLine($"  {name}: {all:F2} ms on {Environment.ProcessorCount} cores ({theirs / all:F0}x of {theirs:F0} ms), {one:F2} ms on one ({theirs / one:F0}x), {checkedAll:F2} ms with the sanitizer and shadows ({theirs / checkedAll:F0}x)");
            var allocation = LaunchAllocation.Measure(kernel, grid, arguments, cancellationToken);
            Console.WriteLine($"    TorchSharp's own operator: {torch[name].Median:F2} ms, we take {all / torch[name].Median:F1} times as long on all cores; least times: {least:F2} ms, {leastOne:F2} ms on one, TorchSharp {torch[name].Least:F2} ms ({least / torch[name].Least:F1} times as long)");
            Console.WriteLine($"    allocated: {allocation.BytesPerLaunch:N0} bytes a launch, {allocation.BytesPerProgram:0.##} a program");
            reached &= theirs / all >= 100 && theirs / one >= 30 && theirs / checkedAll >= 40;
            words.Add($"{name} {theirs / all:F0}x/{theirs / one:F0}x/{theirs / checkedAll:F0}x, {least / torch[name].Least:F1} times TorchSharp's least time");
        }

        var first = Enumerable.Range(1, 5).Select(FirstLaunch).Order().ElementAt(2);
        Console.WriteLine($"  first launch of a new kernel, parse to result: {first:F1} ms; the very first of the process, compilation of this library's code included: {cold:F0} ms");
        reached &= first < 30;
        return Task.FromResult(new FigureResult(reached, $"{string.Join(", ", words)} (all cores/one/sanitized), first launch {first:F1} ms"));
    }

    private static (double Median, double Least) Time(JitFunction kernel, LaunchGrid grid, object?[] arguments, LaunchOptions options, CancellationToken cancellationToken, bool shadowed = false)
    {
        using var pinned = new PinnedArguments(kernel, arguments, shadowed);
        var times = new List<double>();
        for (var i = -WarmUps; i < Repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            kernel.Launch(grid, pinned.Arguments, options, cancellationToken);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return (times.Order().ElementAt(Repeats / 2), times.Min());
    }

    /// <summary>The milliseconds of a kernel that was never seen, from its text to its result.</summary>
    private static double FirstLaunch(int variant)
    {
        var source = Source.Replace("i < n", $"i < n - {variant}", StringComparison.Ordinal);
        var (x, y, o) = (new float[4096], new float[4096], new float[4096]);
        var start = Stopwatch.GetTimestamp();
        TritonProgram.Parse(source)["add"].Launch(4, x, y, o, 4096, 1024);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
