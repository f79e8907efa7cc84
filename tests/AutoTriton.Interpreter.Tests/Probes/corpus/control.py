"""Statements: branches, loops, calls, constants, assertions."""
from .probe import add, body, out, tensor


def flow(name, lines, helpers="", outs=("fp32",), scalars=None, consts=None, n=32, grid=(1,), options=None, x=("fp32", "normal")):
    """`x` is a block of N, `v` its element 3; `lines` make `r` (a block or a scalar), `s`, ..."""
    keys = "rstu"[:len(outs)]
    scalars, consts = scalars or {}, consts or {}
    args = {"x_ptr": tensor(x[0], n, x[1], 31)} | {f"{key}_ptr": out(dtype, n) for key, dtype in zip(keys, outs)}
    args |= {**scalars, **consts, "N": n}
    parameters = ["x_ptr", *(f"{key}_ptr" for key in keys), *scalars, *(f"{key}: tl.constexpr" for key in consts), "N: tl.constexpr"]
    source = (helpers.strip("\n") + "\n\n\n" if helpers else "") + f"@triton.jit\ndef kernel({', '.join(parameters)}):\n"
    source += "    i = tl.arange(0, N)\n    x = tl.load(x_ptr + i)\n    v = tl.load(x_ptr + 3)\n"
    source += "".join(f"    {line}\n" for line in lines.strip("\n").split("\n"))
    source += "".join(f"    tl.store({key}_ptr + i, {key})\n" for key in keys)
    add(name, source, args, grid=grid, options=options)


