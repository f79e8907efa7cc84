def f(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, sorted(kw.items()))
print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, z=1, y=2))
def g(a, /, b, *, c=1):
    return a + b + c
print(g(1, b=2), g(1, 2, c=5))
for call in (lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, 2, x=1), lambda: f(1, a=2, c=1)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError", e)
def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
a, b = counter(), counter()
print(a(), a(5), b(), a())
def deco(prefix):
    def outer(fn):
        def inner(*args, **kwargs):
            return prefix + str(fn(*args, **kwargs))
        return inner
    return outer
@deco("<")
@deco("[")
def h(x, y=1):
    return x * y
print(h(3), h(3, y=4))
fs = [lambda i=i: i * i for i in range(4)]
print([q() for q in fs])
fs = [lambda: i for i in range(4)]
print([q() for q in fs])
print((lambda *a, **k: (a, k))(1, 2, x=3))
args = [1, 2]; kws = {"c": 9}
print(f(*args, 3, **kws, e=1))
x = 10
def shadow():
    try:
        print(x)
    except UnboundLocalError as e:
        print("unbound", e)
    x = 1
shadow()
def glob():
    global newname
    newname = 77
glob(); print(newname)
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(30))
def default(l=[]):
    l.append(1); return l
default(); print(default())
print(f.__name__, (lambda: 0).__name__)
def deep():
    return deep()
try:
    deep()
except RecursionError as e:
    print("RecursionError", "maximum recursion depth exceeded" in str(e))
def kwonly(*, a, b): return a - b
try:
    kwonly(a=1)
except TypeError as e: print(e)
def outer():
    x = 1
    class A:
        y = x
        def get(self): return x
    x = 5
    return A
print(outer().y, outer()().get())
print([y for x in [[1, 2], [3]] for y in x if y != 2], {k: v for k, v in zip("ab", (1, 2))}, {i % 3 for i in range(9)})
def walrus(data):
    if (n := len(data)) > 2:
        return n
    return [m := 1, m + n]
print(walrus([1, 2, 3]), walrus([1]))
print(any((hit := v) > 3 for v in [1, 5, 2]), hit)
