using AutoTriton.Interpreter.Kernels.Language;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Builtins;

public sealed class DescriptorBuiltinsTests
{
    private const int Rows = 10;
    private const int Columns = 12;

    [Fact]
    public void Gather_picks_rows_and_pads_outside_with_zero()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, rows_ptr, y_ptr, R, C):
                desc = tl.make_tensor_descriptor(x_ptr, [R, C], [C, 1], [1, 8])
                rows = tl.load(rows_ptr + tl.arange(0, 8))
                y = desc.gather(rows, 5)
                tl.store(y_ptr + tl.arange(0, 8)[:, None] * 8 + tl.arange(0, 8)[None, :], y)
            """);
        var x = Enumerable.Range(1, Rows * Columns).Select(i => (float)i).ToArray();
        int[] rows = [3, 0, 9, 10, -1, 3, 7, 1];
        var y = new float[64];

        kernel.Launch(1, x, rows, y, Rows, Columns);

        for (var i = 0; i < 64; i++)
        {
            var (row, column) = (rows[i / 8], 5 + (i % 8));
            Assert.Equal(row is >= 0 and < Rows && column < Columns ? x[(row * Columns) + column] : 0, y[i]);
        }
    }

    [Fact]
    public void Scatter_puts_rows_and_drops_what_lies_outside()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, rows_ptr, R, C):
                desc = tl.make_tensor_descriptor(x_ptr, [R, C], [C, 1], [1, 8])
                rows = tl.load(rows_ptr + tl.arange(0, 8))
                value = tl.arange(0, 64).to(tl.float32).reshape(8, 8)
                desc.scatter(value, rows, 8)
            """);
        var x = Enumerable.Repeat(-1f, Rows * Columns).ToArray();
        int[] rows = [3, 0, 9, 10, -1, 4, 7, 1];

        kernel.Launch(1, x, rows, Rows, Columns);

        for (var i = 0; i < x.Length; i++)
        {
            var place = Array.IndexOf(rows, i / Columns);
            Assert.Equal(place >= 0 && i % Columns >= 8 ? (place * 8) + (i % Columns) - 8 : -1, x[i]);
        }
    }

    [Theory]
    [InlineData("atomic_add", 12)]
    [InlineData("atomic_max", 7)]
    [InlineData("atomic_min", 5)]
    [InlineData("atomic_and", 5)]
    [InlineData("atomic_or", 7)]
    [InlineData("atomic_xor", 2)]
    public void Reduction_into_memory_keeps_the_bounds(string method, int expected)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr, R, C):
                desc = tl.make_tensor_descriptor(x_ptr, [R, C], [C, 1], [4, 8])
                desc.{method}([8, 8], tl.full([4, 8], 7, tl.int32))
            """);
        var x = Enumerable.Repeat(5, Rows * Columns).ToArray();

        kernel.Launch(1, x, Rows, Columns);

        for (var i = 0; i < x.Length; i++)
        {
            Assert.Equal(i / Columns >= 8 && i % Columns >= 8 ? expected : 5, x[i]);
        }
    }

    [Theory]
    [InlineData("desc.gather(tl.arange(0, 4), 0)", CompilationErrorKind.Shape)]
    [InlineData("desc.gather(tl.arange(0, 16)[:, None], 0)", CompilationErrorKind.Shape)]
    [InlineData("desc.atomic_add([0, 0], tl.zeros([1, 16], tl.float32))", CompilationErrorKind.Shape)]
    [InlineData("desc.atomic_and([0, 0], tl.zeros([1, 8], tl.float32))", CompilationErrorKind.Type)]
    [InlineData("desc.scatter(tl.zeros([8, 8], tl.int32), tl.arange(0, 8), 0)", CompilationErrorKind.Shape)]
    [InlineData("desc.store([0, 0], tl.zeros([8, 1], tl.float32))", CompilationErrorKind.Shape)]
    [InlineData("desc.load([0])", CompilationErrorKind.Shape)]
    [InlineData("desc.advance([0, 0])", CompilationErrorKind.UnknownName)]
    public void Call_that_does_not_fit_is_refused(string call, CompilationErrorKind kind)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(x_ptr):
                desc = tl.make_tensor_descriptor(x_ptr, [8, 8], [8, 1], [1, 8])
                {call}
            """);
        Assert.Equal(kind, Assert.Throws<TritonCompilationException>(() => kernel.Launch(1, new float[64])).Kind);
    }
}