def branches():
    flow("if/runtime_true", "r = x\nif v > -100.0:\n    r = x + 1")
    flow("if/runtime_else", "if a > 3:\n    r = x + 1\nelse:\n    r = x - 1", scalars={"a": 2})
    flow("if/elif", "if a == 1:\n    r = x\nelif a == 2:\n    r = x * 2\nelse:\n    r = x * 3", scalars={"a": 2})
    flow("if/int_scalar_condition", "r = x\nif a:\n    r = x * 5", scalars={"a": 7})
    flow("if/float_scalar_condition", "r = x\nif v:\n    r = x * 5")
    flow("if/bool_scalar_condition", "r = x\nif a:\n    r = x * 5", scalars={"a": True})
    flow("if/not_scalar", "r = x\nif not a:\n    r = x * 5", scalars={"a": 0})
    flow("if/and_scalars", "r = x\nif a > 1 and b < 5:\n    r = x * 5", scalars={"a": 4, "b": 3})
    flow("if/or_scalars", "r = x\nif a > 10 or b < 5:\n    r = x * 5", scalars={"a": 4, "b": 3})
    flow("if/pointer_condition", "r = x\nif x_ptr:\n    r = x * 5")
    flow("if/block_condition", "r = x\nif x > 0:\n    r = x * 5")
    flow("if/block_of_one", "r = x\nif tl.sum(x, 0, keep_dims=True) > -1000.0:\n    r = x * 5")
    flow("if/block_any", "r = x\nif tl.max(x, 0) > 0:\n    r = x * 5")
    flow("if/constexpr", "if C > 3:\n    r = x\nelse:\n    r = x.this_is_never_looked_at()", consts={"C": 8})
    flow("if/constexpr_false_branch", "if C:\n    r = unknown_name(x)\nelse:\n    r = x + 1", consts={"C": False})
    flow("if/constexpr_string", "if C == 'relu':\n    r = tl.maximum(x, 0.0)\nelif C == 'neg':\n    r = -x\nelse:\n    r = x", consts={"C": "neg"})
    flow("if/constexpr_in_tuple", "if C in ('a', 'b'):\n    r = x + 1\nelse:\n    r = x", consts={"C": "b"})
    flow("if/constexpr_none", "if C is None:\n    r = x + 1\nelse:\n    r = x + C", consts={"C": None})
    flow("if/constexpr_is_not_none", "r = x\nif C is not None:\n    r = x + C", consts={"C": 5})
    flow("if/equals_none", "r = x\nif C == None:\n    r = x + 1", consts={"C": None})
    flow("if/constexpr_and", "r = x\nif C and D:\n    r = x + 1", consts={"C": True, "D": 4})
    flow("if/constexpr_or", "r = x\nif C or D:\n    r = x + 1", consts={"C": 0, "D": 4})
    flow("if/constexpr_not", "r = x\nif not C:\n    r = x + 1", consts={"C": False})
    flow("if/constexpr_and_runtime", "r = x\nif C and a > 3:\n    r = x + 1", consts={"C": True}, scalars={"a": 9})
    flow("if/nested", "r = x\nif C > 2:\n    if a > 3:\n        r = x + 1\n        if D:\n            r = r * 2\n    else:\n        r = x - 1", consts={"C": 8, "D": True}, scalars={"a": 9})
    flow("if/constexpr_modified", "k: tl.constexpr = C * 2\nif k == 16:\n    r = x + k\nelse:\n    r = x", consts={"C": 8})
    flow("if/constexpr_reassigned", "C = C + 1\nr = x + C", consts={"C": 8})
    flow("if/scalar_type_changes", "b = 0\nif a > 3:\n    b = 1.5\nr = x + b", scalars={"a": 9})
    flow("if/scalar_widens", "b = 0\nif a > 3:\n    b = a\nr = x + b", scalars={"a": 9})
    flow("if/scalar_int64", "b = 0\nif a > 3:\n    b = a.to(tl.int64)\nr = x + b", scalars={"a": 9})
    flow("if/block_dtype_changes", "r = x\nif a > 3:\n    r = x.to(tl.float16)", scalars={"a": 9})
    flow("if/block_shape_changes", "y = x\nif a > 3:\n    y = x[:, None]\nr = x", scalars={"a": 9})
    flow("if/scalar_becomes_block", "y = 0.0\nif a > 3:\n    y = x\nr = x + y", scalars={"a": 9})
    flow("if/defined_in_one_branch", "if a > 3:\n    y = x + 1\nr = y", scalars={"a": 9})
    flow("if/defined_in_one_branch_unused", "if a > 3:\n    y = x + 1\nr = x", scalars={"a": 9})
    flow("if/defined_in_one_constexpr_branch", "if C > 3:\n    y = x + 1\nr = y", consts={"C": 9})
    flow("if/undefined_in_constexpr_branch", "if C > 30:\n    y = x + 1\nr = y", consts={"C": 9})
    flow("if/constexpr_assigned_in_runtime_branch", "k = 1\nif a > 3:\n    k = 2\nr = x + tl.zeros([N * k], tl.float32)", scalars={"a": 9})
    flow("if/pointer_chosen", "if a > 3:\n    p = x_ptr\nelse:\n    p = x_ptr + 1\nr = tl.load(p + i, mask=i < N - 1, other=0.0)", scalars={"a": 9})
    flow("if/expression", "r = x + 1 if a > 3 else x - 1", scalars={"a": 9})
    flow("if/expression_constexpr", "r = x + 1 if C > 3 else unknown", consts={"C": 9})
    flow("if/expression_types_differ", "b = 1 if a > 3 else 2.5\nr = x + b", scalars={"a": 9})
    flow("if/expression_block_condition", "r = x if x > 0 else 0.0")
    flow("if/return_early", "if a > 3:\n    tl.store(r_ptr + i, x)\n    return\nr = x + 1", scalars={"a": 9})
    flow("if/return_early_not_taken", "if a > 30:\n    return\nr = x + 1", scalars={"a": 9})
    flow("if/return_nested", "if a > 3:\n    if v > -100.0:\n        return\nr = x + 1", scalars={"a": 9})
    flow("if/return_in_else", "if a > 30:\n    y = x\nelse:\n    return\nr = x + 1", scalars={"a": 9})
    flow("if/return_constexpr", "if C > 3:\n    tl.store(r_ptr + i, x)\n    return\nr = x + 1", consts={"C": 9})
    flow("if/return_value_from_kernel", "if C > 30:\n    return\nr = x\nreturn x", consts={"C": 9})
    flow("if/program_id", "r = x\nif tl.program_id(0) == 0:\n    r = x * 2")
    flow("if/comparison_chain_scalars", "r = x\nif 1 < a < 10:\n    r = x * 2", scalars={"a": 9})
    flow("if/walrus", "if (k := a + 1) > 3:\n    r = x + k\nelse:\n    r = x", scalars={"a": 9})
    flow("if/constexpr_int_division", "r = x + (C // 4) + (C % 4) + (C / 4) + C ** 2 + (C << 1) + (C >> 1)", consts={"C": 10})
    flow("if/constexpr_negative_division", "r = x + (-C // 4) + (-C % 4)", consts={"C": 10})
    flow("if/constexpr_bits", "r = x + (C & 6) + (C | 5) + (C ^ 3) + ~C", consts={"C": 10})


