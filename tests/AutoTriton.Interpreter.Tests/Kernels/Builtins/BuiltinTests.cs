using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins;

public sealed class BuiltinTests
{
    private static readonly float[] Values = [3, -1, 4, 1, -5, 9, 2, -6];

    [Theory]
    [InlineData("y = x * 2 + 1", new float[] { 7, -1, 9, 3, -9, 19, 5, -11 })]
    [InlineData("y = tl.where(x > 0, x, 0.5)", new[] { 3, 0.5f, 4, 1, 0.5f, 9, 2, 0.5f })]
    [InlineData("y = tl.maximum(x, 0)", new float[] { 3, 0, 4, 1, 0, 9, 2, 0 })]
    [InlineData("y = tl.clamp(x, -2.0, 3.0)", new float[] { 3, -1, 3, 1, -2, 3, 2, -2 })]
    [InlineData("y = tl.cumsum(x, 0)", new float[] { 3, 2, 6, 7, 2, 11, 13, 7 })]
    [InlineData("y = tl.cumsum(x, 0, reverse=True)", new float[] { 7, 4, 5, 1, 0, 5, -4, -6 })]
    [InlineData("y = x - tl.max(x, axis=0)", new float[] { -6, -10, -5, -8, -14, 0, -7, -15 })]
    [InlineData("y = x * 0 + tl.argmin(x, axis=0)", new float[] { 7, 7, 7, 7, 7, 7, 7, 7 })]
    [InlineData("y = tl.flip(x, 0)", new float[] { -6, 2, 9, -5, 1, 4, -1, 3 })]
    [InlineData("y = tl.interleave(tl.arange(0, N // 2), tl.arange(0, N // 2) + 10)", new float[] { 0, 10, 1, 11, 2, 12, 3, 13 })]
    [InlineData("a, b = tl.split(tl.reshape(x, (N // 2, 2)))\ny = tl.ravel(tl.join(b, a))", new float[] { -1, 3, 1, 4, 9, -5, -6, 2 })]
    [InlineData("y = tl.ravel(tl.trans(tl.reshape(x, (2, 4))))", new float[] { 3, -5, -1, 9, 4, 2, 1, -6 })]
    [InlineData("y = tl.gather(x, (i + 1) % N, 0)", new float[] { -1, 4, 1, -5, 9, 2, -6, 3 })]
    [InlineData("y = x.to(tl.int32) % 4", new float[] { 3, -1, 0, 1, -1, 1, 2, -2 })]
    [InlineData("y = tl.cdiv(i, 3)", new float[] { 0, 1, 1, 1, 2, 2, 2, 3 })]
    public void Builtin_gives_what_Triton_gives(string body, float[] expected) => Assert.Equal(expected, Kernel.Map<float, float>(body, Values));

    [Fact]
    public void Reduce_with_a_function_keeps_the_order_of_its_operands()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def last(a, b):
                return b

            @triton.jit
            def pair(a, i, b, j):
                bigger = a > b
                return tl.where(bigger, a, b), tl.where(bigger, i, j)

            @triton.jit
            def kernel(x_ptr, y_ptr, N: tl.constexpr):
                i = tl.arange(0, N)
                x = tl.load(x_ptr + i)
                tl.store(y_ptr, tl.reduce(x, 0, last))
                value, index = tl.reduce((x, i), 0, pair)
                tl.store(y_ptr + 1, value)
                tl.store(y_ptr + 2, index)
            """);
        var output = new float[3];
        kernel.Launch(1, Values, output, 8);
        Assert.Equal([-6, 9, 5], output);
    }

    [Theory]
    [InlineData(false, new float[] { 3, 3, 4, 4, 4, 9, 9, 9 })]
    [InlineData(true, new float[] { 9, 9, 9, 9, 9, 9, 2, -6 })]
    public void Associative_scan_gathers_in_order(bool reverse, float[] expected)
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def step(a, b):
                return tl.maximum(a, b)

            @triton.jit
            def kernel(x_ptr, y_ptr, N: tl.constexpr, R: tl.constexpr):
                i = tl.arange(0, N)
                tl.store(y_ptr + i, tl.associative_scan(tl.load(x_ptr + i), 0, step, reverse=R))
            """);
        var output = new float[8];
        kernel.Launch(1, Values, output, 8, reverse);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void Softmax_sums_to_one()
    {
        var y = Kernel.Map<float, float>("y = tl.softmax(x)", Values);
        Assert.Equal(1, y.Sum(), 1e-5);
        Assert.Equal(5, Array.IndexOf(y, y.Max()));
    }

    [Fact]
    public void Random_numbers_are_those_of_Philox()
    {
        // Philox 4x32-10 of counter 0 and key 0, known answer of its authors: 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(y_ptr):
                a, b, c, d = tl.randint4x(0, tl.arange(0, 1))
                i = tl.arange(0, 1)
                tl.store(y_ptr + i, a)
                tl.store(y_ptr + 1 + i, b)
                tl.store(y_ptr + 2 + i, c)
                tl.store(y_ptr + 3 + i, d)
            """);
        var output = new uint[4];
        kernel.Launch(1, output);
        Assert.Equal([0x6627e8d5u, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8], output);
    }

    [Fact]
    public void Atomics_of_many_programs_add_up_and_give_old_values()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(sum_ptr, seen_ptr, max_ptr):
                old = tl.atomic_add(sum_ptr, 1)
                tl.store(seen_ptr + old, 1)
                tl.atomic_max(max_ptr, tl.program_id(0))
            """);
        var (sum, seen, greatest) = (new int[1], new int[1000], new int[1]);
        kernel.Launch(1000, sum, seen, greatest);
        Assert.Equal((1000, 999), (sum[0], greatest[0]));
        Assert.All(seen, value => Assert.Equal(1, value));
    }
}
