using System.Numerics;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins.LibDevice;

public sealed class LibDeviceRoundedTests
{
    private static readonly double[] Samples =
    [
        0.1, -0.3, 1.0 / 3, 7.25, 1e-45, -3e-42, 1e-38, 3e38, -3.4e38, 16777217, 2.5e-20, -9.7e19, 123456.789, 1, -1, 0,
    ];

    [Theory]
    [InlineData("add")]
    [InlineData("sub")]
    [InlineData("mul")]
    [InlineData("div")]
    public void Operation_on_float32_rounds_the_exact_result_as_named(string operation)
    {
        var a = Pairs().Select(pair => pair.Left).ToArray();
        var b = Pairs().Select(pair => pair.Right).ToArray();
        foreach (var direction in new[] { "rd", "ru", "rz" })
        {
            var y = Run(operation + "_" + direction, a, b);
            for (var i = 0; i < a.Length; i++)
            {
                var expected = Directed(Exact(operation, a[i], b[i]), direction);
                Assert.True(expected.Equals(y[i]), $"{operation}_{direction}({a[i]:R}, {b[i]:R}) = {y[i]:R}, not {expected:R}");
            }
        }
    }

    [Theory]
    [InlineData("rd")]
    [InlineData("ru")]
    [InlineData("rz")]
    public void Fused_multiply_add_rounds_once_as_named(string direction)
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 768).Select(_ => (float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-20, 20)))).ToArray();
        var (a, b, c) = (values[..256], values[256..512], values[512..]);
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(a, b, c, y, N: tl.constexpr):
                i = tl.arange(0, N)
                tl.store(y + i, libdevice.fma_{direction}(tl.load(a + i), tl.load(b + i), tl.load(c + i)))
            """);
        var output = new float[256];
        kernel.Launch(1, a, b, c, output, 256);
        for (var i = 0; i < output.Length; i++)
        {
            Assert.Equal(Directed(Rational(a[i]) * Rational(b[i]) + Rational(c[i]), direction), output[i]);
        }
    }

    [Fact]
    public void Square_root_rounds_as_named()
    {
        float[] x = [2, 3, 1e-45f, 1e-38f, 3e38f, 4, 0, 0.1f];
        var down = Kernel.Map<float, float>("y = libdevice.sqrt_rd(x)", x);
        var up = Kernel.Map<float, float>("y = libdevice.sqrt_ru(x)", x);
        for (var i = 0; i < x.Length; i++)
        {
            Assert.True((double)down[i] * down[i] <= x[i] && (double)up[i] * up[i] >= x[i], $"{x[i]:R}");
            Assert.True(up[i] == down[i] || up[i] == MathF.BitIncrement(down[i]));
        }
    }

    [Fact]
    public void Rounding_to_nearest_is_not_contracted()
    {
        float[] x = [1 + (1f / 4096), 3];
        var fused = Kernel.Map<float, float>("y = x * x - 1.0", x);
        var apart = Kernel.Map<float, float>("y = libdevice.mul_rn(x, x) - 1.0", x);
        Assert.Equal(MathF.FusedMultiplyAdd(x[0], x[0], -1), fused[0]);
        Assert.Equal((x[0] * x[0]) - 1, apart[0]);
        Assert.NotEqual(fused[0], apart[0]);
    }

    [Theory]
    [InlineData("tl.float16", 2049.9f, 2048f)]
    [InlineData("tl.float16", -1e6f, -65504f)]
    [InlineData("tl.bfloat16", 1.9999f, 1.9921875f)]
    [InlineData("tl.bfloat16", -1.9999f, -1.9921875f)]
    public void Cast_towards_zero_cuts(string dtype, float value, float expected) =>
        Assert.Equal(expected, Kernel.Map<float, float>($"y = x.to({dtype}, fp_downcast_rounding='rtz').to(tl.float32)", [value])[0]);

    private static IEnumerable<(float Left, float Right)> Pairs() =>
        from left in Samples
        from right in Samples
        where right != 0
        select ((float)left, (float)right);

    private static float[] Run(string function, float[] a, float[] b)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(a, b, y, n):
                i = tl.arange(0, 256)
                tl.store(y + i, libdevice.{function}(tl.load(a + i, mask=i < n, other=1.0), tl.load(b + i, mask=i < n, other=1.0)), mask=i < n)
            """);
        var output = new float[a.Length];
        kernel.Launch(1, a, b, output, a.Length);
        return output;
    }

    private static Ratio Exact(string operation, float a, float b) => operation switch
    {
        "add" => Rational(a) + Rational(b),
        "sub" => Rational(a) - Rational(b),
        "mul" => Rational(a) * Rational(b),
        _ => Rational(a) / Rational(b),
    };

    private static Ratio Rational(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var exponent = (bits >> 23) & 0xFF;
        BigInteger mantissa = (bits & 0x7FFFFF) | (exponent > 0 ? 1 << 23 : 0);
        var power = Math.Max(exponent, 1) - 150;
        mantissa = bits < 0 ? -mantissa : mantissa;
        return power >= 0 ? new Ratio(mantissa << power, 1) : new Ratio(mantissa, BigInteger.One << -power);
    }

    /// <summary>The float32 next to an exact value in a direction, found by bisection over all of them.</summary>
    private static float Directed(Ratio exact, string direction)
    {
        var down = direction == "rd" || (direction == "rz" && exact.Top.Sign >= 0);
        var (low, high) = (float.MinValue, float.MaxValue);
        if (exact.CompareTo(Rational(low)) <= 0)
        {
            return down && exact.CompareTo(Rational(low)) < 0 ? float.NegativeInfinity : low;
        }

        if (exact.CompareTo(Rational(high)) >= 0)
        {
            return !down && exact.CompareTo(Rational(high)) > 0 ? float.PositiveInfinity : high;
        }

        // Ordered integers of the bits; the last float that is not above the value.
        long first = Order(low), last = Order(high);
        while (first < last)
        {
            var middle = (first + last + 1) >> 1;
            (first, last) = exact.CompareTo(Rational(FromOrder(middle))) >= 0 ? (middle, last) : (first, middle - 1);
        }

        var below = FromOrder(first);
        return down || exact.CompareTo(Rational(below)) == 0 ? below : MathF.BitIncrement(below);
    }

    private static long Order(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        return bits >= 0 ? bits : -(long)(bits & 0x7FFFFFFF);
    }

    private static float FromOrder(long order) => BitConverter.Int32BitsToSingle(order >= 0 ? (int)order : (int)(-order) | int.MinValue);

    private readonly record struct Ratio(BigInteger Top, BigInteger Bottom)
    {
        public static Ratio operator +(Ratio a, Ratio b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

        public static Ratio operator -(Ratio a, Ratio b) => new((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

        public static Ratio operator *(Ratio a, Ratio b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

        public static Ratio operator /(Ratio a, Ratio b) => b.Top.Sign < 0 ? new(-a.Top * b.Bottom, a.Bottom * -b.Top) : new(a.Top * b.Bottom, a.Bottom * b.Top);

        public int CompareTo(Ratio other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);
    }
}
