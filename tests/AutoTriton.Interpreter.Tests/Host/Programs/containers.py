l = [3, 1, 2]; l.append(4); l.extend([5, 6]); l.insert(0, 0); print(l, l.pop(), l.pop(0), l.index(1), l.count(2)); l.sort(); l.reverse(); print(l, l[1:3], l[::-1], l[-1])
l[1:3] = [9, 9, 9]; print(l); del l[0]; print(l); l[::2] = [0, 0, 0]; print(l); del l[1:]; print(l); l *= 3; print(l, l + [1]); l.clear(); print(l)
a = [1, 2]; b = a; b.append(3); c = a[:]; c.append(4); print(a, b, c, a is b, a == [1, 2, 3])
d = {"a": 1, "b": 2}; d["c"] = 3; print(d, d.get("z"), d.get("z", 0), d.pop("a"), list(d), list(d.items()), d.keys(), d.values(), "b" in d, len(d))
d.update(x=1, b=20); d.setdefault("n", []).append(1); print(d); del d["x"]; print(d, {**d, "k": 1}, d | {"q": 2}, dict(a=1), dict([("p", 1)]), dict(zip("ab", [1, 2])), d.popitem())
for k, v in {"x": 1, "y": 2}.items(): print(k, v)
try:
    for k in d: d[k + "z"] = 1
except RuntimeError as e: print(e)
s = {1, 2, 3}; s.add(4); s.discard(9); print(len(s), s & {1, 9}, s - {1, 2}, {1} | {2}, {1, 2} ^ {2, 3}, {1} <= s, 1 in s, sorted(s.union([7])), s.isdisjoint({9}))
t = (1, 2, 3); x, *y = t; *p, q = t; (m, n), o = (1, 2), 3; print(x, y, p, q, m, n, o, t + (4,), t * 2, t.index(2), t.count(1))
print({1: "a", True: "b", 1.0: "c"}, hash(1) == hash(1.0), {(1, 2): 3}[(1, 2)], [[]] * 2, [1, [2, [3]]] == [1, [2, [3]]])
r = []; r.append(r); print(r)
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dict(dd), len(dd)); ci = defaultdict(int); ci["x"] += 2; print(ci["x"])
print(Counter("abca")["a"], Counter("abca").most_common(1), Counter([1, 1])[5]); dq = deque([1, 2], maxlen=2); dq.append(3); dq.appendleft(0); print(list(dq), dq.popleft())
P = namedtuple("P", "x y", defaults=[5]); p = P(1); print(p, p.x, p[1], p._replace(x=9), p._asdict(), P(y=1, x=2), p == (1, 5), P._fields); a, b = p; print(a, b)
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(list(od), od["b"])
from dataclasses import dataclass, field, asdict, replace
@dataclass
class Cfg:
    m: int
    n: int = 4
    tags: list = field(default_factory=list)
    def area(self): return self.m * self.n
c = Cfg(2); c2 = Cfg(2, n=4); c.tags.append(1); print(c, c2, c == c2, c.area(), asdict(c2), replace(c2, m=7), c2.tags)
@dataclass(frozen=True)
class Fz:
    a: int = 1
try:
    Fz().a = 2
except Exception as e: print(type(e).__name__)
print({Fz(1): "h"}[Fz(1)])
try:
    Cfg()
except TypeError as e: print("TypeError")
from typing import NamedTuple, Optional, List, Dict, Tuple, Union, Any, Callable
class Pt(NamedTuple):
    x: int
    y: float = 2.0
print(Pt(1), Pt(1, 3).y, Pt(x=4)._asdict())
from enum import Enum, IntEnum, auto
class Color(Enum):
    RED = 1
    GREEN = auto()
    def low(self): return self.name.lower()
class Lv(IntEnum):
    A = 1
    B = 2
print(Color.RED, Color.RED.value, Color.GREEN.name, Color(2), Color["RED"], list(Color), Color.RED == Color.RED, Color.RED.low(), Lv.B > Lv.A, Lv.A + 1, len(Color), Color.RED in {Color.RED: 1}, repr(Color.RED))
from functools import reduce, partial, lru_cache, wraps
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(pow, 2)(5), partial(int, base=2)("101"))
@lru_cache(maxsize=None)
def fibm(n): return n if n < 2 else fibm(n - 1) + fibm(n - 2)
print(fibm(80))
def dec(f):
    @wraps(f)
    def inner(*a): return f(*a)
    return inner
@dec
def named(): pass
print(named.__name__)
import math, operator, copy
print(math.sqrt(16), math.ceil(2.1), math.floor(-2.1), math.log2(8), math.log(100, 10), math.pi, math.prod([1, 2, 3]), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.factorial(20), math.inf, math.comb(5, 2), math.hypot(3, 4), math.trunc(2.7), math.copysign(1, -2), math.isqrt(17))
print(operator.mul(3, 4), operator.itemgetter(1)([5, 6]), operator.add(1, 2)); o = [1, [2]]; k = copy.deepcopy(o); k[1].append(3); h = copy.copy(o); h[1].append(9); print(o, k, h)
def m(v):
    match v:
        case 0: return "zero"
        case int(x) if x > 100: return "big"
        case [a, b]: return ("pair", a, b)
        case [a, *rest]: return ("list", a, rest)
        case {"k": val, **others}: return ("map", val, others)
        case Pt(x=1): return "pt1"
        case "a" | "b": return "ab"
        case None: return "none"
        case str() as t: return ("str", t)
        case _: return "other"
for v in (0, 500, [1, 2], [1, 2, 3], {"k": 1, "z": 2}, Pt(1), "a", None, "zzz", 3.5): print(m(v))
print([i for i in range(3)] == list(range(3)), list(map(str, range(3))), isinstance(True, int), isinstance(1, (str, int)), type(1), type(1.0) is float, callable(len), getattr([], "append") is not None)
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
else: print("no")
print(i, [x if x else -1 for x in (0, 1)], (lambda: 3)())
print([[r * c for c in range(3)] for r in range(2)], {**{"a": 1}, **{"a": 2}}, [*range(3), *"ab"], (*[1], 2))
