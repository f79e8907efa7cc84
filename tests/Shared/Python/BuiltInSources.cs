using System.Text;

namespace AutoTriton.Tests.Shared;

/// <summary>Sources that show every construct, for where the shared folder is absent.</summary>
internal static class BuiltInSources
{
    private static readonly string[] Sources =
    [
        """
        import triton
        import triton.language as tl
        from torch import (nn, Tensor as T,)
        @triton.autotune(configs=[triton.Config({'BLOCK': b}, num_warps=w) for b in [64, 128] for w in (4, 8)], key=['n'])
        @triton.jit
        def kernel(x_ptr, y_ptr, n: tl.constexpr, *, BLOCK: tl.constexpr = 128):
            '''Doc.'''
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)[None, :]
            mask = (offsets < n) & ~(offsets == -1)
            x = tl.load(x_ptr + offsets, mask=mask, other=0.0)
            if BLOCK > 1 and not n <= 2 or n is None:
                x += 1e-3
            elif n in (1, 2) :
                x **= 2 ; y = x if n else -x
            else:
                pass
            tl.store(y_ptr + offsets, x, mask)
        """,
        """
        class A(B, metaclass=M, *c, **d):
            x: int = 3
            (y): 'str'
            async def f(self, /, a, *args, b=lambda q, *r: q, **kw) -> None:
                async with a as b, c: await d
                async for i in g: yield i
                return [x async for x in y if x if z]
            def h(self):
                global u, v
                try:
                    raise E from e
                except* (ValueError, E) as err: del err, x[0]
                else: assert x, 'no'
                finally: nonlocal_ = yield from z
                with (open(a) as f, open(b) as g,):
                    while (n := f()): break
                    else: continue
        """,
        "match x, *y:\n    case [1, -2.5, *_] | {'k': v, **rest} if v: pass\n    case P(a, b=None) as q: pass\n    case (a.b | 1+2j): pass\n    case _: match = case\n",
        "def f[T: int, *Ts, **P](a: T) -> T: ...\nclass C[T = int]: ...\ntype X[T] = list[T]\n",
        "a = f'x{a!r:>{w}.{p}}y{{}}{b=}' rf'\\d{c:%H:%M}' 'é' u'z'\nb = b'\\x00' rb'\\\\'\nc = '''a\nb\\\nc'''\nd = f'{f'{x[\"k\"]}'}' + f'''{\nx # c\n}'''\n",
        "x = {1: 2, **a, 'b': {3, *s}}, {k: v for k, v in z}, [*q], (), (1,), [i for i in j]\ny = a[1:2, ::3, ..., *b]\nz = 0xFF + 0b1 + 0o7 + 1_000 + 1.5e-3j - ~+1 ** -2 // 3 @ 4 << 5 >> 6 & 7 ^ 8 | 9\n",
    ];

    /// <summary>The sources in UTF-8.</summary>
    public static IReadOnlyList<byte[]> Bytes { get; } = [.. Sources.Select(source => Encoding.UTF8.GetBytes(source))];
}
