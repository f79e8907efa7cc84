using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Tasks;

public sealed class LaunchArgumentTests
{
    [Fact]
    public void Of_an_int_is_kept_as_a_long() => Assert.Equal(3L, LaunchArgument.Of(3).Scalar);

    [Fact]
    public void Of_another_type_is_refused() => Assert.Throws<ArgumentException>(() => LaunchArgument.Of(3m));
}
