"""Scalars, specialisation by argument value, and random numbers."""
from .probe import NOTE_DTYPE, add, body, out, tensor

PLAIN = NOTE_DTYPE + """@triton.jit
def kernel(r_ptr, code_ptr, a):
    b = {expression}
    tl.store(r_ptr, b)
    note_dtype(code_ptr, b)
"""


def values():
    for label, value in {"zero": 0, "one": 1, "two": 2, "sixteen": 16, "minus_one": -1, "max32": 2147483647, "above32": 2147483648, "min32": -2147483648, "below32": -2147483649,
                         "max64": 9223372036854775807, "above64": 9223372036854775808, "max_u64": 18446744073709551615, "too_big": 18446744073709551616,
                         "true": True, "false": False, "half": 0.5, "tenth": 0.1, "one_float": 1.0, "huge_float": 1e300}.items():
        holds = "fp64" if isinstance(value, float) else "int64"
        for name, expression in (("plus_zero", "a + tl.program_id(0)"), ("itself", "a + 0"), ("times_two", "a * 2"), ("half", "a / 2"), ("divide", "a // 3"), ("square", "a * a")):
            if name in ("half", "divide", "square") and label not in ("one", "sixteen", "minus_one", "max32", "above32", "true", "tenth"):
                continue
            add(f"scalar/{label}/{name}", PLAIN.format(expression=expression), {"r_ptr": out("fp64" if name == "half" else holds, 1), "code_ptr": out("int32", 1), "a": value})
    one = "@triton.jit\ndef kernel(r_ptr, a):\n    {lines}\n    tl.store(r_ptr + tl.arange(0, 16), r)\n"
    for label, lines in {"as_shape": "r = tl.zeros([a * 16], tl.int32) + 1", "has_value": "r = tl.arange(0, 16) + a.value", "to_dtype": "r = tl.arange(0, 16) + a.to(tl.int64)",
                         "dtype": "r = tl.arange(0, 16)\n    if a.dtype == tl.int32:\n        r += 5", "static_if": "r = tl.arange(0, 16)\n    if a == 1:\n        r += 5\n    else:\n        r += undefined_name"}.items():
        for value in (1, 4):
            add(f"scalar/specialised_{label}/{value}", one.format(lines=lines), {"r_ptr": out("int32", 16), "a": value})
    source = "@triton.jit(do_not_specialize=['a'])\n" + one.format(lines="r = tl.arange(0, 16) + a.to(tl.int32)")[len("@triton.jit\n"):]
    for value in (1, 4, 5000000000):
        add(f"scalar/do_not_specialize/{value}", source, {"r_ptr": out("int32", 16), "a": value})
    source = "@triton.jit\ndef kernel(r_ptr, a: tl.int64, b: 'i8', c: 'fp64', N: tl.constexpr):\n    tl.store(r_ptr, a)\n    tl.store(r_ptr + 1, b)\n    tl.store(r_ptr + 2, c)\n"
    add("scalar/annotated_types", source, {"r_ptr": out("fp64", 3), "a": 7, "b": 3, "c": 0.1, "N": 2})
    source = "@triton.jit\ndef kernel(r_ptr, a: int, b: float, c: 'tl.int32', N: tl.constexpr):\n    tl.store(r_ptr, a + b * c)\n"
    add("scalar/annotated_python_types", source, {"r_ptr": out("fp64", 1), "a": 7, "b": 0.1, "c": 3, "N": 2})
    for label, expression in {"float32_precision": "0.1 + 0.2", "int_wraps": "2147483647 + tl.program_id(0) + 1", "big_literal": "3000000000 + tl.program_id(0)", "hex": "0xFF & 0x3C", "power": "2 ** 10",
                              "negative_power": "2 ** -1", "floordiv": "-7 // 2", "mod": "-7 % 3", "truediv": "7 / 2", "bool_plus": "True + True", "compare": "(3 > 2) + 0", "shift": "1 << 33", "float_mod": "7.5 % 2",
                              "min_max": "min(3, 5) * max(2, 9)", "runtime_min": "min(a, 5)", "tl_minimum": "tl.minimum(a, 5)", "nested": "(a + 1) * (a - 1) // 2", "cdiv": "tl.cdiv(a, 5)", "neg": "-a", "invert": "~a",
                              "abs": "tl.abs(-a)", "mod_runtime": "a % -4", "floordiv_runtime": "-a // 4", "mod_runtime_negative": "-a % 4", "truediv_runtime": "a / 4", "not": "(not a) + 0", "and": "(a and 3) + 0", "or": "(a or 3) + 0",
                              "to_float": "a.to(tl.float32) / 3", "float_of": "float(a)", "int_of": "int(a)", "cast_wrap": "(a + 300).to(tl.int8)", "uint_cast": "(-a).to(tl.uint32)", "bitcast": "a.to(tl.float32, bitcast=True)",
                              "compare_runtime": "(a > 3) + 0", "where": "tl.where(a > 3, 1.5, 2)", "exp": "tl.exp(a.to(tl.float32))", "int_exp": "tl.exp(a)", "sum_of_arange": "tl.sum(tl.arange(0, 64), 0) + a", "string": "'text'", "none": "None",
                              "tuple": "(1, 2)", "dict": "{1: 2}[1]", "list": "[1, 2][1]", "set": "{1, 2}", "fstring": "f'{a}'", "complex": "1j", "slice": "'abc'[1]", "starred": "[*range(3)][2]", "comprehension": "[k for k in range(3)][1]",
                              "generator": "sum(k for k in range(3))", "ternary": "1 if a > 3 else 2", "matrix": "a @ a", "pow_runtime": "a ** 2", "is_none": "(a is None) + 0", "in": "(a in (1, 2)) + 0", "await": "undefined(a)", "math_pi": "math.pi",
                              "attribute_of_int": "a.real", "item": "a[0]", "item_none": "a[None]", "len": "len(a)", "call": "a(1)", "constexpr_of_runtime": "tl.constexpr(a)", "const_index": "(1, 2, 3)[1]", "const_index_runtime": "(1, 2, 3)[a]",
                              "const_slice": "(1, 2, 3)[1:][0]", "tuple_add": "((1, 2) + (3,))[2]", "chained": "(1 < a < 20) + 0", "float_literal_int": "1e3", "float_overflow": "1e40", "inf": "float('inf')", "uint8": "tl.full([], 200, tl.uint8) + tl.full([], 100, tl.uint8)",
                              "int8": "tl.full([], 100, tl.int8) + 100", "fp16": "tl.full([], 0.1, tl.float16) * 3", "int1": "tl.full([], 1, tl.int1) + 1"}.items():
        add(f"expression/{label}", PLAIN.format(expression=expression), {"r_ptr": out("fp64", 1), "code_ptr": out("int32", 1), "a": 18})


