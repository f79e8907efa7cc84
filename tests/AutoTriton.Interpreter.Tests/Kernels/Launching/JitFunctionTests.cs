using AutoTriton.Interpreter.Kernels.Launching;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Launching;

public sealed class JitFunctionTests
{
    private const string Add = """
        @triton.jit
        def kernel(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            tl.store(out_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask), mask=mask)
        """;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(5000, 8)]
    public void Launch_of_a_masked_add_adds_every_element_and_no_more(int n, int threads)
    {
        var x = Enumerable.Range(0, n).Select(i => (float)i).ToArray();
        var y = Enumerable.Range(0, n).Select(i => i * 0.5f).ToArray();
        var result = new float[n];

        using var arguments = new ManagedArguments();
        arguments.Add("x_ptr", x);
        arguments.Add("y_ptr", y);
        arguments.Add("out_ptr", result);
        arguments.Add("n", n);
        arguments.Add("BLOCK", 256);
        var launch = Kernel.Parse(Add).Launch((n + 255) / 256, arguments.Arguments, new LaunchOptions { Threads = threads }, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, n).Select(i => i * 1.5f), result);
        Assert.Empty(launch.Findings);
        Assert.Equal(8L * n, launch.Evidence.BytesLoaded);
        Assert.Equal(4L * n, launch.Evidence.BytesStored);
    }

    [Fact]
    public void Launch_of_a_tiled_matmul_gives_the_product()
    {
        const int M = 48, N = 40, K = 72;
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(a, b, c, M, N, K, BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
                rm = tl.program_id(0) * BM + tl.arange(0, BM)
                rn = tl.program_id(1) * BN + tl.arange(0, BN)
                rk = tl.arange(0, BK)
                pa = a + rm[:, None] * K + rk[None, :]
                pb = b + rk[:, None] * N + rn[None, :]
                acc = tl.zeros((BM, BN), dtype=tl.float32)
                for k in range(0, tl.cdiv(K, BK)):
                    x = tl.load(pa, mask=(rm[:, None] < M) & (rk[None, :] + k * BK < K), other=0.0)
                    y = tl.load(pb, mask=(rk[:, None] + k * BK < K) & (rn[None, :] < N), other=0.0)
                    acc += tl.dot(x, y, input_precision="ieee")
                    pa += BK
                    pb += BK * N
                tl.store(c + rm[:, None] * N + rn[None, :], acc, mask=(rm[:, None] < M) & (rn[None, :] < N))
            """);
        var random = new Random(1);
        var a = Enumerable.Range(0, M * K).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var b = Enumerable.Range(0, K * N).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var c = new float[M * N];

        var launch = kernel.Launch(new LaunchGrid(3, 2), a, b, c, M, N, K, 16, 32, 16);

        for (var i = 0; i < M * N; i++)
        {
            var expected = Enumerable.Range(0, K).Sum(k => (double)a[(i / N * K) + k] * b[(k * N) + (i % N)]);
            Assert.Equal(expected, c[i], 1e-5);
        }

        Assert.Empty(launch.Findings);
        Assert.False(launch.UsedTf32);
    }

    [Fact]
    public void Launch_past_its_element_budget_ends_with_a_typed_error()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr):
                i = 0
                while i >= 0:
                    i = i * 1
            """);
        using var arguments = new ManagedArguments();
        arguments.Add("x_ptr", new float[1]);

        var error = Assert.Throws<KernelRuntimeException>(() =>
            kernel.Launch(1, arguments.Arguments, new LaunchOptions { ElementBudget = 10_000_000 }, TestContext.Current.CancellationToken));

        Assert.Equal(KernelRuntimeErrorKind.ElementBudget, error.Kind);
    }

    [Fact]
    public void Launch_that_is_cancelled_stops()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr):
                i = 0
                while i >= 0:
                    i = i * 1
            """);
        using var arguments = new ManagedArguments();
        arguments.Add("x_ptr", new float[1]);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            kernel.Launch(1, arguments.Arguments, new LaunchOptions { ElementBudget = long.MaxValue }, cancel.Token));
    }

    [Theory]
    [InlineData(ProgramOrder.Forward)]
    [InlineData(ProgramOrder.Reverse)]
    [InlineData(ProgramOrder.Seeded)]
    public void Launch_in_any_order_runs_every_program_once(ProgramOrder order)
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(count_ptr):
                p = tl.program_id(0) + tl.num_programs(0) * (tl.program_id(1) + tl.num_programs(1) * tl.program_id(2))
                tl.atomic_add(count_ptr + p, 1)
            """);
        var counts = new int[7 * 5 * 3];
        using var arguments = new ManagedArguments();
        arguments.Add("count_ptr", counts);

        kernel.Launch(new LaunchGrid(7, 5, 3), arguments.Arguments, new LaunchOptions { Order = order, Seed = 4 }, TestContext.Current.CancellationToken);

        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Launch_on_tensors_writes_in_place_through_views()
    {
        AutoTriton.Torch.LibTorch.EnsureLoaded();
        using var x = TorchSharp.torch.arange(12, dtype: TorchSharp.torch.float32);
        using var tail = x.slice(0, 4, 12, 1);
        using var y = TorchSharp.torch.ones(8);

        Kernel.Parse(Add).Launch(1, tail, y, tail, 8, 8);

        Assert.Equal([0f, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12], x.data<float>().ToArray());
    }

    [Fact]
    public void Programs_that_wait_for_later_ones_finish()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(turn_ptr, out_ptr):
                p = tl.program_id(0)
                mine = tl.num_programs(0) - 1 - p
                while tl.atomic_cas(turn_ptr, mine, mine) != mine:
                    pass
                tl.store(out_ptr + p, mine)
                tl.atomic_add(turn_ptr, 1)
            """);
        var (turn, output) = (new int[1], new int[50]);

        kernel.Launch(50, turn, output);

        Assert.Equal(50, turn[0]);
        Assert.Equal(Enumerable.Range(0, 50).Reverse(), output);
    }

    [Fact]
    public void Programs_that_wait_for_ever_end_with_a_deadlock()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(turn_ptr):
                while tl.atomic_cas(turn_ptr, 7, 7) != 7:
                    pass
            """);

        Assert.Equal(KernelRuntimeErrorKind.Deadlock, Assert.Throws<KernelRuntimeException>(() => kernel.Launch(3, new int[1])).Kind);
    }
}
