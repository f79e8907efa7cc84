using AutoTriton.Interpreter.Kernels.Language;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins;

public sealed class ScaledDotBuiltinsTests
{
    private const int M = 16;
    private const int N = 32;
    private const int K = 64;
    private static readonly float[] Fp4 = [0, 0.5f, 1, 1.5f, 2, 3, 4, 6, 0, -0.5f, -1, -1.5f, -2, -3, -4, -6];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Packed_fp4_times_fp4_with_exponents_as_scales(bool packsK)
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(a_ptr, sa_ptr, b_ptr, sb_ptr, c_ptr, M: tl.constexpr, N: tl.constexpr, K: tl.constexpr, PACK: tl.constexpr):
                AR: tl.constexpr = M if PACK else M // 2
                AC: tl.constexpr = K // 2 if PACK else K
                BR: tl.constexpr = K // 2 if PACK else K
                BC: tl.constexpr = N if PACK else N // 2
                a = tl.load(a_ptr + tl.arange(0, AR)[:, None] * AC + tl.arange(0, AC)[None, :])
                b = tl.load(b_ptr + tl.arange(0, BR)[:, None] * BC + tl.arange(0, BC)[None, :])
                sa = tl.load(sa_ptr + tl.arange(0, M)[:, None] * (K // 32) + tl.arange(0, K // 32)[None, :])
                sb = tl.load(sb_ptr + tl.arange(0, N)[:, None] * (K // 32) + tl.arange(0, K // 32)[None, :])
                c = tl.dot_scaled(a, sa, "e2m1", b, sb, "e2m1", lhs_k_pack=PACK, rhs_k_pack=PACK)
                tl.store(c_ptr + tl.arange(0, M)[:, None] * N + tl.arange(0, N)[None, :], c)
            """);
        var random = new Random(5);
        var (a, b) = (Nibbles(random, M * K), Nibbles(random, K * N));
        var (sa, sb) = (Scales(random, M * K / 32), Scales(random, N * K / 32));
        var packedA = packsK ? Pack(a, M, K, alongRows: false) : Pack(a, M, K, alongRows: true);
        var packedB = packsK ? Pack(b, K, N, alongRows: true) : Pack(b, K, N, alongRows: false);
        var c = new float[M * N];

        kernel.Launch(1, packedA, sa, packedB, sb, c, M, N, K, packsK);

        for (var i = 0; i < c.Length; i++)
        {
            var (row, column, sum) = (i / N, i % N, 0.0);
            for (var k = 0; k < K; k++)
            {
                sum += Fp4[a[(row * K) + k]] * Power(sa[(row * K / 32) + (k / 32)]) * Fp4[b[(k * N) + column]] * Power(sb[(column * K / 32) + (k / 32)]);
            }

            Assert.Equal(sum, c[i], Math.Abs(sum) * 1e-5);
        }
    }

    [Fact]
    public void Fp8_times_bfloat16_takes_an_accumulator_and_no_scale()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(b_ptr, c_ptr, M: tl.constexpr, N: tl.constexpr, K: tl.constexpr):
                a = tl.full([M, K], 1.5, tl.float32).to(tl.float8e4nv)
                sa = tl.full([M, K // 32], 128, tl.uint8)
                b = tl.load(b_ptr + tl.arange(0, K)[:, None] * N + tl.arange(0, N)[None, :]).to(tl.bfloat16)
                acc = tl.full([M, N], 10.0, tl.float32)
                c = tl.dot_scaled(a, sa, "e4m3", b, None, "bf16", acc=acc)
                tl.store(c_ptr + tl.arange(0, M)[:, None] * N + tl.arange(0, N)[None, :], c)
            """);
        var b = Enumerable.Range(0, K * N).Select(i => (float)(i % 5)).ToArray();
        var c = new float[M * N];

        kernel.Launch(1, b, c, M, N, K);

        for (var i = 0; i < c.Length; i++)
        {
            Assert.Equal(10 + (3 * Enumerable.Range(0, K).Sum(k => b[(k * N) + (i % N)])), c[i]);
        }
    }

    [Fact]
    public void Scale_of_255_makes_its_group_NaN()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(c_ptr, SCALE: tl.constexpr, FAST: tl.constexpr):
                a = tl.full([16, 32], 1.0, tl.bfloat16)
                sa = tl.full([16, 1], SCALE, tl.uint8)
                c = tl.dot_scaled(a, sa, "bf16", a.trans(), None, "bf16", fast_math=FAST)
                tl.store(c_ptr + tl.arange(0, 16)[:, None] * 16 + tl.arange(0, 16)[None, :], c)
            """);
        var c = new float[256];
        kernel.Launch(1, c, 255, false);
        Assert.All(c, value => Assert.True(float.IsNaN(value)));
        kernel.Launch(1, c, 127, false);
        Assert.All(c, value => Assert.Equal(32, value));
    }

    [Theory]
    [InlineData("tl.dot_scaled(a, None, 'e3m4', a, None, 'bf16')", CompilationErrorKind.Value)]
    [InlineData("tl.dot_scaled(a, None, 'e4m3', a, None, 'bf16')", CompilationErrorKind.Type)]
    [InlineData("tl.dot_scaled(a, tl.full([32, 2], 1, tl.uint8), 'bf16', a, None, 'bf16')", CompilationErrorKind.Shape)]
    [InlineData("tl.dot_scaled(a, tl.full([32, 1], 1.0, tl.float32), 'bf16', a, None, 'bf16')", CompilationErrorKind.Type)]
    [InlineData("tl.dot_scaled(a, None, 'bf16', a, None, 'bf16', lhs_k_pack=False)", CompilationErrorKind.Value)]
    [InlineData("tl.dot_scaled(a, None, 'bf16', tl.zeros([16, 32], tl.bfloat16), None, 'bf16')", CompilationErrorKind.Shape)]
    public void Operands_that_do_not_fit_are_refused(string call, CompilationErrorKind kind)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr):
                a = tl.zeros([32, 32], tl.bfloat16)
                {call}
            """);
        Assert.Equal(kind, Assert.Throws<TritonCompilationException>(() => kernel.Launch(1, new float[1])).Kind);
    }

    private static byte[] Nibbles(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(16))];

    private static byte[] Scales(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(120, 134))];

    private static double Power(byte scale) => Math.Pow(2, scale - 127);

    /// <summary>Two neighbours along rows or columns in a byte, the first in the lower half.</summary>
    private static byte[] Pack(byte[] values, int rows, int columns, bool alongRows)
    {
        var result = new byte[values.Length / 2];
        for (var i = 0; i < result.Length; i++)
        {
            var width = alongRows ? columns : columns / 2;
            var (row, column) = (i / width, i % width);
            var (low, high) = alongRows
                ? (values[(2 * row * columns) + column], values[(((2 * row) + 1) * columns) + column])
                : (values[(row * columns) + (2 * column)], values[(row * columns) + (2 * column) + 1]);
            result[i] = (byte)(low | (high << 4));
        }

        return result;
    }
}
