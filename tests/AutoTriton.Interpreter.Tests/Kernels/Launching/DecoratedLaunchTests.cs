using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Tests.Kernels.Launching;

public sealed class DecoratedLaunchTests
{
    private const string Tuned = """
        import triton
        import triton.language as tl

        def configs():
            return [triton.Config({"BLOCK": size}, num_warps=4) for size in (48, 32, 64)]

        @triton.autotune(configs=configs(), key=["n"], reset_to_zero=["count_ptr"])
        @triton.heuristics({"EVEN": lambda args: args["n"] % args["BLOCK"] == 0})
        @triton.jit
        def add(x_ptr, y_ptr, count_ptr, n, BLOCK: tl.constexpr, EVEN: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            if EVEN:
                x = tl.load(x_ptr + offsets)
                tl.store(y_ptr + offsets, x + 1.0)
            else:
                mask = offsets < n
                x = tl.load(x_ptr + offsets, mask=mask)
                tl.store(y_ptr + offsets, x + 2.0, mask=mask)
            tl.atomic_add(count_ptr, 1)
        """;

    [Theory]
    [InlineData(128, 1)]
    [InlineData(100, 2)]
    public void Autotune_takes_the_first_config_that_compiles_and_heuristics_see_it(int n, float added)
    {
        var (x, y, count) = (new float[n], new float[n], new[] { 41 });

        var result = TritonProgram.Parse(Tuned)["add"].Launch(meta => LaunchGrid.Cdiv(n, meta["BLOCK"]), x, y, count, n);

        Assert.Equal(4, result.Evidence.Programs);
        Assert.Equal(4, count[0]);
        Assert.All(y, value => Assert.Equal(added, value));
    }

    [Fact]
    public void Decorated_kernel_launches_from_several_threads()
    {
        var kernel = TritonProgram.Parse(Tuned)["add"];

        Parallel.For(1, 9, i =>
        {
            var (x, y) = (new float[i * 10], new float[i * 10]);
            kernel.Launch(meta => LaunchGrid.Cdiv(x.Length, meta["BLOCK"]), x, y, new int[1], x.Length);
            Assert.All(y, value => Assert.InRange(value, 1, 2));
        });
    }

    [Fact]
    public void Argument_that_autotune_sets_is_a_conflict()
    {
        var error = Assert.Throws<KernelArgumentException>(() =>
            TritonProgram.Parse(Tuned)["add"].Launch(1, new KernelArguments { new float[4], new float[4], new int[1], 4, { "BLOCK", 32 } }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(KernelArgumentErrorKind.Decorator, error.Kind);
        Assert.Contains("Conflicting meta-parameters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_of_which_no_config_compiles_is_refused_as_Triton_refuses_it()
    {
        var source = Tuned.Replace("(48, 32, 64)", "(48, 24)", StringComparison.Ordinal);

        Assert.Throws<TritonCompilationException>(() => TritonProgram.Parse(source)["add"].Launch(1, new float[4], new float[4], new int[1], 4));
    }

    [Fact]
    public void Module_that_fails_when_it_runs_is_named_as_the_cause()
    {
        var source = Tuned.Replace("def configs():", "raise ValueError('broken module')\n\ndef configs():", StringComparison.Ordinal);

        var error = Assert.Throws<KernelArgumentException>(() => TritonProgram.Parse(source)["add"].Launch(1, new float[4], new float[4], new int[1], 4));

        Assert.Contains("broken module", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_argument_of_a_decorated_kernel_is_refused()
    {
        var error = Assert.Throws<KernelArgumentException>(() => TritonProgram.Parse(Tuned)["add"].Launch(1, new KernelArguments { new float[4], new float[4], { "n", 4 } }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("count_ptr", error.Message, StringComparison.Ordinal);
    }
}
