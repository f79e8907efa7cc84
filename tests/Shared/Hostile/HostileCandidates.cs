namespace AutoTriton.Tests.Shared;

/// <summary>Candidates of a function contract <c>add(x, y)</c> that ask for more than anybody should give.</summary>
internal static class HostileCandidates
{
    /// <summary>The reference of the contract.</summary>
    public const string Reference = """
        import torch

        def add(x, y):
            return x + y

        def get_inputs():
            return [torch.rand(1000), torch.rand(1000)]
        """;

    private const string Kernel = """
        import torch
        import triton
        import triton.language as tl

        @triton.jit
        def kernel(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            BODY

        def add(x, y):
            out = torch.empty_like(x)
            kernel[GRID](x, y, out, x.numel(), BLOCK=256)
            return out
        """;

    private const string Store = "tl.store(out_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask), mask=mask)";

    /// <summary>An honest candidate, as a seed of mutations.</summary>
    public static string Honest { get; } = WithKernel(Store, "(triton.cdiv(x.numel(), 256),)");

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        ("endless while", Body("while True: pass")),
        ("endless for over a generator", Body("def g():\n    while True: yield 1\nfor _ in g(): pass")),
        ("endless iterator into list", Body("import itertools\nlist(itertools.count())")),
        ("endless sum", Body("sum(iter(int, 1))")),
        ("endless getitem protocol", Body("class S:\n    def __getitem__(self, i): return i\nlist(S())")),
        ("endless try and except", Body("while True:\n    try:\n        raise ValueError\n    except ValueError:\n        pass")),
        ("catch everything", Body("while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass")),
        ("finally that goes on", Body("try:\n    while True: pass\nfinally:\n    while True: pass")),
        ("doubling list", Body("a = [0]\nwhile True: a += a")),
        ("doubling tuple", Body("a = (0,)\nwhile True: a = a + a")),
        ("doubling string", Body("a = 'x'\nwhile True: a = a + a")),
        ("doubling bytes", Body("a = b'x'\nwhile True: a = a + a")),
        ("huge list", Body("[0] * 10**12")),
        ("huge string", Body("'x' * 10**12")),
        ("huge format width", Body("f'{1:>{10**9}}'")),
        ("huge center", Body("'x'.center(10**10)")),
        ("huge join", Body("s = 'x' * 10**6\ns.join(['y'] * 10**6)")),
        ("huge replace", Body("('a' * 10**6).replace('a', 'b' * 10**6)")),
        ("huge power", Body("10 ** 10 ** 10")),
        ("growing power", Body("a = 3\nwhile True: a = a * a")),
        ("huge shift", Body("1 << 10**12")),
        ("factorial", Body("import math\nmath.factorial(10**7)")),
        ("huge int to text", Body("str(1 << 100000)")),
        ("range into list", Body("list(range(10**12))")),
        ("range sum", Body("sum(range(10**12))")),
        ("deep recursion", Body("def f(n): return f(n + 1)\nf(0)")),
        ("deep recursion through properties", Body("class A:\n    @property\n    def x(self): return self.x\nA().x")),
        ("deep recursion through getattr", Body("class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().y")),
        ("recursion in repr", Body("class A:\n    def __repr__(self): return repr(self)\nrepr(A())")),
        ("recursion in str of an error", Body("class E(Exception):\n    def __str__(self): return str(self)\nraise E()")),
        ("recursion in eq", Body("class A:\n    def __eq__(self, o): return self == o\nA() == A()")),
        ("recursion in hash", Body("class A:\n    def __hash__(self): return hash(self)\n{A(): 1}")),
        ("deep list", Body("a = []\nfor _ in range(10**5): a = [a]\nrepr(a)")),
        ("deep tuple hash", Body("a = ()\nfor _ in range(10**5): a = (a,)\nhash(a)")),
        ("deep list equality", Body("a = []\nb = []\nfor _ in range(10**5): a, b = [a], [b]\na == b")),
        ("deep copy", Body("import copy\na = []\nfor _ in range(10**5): a = [a]\ncopy.deepcopy(a)")),
        ("deep partial", Body("from functools import partial\nf = int\nfor _ in range(10**5): f = partial(f)\nf()")),
        ("chained generators", Body("g = iter([1])\nfor _ in range(10**5): g = (x for x in g)\nlist(g)")),
        ("chained maps", Body("g = [1]\nfor _ in range(10**5): g = map(int, g)\nlist(g)")),
        ("generators of generators", Body("def f(n):\n    yield n\n    yield from f(n + 1)\nlist(f(0))")),
        ("deep isinstance", Body("a = (int,)\nfor _ in range(10**5): a = (a,)\nisinstance('x', a)")),
        ("deep except", Body("a = (KeyError,)\nfor _ in range(10**5): a = (a,)\ntry:\n    1 / 0\nexcept a:\n    pass")),
        ("deep memo", Body("from functools import lru_cache\nf = int\nfor _ in range(10**5): f = lru_cache(f)\nf()")),
        ("deep attributes", Body("from functools import lru_cache\nf = int\nfor _ in range(10**5): f = lru_cache(f)\nf.nothing")),
        ("deep static method", Body("f = int\nfor _ in range(10**5): f = staticmethod(f)\nf()")),
        ("deep frozenset", Body("a = frozenset()\nfor _ in range(10**5): a = frozenset([a])\nrepr(a)")),
        ("deep slice", Body("a = slice(1)\nfor _ in range(10**5): a = slice(a)\nrepr(a)")),
        ("deep error", Body("a = ValueError()\nfor _ in range(10**5): a = ValueError(a)\nrepr(a)")),
        ("deep error text", Body("a = ValueError()\nfor _ in range(10**5): a = ValueError(a)\nstr(a)")),
        ("deep named tuple", Body("from collections import namedtuple\nP = namedtuple('P', 'x')\na = P(1)\nfor _ in range(10**5): a = P(a)\nrepr(a)")),
        ("deep decorated context", Body("from contextlib import nullcontext\nf = int\nfor _ in range(10**5): f = nullcontext()(f)\nf()")),
        ("dict that grows", Body("d = {}\ni = 0\nwhile True:\n    d[i] = [i] * 100\n    i += 1")),
        ("dict changed in iteration", Body("d = {0: 0}\nfor k in d: d[k + 1] = k")),
        ("list extended in iteration", Body("a = [1]\nfor x in a: a.append(x)")),
        ("colliding keys", Body("class K:\n    def __hash__(self): return 1\n    def __eq__(self, o): return False\nd = {}\nwhile True: d[K()] = 1")),
        ("set that grows", Body("s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1")),
        ("powers of sets by product", Body("import itertools\nlist(itertools.product(range(1000), repeat=5))")),
        ("permutations", Body("import itertools\nlist(itertools.permutations(range(100)))")),
        ("nested comprehension", Body("[[0 for _ in range(10**5)] for _ in range(10**5)]")),
        ("classes without end", Body("while True: type('A', (), {})")),
        ("many bases", Body("c = object\nwhile True: c = type('A', (c,), {})")),
        ("sort with a slow key", Body("def k(x):\n    while True: pass\nsorted([1, 2], key=k)")),
        ("print without end", Body("while True: print('x' * 1000)")),
        ("decimal places", Body("f'{1.5:.99999999f}'")),
        ("percent width", Body("'%9999999999d' % 1")),
        ("huge tensor", Body("import torch\ntorch.zeros(10**12)")),
        ("huge empty tensor", Body("import torch\ntorch.empty(10**7, 10**7)")),
        ("doubling tensor", Body("import torch\na = torch.zeros(1000)\nwhile True: a = torch.cat([a, a])")),
        ("many tensors", Body("import torch\na = []\nwhile True: a.append(torch.zeros(10**6))")),
        ("outer product of vectors", Body("import torch\na = torch.zeros(10**6)\ntorch.outer(a, a)")),
        ("repeated tensor", Body("import torch\ntorch.zeros(10**6).repeat(10**6)")),
        ("tensor into list", Body("import torch\nwhile True: torch.zeros(10**6).tolist()")),
        ("views that outlive their tensors", Body("import torch\na = []\nwhile True: a.append(torch.ones(10**6)[:1])")),
        ("detached tensors that outlive", Body("import torch\na = []\nwhile True: a.append(torch.ones(10**6).detach()[0])")),
        ("graph that grows", Body("import torch\nx = torch.ones(10**6, requires_grad=True)\nwhile True: x = x.exp()")),
        ("graph that grows in place", Body("import torch\nx = torch.ones(10**6, requires_grad=True) + 0\nwhile True: x.mul_(torch.ones(10**6))")),
        ("tensors made larger", Body("import torch\na = []\nwhile True:\n    a.append(torch.zeros(1))\n    a[-1].resize_(10**6)")),
        ("outputs made larger", Body("import torch\na = []\nwhile True:\n    a.append(torch.zeros(0))\n    torch.add(torch.ones(10**6), 1, out=a[-1])")),
        ("data put into small tensors", Body("import torch\na = []\nwhile True:\n    a.append(torch.zeros(1))\n    a[-1].data = torch.ones(10**6)")),
        ("bytes of tensors that are gone", Body("import torch\na = []\nwhile True: a.append(torch.ones(10**6).view(torch.uint8)[:1])")),
        ("huge array", Body("import numpy as np\nnp.random.rand(10**10)")),
        ("many arrays", Body("import numpy as np\na = []\nwhile True: a.append(np.random.rand(10**5))")),
        ("huge repetition by pattern", Body("import torch\nfrom einops import repeat\nrepeat(torch.ones(10**4), 'a -> (a b)', b=10**9)")),
        ("endless launches", WithKernel(Store, "(4,)").Replace("    kernel[(4,)]", "    while True: kernel[(4,)]", StringComparison.Ordinal)),
        ("huge grid", WithKernel(Store, "(2**31 - 1, 65535, 65535)")),
        ("negative grid", WithKernel(Store, "(-1,)")),
        ("grid that never answers", WithKernel(Store, "lambda meta: [1 for _ in iter(int, 1)]")),
        ("endless kernel loop", WithKernel("i = 0\n    while i >= 0:\n        i = i * 1\n    " + Store, "(4,)")),
        ("long kernel loop", WithKernel("for i in range(2000000000):\n        " + Store, "(64,)")),
        ("huge block", WithKernel("z = tl.zeros((1048576, 1048576), tl.float32)\n    " + Store, "(4,)")),
        ("static range without end", WithKernel("for i in tl.static_range(100000000):\n        " + Store, "(4,)")),
        ("recursive kernel", WithKernel(Store, "(4,)").Replace("@triton.jit", "@triton.jit\ndef again(x):\n    return again(x)\n\n@triton.jit", StringComparison.Ordinal).Replace("mask = offsets < n", "mask = offsets < again(n)", StringComparison.Ordinal)),
        ("store far away", WithKernel("tl.store(out_ptr + offsets + 1000000000, 1.0)", "(4,)")),
        ("files", Body("open('/etc/passwd').read()")),
        ("processes", Body("import subprocess\nsubprocess.run(['true'])")),
        ("environment", Body("import os\nos.environ")),
        ("network", Body("import socket")),
        ("eval", Body("eval('1')")),
        ("subclasses", Body("().__class__.__base__.__subclasses__()")),
        ("globals of a function", Body("add.__globals__['x']")),
        ("code of a function", Body("add.__code__")),
        ("builtins by name", Body("__builtins__['open']")),
        ("frames", Body("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame")),
        ("format reaches inside", Body("'{0.__class__.__mro__[1].__subclasses__}'.format(1)")),
    ];

    /// <summary>A candidate whose function runs some lines.</summary>
    private static string Body(string lines) =>
        "def add(x, y):\n" + string.Join('\n', lines.Split('\n').Select(line => "    " + line)) + "\n    return x\n";

    private static string WithKernel(string body, string grid) =>
        Kernel.Replace("BODY", body, StringComparison.Ordinal).Replace("GRID", grid, StringComparison.Ordinal);
}
