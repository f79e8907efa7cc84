using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Tasks;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData("float64", false, 1e-9)]
    [InlineData("float32", false, 1e-4)]
    [InlineData("float32", true, 5e-3)]
    [InlineData("float16", true, 1e-2)]
    [InlineData("bfloat16", false, 1e-2)]
    [InlineData("int64", false, 0)]
    [InlineData("bool", true, 0)]
    public void For_gives_the_default_of_the_dtype(string dtype, bool tensorFloat32, double expected) =>
        Assert.Equal(expected, Tolerance.Default.For(dtype, tensorFloat32));
}
