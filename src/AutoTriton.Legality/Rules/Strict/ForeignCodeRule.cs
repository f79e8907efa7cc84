namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3015: no kernel is made by another compiler or language: <c>torch.compile</c>, TorchScript, inline CUDA or C++, CuPy, Numba, other libraries' kernels.</summary>
public sealed class ForeignCodeRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3015";

    /// <inheritdoc/>
    public override string Title => "No other compiler";

    private protected override string What => "computes by another compiler";

    private protected override string[] Modules { get; } =
        ["torch.compiler", "torch.jit", "torch.utils.cpp_extension", "torch.ops", "torch.library", "torch._inductor", "torch.fx", "torch._export", "torch._dynamo", "torch._higher_order_ops", "torch.classes", "triton.compile", "triton.compiler", "torch.export", "torch.onnx", "cupy", "numba", "pycuda", "cuda", "tvm", "jax", "tensorflow", "numpy.linalg", "scipy", "flash_attn", "xformers", "apex", "bitsandbytes", "liger_kernel", "tilelang", "cutlass", "triton.ops", "torch_scatter"];

    private protected override string[] Names { get; } =
        ["torch.compile", "torch.nn.Module.compile", "torch.cuda._compile_kernel"];
}
