def gen(n):
    for i in range(n):
        got = yield i
        if got: print("got", got)
    return "done"
g = gen(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as e: print("stop", e.value)
def outer():
    r = yield from gen(2)
    print("r", r)
    yield from [10, 20]
print(list(outer()))
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
f = fin(); print(next(f)); f.close()
for v in fin():
    print(v)
def catch():
    while True:
        try:
            x = yield
            print("x", x)
        except ValueError as e:
            print("caught", e)
        else:
            print("else")
c = catch(); next(c); c.send(1); c.throw(ValueError("boom")); c.send(2)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice, count, chain, product, permutations, combinations, accumulate, takewhile, zip_longest, groupby, starmap, repeat
print(list(islice(fib(), 10)), list(islice(count(5, 2), 3)))
print(list(chain([1], (2, 3), "ab")), list(product([1, 2], "ab")), list(permutations([1, 2, 3], 2)), list(combinations("abc", 2)))
print(list(accumulate([1, 2, 3])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(zip_longest([1], [2, 3], fillvalue=0)))
print([(k, list(v)) for k, v in groupby([1, 1, 2, 3, 3])], list(starmap(pow, [(2, 3), (3, 2)])), list(repeat(7, 3)))
print(sum(x * x for x in range(10) if x % 2), max((len(w), w) for w in ["a", "bbb", "cc"]))
def nested():
    for i in range(3):
        if i == 1: continue
        with open_ctx(i) as v:
            yield v
        for j in range(2):
            if j == 1: break
            yield (i, j)
        else:
            yield "never"
from contextlib import contextmanager, suppress, nullcontext
@contextmanager
def open_ctx(i):
    print("open", i)
    try:
        yield i * 100
    finally:
        print("close", i)
print(list(nested()))
try:
    with open_ctx(9): raise RuntimeError("in ctx")
except RuntimeError as e: print("propagated", e)
with suppress(ZeroDivisionError): 1 / 0
with nullcontext(5) as q: print(q)
g = (i for i in range(3)); print(list(g), list(g))
def tree(d):
    if d:
        yield from tree(d - 1)
        yield d
        yield from tree(d - 1)
print(list(tree(3)))
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "end"))
print(list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])), list(enumerate("ab", 1)), list(reversed([1, 2, 3])), list(zip([1, 2], "ab")))
def early():
    yield 1
    return
    yield 2
print(list(early()))
def tryret():
    try:
        return "a"
    finally:
        print("fin")
print(tryret())
gen_local = [lambda: n for n in (yy for yy in range(2))]
print([f() for f in gen_local])