def loops():
    flow("for/range", "r = x\nfor k in range(4):\n    r += k")
    flow("for/range_start_stop", "r = x\nfor k in range(1, 7):\n    r += k")
    flow("for/range_step", "r = x\nfor k in range(0, 10, 3):\n    r += k")
    flow("for/range_negative_step", "r = x\nfor k in range(10, 0, -2):\n    r = r * 0.5 + k")
    flow("for/range_runtime", "r = x\nfor k in range(0, a):\n    r += k", scalars={"a": 5})
    flow("for/range_runtime_step", "r = x\nfor k in range(0, a, b):\n    r += k", scalars={"a": 15, "b": 4})
    flow("for/range_runtime_negative_step", "r = x\nfor k in range(a, 0, b):\n    r += k", scalars={"a": 15, "b": -4})
    flow("for/range_empty", "r = x\nfor k in range(5, 5):\n    r += 100.0")
    flow("for/range_zero_runtime", "r = x\nfor k in range(a):\n    r += 100.0", scalars={"a": 0})
    flow("for/range_cdiv", "r = x\nfor k in range(tl.cdiv(a, 4)):\n    r += k", scalars={"a": 15})
    flow("for/range_int64", "r = x\nfor k in range(0, a):\n    r += 1", scalars={"a": 3}, outs=("fp32",))
    flow("for/range_float", "r = x\nfor k in range(0.0, 4.0):\n    r += k")
    flow("for/range_block", "r = x\nfor k in range(0, i):\n    r += k")
    flow("for/loop_variable_changed", "r = x\nfor k in range(4):\n    k += 10\n    r += k")
    flow("for/static_range", "r = x\nfor k in tl.static_range(4):\n    r = r * 2 + k")
    flow("for/static_range_steps", "r = x\nfor k in tl.static_range(1, 8, 3):\n    r = r * 2 + k")
    flow("for/static_range_down", "r = x\nfor k in tl.static_range(4, 0, -1):\n    r = r * 2 + k")
    flow("for/static_range_shape", "r = x\nfor k in tl.static_range(1, 4):\n    y = tl.arange(0, 2 ** k)\n    r += tl.sum(y, 0)")
    flow("for/static_range_runtime", "r = x\nfor k in tl.static_range(0, a):\n    r += k", scalars={"a": 5})
    flow("for/range_shape_from_variable", "r = x\nfor k in range(1, 4):\n    y = tl.arange(0, 2 ** k)\n    r += tl.sum(y, 0)")
    flow("for/tl_range", "r = x\nfor k in tl.range(0, 4):\n    r += k")
    flow("for/tl_range_options", "r = x\nfor k in tl.range(0, 8, 2, num_stages=2, loop_unroll_factor=2):\n    r += k")
    flow("for/tl_range_flatten", "r = x\nfor k in tl.range(0, 4, flatten=True, disallow_acc_multi_buffer=True):\n    r += k")
    flow("for/tl_range_unknown_option", "r = x\nfor k in tl.range(0, 4, unroll=2):\n    r += k")
    flow("for/over_tuple", "r = x\nfor k in (1, 2, 3):\n    r += k")
    flow("for/over_list", "r = x\nfor k in [1, 2, 3]:\n    r += k")
    flow("for/over_constexpr_tuple", "r = x\nfor k in tl.static_range(3):\n    r += T[k]", helpers="T = tl.constexpr((1, 2, 3))")
    flow("for/over_block", "r = x\nfor k in x:\n    r += k")
    flow("for/enumerate", "r = x\nfor k, m in enumerate((1, 2)):\n    r += m")
    flow("for/zip", "r = x\nfor k, m in zip((1, 2), (3, 4)):\n    r += m")
    flow("for/nested", "r = x\nfor k in range(3):\n    for m in range(k):\n        r += k * m")
    flow("for/nested_static", "r = x\nfor k in tl.static_range(3):\n    for m in tl.static_range(k):\n        r += k * m")
    flow("for/break", "r = x\nfor k in range(10):\n    if k > 3:\n        break\n    r += k")
    flow("for/continue", "r = x\nfor k in range(10):\n    if k > 3:\n        continue\n    r += k")
    flow("for/break_static", "r = x\nfor k in tl.static_range(10):\n    if k > 3:\n        break\n    r += k")
    flow("for/else", "r = x\nfor k in range(3):\n    r += k\nelse:\n    r += 100")
    flow("for/return_inside", "r = x\nfor k in range(3):\n    if k > 1:\n        return\n    r += k")
    flow("for/carried_dtype_changes", "y = 0\nfor k in range(3):\n    y = y + v\nr = x + y")
    flow("for/carried_float_then_block", "y = 0.0\nfor k in range(3):\n    y += x\nr = y")
    flow("for/carried_shape_changes", "y = x\nfor k in range(3):\n    y = tl.sum(y, 0)\nr = x")
    flow("for/carried_fp16_grows", "y = x.to(tl.float16)\nfor k in range(3):\n    y = y + x\nr = y")
    flow("for/carried_int_widen", "y = 0\nfor k in range(3):\n    y += a\nr = x + y", scalars={"a": 6000000000})
    flow("for/carried_int32_ok", "y = 0\nfor k in range(3):\n    y += a\nr = x + y", scalars={"a": 6})
    flow("for/carried_constexpr", "y = C\nfor k in range(3):\n    y = y * 2\nr = x + y", consts={"C": 3})
    flow("for/carried_constexpr_shape", "y = C\nfor k in range(3):\n    y = y * 2\nr = x + tl.zeros([y], tl.float32)", consts={"C": 4})
    flow("for/carried_pointer", "p = x_ptr\nr = x\nfor k in range(3):\n    r += tl.load(p)\n    p += 2")
    flow("for/carried_block_pointer_of_pointers", "p = x_ptr + i\nr = x * 0\nfor k in range(3):\n    r += tl.load(p, mask=i < N - k, other=0.0)\n    p += 1")
    flow("for/carried_tuple", "y = (x, v)\nfor k in range(3):\n    y = (y[0] + 1, y[1] * 2)\nr = y[0] + y[1]")
    flow("for/defined_inside", "for k in range(3):\n    y = x + k\nr = y")
    flow("for/defined_inside_unused", "for k in range(3):\n    y = x + k\nr = x")
    flow("for/condition_inside", "r = x\nfor k in range(6):\n    if k % 2 == 0:\n        r += k\n    else:\n        r -= 1")
    flow("for/swap", "p = x\nq = x + 1\nfor k in range(3):\n    p, q = q, p + q\nr = p")
    flow("while/counter", "k = 0\nr = x\nwhile k < 5:\n    r += k\n    k += 1")
    flow("while/runtime", "k = a\nr = x\nwhile k > 1:\n    r += 1\n    k = k // 2", scalars={"a": 100})
    flow("while/float", "y = v * 0 + 100.0\nr = x\nwhile y > 1.5:\n    y = y / 2\n    r += 1")
    flow("while/and", "k = 0\nr = x\nwhile (k < 5) & (k < a):\n    r += k\n    k += 1", scalars={"a": 3})
    flow("while/python_and", "k = 0\nr = x\nwhile k < 5 and k < a:\n    r += k\n    k += 1", scalars={"a": 3})
    flow("while/block_condition", "r = x\nwhile r > 0:\n    r -= 1")
    flow("while/never", "r = x\nwhile a > 100:\n    r += 1", scalars={"a": 3})
    flow("while/break", "k = 0\nr = x\nwhile True:\n    k += 1\n    if k > 4:\n        break\nr += k")
    flow("while/type_changes", "k = 0\nr = x\nwhile k < 5:\n    k = k + 1.0")
    flow("while/binary_search", "low = 0\nhigh = N\nwhile low < high:\n    mid = (low + high) // 2\n    if mid * mid < a:\n        low = mid + 1\n    else:\n        high = mid\nr = x + low", scalars={"a": 300})
    flow("while/constexpr_condition", "r = x\nwhile C:\n    r += 1", consts={"C": False})
    flow("while/tl_condition", "k = 0\nr = x\nwhile tl.condition(k < 5, disable_licm=True):\n    r += k\n    k += 1")


