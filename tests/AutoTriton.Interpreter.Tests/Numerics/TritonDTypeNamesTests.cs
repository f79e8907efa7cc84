using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Tests.Numerics;

public sealed class TritonDTypeNamesTests
{
    public static TheoryData<TritonDType> AllTypes => [.. Enum.GetValues<TritonDType>()];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Names_of_a_type_read_back_as_the_type(TritonDType dtype)
    {
        Assert.True(TritonDTypeNames.TryParseTriton(dtype.TritonName(), out var fromShort));
        Assert.Equal(dtype, fromShort);
        Assert.True(TritonDTypeNames.TryParseTriton(dtype.TritonAttribute(), out var fromAttribute));
        Assert.Equal(dtype, fromAttribute);
        if (dtype.TorchName() is { } torch)
        {
            Assert.True(TritonDTypeNames.TryParseTorch("torch." + torch, out var fromTorch));
            Assert.Equal(dtype, fromTorch);
        }
    }

    [Theory]
    [InlineData("fp33")]
    [InlineData("")]
    [InlineData("complex64")]
    public void Unknown_name_is_refused(string name)
    {
        Assert.False(TritonDTypeNames.TryParseTriton(name, out _));
        Assert.False(TritonDTypeNames.TryParseTorch(name, out _));
    }

    [Fact]
    public void Facts_agree_with_each_other()
    {
        foreach (var dtype in Enum.GetValues<TritonDType>())
        {
            Assert.NotEqual(dtype.IsFloating(), dtype.IsInteger());
            Assert.Equal(dtype == TritonDType.Int1 ? 1 : dtype.SizeInBytes() * 8, dtype.BitWidth());
            Assert.Equal(dtype.IsFloating() || dtype.IsSignedInteger(), dtype.IsSigned());
            Assert.Equal(dtype.IsFloating(), dtype.MantissaWidth() > 0);
            Assert.Equal(dtype.IsFloat8(), dtype.IsFloating() && dtype.SizeInBytes() == 1);
        }
    }
}
