using System.Collections.Frozen;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>What PyTorch's functions and tensor methods do, by name: an allow-list. What is not in it computes.</summary>
internal static class TorchNames
{
    private static readonly FrozenSet<string> Allocations = FrozenSet.ToFrozenSet(
    [
        "empty", "empty_like", "empty_strided", "empty_permuted", "zeros", "zeros_like", "ones", "ones_like", "full", "full_like", "tensor", "as_tensor",
        "asarray", "scalar_tensor", "arange", "linspace", "rand", "rand_like", "randn", "randn_like", "randint", "randint_like", "randperm", "eye",
        "new_empty", "new_empty_strided", "new_zeros", "new_ones", "new_full", "new_tensor", "Tensor", "FloatTensor", "IntTensor", "LongTensor", "HalfTensor",
        "BoolTensor", "ByteTensor", "Parameter", "Generator", "from_numpy", "normal_", "uniform_", "bernoulli_",
    ]);

    private static readonly FrozenSet<string> Views = FrozenSet.ToFrozenSet(
    [
        "view", "view_as", "reshape", "reshape_as", "permute", "transpose", "t", "swapaxes", "swapdims", "movedim", "moveaxis", "squeeze", "unsqueeze",
        "flatten", "unflatten", "ravel", "expand", "expand_as", "broadcast_to", "broadcast_tensors", "adjoint", "detach", "view_as_real", "view_as_complex",
        "unbind", "split", "split_with_sizes", "tensor_split", "chunk", "narrow", "select", "unfold", "diagonal", "as_strided", "alias", "squeeze_",
        "unsqueeze_", "transpose_", "t_", "detach_", "requires_grad_", "hsplit", "vsplit", "dsplit", "atleast_1d", "atleast_2d", "atleast_3d",
        "_reinterpret_tensor", "retain_grad", "rename", "refine_names", "as_subclass", "real", "imag", "share_memory_", "resize_", "__getitem__", "conj",
    ]);

    private static readonly FrozenSet<string> PartialViews = FrozenSet.ToFrozenSet(
        ["unbind", "split", "split_with_sizes", "tensor_split", "chunk", "narrow", "select", "unfold", "diagonal", "hsplit", "vsplit", "dsplit"]);

    private static readonly FrozenSet<string> Copies = FrozenSet.ToFrozenSet(
    [
        "contiguous", "clone", "to", "float", "half", "double", "bfloat16", "int", "long", "short", "char", "byte", "bool", "type", "type_as", "cuda", "cpu",
        "copy_", "pin_memory", "to_dense", "chalf", "cfloat", "record_stream", "resolve_conj", "resolve_neg", "set_",
    ]);

    private static readonly FrozenSet<string> Queries = FrozenSet.ToFrozenSet(
    [
        "size", "stride", "numel", "nelement", "dim", "ndimension", "element_size", "is_contiguous", "is_floating_point", "is_complex", "is_signed", "is_shared",
        "get_device", "storage_offset", "data_ptr", "is_tensor", "is_cuda", "is_nonzero", "has_names", "is_same_size", "is_pinned", "is_storage", "is_inference",
        "numpy", "item", "tolist", "__len__", "untyped_storage", "storage", "nbytes", "is_inference_mode_enabled", "is_grad_enabled", "save_for_backward",
        "mark_dirty", "mark_non_differentiable", "set_materialize_grads", "get_default_dtype", "finfo", "iinfo", "promote_types", "result_type", "can_cast",
        "broadcast_shapes", "device", "Size", "dtype", "is_autocast_enabled", "get_autocast_gpu_dtype", "is_distributed", "register_hook", "__hash__", "__format__",
        "is_cpu", "is_set_to", "dense_dim", "sparse_dim", "synchronize", "memory_format", "strided", "is_deterministic_algorithms_warn_only_enabled",
    ]);

    private static readonly FrozenSet<string> Constants = FrozenSet.ToFrozenSet(
    [
        "bool", "half", "float", "double", "int", "long", "short", "chalf", "cfloat", "cdouble", "strided", "preserve_format", "contiguous_format", "channels_last",
        "channels_last_3d", "per_tensor_affine", "per_channel_affine", "inf", "nan", "pi", "e", "newaxis",
    ]);

    /// <summary>Methods that write over all of a tensor.</summary>
    private static readonly FrozenSet<string> Overwriters = FrozenSet.ToFrozenSet(["copy_", "zero_", "fill_", "normal_", "uniform_", "bernoulli_", "set_", "random_", "exponential_"]);

    /// <summary>What a function or method of this name does.</summary>
    public static OperatorKind KindOf(string name) =>
        Allocations.Contains(name) || name is "zero_" or "fill_" ? OperatorKind.Allocation
        : Views.Contains(name) ? OperatorKind.View
        : Copies.Contains(name) ? OperatorKind.Copy
        : Queries.Contains(name) ? OperatorKind.Query
        : OperatorKind.Compute;

    /// <summary>Whether a path names a function that computes on tensors.</summary>
    public static bool IsOperator(string path) =>
        path.StartsWith("torch.", StringComparison.Ordinal) && IsOperatorNamespace(path) && path.LastIndexOf('.') is var dot
        && char.IsAsciiLetterLower(path[dot + 1]) && KindOf(path[(dot + 1)..]) == OperatorKind.Compute && !IsConstant(path[(dot + 1)..]);

    /// <summary>Whether a name below <c>torch</c> is an element type, a layout or a number.</summary>
    private static bool IsConstant(string name) => Constants.Contains(name) || name.StartsWith("sparse_", StringComparison.Ordinal)
        || (char.IsAsciiDigit(name[^1]) && name.TrimEnd("0123456789".AsSpan()) is "float" or "int" or "uint" or "complex" or "bfloat" or "qint" or "quint" or "bits")
        || name.StartsWith("float8_", StringComparison.Ordinal) || name.StartsWith("float4_", StringComparison.Ordinal);

    /// <summary>Whether a view is of a part of its tensor.</summary>
    public static bool IsPartial(string name) => PartialViews.Contains(name);

    public static bool IsInPlace(string name) => name.Length > 1 && name[^1] == '_' && name[^2] != '_';

    public static bool Overwrites(string name) => Overwriters.Contains(name);

    /// <summary>Whether a path below <c>torch</c> leads to functions on tensors, rather than to settings, types and tools.</summary>
    public static bool IsOperatorNamespace(string path) =>
        path.LastIndexOf('.') is var dot && path[..dot] is "torch" or "torch.nn.functional" or "torch.linalg" or "torch.fft" or "torch.special" or "torch.Tensor"
            or "torch.sparse" or "torch.signal" or "torch._C._nn" or "torch.nn" or "torch.nn.init" or "torch.nested" or "torch.masked"
        || path.StartsWith("torch.ops.", StringComparison.Ordinal) || path.StartsWith("torch._", StringComparison.Ordinal);
}