CALLS = """
@triton.jit
def twice(x):
    return x * 2


@triton.jit
def sum_and_difference(x, y):
    return x + y, x - y


@triton.jit
def scaled(x, factor=3.0, offset: tl.constexpr = 1):
    return x * factor + offset


@triton.jit
def nothing(x):
    y = x + 1


@triton.jit
def choose(x, flag: tl.constexpr):
    if flag:
        return x + 1
    else:
        return x - 1


@triton.jit
def choose_types(x, flag):
    if flag > 0:
        return x
    else:
        return x.to(tl.float16)


@triton.jit
def choose_runtime(x, flag):
    if flag > 0:
        return x * 10
    return x * 20


@triton.jit
def recursive(x, k: tl.constexpr):
    if k == 0:
        return x
    else:
        return recursive(x * 2, k - 1)


@triton.jit
def endless(x):
    return endless(x + 1)


@triton.jit
def apply(x, function: tl.constexpr):
    return function(x)


@triton.jit
def store_it(ptr, x, N: tl.constexpr):
    tl.store(ptr + tl.arange(0, N), x)


@triton.jit
def variadic(*args):
    return args[0] + args[1]


@triton.jit
def first(pair):
    return pair[0]


def host_function(x):
    return x * 2


def host_size(n):
    return n * 2


CONSTANT = 4
CONSTEXPR = tl.constexpr(4)
ANNOTATED: tl.constexpr = 4
FLOAT_CONSTEXPR = tl.constexpr(0.25)
TUPLE_CONSTEXPR = tl.constexpr((1, 2))
DTYPE = tl.float16
"""


