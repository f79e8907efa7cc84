namespace AutoTriton.Interpreter.Tests.Execution;

/// <summary>References and candidates in Python.</summary>
internal static class Sources
{
    /// <summary>Limits for tests that are not about time: other work may hold the processors.</summary>
    public static AutoTriton.Core.Execution.ExecutionLimits Unhurried { get; } = new() { Timeout = TimeSpan.FromMinutes(10) };

    public const string ReluModule = """
        import torch
        import torch.nn as nn

        class Model(nn.Module):
            def __init__(self, slope):
                super().__init__()
                self.slope = slope

            def forward(self, x):
                return torch.where(x > 0, x, self.slope * x)

        def get_inputs():
            return [torch.randn(64, 128)]

        def get_init_inputs():
            return [0.1]
        """;

    public const string ReluCandidate = """
        import torch
        import torch.nn as nn
        import triton
        import triton.language as tl

        @triton.jit
        def leaky_kernel(x_ptr, y_ptr, n, slope, BLOCK: tl.constexpr):
            pid = tl.program_id(0)
            offsets = pid * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            x = tl.load(x_ptr + offsets, mask=mask)
            tl.store(y_ptr + offsets, tl.where(x > 0, x, slope * x), mask=mask)

        class ModelNew(nn.Module):
            def __init__(self, slope):
                super().__init__()
                self.slope = slope

            def forward(self, x):
                x = x.contiguous()
                y = torch.empty_like(x)
                n = x.numel()
                grid = lambda meta: (triton.cdiv(n, meta["BLOCK"]),)
                leaky_kernel[grid](x, y, n, self.slope, BLOCK=1024, num_warps=4)
                return y
        """;

    public const string AddFunction = """
        import torch

        def add(x, y):
            return x + y

        def get_inputs():
            return [torch.rand(1000), torch.rand(1000)]
        """;

    public const string AddCandidate = """
        import torch
        import triton
        import triton.language as tl

        @triton.jit
        def add_kernel(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            tl.store(out_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask), mask=mask)

        def add(x, y):
            out = torch.empty_like(x)
            n = x.numel()
            add_kernel[(triton.cdiv(n, 256),)](x, y, out, n, BLOCK=256)
            return out
        """;
}
