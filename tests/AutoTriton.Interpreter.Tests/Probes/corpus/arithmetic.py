"""Operators over dtypes: results, result types, and which combinations Triton refuses."""
from .data import ALL, FLOATS, INTEGERS, SMALL_FLOATS
from .probe import body

WORDS = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "&": "and", "|": "or", "^": "xor",
         "<<": "shl", ">>": "shr", "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne"}
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")


def wide(*dtypes):
    """A memory type that holds every result of an operator over these."""
    if any(dtype in FLOATS for dtype in dtypes):
        return "fp64"
    return "fp32" if any(dtype in SMALL_FLOATS for dtype in dtypes) else "int64"


def same_dtype():
    for dtype in ALL:
        for op in ("+", "-", "*", "/", "//", "%"):
            divides = op in ("/", "//", "%")
            right = "nonzero" if divides else ("normal" if dtype in FLOATS else "full")
            result = "fp64" if op == "/" and dtype not in SMALL_FLOATS else wide(dtype)
            body(f"arith/{WORDS[op]}/{dtype}", f"r = x {op} y", {"x": (dtype, "normal" if dtype in FLOATS else "full"), "y": (dtype, right)},
                 {"r": result}, n=64, note=True)
        for op in ("&", "|", "^"):
            body(f"bits/{WORDS[op]}/{dtype}", f"r = x {op} y", {"x": (dtype, "full"), "y": (dtype, "full")}, {"r": "int64"}, n=64, note=True)
        for op in ("<<", ">>"):
            body(f"bits/{WORDS[op]}/{dtype}", f"r = x {op} y", {"x": (dtype, "full"), "y": (dtype, "shift")}, {"r": "int64"}, n=64, note=True)
        lines = "\n".join(f"r{k} = x {op} y" for k, op in enumerate(COMPARISONS))
        body(f"compare/{dtype}", lines, {"x": (dtype, "special"), "y": (dtype, "ties")}, {f"r{k}": "int1" for k in range(6)}, n=64)
        signed = dtype.startswith("int")
        body(f"unary/neg/{dtype}", "r = -x", {"x": (dtype, "small" if signed else "full")}, {"r": wide(dtype)}, n=64, note=True)
        body(f"unary/invert/{dtype}", "r = ~x", {"x": (dtype, "full")}, {"r": "int64"}, n=64, note=True)
        body(f"unary/plus/{dtype}", "r = +x", {"x": (dtype, "full")}, {"r": wide(dtype)}, n=64, note=True)
        body(f"unary/abs/{dtype}", "r = tl.abs(x)", {"x": (dtype, "small" if signed else "special")}, {"r": wide(dtype)}, n=64, note=True)
        body(f"minmax/{dtype}", "r = tl.maximum(x, y)\ns = tl.minimum(x, y)", {"x": (dtype, "special"), "y": (dtype, "ties")},
             {"r": wide(dtype), "s": wide(dtype)}, n=64, note=True)
        body(f"where/{dtype}", "r = tl.where(c, x, y)", {"c": "int1", "x": (dtype, "special"), "y": (dtype, "ties")}, {"r": wide(dtype)}, n=64, note=True)


def mixed_dtypes():
    kinds = [dtype for dtype in ALL if dtype not in SMALL_FLOATS]
    for left in kinds:
        for right in kinds:
            if left == right:
                continue
            body(f"promote/add/{left}/{right}", "r = x + y", {"x": (left, "small"), "y": (right, "small")}, {"r": wide(left, right)}, n=32, note=True)
    integers = ("int8", "uint8", "int32", "uint32", "int64", "uint64")
    for left in integers:
        for right in integers:
            if left == right:
                continue
            body(f"promote/compare/{left}/{right}", "r = x < y\ns = x == y", {"x": (left, "full"), "y": (right, "ties")}, {"r": "int1", "s": "int1"}, n=32)
            if left[0] != right[0] or left < right:
                body(f"promote/floordiv/{left}/{right}", "r = x // y\ns = x % y", {"x": (left, "full"), "y": (right, "nonzero")},
                     {"r": "int64", "s": "int64"}, n=32, note=True)
    for left, right in (("int32", "int64"), ("int8", "fp16"), ("int64", "fp16"), ("int32", "fp32"), ("uint8", "bf16"), ("fp16", "bf16"), ("int16", "uint8")):
        body(f"promote/truediv/{left}/{right}", "r = x / y", {"x": (left, "small"), "y": (right, "nonzero")}, {"r": "fp64"}, n=32, note=True)
        body(f"promote/where/{left}/{right}", "r = tl.where(x > 0, x, y)", {"x": (left, "small"), "y": (right, "small")}, {"r": wide(left, right)}, n=32, note=True)
        body(f"promote/max/{left}/{right}", "r = tl.maximum(x, y)", {"x": (left, "small"), "y": (right, "small")}, {"r": wide(left, right)}, n=32, note=True)
    for small in SMALL_FLOATS:
        for other in ("fp16", "fp32", "int32", "fp8e4nv", "fp8e5"):
            if other != small:
                body(f"promote/add/{small}/{other}", "r = x + y", {"x": (small, "normal"), "y": (other, "small")}, {"r": "fp64"}, n=32, note=True)


