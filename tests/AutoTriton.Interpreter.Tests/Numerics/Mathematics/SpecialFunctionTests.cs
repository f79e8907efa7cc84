using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Tests.Numerics.Mathematics;

/// <summary>Against values that are published (Abramowitz and Stegun; DLMF) or known in closed form.</summary>
public sealed class SpecialFunctionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1, 0.8427007929497149)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(3, 0.9999779095030014)]
    [InlineData(-1.5, -0.9661051464753108)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Erf_has_published_values(double x, double expected) => Assert.Equal(expected, ErrorFunction.Erf(x), 2e-16 * 4);

    [Theory]
    [InlineData(0.5, 0.4795001221869535)]
    [InlineData(1, 0.15729920705028513)]
    [InlineData(2, 0.004677734981047266)]
    [InlineData(5, 1.5374597944280349e-12)]
    [InlineData(10, 2.088487583762545e-45)]
    [InlineData(-1, 1.8427007929497148)]
    public void ErfComplement_has_published_values(double x, double expected) =>
        Assert.Equal(1, ErrorFunction.ErfComplement(x) / expected, 1e-13);

    [Fact]
    public void ErfInverse_inverts_erf()
    {
        for (var x = -5.0; x <= 5; x += 0.0173)
        {
            var y = ErrorFunction.Erf(x);

            // An inverse near 1 is as uncertain as the last place of its operand makes it.
            var uncertainty = 1e-15 / (1.1283791670955126 * Math.Exp(-x * x));
            Assert.Equal(x, ErrorFunction.ErfInverse(y), Math.Max(1e-14, uncertainty));
        }

        Assert.Equal(double.PositiveInfinity, ErrorFunction.ErfInverse(1));
        Assert.Equal(double.NegativeInfinity, ErrorFunction.ErfInverse(-1));
        Assert.True(double.IsNaN(ErrorFunction.ErfInverse(1.5)));
    }

    [Theory]
    [InlineData(1e-300, 26.209469960516)]
    [InlineData(0.1, 1.16308715367667)]
    [InlineData(1.9, -1.16308715367667)]
    public void ErfComplementInverse_keeps_its_digits_near_0(double y, double expected)
    {
        Assert.Equal(expected, ErrorFunction.ErfComplementInverse(y), Math.Abs(expected) * 1e-12);
        Assert.Equal(1, ErrorFunction.ErfComplement(ErrorFunction.ErfComplementInverse(y)) / y, 1e-10);
    }

    [Fact]
    public void Normal_distribution_has_published_values()
    {
        Assert.Equal(0.975, ErrorFunction.NormalCdf(1.959963984540054), 1e-15);
        Assert.Equal(1.959963984540054, ErrorFunction.NormalCdfInverse(0.975), 1e-13);
        Assert.Equal(0.5, ErrorFunction.NormalCdf(0));
        Assert.Equal(double.NegativeInfinity, ErrorFunction.NormalCdfInverse(0));
        Assert.Equal(0.05614099274382259, ErrorFunction.ErfComplementScaled(10), 1e-15);
        Assert.Equal(1, ErrorFunction.ErfComplementScaled(0));
    }

    [Theory]
    [InlineData(0.5, 1.7724538509055161)]
    [InlineData(1, 1)]
    [InlineData(5, 24)]
    [InlineData(11, 3628800)]
    [InlineData(171, 7.257415615307994e306)]
    [InlineData(-0.5, -3.5449077018110322)]
    [InlineData(-1.5, 2.3632718012073549)]
    [InlineData(1.5, 0.88622692545275801)]
    public void Gamma_has_published_values(double x, double expected) => Assert.Equal(1, GammaFunction.Gamma(x) / expected, 1e-13);

    [Theory]
    [InlineData(0.5, 0.57236494292470009)]
    [InlineData(3, 0.69314718055994531)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(100, 359.13420536957540)]
    [InlineData(1e10, 220258509288.81058)]
    [InlineData(-0.5, 1.2655121234846454)]
    [InlineData(1.0000001, -5.7721558e-8)]
    public void LogGamma_has_published_values(double x, double expected) => Assert.Equal(1, GammaFunction.LogGamma(x) / expected, 1e-8 * (x is > 1 and < 1.1 ? 1 : 1e-5));

    [Fact]
    public void LogGamma_is_zero_at_one_and_two_and_infinite_at_the_poles()
    {
        Assert.Equal(0, GammaFunction.LogGamma(1), 1e-16);
        Assert.Equal(0, GammaFunction.LogGamma(2), 1e-16);
        Assert.Equal(double.PositiveInfinity, GammaFunction.LogGamma(0));
        Assert.Equal(double.PositiveInfinity, GammaFunction.LogGamma(-3));
        Assert.Equal(double.PositiveInfinity, GammaFunction.LogGamma(double.NegativeInfinity));
        Assert.True(double.IsNaN(GammaFunction.Gamma(-2)));
        Assert.Equal(double.NegativeInfinity, GammaFunction.Gamma(-0.0));
    }

    [Fact]
    public void Exp2_of_whole_numbers_is_exact()
    {
        for (var power = -1074; power <= 1023; power++)
        {
            Assert.Equal(Math.ScaleB(1, power), ScalarFunctions.Exp2(power));
        }
    }
}
