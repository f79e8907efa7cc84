using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Tests.Kernels.Launching;

public sealed class LaunchCountsTests
{
    private static OperationEvidence[] Operations(LaunchResult result) => [.. result.Evidence.Operations];

    [Fact]
    public void Bytes_of_masked_lanes_are_not_counted_and_loads_again_are_distinct_once()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, y_ptr, n):
                i = tl.arange(0, 64)
                a = tl.load(x_ptr + i, mask=i < n, other=0.0)
                b = tl.load(x_ptr + (i * 7) % 40, mask=i < n, other=0.0)
                tl.store(y_ptr + i, a + b, mask=i < n)
            """);

        var evidence = kernel.Launch(3, new float[40], new float[40], 40).Evidence;

        Assert.Equal((3 * 2 * 160L, 3 * 160L), (evidence.BytesLoaded, evidence.BytesStored));
        Assert.Equal((160L, 160L), (evidence.DistinctBytesLoaded, evidence.DistinctBytesStored));
        Assert.Equal((3, 1, 1), evidence.Grid);
    }

    [Fact]
    public void Operations_are_counted_by_class_and_type()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, h_ptr, y_ptr):
                i = tl.arange(0, 32)
                x = tl.load(x_ptr + i)
                h = tl.load(h_ptr + i)
                s = tl.sum(tl.exp(x) * 2.0, axis=0)
                tl.store(y_ptr + i, x / s)
                tl.store(h_ptr + i, h + h)
            """);

        var operations = Operations(kernel.Launch(5, new float[32], new Half[32], new float[32]));

        Assert.Equal(
            [
                new OperationEvidence(OperationKind.Arithmetic, "float16", 5 * 32),
                new OperationEvidence(OperationKind.Arithmetic, "float32", 5 * (32 + 31)),
                new OperationEvidence(OperationKind.Special, "float32", 5 * (32 + 32)),
            ],
            operations);
    }

    [Theory]
    [InlineData("ieee", "float32")]
    [InlineData("tf32", "tf32")]
    [InlineData("tf32x3", "tf32x3")]
    public void Dot_counts_two_for_each_multiply_and_add_under_its_precision(string precision, string dtype)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr, y_ptr, n):
                i = tl.arange(0, 16)[:, None] * 16 + tl.arange(0, 16)[None, :]
                acc = tl.zeros((16, 16), dtype=tl.float32)
                for k in range(n):
                    acc += tl.dot(tl.load(x_ptr + i), tl.load(x_ptr + i), input_precision="{precision}")
                tl.store(y_ptr + i, acc)
            """);

        var operations = Operations(kernel.Launch(2, new float[256], new float[256], 6));

        Assert.Equal(new OperationEvidence(OperationKind.Dot, dtype, 2L * 6 * 2 * 16 * 16 * 16), operations.Single(operation => operation.Kind == OperationKind.Dot));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_is_the_same_for_all_programs_counts_once_a_program(int threads)
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(y_ptr, scale):
                half = tl.exp(scale)
                tl.store(y_ptr + tl.program_id(0), half)
            """);
        using var arguments = new ManagedArguments();
        arguments.Add("y_ptr", new float[64]);
        arguments.Add("scale", 1.5);

        var result = kernel.Launch(64, arguments.Arguments, new LaunchOptions { Threads = threads }, TestContext.Current.CancellationToken);

        Assert.Equal([new OperationEvidence(OperationKind.Special, "float32", 64)], Operations(result));
    }
}