def python_scalars():
    for dtype in ("int1", "int8", "uint8", "int32", "uint32", "int64", "fp16", "bf16", "fp32", "fp64"):
        for text in ("3", "-3", "300", "3000000000", "1.5", "True"):
            label = text.replace("-", "minus").replace(".", "_")
            body(f"literal/add/{dtype}/{label}", f"r = x + {text}", {"x": (dtype, "small")}, {"r": wide(dtype) if "." not in text else "fp64"}, n=32, note=True)
        body(f"literal/mul_float/{dtype}", "r = x * 0.1", {"x": (dtype, "small")}, {"r": "fp64"}, n=32, note=True)
        body(f"literal/reflected/{dtype}", "r = 7 - x\ns = 2 * x", {"x": (dtype, "small")}, {"r": wide(dtype), "s": wide(dtype)}, n=32, note=True)
        body(f"literal/divide/{dtype}", "r = x / 4\ns = 3 / x", {"x": (dtype, "nonzero")}, {"r": "fp64", "s": "fp64"}, n=32, note=True)
        body(f"literal/compare/{dtype}", "r = x > 2\ns = x == 1", {"x": (dtype, "small")}, {"r": "int1", "s": "int1"}, n=32)
        body(f"literal/where/{dtype}", "r = tl.where(x > 0, x, 0.0)\ns = tl.where(x > 0, 1, x)", {"x": (dtype, "small")}, {"r": "fp64", "s": wide(dtype)}, n=32, note=True)
    for dtype in ("int8", "int32", "uint32", "int64"):
        body(f"literal/floordiv/{dtype}", "r = x // 3\ns = x % 3", {"x": (dtype, "full")}, {"r": "int64", "s": "int64"}, n=64, note=True)
        body(f"literal/floordiv_negative/{dtype}", "r = x // -3\ns = x % -3", {"x": (dtype, "full")}, {"r": "int64", "s": "int64"}, n=64, note=True)
        body(f"literal/bits/{dtype}", "r = x & 15\ns = (x >> 2) | 1\nt = x ^ -1", {"x": (dtype, "full")}, {"r": "int64", "s": "int64", "t": "int64"}, n=64, note=True)
        body(f"constexpr/arith/{dtype}", "r = x * C + C\ns = x // C\nt = x << C", {"x": (dtype, "small")}, {"r": "int64", "s": "int64", "t": "int64"}, n=32, note=True, consts={"C": 3})
        body(f"runtime/int/{dtype}", "r = x + a\ns = x * b", {"x": (dtype, "small")}, {"r": "int64", "s": "int64"}, n=32, note=True, scalars={"a": 7, "b": 5000000000})
        body(f"runtime/float/{dtype}", "r = x + a\ns = x * a", {"x": (dtype, "small")}, {"r": "fp64", "s": "fp64"}, n=32, note=True, scalars={"a": 0.1})
    for dtype in FLOATS:
        body(f"runtime/float/{dtype}", "r = x + a\ns = x * a", {"x": dtype}, {"r": "fp64", "s": "fp64"}, n=32, note=True, scalars={"a": 0.1})
        body(f"runtime/int/{dtype}", "r = x + a\ns = x * a", {"x": dtype}, {"r": "fp64", "s": "fp64"}, n=32, note=True, scalars={"a": 3})
        body(f"constexpr/float/{dtype}", "r = x * C + 1.0\ns = x / C", {"x": dtype}, {"r": "fp64", "s": "fp64"}, n=32, note=True, consts={"C": 0.3})
        body(f"arith/mod_negative/{dtype}", "r = x % y", {"x": (dtype, "wide"), "y": (dtype, "nonzero")}, {"r": "fp64"}, n=128, note=True)
        body(f"arith/contract/{dtype}", "r = x * y + x\ns = x - y * y", {"x": dtype, "y": dtype}, {"r": dtype, "s": dtype}, n=128)
        body(f"arith/power_of_x/{dtype}", "r = x * x * x", {"x": dtype}, {"r": dtype}, n=128)


