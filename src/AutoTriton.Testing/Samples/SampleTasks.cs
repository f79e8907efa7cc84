using AutoTriton.Core.Tasks;

namespace AutoTriton.Testing.Samples;

/// <summary>Ready-made tasks, one for each kind of contract, with a candidate that solves each.</summary>
public static class SampleTasks
{
    /// <summary>A function task: <c>add_relu(x, y)</c>.</summary>
    public static KernelTask Function { get; } = new()
    {
        Id = "sample/function",
        Contract = new FunctionContract("add_relu"),
        Reference = new PyTorchReference(
            """
            import torch

            def add_relu(x, y):
                return torch.relu(x + y)

            def get_inputs():
                return [torch.randn(37, 129), torch.randn(37, 129)]
            """),
        Difficulty = 1,
        Operators = ["add", "relu"],
    };

    /// <summary>A module task in KernelBench's form.</summary>
    public static KernelTask Module { get; } = new()
    {
        Id = "sample/module",
        Contract = new ModuleContract(),
        Reference = new PyTorchReference(
            """
            import torch
            import torch.nn as nn

            class Model(nn.Module):
                def __init__(self, scale):
                    super().__init__()
                    self.scale = scale

                def forward(self, x):
                    return torch.relu(x) * self.scale

            def get_inputs():
                return [torch.randn(8, 200)]

            def get_init_inputs():
                return [0.5]
            """),
        Difficulty = 1,
        Operators = ["relu", "mul"],
    };

    /// <summary>A candidate that solves <see cref="Function"/>.</summary>
    public static string FunctionSolution { get; } =
        """
        import torch
        import triton
        import triton.language as tl


        @triton.jit
        def add_relu_kernel(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            x = tl.load(x_ptr + offsets, mask=mask)
            y = tl.load(y_ptr + offsets, mask=mask)
            tl.store(out_ptr + offsets, tl.maximum(x + y, 0.0), mask=mask)


        def add_relu(x, y):
            out = torch.empty_like(x)
            n = x.numel()
            add_relu_kernel[(triton.cdiv(n, 256),)](x, y, out, n, BLOCK=256)
            return out
        """;

    /// <summary>A candidate that solves <see cref="Module"/>.</summary>
    public static string ModuleSolution { get; } =
        """
        import torch
        import torch.nn as nn
        import triton
        import triton.language as tl


        @triton.jit
        def relu_scale_kernel(x_ptr, out_ptr, scale, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            x = tl.load(x_ptr + offsets, mask=mask)
            tl.store(out_ptr + offsets, tl.maximum(x, 0.0) * scale, mask=mask)


        class ModelNew(nn.Module):
            def __init__(self, scale):
                super().__init__()
                self.scale = scale

            def forward(self, x):
                out = torch.empty_like(x)
                n = x.numel()
                relu_scale_kernel[(triton.cdiv(n, 128),)](x, out, self.scale, n, BLOCK=128)
                return out
        """;

    /// <summary>A candidate for <see cref="Function"/> that computes something else.</summary>
    public static string WrongFunctionSolution { get; } = FunctionSolution.Replace("x + y", "x - y", StringComparison.Ordinal);

    /// <summary>A candidate for <see cref="Function"/> whose text is not Python.</summary>
    public static string BrokenFunctionSolution { get; } = FunctionSolution.Replace("def add_relu(x, y):", "def add_relu(x, y:", StringComparison.Ordinal);
}