def calls():
    flow("call/simple", "r = twice(x)", CALLS)
    flow("call/nested", "r = twice(twice(x))", CALLS)
    flow("call/two_results", "r, s = sum_and_difference(x, v)", CALLS, outs=("fp32", "fp32"))
    flow("call/two_results_as_tuple", "p = sum_and_difference(x, v)\nr = p[0]\ns = p[1]", CALLS, outs=("fp32", "fp32"))
    flow("call/unpack_too_many", "r, s, t = sum_and_difference(x, v)", CALLS)
    flow("call/unpack_too_few", "(r,) = sum_and_difference(x, v)", CALLS)
    flow("call/defaults", "r = scaled(x)\ns = scaled(x, 2.0)\nt = scaled(x, offset=5)\nu = scaled(x, factor=v, offset=2)", CALLS, outs=("fp32",) * 4)
    flow("call/missing_argument", "r = sum_and_difference(x)", CALLS)
    flow("call/too_many_arguments", "r = twice(x, x)", CALLS)
    flow("call/unknown_keyword", "r = twice(x, scale=2)", CALLS)
    flow("call/returns_none", "y = nothing(x)\nr = x", CALLS)
    flow("call/uses_none_result", "r = nothing(x) + 1", CALLS)
    flow("call/constexpr_branch", "r = choose(x, True)\ns = choose(x, flag=False)", CALLS, outs=("fp32", "fp32"))
    flow("call/constexpr_from_runtime", "r = choose(x, a)", CALLS, scalars={"a": 1})
    flow("call/return_types_differ", "r = choose_types(x, a)", CALLS, scalars={"a": 3})
    flow("call/return_in_runtime_branch", "r = choose_runtime(x, a)", CALLS, scalars={"a": 3})
    flow("call/recursion", "r = recursive(x, 3)", CALLS)
    flow("call/endless_recursion", "r = endless(x)", CALLS)
    flow("call/function_argument", "r = apply(x, twice)", CALLS)
    flow("call/function_by_name", "f: tl.constexpr = twice\nr = f(x)", CALLS)
    flow("call/stores", "store_it(r_ptr, x, N)\nr = x + 1", CALLS)
    flow("call/star_parameters", "r = variadic(x, x)", CALLS)
    flow("call/star_arguments", "p = (x, v)\nr = sum_and_difference(*p)[0]", CALLS)
    flow("call/keyword_star_arguments", "r = scaled(x, **{'factor': 2.0})", CALLS)
    flow("call/tuple_argument", "r = first((x, v))", CALLS)
    flow("call/host_function", "r = host_function(x)", CALLS)
    flow("call/host_function_on_constexpr", "r = x + host_size(N)", CALLS)
    flow("call/undefined_function", "r = relu(x)", CALLS)
    flow("call/method_of_number", "r = x + (3).bit_length()", CALLS)
    flow("call/call_of_block", "r = x(3)", CALLS)
    flow("call/call_of_module", "r = tl(x)", CALLS)
    flow("call/global_plain", "r = x + CONSTANT", CALLS)
    flow("call/global_constexpr", "r = x + CONSTEXPR", CALLS)
    flow("call/global_annotated", "r = x + ANNOTATED", CALLS)
    flow("call/global_float_constexpr", "r = x * FLOAT_CONSTEXPR", CALLS)
    flow("call/global_constexpr_shape", "r = x + tl.sum(tl.arange(0, CONSTEXPR), 0)", CALLS)
    flow("call/global_constexpr_tuple", "r = x + TUPLE_CONSTEXPR[1]", CALLS)
    flow("call/global_dtype", "r = x.to(DTYPE)", CALLS)
    flow("call/global_assigned", "global CONSTANT\nCONSTANT = 5\nr = x", CALLS)
    flow("call/noinline", "r = slow(x)", "@triton.jit(noinline=True)\ndef slow(x):\n    return x * 2 + 1")
    flow("call/noinline_scalar", "r = x + slow(v)", "@triton.jit(noinline=True)\ndef slow(x):\n    return x * 2 + 1")
    flow("call/constexpr_function", "r = x + size(N)", "@triton.constexpr_function\ndef size(n):\n    return n * 2")
    flow("call/constexpr_function_tl", "k: tl.constexpr = size(N)\nr = x + tl.sum(tl.arange(0, k), 0)", "@triton.constexpr_function\ndef size(n):\n    total = 1\n    while total < n:\n        total *= 2\n    return total")
    flow("call/next_power_of_2", "k: tl.constexpr = triton.next_power_of_2(N - 3)\nr = x + k")
    flow("call/triton_cdiv", "r = x + triton.cdiv(N, 5)")
    flow("call/nested_function", "def inner(y):\n    return y + 1\nr = inner(x)")
    flow("call/lambda", "f = lambda y: y + 1\nr = f(x)")
    flow("call/jit_of_triton_method", "r = triton.language.exp(x)")
    flow("call/return_tuple_nested", "(r, s), t = nest(x)", "@triton.jit\ndef nest(x):\n    return (x, x + 1), x + 2", outs=("fp32",) * 3)
    flow("call/mutates_argument", "r = x\nchange(r)", "@triton.jit\ndef change(y):\n    y += 100")
    flow("call/default_none", "r = maybe(x)\ns = maybe(x, v)", "@triton.jit\ndef maybe(x, y=None):\n    if y is None:\n        return x\n    else:\n        return x + y", outs=("fp32", "fp32"))
    flow("call/builtin_float", "r = x + float('inf') * 0.0 + float(3)")
    flow("call/builtin_int_of_constexpr", "r = x + int(C)", consts={"C": 2.5})
    flow("call/builtin_range_len", "r = x + len((1, 2, 3))")
    flow("call/builtin_abs", "r = abs(x)")
    flow("call/builtin_abs_constexpr", "r = x + abs(C)", consts={"C": -3})
    flow("call/builtin_round", "r = round(x)")
    flow("call/builtin_pow", "r = pow(x, 2)")
    flow("call/isinstance", "r = x\nif isinstance(C, int):\n    r = x + 1", consts={"C": 4})
    flow("call/isinstance_constexpr", "r = x\nif isinstance(C, tl.constexpr):\n    r = x + 1", consts={"C": 4})
    flow("call/isinstance_tensor", "r = x\nif isinstance(x, tl.tensor):\n    r = x + 1")
    flow("call/type_of", "r = x\nif type(C) == int:\n    r = x + 1", consts={"C": 4})
    flow("call/hasattr", "r = x\nif hasattr(x, 'dtype'):\n    r = x + 1")
    flow("call/getattr", "r = getattr(x, 'dtype')")
    flow("call/str", "s = str(C)\nr = x", consts={"C": 4})
    flow("call/dtype_properties", "r = x + x.dtype.primitive_bitwidth\nif x.dtype.is_floating():\n    r += 1\nif x.dtype.is_fp32():\n    r += 2\nif x.dtype.is_int():\n    r += 4")
    flow("call/dtype_itemsize", "r = x + x.dtype.itemsize")
    flow("call/dtype_name", "r = x\nif x.dtype.name == 'fp32':\n    r += 1")
    flow("call/dtype_str", "r = x\nif str(x.dtype) == 'fp32':\n    r += 1")
    flow("call/pointer_dtype", "r = x\nif x_ptr.dtype.element_ty == tl.float32:\n    r += 1")
    flow("call/pointer_is_ptr", "r = x\nif x_ptr.dtype.is_ptr():\n    r += 1")


