using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.Tests.Kernels.Launching;

public sealed class KernelArgumentsTests
{
    private static readonly JitFunction Double = Kernel.Parse("""
        @triton.jit
        def kernel(x_ptr, y_ptr, n, BLOCK: tl.constexpr = 64, scale=2.0):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            tl.store(y_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) * scale, mask=mask)
        """);

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => i * 0.5f)];

    private static float[] Doubled(int count) => [.. Enumerable.Range(0, count).Select(i => (float)i)];

    [Fact]
    public void Constexprs_are_taken_by_position_by_name_and_by_default()
    {
        var (x, byPosition, byName, byDefault) = (Numbers(100), new float[100], new float[100], new float[100]);

        Double.Launch(4, x, byPosition, 100, 32);
        Double.Launch(4, new KernelArguments { x, byName, 100, { "BLOCK", 32 }, { "num_warps", 4 } }, cancellationToken: TestContext.Current.CancellationToken);
        Double.Launch(2, x, byDefault, 100);

        Assert.Equal(Doubled(100), byPosition);
        Assert.Equal(Doubled(100), byName);
        Assert.Equal(Doubled(100), byDefault);
    }

    [Fact]
    public void Grid_is_computed_from_all_arguments_and_defaults()
    {
        var (x, y) = (Numbers(100), new float[100]);

        var result = Double.Launch(meta => LaunchGrid.Cdiv(meta["n"], meta["BLOCK"]), x, y, 100);

        Assert.Equal(2, result.Evidence.Programs);
        Assert.Equal(Doubled(100), y);
    }

    [Fact]
    public void Grids_of_two_and_three_axes_are_tuples()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(count_ptr):
                tl.atomic_add(count_ptr, 1)
            """);
        var count = new int[1];

        kernel.Launch((3, 5), count);
        kernel.Launch((2, 2, 2), count);

        Assert.Equal(23, count[0]);
    }

    [Fact]
    public void Memories_segments_and_arrays_of_two_dimensions_are_read_and_written_in_place()
    {
        var (x, y) = (Numbers(100), new float[100]);
        Double.Launch(1, new ReadOnlyMemory<float>(x, 10, 20), new Memory<float>(y, 30, 20), 20);
        Double.Launch(1, new ArraySegment<float>(x, 4, 2), new ArraySegment<float>(y, 90, 2), 2);
        Assert.Equal(x[10..30].Select(value => value * 2), y[30..50]);
        Assert.Equal([4f, 5f], y[90..92]);

        var (square, doubled) = (new float[8, 8], new float[8, 8]);
        square[7, 7] = 3;
        Double.Launch(1, square, doubled, 64);
        Assert.Equal(6, doubled[7, 7]);
    }

    [Fact]
    public void Bounds_of_a_memory_are_the_bounds_that_the_sanitizer_knows()
    {
        var result = Double.Launch(1, new Memory<float>(Numbers(100), 0, 10), new float[100], 20);

        Assert.Contains("x_ptr", Assert.Single(result.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Truth_values_halves_and_reinterpreted_bits_are_taken()
    {
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, b_ptr, h_ptr, o_ptr):
                i = tl.arange(0, 4)
                x = tl.load(x_ptr + i).to(tl.float32) + tl.load(h_ptr + i).to(tl.float32)
                tl.store(o_ptr + i, tl.where(tl.load(b_ptr + i), x, -1.0))
            """);
        ushort[] bits = [0x3F80, 0x4000, 0x4040, 0x4080];
        var output = new float[4];

        kernel.Launch(1, KernelArgument.Reinterpret(bits, TritonDType.BFloat16), new[] { true, false, true, true }, new[] { Half.One, Half.One, Half.One, Half.Zero }, output);

        Assert.Equal([2f, -1, 4, 4], output);
    }

    [Fact]
    public void Strided_tensors_pass_a_pointer_to_their_first_element()
    {
        LibTorch.EnsureLoaded();
        var kernel = Kernel.Parse("""
            @triton.jit
            def kernel(x_ptr, o_ptr, stride_row, stride_column):
                r = tl.arange(0, 4)[:, None]
                c = tl.arange(0, 4)[None, :]
                tl.store(o_ptr + r * 4 + c, tl.load(x_ptr + r * stride_row + c * stride_column))
            """);
        using var x = torch.arange(64, dtype: torch.float32).reshape(8, 8);
        using var view = x.t().slice(0, 1, 8, 2);
        using var part = view.slice(1, 4, 8, 1);
        using var output = torch.zeros(4, 4);

        kernel.Launch(1, part, output, part.stride(0), part.stride(1));

        using var dense = part.contiguous();
        Assert.Equal(dense.data<float>().ToArray(), output.data<float>().ToArray());
    }

    [Fact]
    public void Tensor_that_is_disposed_while_a_kernel_runs_stays_alive_until_it_ends()
    {
        LibTorch.EnsureLoaded();
        var x = torch.ones(100);
        var y = new float[100];
        var result = Double.Launch(
            meta =>
            {
                x.Dispose();
                return 2;
            }, x, y, 100);

        Assert.Empty(result.Findings);
        Assert.All(y, value => Assert.Equal(2, value));
    }

    [Theory]
    [InlineData(KernelArgumentErrorKind.Missing, "y_ptr, n are missing")]
    [InlineData(KernelArgumentErrorKind.TooMany, "5 parameters, and 6")]
    [InlineData(KernelArgumentErrorKind.Unknown, "Did you mean 'BLOCK'?")]
    [InlineData(KernelArgumentErrorKind.Duplicate, "'n' got two")]
    [InlineData(KernelArgumentErrorKind.Type, "System.Decimal")]
    public void Arguments_that_do_not_fit_are_refused_with_what_to_do(KernelArgumentErrorKind kind, string message)
    {
        var x = new float[4];
        var arguments = kind switch
        {
            KernelArgumentErrorKind.Missing => new KernelArguments { x },
            KernelArgumentErrorKind.TooMany => new KernelArguments { x, x, 4, 4, 2.0, 7 },
            KernelArgumentErrorKind.Unknown => new KernelArguments { x, x, 4, { "BLOK", 4 } },
            KernelArgumentErrorKind.Duplicate => new KernelArguments { x, x, 4, { "n", 4 } },
            _ => new KernelArguments { new decimal[4], x, 4 },
        };

        var error = Assert.Throws<KernelArgumentException>(() => Double.Launch(1, arguments, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((kind, "kernel"), (error.Kind, error.Kernel));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_that_stores_to_read_only_memory_is_refused_before_it_runs()
    {
        var y = new float[4];

        var error = Assert.Throws<KernelArgumentException>(() => Double.Launch(1, Numbers(4), (ReadOnlyMemory<float>)y, 4));

        Assert.Equal((KernelArgumentErrorKind.ReadOnly, "y_ptr"), (error.Kind, error.Parameter));
        Assert.Contains("line 8", error.Message, StringComparison.Ordinal);
        Assert.Equal(new float[4], y);
    }

    [Fact]
    public void Tensors_that_are_disposed_or_of_a_type_without_counterpart_are_refused()
    {
        LibTorch.EnsureLoaded();
        var disposed = torch.ones(4);
        disposed.Dispose();
        using var complex = torch.zeros(4, torch.complex64);

        Assert.Equal(KernelArgumentErrorKind.Memory, Assert.Throws<KernelArgumentException>(() => Double.Launch(1, disposed, new float[4], 4)).Kind);
        Assert.Equal(KernelArgumentErrorKind.Type, Assert.Throws<KernelArgumentException>(() => Double.Launch(1, complex, new float[4], 4)).Kind);
    }

    [Fact]
    public void Unknown_kernel_is_named_with_the_one_that_was_meant()
    {
        var program = TritonProgram.Parse("import triton\n\n@triton.jit\ndef softmax_kernel(x_ptr):\n    pass\n\n@triton.jit\ndef add(x_ptr):\n    pass\n");

        var error = Assert.Throws<KernelNotFoundException>(() => program["softmx_kernel"]);

        Assert.Equal(("softmax_kernel", 2), (error.Suggestion, error.Known.Length));
        Assert.Contains("Did you mean 'softmax_kernel'?", error.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Throws<KernelNotFoundException>(() => program["zebra"]).Suggestion);
    }

    [Fact]
    public unsafe void Span_is_passed_as_a_buffer_over_pinned_memory()
    {
        Span<float> x = stackalloc float[4];
        x.Fill(1.5f);
        var y = new float[4];
        fixed (float* start = x)
        {
            Double.Launch(1, KernelArgument.Pointer(new DeviceBuffer((nint)start, MemoryMarshal.AsBytes(x).Length, "x"), 0, TritonDType.Float32), y, 4);
        }

        Assert.Equal([3f, 3, 3, 3], y);
    }
}