def random_numbers():
    for name in ("rand", "randn", "randint"):
        body(f"random/{name}", f"r = tl.{name}(a, i)", {}, {"r": "fp32" if name != "randint" else "int32"}, n=64, scalars={"a": 1234}, note=True)
        body(f"random/{name}_seed64", f"r = tl.{name}(a, i + 7)", {}, {"r": "fp32" if name != "randint" else "int32"}, n=64, scalars={"a": 123456789012345}, note=True)
        body(f"random/{name}_constexpr_seed", f"r = tl.{name}(42, i)", {}, {"r": "fp32" if name != "randint" else "int32"}, n=64, note=True)
        body(f"random/{name}_int64_offsets", f"r = tl.{name}(a, i.to(tl.int64))", {}, {"r": "fp32" if name != "randint" else "int32"}, n=64, scalars={"a": 5}, note=True)
        body(f"random/{name}_float_seed", f"r = tl.{name}(a, i)", {}, {"r": "fp32"}, n=64, scalars={"a": 5.5})
        body(f"random/{name}4x", f"r, s, t, u = tl.{name}4x(a, i)", {}, {key: "fp32" if name != "randint" else "int64" for key in "rstu"}, n=64, scalars={"a": 77}, note=True)
    body("random/rounds", "r = tl.rand(a, i, n_rounds=6)\ns = tl.randint(a, i, 7)", {}, {"r": "fp32", "s": "int64"}, n=64, scalars={"a": 77}, note=True)
    body("random/negative_seed", "r = tl.rand(a, i)", {}, {"r": "fp32"}, n=64, scalars={"a": -3})
    body("random/scalar_offset", "r = x + tl.rand(a, 3)", {"x": "fp32"}, {"r": "fp32"}, n=64, scalars={"a": 3})
    body("random/dropout", "r = tl.where(tl.rand(a, i) > 0.5, x / 0.5, 0.0)", {"x": "fp32"}, {"r": "fp32"}, n=64, scalars={"a": 3})
    body("random/philox", "r, s, t, u = tl.philox(a, i, i * 2, 3, 4)", {}, {key: "int64" for key in "rstu"}, n=64, scalars={"a": 3}, note=True)
    body("random/philox_impl", "z = i.to(tl.uint32)\nr, s, t, u = tl.philox_impl(z, z, z, z, 1, 2)", {}, {key: "int64" for key in "rstu"}, n=64, note=True)
    body("random/uniform", "r = tl.uint_to_uniform_float(x)", {"x": ("uint32", "full")}, {"r": "fp32"}, n=64)
    body("random/uniform_int", "r = tl.uint_to_uniform_float(x)", {"x": ("int32", "full")}, {"r": "fp32"}, n=64)
    body("random/pair", "r, s = tl.pair_uniform_to_normal(x, x * 0.5)", {"x": ("fp32", "unit")}, {"r": "fp32", "s": "fp32"}, n=64)
    body("random/missing_offset", "r = tl.rand(a)", {}, {"r": "fp32"}, n=64, scalars={"a": 3})
    body("random/torch_rand", "r = torch.rand(N)", {}, {"r": "fp32"}, n=64)


values()
random_numbers()
