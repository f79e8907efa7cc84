using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Tests.Extraction;

/// <summary>The code that answers hold in the tests of extraction. It has characters that wrappers escape.</summary>
internal static class ReluAnswer
{
    /// <summary>The code, without a line end after it.</summary>
    public const string Code = """
        import triton
        import triton.language as tl


        @triton.jit
        def relu_kernel(x_ptr, y_ptr, n, BLOCK: tl.constexpr):
            offs = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            x = tl.load(x_ptr + offs, mask=(offs < n) & (offs >= 0))
            tl.store(y_ptr + offs, tl.maximum(x, 0.0), mask=offs < n)


        def relu(x):
            y = torch.empty_like(x)
            relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)
            return y
        """;

    /// <summary>What calls it.</summary>
    public static readonly FunctionContract Contract = new("relu");
}
