using System.Collections.Frozen;
using AutoTriton.Core.Execution;
using AutoTriton.Legality.Semantics.Evaluation;
using AutoTriton.Legality.Semantics.Facts;

namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3023: of PyTorch, Triton and Python's library only what is known to be harmless is called: an allow-list by full names.</summary>
/// <remarks>PyTorch's functions on tensors have an allow-list of their own (AT3001, AT3002).</remarks>
public sealed class KnownNamesRule : ILegalityRule
{
    /// <summary>Modules of which everything may be called, and single names with what lies below them.</summary>
    private static readonly FrozenSet<string> Harmless = FrozenSet.ToFrozenSet(
    [
        "math", "cmath", "typing", "typing_extensions", "functools", "itertools", "collections", "dataclasses", "enum", "operator", "numbers", "abc", "warnings",
        "logging", "packaging", "contextlib", "numpy", "einops", "copy", "string", "re", "textwrap", "fractions", "decimal", "heapq", "bisect", "statistics",
        "pprint", "argparse", "unittest", "pytest", "json", "tabulate", "__future__",
        "triton.jit", "triton.autotune", "triton.heuristics", "triton.Config", "triton.cdiv", "triton.next_power_of_2", "triton.language", "triton.runtime.driver",
        "triton.testing", "triton.tools.tensor_descriptor", "triton.JITFunction", "triton.set_allocator", "triton.constexpr_function", "triton.reinterpret",
        "triton.TensorWrapper", "triton.runtime.Autotuner", "triton.runtime.autotuner.Autotuner", "triton.runtime.jit.JITFunction", "triton.runtime.JITFunction",
        "torch.nn", "torch.autograd.Function", "torch.autograd.function", "torch.no_grad", "torch.enable_grad", "torch.inference_mode", "torch.set_grad_enabled",
        "torch.autocast", "torch.amp", "torch.cuda.amp", "torch.is_autocast_enabled", "torch.device", "torch.Size", "torch.Generator", "torch.finfo", "torch.iinfo",
        "torch.cuda.is_available", "torch.cuda.current_device", "torch.cuda.device", "torch.cuda.device_of", "torch.cuda._DeviceGuard", "torch.cuda.device_count", "torch.cuda.get_device_properties",
        "torch.cuda.get_device_capability", "torch.cuda.get_device_name", "torch.cuda.synchronize", "torch.cuda.current_stream", "torch.cuda.is_bf16_supported",
        "torch.set_float32_matmul_precision", "torch.manual_seed", "torch.backends", "torch.version", "torch.set_printoptions", "torch.Tensor", "torch.autograd.once_differentiable",
        "torch.testing", "torch.xpu.is_available", "torch.mps.is_available", "torch.library.wrap_triton", "torch._assert",
    ]);

    private static readonly FrozenSet<string> Builtins = FrozenSet.ToFrozenSet(
    [
        "abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "complex", "dict", "divmod", "enumerate", "filter", "float",
        "format", "frozenset", "getattr", "hasattr", "hash", "hex", "id", "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "object",
        "oct", "ord", "pow", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type",
        "zip", "Ellipsis", "NotImplemented", "print",
    ]);

    /// <inheritdoc/>
    public string Id => "AT3023";

    /// <inheritdoc/>
    public string Title => "Only known names of libraries are called";

    /// <inheritdoc/>
    public LegalityLevel Level => LegalityLevel.Strict;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(LegalityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var unknown = context.Model.UsedPaths.Where(path => !IsKnown(path)).ToHashSet(StringComparer.Ordinal);
        return unknown.Count == 0 ? [] : context.Model.ModuleFacts.Uses.Concat(context.Model.Facts.Uses)
            .Where(use => use.Kind is UseKind.Call or UseKind.Base && unknown.Contains(use.Path))
            .DistinctBy(use => use.Node.Span)
            .Select(use => this.Error(use.Node, $"'{use.Path}' is not among what is known to be harmless.", use.Path));
    }

    private static bool IsKnown(string path)
    {
        if (path.StartsWith("builtins.", StringComparison.Ordinal))
        {
            var rest = path["builtins.".Length..];
            var name = rest.Split('.')[0];
            return Builtins.Contains(name) || name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Exception", StringComparison.Ordinal)
                || name.EndsWith("Warning", StringComparison.Ordinal) || name is "StopIteration" or "KeyboardInterrupt";
        }

        if (path.StartsWith("torch.nn.utils.", StringComparison.Ordinal))
        {
            return false;
        }

        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (Harmless.Contains(path[..end]))
            {
                return true;
            }
        }

        return path.StartsWith("torch.", StringComparison.Ordinal) && IsTensorFunction(path);
    }

    /// <summary>Functions on tensors, which AT3001 judges, and what is asked of what they give.</summary>
    private static bool IsTensorFunction(string path)
    {
        var parts = path.Split('.');
        return TorchNames.IsOperatorNamespace(path) && !parts[1].StartsWith('_') && !path.StartsWith("torch.ops.", StringComparison.Ordinal)
            && !parts[^1].StartsWith("set_", StringComparison.Ordinal) && !parts[^1].StartsWith("use_", StringComparison.Ordinal)
            && !parts[^1].StartsWith('_');
    }
}
