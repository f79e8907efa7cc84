using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Lowering;

public sealed class LanguageTests
{
    [Fact]
    public void Runtime_branch_merges_its_variables()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, n):
                x = 1
                if n > 3:
                    x = 10
                    y = 5
                elif n > 2:
                    y = 6
                else:
                    x = 20
                    y = 7
                tl.store(out, x)
                tl.store(out + 1, y)
            """);
        Assert.Equal([10, 5], Run(kernel, 4));
        Assert.Equal([1, 6], Run(kernel, 3));
        Assert.Equal([20, 7], Run(kernel, 2));
    }

    [Fact]
    public void Early_return_ends_the_program_and_a_called_function()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def pick(n):
                if n == 2:
                    return 22, n
                return 33, n + 1

            @triton.jit
            def kernel(out, n):
                if n > 5:
                    return
                a, b = pick(n)
                tl.store(out, a)
                tl.store(out + 1, b)
            """);
        Assert.Equal([22, 2], Run(kernel, 2));
        Assert.Equal([33, 4], Run(kernel, 3));
        Assert.Equal([0, 0], Run(kernel, 6));
    }

    [Fact]
    public void Loops_hand_values_over_in_parallel()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, n):
                a = 0
                b = 1
                for i in range(n):
                    a, b = b, a + b
                tl.store(out, a)
                tl.store(out + 1, b)
            """);
        Assert.Equal([55, 89], Run(kernel, 10));
        Assert.Equal([0, 1], Run(kernel, 0));
    }

    [Fact]
    public void Loops_nest_and_descend()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, n):
                total = 0
                weighted = 0
                for i in range(n, 0, -2):
                    j = 0
                    while j < i:
                        total += j
                        j += 1
                    weighted = weighted * 10 + i
                tl.store(out, total)
                tl.store(out + 1, weighted)
            """);
        Assert.Equal([10 + 3 + 0, 531], Run(kernel, 5));
    }

    [Fact]
    public void Pointers_that_lose_their_regular_form_in_a_loop_still_point_right()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, n):
                i = tl.arange(0, 4)
                p = out + i
                for k in range(n):
                    tl.store(p, i + k)
                    p = out + (i * (k + 2)) % 8
            """);
        var output = new int[8];
        kernel.Launch(1, output, 2);
        Assert.Equal([1, 1, 2, 3, 3, 0, 4, 0], output);
    }

    [Fact]
    public void Static_range_unrolls_with_compile_time_indices()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, N: tl.constexpr):
                for i in tl.static_range(N):
                    if i % 2 == 0:
                        tl.store(out + i, tl.sum(tl.arange(0, 2 << i)))
            """);
        var output = new int[4];
        kernel.Launch(1, output, 4);
        Assert.Equal([1, 0, 28, 0], output);
    }

    [Fact]
    public void Broadcasts_of_rows_and_columns_meet_in_a_matrix()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out):
                i = tl.arange(0, 4)
                j = tl.arange(0, 8)
                m = i[:, None] * 100 + j[None, :]
                m = tl.where(i[:, None] > j[None, :], -m, m) + tl.trans(j[:, None] * 0 + i[None, :])
                tl.store(out + i[:, None] * 8 + j[None, :], m)
            """);
        var output = new int[32];
        kernel.Launch(1, output);
        Assert.Equal(Enumerable.Range(0, 32).Select(k => (Row: k / 8, Column: k % 8)).Select(at => ((at.Row * 100) + at.Column) * (at.Row > at.Column ? -1 : 1) + at.Row), output);
    }

    [Fact]
    public void Integer_division_truncates_at_run_time_and_floors_when_compiling()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(out, n, C: tl.constexpr):
                tl.store(out, n // 4)
                tl.store(out + 1, C // 4)
            """);
        var output = new int[2];
        kernel.Launch(1, output, -7, -7);
        Assert.Equal([-1, -2], output);
    }

    private static int[] Run(Interpreter.Kernels.Launching.JitFunction kernel, int n)
    {
        var output = new int[2];
        kernel.Launch(1, output, n);
        return output;
    }
}
