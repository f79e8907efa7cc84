using System.Collections.Concurrent;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>Functions of Triton's standard library that are themselves written in Triton; each is parsed when it is first called.</summary>
internal static class StandardLibrary
{
    private static readonly ConcurrentDictionary<string, JitFunction> Parsed = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["cdiv"] = """
            def cdiv(x, div):
                return (x + (div - 1)) // div
            """,
        ["sigmoid"] = """
            def sigmoid(x):
                return 1 / (1 + tl.exp(-x))
            """,
        ["softmax"] = """
            def softmax(x, dim=None, keep_dims=False, ieee_rounding=False):
                if dim is None:
                    axis: tl.constexpr = 0
                else:
                    axis: tl.constexpr = dim
                numerator = tl.exp(x - tl.max(x, axis, keep_dims=keep_dims))
                return tl.fdiv(numerator, tl.sum(numerator, axis, keep_dims=keep_dims), ieee_rounding)
            """,
        ["_philox"] = """
            def _philox(c0, c1, c2, c3, k0, k1, a, b, ka, kb, n_rounds):
                for _ in tl.static_range(n_rounds):
                    x0 = c0
                    x2 = c2
                    c0 = tl.umulhi(x2, b) ^ c1 ^ k0
                    c2 = tl.umulhi(x0, a) ^ c3 ^ k1
                    c1 = x2 * b
                    c3 = x0 * a
                    k0 = k0 + ka
                    k1 = k1 + kb
                return c0, c1, c2, c3
            """,
        ["_fp4"] = """
            def _fp4(x, wide):
                magnitude = x & 7
                normal = ((magnitude >> 1) + 126) << 23 | (magnitude & 1) << 22
                bits = tl.where(magnitude == 0, 0, tl.where(magnitude == 1, 0x3F000000, normal))
                return (bits | (x >> 3) << 31).to(tl.float32, bitcast=True).to(wide)
            """,
        ["_operand"] = """
            def _operand(x, is_fp4, packs_last, wide):
                if not is_fp4:
                    return x.to(wide)
                else:
                    bits = x.to(tl.uint32)
                    both = tl.join(_fp4(bits & 15, wide), _fp4(bits >> 4, wide))
                    if packs_last:
                        return tl.reshape(both, x.shape[:-1] + (x.shape[-1] * 2,))
                    else:
                        if len(x.shape) == 2:
                            both = tl.permute(both, (0, 2, 1))
                        else:
                            both = tl.permute(both, (0, 1, 3, 2))
                        return tl.reshape(both, x.shape[:-2] + (x.shape[-2] * 2, x.shape[-1]))
            """,
        ["_scale"] = """
            def _scale(x, scale, fast_math, wide):
                if scale.dtype == tl.float8e4nv:
                    factor = scale.to(wide)
                elif wide == tl.float16:
                    factor = (scale.to(tl.uint8, bitcast=True).to(tl.uint32) << 23).to(tl.float32, bitcast=True).to(wide)
                else:
                    factor = (scale.to(tl.uint8, bitcast=True).to(tl.uint16) << 7).to(wide, bitcast=True)
                group: tl.constexpr = x.shape[-1] // scale.shape[-1]
                factor = tl.reshape(tl.broadcast_to(tl.expand_dims(factor, -1), scale.shape + (group,)), x.shape)
                y = x * factor
                if fast_math or scale.dtype == tl.float8e4nv:
                    return y
                else:
                    nan = tl.expand_dims(scale.to(tl.uint8, bitcast=True) == 255, -1)
                    return tl.where(tl.reshape(tl.broadcast_to(nan, scale.shape + (group,)), x.shape), float("nan"), y)
            """,
        ["_dot_scaled"] = """
            def _dot_scaled(lhs, lhs_scale, lhs_is_fp4, lhs_k_pack, rhs, rhs_scale, rhs_is_fp4, rhs_k_pack, acc, fast_math, wide, out_dtype):
                a = _operand(lhs, lhs_is_fp4, lhs_k_pack, wide)
                if lhs_scale is not None:
                    a = _scale(a, lhs_scale, fast_math, wide)
                b = _operand(rhs, rhs_is_fp4, not rhs_k_pack, wide)
                if rhs_scale is not None:
                    b = tl.trans(_scale(tl.trans(b), rhs_scale, fast_math, wide))
                return tl.dot(a, b, acc, out_dtype=out_dtype)
            """,
        ["swizzle2d"] = """
            def swizzle2d(i, j, size_i, size_j, size_g):
                index = i * size_j + j
                size_gj = size_g * size_j
                first = index // size_gj * size_g
                rows = tl.minimum(size_i - first, size_g)
                index = index % size_gj
                return first + index % rows, index // rows
            """,
    };

    public static IEnumerable<string> Names => Sources.Keys;

    /// <summary>The function of a name.</summary>
    public static JitFunction Get(string name) => Parsed.GetOrAdd(name, static name =>
        new JitFunction((FunctionDefinition)PythonParser.Parse(Sources[name] + "\n").Body[0], new Scope()));

    private sealed class Scope : IGlobalScope
    {
        public bool TryGet(string name, out GlobalBinding binding)
        {
            binding = new GlobalBinding(Sources.ContainsKey(name) ? Get(name) : new TritonName("triton.language"), false);
            return name == "tl" || Sources.ContainsKey(name);
        }
    }
}
