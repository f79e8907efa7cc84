def f(x):
    try:
        if x == 0: raise ValueError("zero")
        if x == 1: raise KeyError("one")
        if x == 2: return "ret"
        if x == 3: 1 / 0
    except ValueError as e:
        return ("V", str(e), e.args)
    except (KeyError, IndexError) as e:
        return ("K", str(e), repr(e))
    else:
        return "else"
    finally:
        print("finally", x)
for i in range(3): print(f(i))
print(f(4))
try:
    f(3)
except ZeroDivisionError as e: print(e)
class MyError(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(msg)
        self.code = code
try:
    raise MyError(5)
except Exception as e: print(type(e).__name__, e.code, e, isinstance(e, MyError))
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise RuntimeError("b") from e
except RuntimeError as e: print(e, repr(e.__cause__))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ZeroDivisionError as e: print("reraised", e)
for expr in ("[1][5]", "{}['k']", "int('x')", "'a' + 1", "None.x", "undefined_name", "len(5)", "[] < {}", "(1,2)[3]", "'abc'.index('z')", "float('q')", "[1,2,3].remove(9)", "1 // 0", "1 % 0", "2.0 // 0"):
    pass
def attempt(fn):
    try:
        fn()
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: [1][5]); attempt(lambda: {}["k"]); attempt(lambda: int("x")); attempt(lambda: "a" + 1 if False else None.x)
attempt(lambda: undefined_name); attempt(lambda: len(5)); attempt(lambda: [] < {}); attempt(lambda: (1, 2)[3]); attempt(lambda: "abc".index("z"))
attempt(lambda: float("q")); attempt(lambda: 1 // 0); attempt(lambda: 2.0 // 0); attempt(lambda: 5()); attempt(lambda: [1, 2, 3].remove(9))
attempt(lambda: 1 + "a"); attempt(lambda: {[]: 1}); attempt(lambda: next(iter([]))); attempt(lambda: [] - [])
def unpack(v):
    a, b = v
attempt(lambda: unpack([1])); attempt(lambda: unpack([1, 2, 3])); attempt(lambda: unpack(5))
try:
    assert 1 == 2, "msg"
except AssertionError as e: print("A", e)
try:
    assert False
except AssertionError as e: print("B", e.args)
while True:
    try:
        break
    finally:
        print("loop fin")
for i in range(3):
    try:
        if i == 1: continue
        print("i", i)
    finally:
        print("f", i)
else:
    print("for else")
try:
    raise NotImplementedError
except RuntimeError as e: print("NIE", repr(e))
try:
    raise 5
except TypeError as e: print(e)
def order():
    try:
        return 1
    finally:
        return 2
print(order())
e = 5
try:
    raise ValueError
except ValueError as e2: pass
print(e)
try:
    import nonexistent_module
except ImportError as e: print(type(e).__name__, e)
try:
    from math import nonexistent
except ImportError as e: print("ImportError")