def checks():
    flow("check/static_assert", "tl.static_assert(N == 32)\ntl.static_assert(N > 4, 'message')\nr = x")
    flow("check/static_assert_fails", "tl.static_assert(N == 33, 'N must be 33')\nr = x")
    flow("check/static_assert_runtime", "tl.static_assert(a > 3)\nr = x", scalars={"a": 9})
    flow("check/device_assert", "tl.device_assert(x < 1000.0, 'too large')\nr = x")
    flow("check/device_assert_off_by_default", "tl.device_assert(x > 1000.0, 'too small')\nr = x")
    flow("check/device_assert_debug_passes", "tl.device_assert(x < 1000.0, 'too large')\nr = x", options={"debug": True})
    flow("check/device_assert_debug_fails", "tl.device_assert(x > 1000.0, 'too small')\nr = x", options={"debug": True})
    flow("check/device_assert_masked", "tl.device_assert(x > 1000.0, 'too small', mask=i < 0)\nr = x", options={"debug": True})
    flow("check/assert_constexpr", "assert N == 32\nr = x")
    flow("check/assert_constexpr_fails", "assert N == 33, 'no'\nr = x")
    flow("check/assert_runtime", "assert a > 3\nr = x", scalars={"a": 9})
    flow("check/assert_block", "assert x > 3\nr = x")
    flow("check/static_print", "tl.static_print('N', N)\nr = x")
    flow("check/device_print", "tl.device_print('x', x)\nr = x", n=32)
    flow("check/device_print_prefix_not_ascii", "tl.device_print('ü', x)\nr = x")
    flow("check/device_print_without_prefix", "tl.device_print(x)\nr = x")
    flow("check/print_call", "print('x', v)\nr = x")
    flow("check/print_block", "print(x)\nr = x")
    flow("check/assume", "tl.assume(a > 0)\nr = x + a", scalars={"a": 9})
    flow("check/assume_block", "tl.assume(x > 0)\nr = x")
    flow("check/debug_barrier", "tl.debug_barrier()\nr = x")
    flow("check/multiple_of", "j = tl.multiple_of(i, 16)\nr = x + j\ns = tl.max_contiguous(tl.multiple_of(i, N), N) + x\nt = tl.max_constancy(i, 1) + x", outs=("fp32",) * 3)
    flow("check/multiple_of_list", "j = tl.max_contiguous(i, [N])\nr = x + j")
    flow("check/multiple_of_wrong_rank", "j = tl.multiple_of(i, [4, 4])\nr = x + j")
    flow("check/multiple_of_runtime", "j = tl.multiple_of(i, a)\nr = x + j", scalars={"a": 16})
    flow("check/multiple_of_scalar", "j = tl.multiple_of(a, 16)\nr = x + j", scalars={"a": 16})
    flow("check/docstring", "'''A comment.'''\nr = x")
    flow("check/bare_expression", "x + 1\nr = x")
    flow("check/pass", "pass\nr = x")
    flow("check/ellipsis", "...\nr = x")
    flow("check/empty_return", "r = x\nif C:\n    pass\nelse:\n    return", consts={"C": True})
    flow("check/target_info", "r = x\nif tl.target_info.is_cuda():\n    r = x + 1")
    flow("check/num_warps", "r = x + tl.extra.cuda.num_warps() + tl.extra.cuda.num_threads()")
    flow("check/inline_asm", "r = tl.inline_asm_elementwise('add.f32 $0, $1, $2;', '=f,f,f', [x, x], dtype=tl.float32, is_pure=True, pack=1)")
    flow("check/map_elementwise", "r = tl.map_elementwise(pick, x, x + 1)", "@triton.jit\ndef pick(p, q):\n    if p > 0:\n        return p\n    else:\n        return q")
    flow("check/map_elementwise_two", "r, s = tl.map_elementwise(both, x, x + 1)", "@triton.jit\ndef both(p, q):\n    return p + q, p - q", outs=("fp32", "fp32"))


branches()
loops()
calls()
checks()
