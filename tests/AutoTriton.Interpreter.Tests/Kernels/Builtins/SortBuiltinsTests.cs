using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins;

public sealed class SortBuiltinsTests
{
    private static readonly float[] Values = [3, -1, 2, 7, 0.5f, -8, 4, 4];

    [Fact]
    public void Sort_puts_the_least_first() =>
        Assert.Equal(Values.Order(), Kernel.Map<float, float>("y = tl.sort(x)", Values));

    [Fact]
    public void Sort_puts_the_greatest_first_where_asked() =>
        Assert.Equal(Values.OrderDescending(), Kernel.Map<float, float>("y = tl.sort(x, 0, descending=True)", Values));

    [Fact]
    public void Sort_takes_each_row_of_a_block_by_itself() =>
        Assert.Equal([-1, 2, 3, 7, -8, 0.5f, 4, 4], Kernel.Map<float, float>("y = tl.reshape(tl.sort(tl.reshape(x, (2, 4)), dim=1), (8,))", Values));

    [Fact]
    public void Topk_keeps_the_greatest()
    {
        var result = Kernel.Map<float, float>("t = tl.topk(x, 2)\ny = tl.reshape(tl.broadcast_to(t[None, :], (4, 2)), (8,))", Values);
        Assert.Equal([7, 4, 7, 4, 7, 4, 7, 4], result);
    }

    [Fact]
    public void Histogram_counts_each_number() =>
        Assert.Equal([1, 0, 2, 1, 0, 0, 0, 3], Kernel.Map<int, int>("y = tl.histogram(x, 8)", [7, 2, 3, 7, 2, 0, 7, 99]));

    [Fact]
    public void Sort_along_another_axis_is_refused() =>
        Assert.Throws<TritonCompilationException>(() => Kernel.Map<float, float>("y = tl.reshape(tl.sort(tl.reshape(x, (2, 4)), dim=0), (8,))", Values));

    [Fact]
    public void Libdevice_counts_bits() =>
        Assert.Equal([3, 0, 32, 1], Kernel.Map<int, int>("y = libdevice.popc(x)", [7, 0, -1, 1 << 30]));
}
