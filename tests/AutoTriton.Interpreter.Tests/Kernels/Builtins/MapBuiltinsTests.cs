using AutoTriton.Interpreter.Kernels.Language;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins;

public sealed class MapBuiltinsTests
{
    [Fact]
    public void Function_without_branches_runs_on_blocks()
    {
        Assert.Equal([3f, 5, 7, 9], Run("return x + y, x - y", "a, b = tl.map_elementwise(f, x, i)\n    tl.store(y_ptr + i, a)", [3, 4, 5, 6]));
    }

    [Fact]
    public void Function_that_branches_and_loops_runs_element_by_element()
    {
        const string Body = """
            steps = 0
                while x > 1:
                    if x % 2 == 0:
                        x = x // 2
                    else:
                        x = 3 * x + 1
                    steps += 1
                return steps, y
            """;
        var lengths = Run(Body, "a, b = tl.map_elementwise(f, x.to(tl.int32), i)\n    tl.store(y_ptr + i, a + 100 * b)", [1, 6, 7, 27, 97, 2, 3, 9]);
        Assert.Equal([0f, 108, 216, 411, 518, 501, 607, 719], lengths);
    }

    [Fact]
    public void Packs_hand_neighbours_to_the_function_together()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def swap(a, b):
                return b, a

            @triton.jit
            def kernel(x_ptr, y_ptr):
                i = tl.arange(0, 8)
                tl.store(y_ptr + i, tl.map_elementwise(swap, tl.load(x_ptr + i), pack=2)[0])
            """);
        var y = new float[8];
        kernel.Launch(1, new float[] { 0, 1, 2, 3, 4, 5, 6, 7 }, y);
        Assert.Equal([1, 0, 3, 2, 5, 4, 7, 6], y);
    }

    [Theory]
    [InlineData("return None", "tl.map_elementwise(f, x, i)", CompilationErrorKind.Type)]
    [InlineData("return undefined", "tl.map_elementwise(f, x, i)", CompilationErrorKind.UnknownName)]
    [InlineData("return x", "tl.map_elementwise(f, x)", CompilationErrorKind.Arguments)]
    [InlineData("return x", "tl.map_elementwise(f)", CompilationErrorKind.Arguments)]
    [InlineData("return x", "tl.map_elementwise(f, x, i, pack=3)", CompilationErrorKind.Value)]
    [InlineData("return x", "tl.map_elementwise(len, x, i)", CompilationErrorKind.Type)]
    public void Function_that_does_not_fit_is_refused(string body, string call, CompilationErrorKind kind) =>
        Assert.Equal(kind, Assert.Throws<TritonCompilationException>(() => Run(body, call, [1, 2, 3, 4])).Kind);

    private static float[] Run(string body, string call, float[] input)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def f(x, y):
                {body}

            @triton.jit
            def kernel(x_ptr, y_ptr, N: tl.constexpr):
                i = tl.arange(0, N)
                x = tl.load(x_ptr + i)
                {call}
            """);
        var output = new float[input.Length];
        kernel.Launch(1, input, output, input.Length);
        return output;
    }
}
