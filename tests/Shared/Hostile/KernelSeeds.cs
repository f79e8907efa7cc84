using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Tests.Shared;

/// <summary>Kernels to spoil: small ones that between them use the whole language, and those of real files.</summary>
internal static class KernelSeeds
{
    /// <summary>What stands before each kernel.</summary>
    public const string Header = "import triton\nimport triton.language as tl\nfrom triton.language.extra import libdevice\n\n";

    /// <summary>The kernels of the repository.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [
        Kernel("""
            i = tl.program_id(0) * N + tl.arange(0, N)
            mask = i < n
            x = tl.load(x_ptr + i, mask=mask, other=0.0)
            y = tl.load(y_ptr + i, mask=mask)
            tl.store(z_ptr + i, x * s + y, mask=mask)
            """),
        Kernel("""
            row = tl.program_id(0)
            i = tl.arange(0, N)
            x = tl.load(x_ptr + row * n + i, mask=i < n, other=-float("inf"))
            x = tl.exp(x - tl.max(x, axis=0))
            tl.store(z_ptr + row * n + i, x / tl.sum(x, axis=0), mask=i < n)
            """),
        Kernel("""
            m = tl.arange(0, M)
            i = tl.arange(0, N)
            acc = tl.zeros((M, N), dtype=tl.float32)
            for k in range(0, n, 16):
                a = tl.load(x_ptr + m[:, None] * n + (k + tl.arange(0, 16))[None, :], mask=(k + tl.arange(0, 16))[None, :] < n, other=0.0)
                b = tl.load(y_ptr + (k + tl.arange(0, 16))[:, None] * N + i[None, :], mask=(k + tl.arange(0, 16))[:, None] < n, other=0.0)
                acc += tl.dot(a.to(tl.float16), b.to(tl.float16))
            tl.store(z_ptr + m[:, None] * N + i[None, :], acc)
            """),
        Kernel("""
            p = tl.make_block_ptr(x_ptr, (n, n), (n, 1), (tl.program_id(0) * M, 0), (M, N), (1, 0))
            total = tl.zeros([M], tl.float32)
            for _ in range(0, n, N):
                total += tl.sum(tl.load(p, boundary_check=(0, 1), padding_option="zero").to(tl.float32), 1)
                p = tl.advance(p, (0, N))
            tl.store(z_ptr + tl.arange(0, M), total)
            """),
        Kernel("""
            desc = tl.make_tensor_descriptor(x_ptr, [n, n], [n, 1], [M, 16])
            block = desc.load([0, 0])
            desc.store([0, 16], block)
            desc.atomic_add([M, 0], block)
            """),
        Kernel("""
            while tl.atomic_cas(k_ptr, 0, 1) == 1:
                pass
            tl.atomic_add(z_ptr, tl.load(x_ptr))
            tl.debug_barrier()
            tl.atomic_xchg(k_ptr, 0)
            """),
        Kernel("""
            i = tl.arange(0, N)
            x = tl.load(x_ptr + i)
            a = tl.sort(x, descending=True)
            b = tl.flip(tl.cumsum(x, 0), 0)
            c, d = tl.split(tl.reshape(a + b, (N // 2, 2)))
            e = tl.interleave(c, d)
            h = tl.histogram(tl.load(k_ptr + i) % N, N)
            g = tl.gather(x, (i + 1) % N, 0)
            tl.store(z_ptr + i, tl.where(x > 0, e, g) + h)
            """),
        Kernel("""
            i = tl.arange(0, N)
            a, b, c, d = tl.randint4x(n, i)
            u = tl.rand(n, i) + tl.randn(n + 1, i)
            tl.store(z_ptr + i, u * (a & 7) + tl.libdevice_like(b) if False else u)
            """.Replace("tl.libdevice_like(b) if False else u", "tl.uint_to_uniform_float(b)", StringComparison.Ordinal)),
        Kernel("""
            i = tl.arange(0, N)
            x = tl.load(x_ptr + i).to(tl.float32)
            y = libdevice.pow(libdevice.tanh(x), 2.0) + libdevice.erf(x) * libdevice.rsqrt(tl.abs(x) + 1)
            y = tl.math.fma(y, x, s) + tl.math.floor(y) - tl.sqrt(tl.maximum(y, 0.0))
            tl.store(z_ptr + i, tl.clamp(y, -1.0, 1.0))
            """),
        Kernel("""
            i = tl.arange(0, N)
            x = tl.load(k_ptr + i)
            y = ((x << 3) ^ (x >> 1)) & 0xFF | (x % 7) // 3
            z = (x.to(tl.int64) * 12345678901).to(tl.uint32, bitcast=False) + tl.umulhi(x.to(tl.uint32), x.to(tl.uint32))
            tl.store(k_ptr + i, y + z.to(tl.int32))
            """),
        Kernel("""
            i = tl.arange(0, N)
            x = tl.load(x_ptr + i)
            for k in tl.static_range(4):
                if k % 2 == 0:
                    x = x + k
                else:
                    x = x * k
            if n > 4:
                x += 1
            elif n == 2:
                x = -x
            else:
                x = tl.zeros_like(x)
            while n > 1:
                n = n // 2
            tl.store(z_ptr + i, x if s > 0 else x + 1)
            """),
        "@triton.jit\ndef combine(a, i, b, j):\n    better = a > b\n    return tl.where(better, a, b), tl.where(better, i, j)\n\n@triton.jit\ndef add(a, b):\n    return a + b\n\n" + Kernel("""
            i = tl.arange(0, N)
            x = tl.load(x_ptr + i)
            v, w = tl.reduce((x, i), 0, combine)
            c = tl.associative_scan(x, 0, add, reverse=True)
            m = tl.map_elementwise(add, x, c)
            tl.store(z_ptr + i, c + v + w + m)
            """),
        Kernel("""
            t = (x_ptr, y_ptr, n)
            p, q, r = t
            tl.static_assert(N > 0)
            tl.static_print("n", N)
            tl.device_assert(r > -100000, "small")
            i = tl.arange(0, N)[None, :] + tl.arange(0, M)[:, None] * N
            x = tl.load(p + i, mask=i < r, other=0)
            x = tl.trans(tl.permute(x, (1, 0)), 1, 0)
            tl.store(z_ptr + i, tl.broadcast_to(tl.expand_dims(tl.sum(x, 1), 1), (M, N)), mask=i < r)
            """),
        Kernel("""
            a = tl.full((M, 32), 3, tl.uint8)
            b = tl.full((32, N), 5, tl.uint8)
            sa = tl.full((M, 2), 127, tl.uint8)
            sb = tl.full((N, 2), 128, tl.uint8)
            c = tl.dot_scaled(a, sa, "e2m1", b, sb, "e2m1")
            f = tl.load(x_ptr + tl.arange(0, N)).to(tl.float8e5).to(tl.bfloat16)
            tl.store(z_ptr + tl.arange(0, M)[:, None] * N + tl.arange(0, N)[None, :], c + f[None, :])
            """),
    ];

    /// <summary>The functions under <c>@triton.jit</c> of Python files, each with those of its file that it may call.</summary>
    public static IEnumerable<string> Read(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            ModuleNode module;
            try
            {
                module = PythonParser.Parse(file);
            }
            catch (PythonSyntaxException)
            {
                continue;
            }

            var lines = file.ReplaceLineEndings("\n").Split('\n');
            var kernels = module.Body.OfType<FunctionDefinition>().Where(function => function.Decorators.Any(decorator => Text(lines, decorator.Span).Contains("jit", StringComparison.Ordinal))).ToList();
            if (kernels.Count > 0)
            {
                yield return string.Join("\n\n", kernels.Select(kernel => "@triton.jit\n" + Text(lines, kernel.Span))) + "\n";
            }
        }
    }

    private static string Text(string[] lines, SourceSpan span)
    {
        var text = string.Join('\n', lines[(span.StartLine - 1)..span.EndLine]);
        return text[..(text.Length - lines[span.EndLine - 1].Length + span.EndColumn)][span.StartColumn..];
    }

    private static string Kernel(string body) =>
        "@triton.jit\ndef kernel(x_ptr, y_ptr, z_ptr, k_ptr, n, s, M: tl.constexpr, N: tl.constexpr):\n    " + body.ReplaceLineEndings("\n    ") + "\n";
}