def logic():
    body("logic/and_or_int1", "r = c & d\ns = c | d\nt = c ^ d\nu = ~c", {"c": "int1", "d": "int1"}, {"r": "int1", "s": "int1", "t": "int1", "u": "int1"}, n=64, note=True)
    body("logic/methods", "r = c.logical_and(d)\ns = c.logical_or(d)", {"c": "int1", "d": "int1"}, {"r": "int1", "s": "int1"}, n=64, note=True)
    body("logic/python_and_on_blocks", "r = (x > 0) and (x < 1)", {"x": "fp32"}, {"r": "int1"}, n=64)
    body("logic/python_or_on_blocks", "r = (x > 0) or (x < -1)", {"x": "fp32"}, {"r": "int1"}, n=64)
    body("logic/python_not_on_block", "r = not (x > 0)", {"x": "fp32"}, {"r": "int1"}, n=64)
    body("logic/python_and_on_ints", "r = x and y", {"x": "int32", "y": "int32"}, {"r": "int32"}, n=64)
    body("logic/chained_comparison", "r = 0 < x < 1", {"x": "fp32"}, {"r": "int1"}, n=64)
    body("logic/mask_arithmetic", "r = (x > 0) * x\ns = (x > 0) + (x < 1)", {"x": "fp32"}, {"r": "fp32", "s": "int32"}, n=64, note=True)
    body("logic/invert_comparison", "r = ~(x > 0)", {"x": "fp32"}, {"r": "int1"}, n=64, note=True)
    body("logic/where_scalar_condition", "r = tl.where(N > 4, x, 0.0)", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/where_two_scalars", "r = tl.where(x > 0, 1.0, 0.0)\ns = tl.where(x > 0, 1, 0)", {"x": "fp32"}, {"r": "fp32", "s": "int32"}, n=64, note=True)
    body("logic/where_nonbool_condition", "r = tl.where(c, x, 0.0)", {"c": ("int32", "ties"), "x": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/where_float_condition", "r = tl.where(x, y, 0.0)", {"x": ("fp32", "ties"), "y": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/shift_too_far", "r = (x << 40) | (x >> 40)", {"x": ("int64", "full")}, {"r": "int64"}, n=64)
    body("logic/pow_operator", "r = x ** 2", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/pow_operator_int", "r = x ** 2", {"x": ("int32", "small")}, {"r": "int32"}, n=64)
    body("logic/pow_operator_block", "r = x ** y", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/matmul_operator", "r = x @ y", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/float_floordiv", "r = x // y", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/float_floordiv_literal", "r = x // 2.0", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("logic/int_mod_float", "r = x % 2.5", {"x": ("int32", "small")}, {"r": "fp32"}, n=64, note=True)
    body("logic/divide_by_zero_float", "r = x / 0.0\ns = x / (x - x)", {"x": ("fp32", "special")}, {"r": "fp32", "s": "fp32"}, n=64)
    body("logic/augmented", "x += 1\nx *= y\nx -= 0.5\nr = x\nr /= 3", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=64, note=True)
    body("logic/augmented_int", "x += 1\nx *= y\nx //= 3\nx %= 5\nx <<= 1\nx |= 8\nx &= 30\nx ^= 3\nx >>= 1\nr = x", {"x": ("int32", "small"), "y": ("int32", "small")}, {"r": "int32"}, n=64, note=True)
    body("logic/int_overflow_wraps", "r = x * x * x\ns = x + 2147483647", {"x": ("int32", "full")}, {"r": "int32", "s": "int32"}, n=64, note=True)
    body("logic/min_int_division", "r = x // -1", {"x": ("int16", "small")}, {"r": "int32"}, n=64, note=True)


same_dtype()
mixed_dtypes()
python_scalars()
logic()
