using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Interpreter.Numerics;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels.Sanitizing;

public sealed unsafe class SanitizerTests
{
    [Theory]
    [InlineData("x = tl.load(p + i)", SanitizerFindingKind.LoadOutOfBounds, 6, 2)]
    [InlineData("tl.store(p + i, i)", SanitizerFindingKind.StoreOutOfBounds, 6, 2)]
    [InlineData("x = tl.load(p + (i * i) % 16)", SanitizerFindingKind.LoadOutOfBounds, 9, 2)]
    [InlineData("tl.store(p + (i * i) % 16, i)", SanitizerFindingKind.StoreOutOfBounds, 9, 2)]
    [InlineData("x = tl.load(p - 1)", SanitizerFindingKind.LoadOutOfBounds, -1, 1)]
    [InlineData("tl.atomic_add(p + 6, 1)", SanitizerFindingKind.StoreOutOfBounds, 6, 1)]
    [InlineData("x = tl.load(p + i, mask=i < 7)", SanitizerFindingKind.LoadOutOfBounds, 6, 1)]
    [InlineData("x = tl.load(p + i, mask=i != 7)", SanitizerFindingKind.LoadOutOfBounds, 6, 1)]
    [InlineData("x = tl.load(tl.make_block_ptr(p, (8,), (1,), (0,), (8,), (0,)), boundary_check=(0,))", SanitizerFindingKind.LoadOutOfBounds, 6, 2)]
    public void Access_outside_its_buffer_is_found_and_not_made(string line, SanitizerFindingKind kind, long index, long count)
    {
        var memory = new int[] { -5, -5, 1, 2, 3, 4, 5, 6, -5, -5, -5, -5 };
        var finding = Assert.Single(Launch(line, memory, written: true));

        Assert.Equal((kind, index, 8), (finding.Kind, finding.Index, finding.Location.StartLine));
        Assert.Equal(count, finding.Count);
        Assert.Equal("kernel", finding.Kernel);
        Assert.All(memory[..2].Concat(memory[8..]), outside => Assert.Equal(-5, outside));
    }

    [Theory]
    [InlineData("x = tl.load(p + i, mask=i < 6)")]
    [InlineData("x = tl.load(p + i, mask=(i < 6) & (i >= 2), other=1)")]
    [InlineData("tl.store(p + i, i, mask=i < 6)")]
    [InlineData("x = tl.load(p + i, mask=i * i < 36)")]
    [InlineData("x = tl.load(tl.make_block_ptr(p, (6,), (1,), (0,), (8,), (0,)), boundary_check=(0,))")]
    public void Masked_access_is_not_reported(string line) => Assert.Empty(Launch(line, new int[12], written: true));

    [Fact]
    public void Read_of_never_written_memory_is_found_and_a_write_ends_it()
    {
        Assert.Equal(SanitizerFindingKind.UninitializedLoad, Assert.Single(Launch("x = tl.load(p + 3)", new int[12], written: false)).Kind);
        Assert.Empty(Launch("tl.store(p + 3, 1)\n    x = tl.load(p + 3)", new int[12], written: false));
    }

    private static IReadOnlyList<SanitizerFinding> Launch(string line, int[] memory, bool written)
    {
        var kernel = Kernel.Parse($"""
            @triton.jit
            def kernel(p):
                i = tl.arange(0, 8)
                x = 0
                {line}
                tl.store(p + i % 2, x)
            """);
        fixed (int* start = memory)
        {
            var buffer = new DeviceBuffer((nint)(start + 2), 6 * sizeof(int), "p") { Shadow = written ? null : new MemoryShadow(6 * sizeof(int), written: false) };
            var arguments = new Dictionary<string, KernelArgument> { ["p"] = KernelArgument.Pointer(buffer, 0, TritonDType.Int32) };
            return kernel.Launch(1, arguments, new LaunchOptions { FindRaces = false }, TestContext.Current.CancellationToken).Findings;
        }
    }
}
