using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Lowering;

/// <summary>Kernels that grow without end while compiling, and addresses from nowhere.</summary>
public sealed class GrowthTests
{
    [Theory]
    [InlineData("t = (1, 2)\n    for i in tl.static_range(100):\n        t = (t, t)")]
    [InlineData("t = (1, 2)\n    for i in tl.static_range(5000):\n        t[0] = t")]
    [InlineData("t = ((), ())\n    for i in tl.static_range(100):\n        t = t + t")]
    [InlineData("for i in tl.static_range(100):\n        for j in tl.static_range(100):\n            for k in tl.static_range(100):\n                pass")]
    [InlineData("for i in tl.static_range(5000):\n        x = tl.expand_dims(x, 0)")]
    [InlineData("again(30)")]
    [InlineData("down(1)")]
    public void Kernel_that_grows_without_end_is_refused(string body)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def again(n):
                if n > 0:
                    again(n - 1)
                    again(n - 1)

            @triton.jit
            def down(n):
                return down(n + 1)

            @triton.jit
            def kernel(x_ptr):
                x = tl.load(x_ptr + tl.arange(0, 2))
                {body}
            """);
        Assert.Equal(CompilationErrorKind.TooLarge, Assert.Throws<TritonCompilationException>(() => kernel.Launch(1, new float[2])).Kind);
    }

    [Theory]
    [InlineData("y = 3 ** 1000000000")]
    [InlineData("y = 1 << 1000000000")]
    [InlineData("y = ((((7 ** 1000) * (7 ** 1000)) * ((7 ** 1000) * (7 ** 1000))) * 7 ** 1000) * (((7 ** 1000) * (7 ** 1000)) * ((7 ** 1000) * (7 ** 1000)))")]
    [InlineData("y = 1 << 40000000000000000000000")]
    public void Number_that_grows_without_end_is_refused(string body) =>
        Assert.Equal(CompilationErrorKind.Value, Assert.Throws<TritonCompilationException>(() => Kernel.Map<float, float>(body, [1, 2])).Kind);

    [Theory]
    [InlineData("tl.dot(tl.zeros([16384, 16], tl.float16), tl.zeros([16, 16384], tl.float16))")]
    [InlineData("tl.join(tl.zeros([1048576], tl.int8), tl.zeros([1048576], tl.int8))")]
    [InlineData("tl.histogram(tl.arange(0, 8), 1 << 30)")]
    [InlineData("tl.interleave(tl.zeros([1048576], tl.int8), tl.zeros([1048576], tl.int8))")]
    public void Block_that_is_too_large_is_refused(string call) =>
        Assert.Equal(CompilationErrorKind.Shape, Assert.Throws<TritonCompilationException>(() => Kernel.Map<float, float>("y = " + call, [1, 2])).Kind);

    [Fact]
    public void Expression_nested_deeper_than_the_stack_is_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("tl.abs(", 60));
        var kernel = Kernel.Parse($"""
            @triton.jit
            def f(x):
                return {nested}f(x){new string(')', 60)}

            @triton.jit
            def kernel(x_ptr):
                f(tl.load(x_ptr))
            """);
        TritonCompilationException? error = null;
        var thread = new Thread(() => error = Assert.Throws<TritonCompilationException>(() => kernel.Launch(1, new float[2])), 256 << 10);
        thread.Start();
        thread.Join();
        Assert.Equal(CompilationErrorKind.TooLarge, error!.Kind);
    }

    // Each address or step would pass a bounds check whose sums overflow.
    [Theory]
    [InlineData("tl.load(x_ptr + 4611686018427387903 * tl.arange(0, 4).to(tl.int64))")]
    [InlineData("tl.load(x_ptr + stride * tl.arange(0, 8))")]
    [InlineData("tl.load(x_ptr + 2305843009213693951 - (x_ptr.to(tl.int64) >> 2))")]
    [InlineData("tl.load(x_ptr + (2305843009213693950 - (x_ptr.to(tl.int64) >> 2)) + tl.arange(0, 4))")]
    [InlineData("tl.load(tl.make_block_ptr(x_ptr, (8, 8), (stride, stride), (0, 0), (4, 4), (1, 0)))")]
    [InlineData("tl.atomic_add(x_ptr + 2305843009213693951 - (x_ptr.to(tl.int64) >> 2), 1.0)")]
    [InlineData("tl.store(x_ptr + stride * tl.arange(0, 4), 1.0)")]
    public void Address_from_nowhere_is_found_and_not_touched(string call)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr, y_ptr, stride):
                y = {call}
                tl.store(y_ptr, 1.0)
                {(call.StartsWith("tl.load", StringComparison.Ordinal) ? "tl.atomic_add(y_ptr, tl.sum(y + tl.zeros([1], tl.float32)))" : "pass")}
            """);
        var y = new float[1];
        var result = kernel.Launch(1, new float[4], y, 4611686018427387904L / 2);
        Assert.NotEmpty(result.Findings);
        Assert.Equal(1, y[0]);
    }
}
