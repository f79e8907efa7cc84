namespace AutoTriton.Legality.Tests;

/// <summary>Sources that several tests use.</summary>
internal static class Sources
{
    public const string Kernel = """
        import torch
        import triton
        import triton.language as tl


        @triton.jit
        def relu_kernel(x_ptr, y_ptr, n, BLOCK: tl.constexpr):
            offs = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            x = tl.load(x_ptr + offs, mask=offs < n)
            tl.store(y_ptr + offs, tl.maximum(x, 0.0), mask=offs < n)

        """;

    public const string Honest = Kernel + """

        def relu(x):
            y = torch.empty_like(x)
            relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)
            return y
        """;

    public const string Guarded = Kernel + """

        def relu(x):
            if x.numel() == 0:
                return x
            y = torch.empty_like(x)
            relu_kernel[(triton.cdiv(x.numel(), 256),)](x, y, x.numel(), BLOCK=256)
            return y
        """;

    public const string Decoy = Kernel + """

        def relu(x):
            return torch.relu(x)
        """;
}
