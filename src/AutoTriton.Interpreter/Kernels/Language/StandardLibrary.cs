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
            binding = new GlobalBinding(new TritonName("triton.language"), false);
            return name == "tl";
        }
    }
}
