class A:
    count = 0
    def __init__(self, x):
        self.x = x
        A.count += 1
    def __repr__(self): return f"A({self.x!r})"
    def __add__(self, o): return A(self.x + (o.x if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.x)
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __getitem__(self, i): return ("item", i)
    def __setitem__(self, i, v): self.x = (i, v)
    def __len__(self): return 3
    def __contains__(self, v): return v == self.x
    def __call__(self, *a, **k): return ("called", a, k)
    def __iadd__(self, o): self.x += o; return self
    def __neg__(self): return A(-self.x)
    def __bool__(self): return self.x != 0
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
    @staticmethod
    def make(v): return A(v)
    @classmethod
    def named(cls, v): return (cls.__name__, v)
a = A(1)
print(a + 2, 2 + a, a + a, a == A(1), a != A(2), {A(1): 5}[a], A(1) < A(2), sorted([A(3), A(1)]))
print(a[1:2], a["k"], len(a), 1 in a, a(1, k=2), -a, bool(A(0)))
a += 5; print(a, a.double); a.double = 20; print(a.x)
a["q"] = 3; print(a.x, A.make(2), A.named(1), a.named(2), A.count)
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def __repr__(self): return "B:" + super().__repr__()
    @classmethod
    def named(cls, v): return super().named(v)
b = B(1, 2)
print(b, isinstance(b, A), issubclass(B, A), B.__mro__, B.named(4), type(b) is B, type(b).__name__)
class M1:
    def who(self): return "M1"
class M2:
    def who(self): return "M2"
class C(M1, M2):
    def who(self): return super().who() + "C" + super(M1, self).who()
print(C().who(), [k.__name__ for k in C.__mro__])
try:
    class Bad(M1, C): pass
except TypeError as e: print("TypeError mro")
class Attr:
    def __getattr__(self, n):
        if n.startswith("dyn"): return n.upper()
        raise AttributeError(n)
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v * 2)
t = Attr(); t.z = 4
print(t.z, t.dynx, hasattr(t, "nope"), getattr(t, "nope", "dflt"), t.__dict__)
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return t is KeyError
with Ctx() as c: print("body")
with Ctx(): raise KeyError("k")
try:
    with Ctx(): raise ValueError("v")
except ValueError as e: print("out", e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(5)), tuple(It(2)), [*It(2)])
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq())
class Meta:
    def __init_subclass__(cls, tag=None, **k):
        cls.tag = tag
class Sub(Meta, tag="T"): pass
print(Sub.tag)
class New:
    def __new__(cls, v):
        o = super().__new__(cls)
        o.v = v + 1
        return o
print(New(1).v)
class P:
    def __init__(self): self.__priv = 3
    def get(self): return self.__priv
try:
    print(P().get())
except AttributeError: print("slots")
print(str(A), repr(M1)) if False else None
try:
    A()
except TypeError as e: print("missing 1 required positional argument: 'x'" in str(e))
try:
    M1().nothing
except AttributeError as e: print(e)
try:
    M1(3)
except TypeError as e: print(e)
X = type("X", (M1,), {"v": 3})
print(X.v, X().who(), X.__name__)
class Counter:
    total = 0
    def inc(self):
        type(self).total += 1
        self.__class__.total += 1
Counter().inc(); print(Counter.total)
class D:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return (self.name, obj is None)
class E2:
    field = D()
print(E2().field)
class F:
    def __format__(self, spec): return "F<" + spec + ">"
    def __str__(self): return "strF"
    def __matmul__(self, o): return "mm"
    def __truediv__(self, o): return NotImplemented
print(f"{F():abc} {F()!s} {F() @ 1}")
try:
    F() / 2
except TypeError as e: print(e)
