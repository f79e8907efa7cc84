"""What models invent: names, arguments, statements and launches that Triton refuses, and some that it takes against expectation."""
from .probe import IMPORTS, add, body, out, tensor

INVENTED = ["tl.tanh(x)", "tl.pow(x, 2.0)", "tl.mean(x, 0)", "tl.transpose(x)", "tl.ones_like(x)", "tl.relu(x)", "tl.gelu(x)", "tl.silu(x)", "tl.var(x, 0)", "tl.std(x, 0)", "tl.norm(x)", "tl.matmul(x, x)", "tl.einsum('i,i->i', x, x)",
            "tl.concatenate(x, x)", "tl.concat([x, x])", "tl.square(x)", "tl.sign(x)", "tl.isfinite(x)", "tl.isinf(x)", "tl.log_softmax(x)", "tl.logsumexp(x, 0)", "tl.reciprocal(x)", "tl.clip(x, 0.0, 1.0)", "tl.round(x)", "tl.all(x > 0)",
            "tl.any(x > 0)", "tl.logical_and(x > 0, x < 1)", "tl.logical_not(x > 0)", "tl.div(x, x)", "tl.neg(x)", "tl.exp10(x)", "tl.expm1(x)", "tl.sinh(x)", "tl.erfc(x)", "tl.eye(16)", "tl.linspace(0, 1, 32)", "tl.rand_like(x)", "tl.dropout(x, 0.5)",
            "tl.atomic_sub(x_ptr + i, x)", "tl.float(x)", "tl.int(x)", "tl.to(x, tl.float16)", "tl.convert(x, tl.float16)", "tl.masked_fill(x, x > 0, 0.0)", "tl.select(x > 0, x, 0.0)", "tl.if_then_else(x > 0, x, 0.0)", "tl.min2(x, x)", "tl.max2(x, x)",
            "tl.inf", "tl.pi", "tl.nan", "tl.float", "tl.bool", "tl.double", "tl.half", "tl.float8", "tl.math.tanh(x)", "tl.math.pow(x, 2.0)", "tl.math.max(x, x)", "tl.math.inf", "tl.libdevice.exp(x)", "tl.nn.relu(x)", "tl.add(x, 1.0)", "tl.sub(x, 1.0)",
            "tl.mul(x, 2.0)", "tl.shape(x)", "tl.size(x)", "tl.program_ids(0)", "tl.get_program_id(0)", "tl.block_dim(0)", "tl.thread_idx(0)", "tl.syncthreads()", "tl.barrier()", "tl.__name__", "tl.core.exp(x)", "tl.standard.sum(x, 0)",
            "x.tanh()", "x.mean()", "x.pow(2)", "x.relu()", "x.float()", "x.contiguous()", "x.item()", "x.numpy()", "x.cpu()", "x.clone()", "x.sum().item()", "x.max(0)[0]", "x.log()", "x.sigmoid()", "x.dtype", "x.device", "x.data", "x.handle", "x.type",
            "math.exp(x)", "math.sqrt(2.0) * x", "math.pi * x", "np.exp(x)", "numpy.exp(x)", "torch.exp(x)", "torch.tanh(x)", "F.relu(x)", "torch.float32", "x.to(torch.float16)", "triton.exp(x)", "triton.language.tanh(x)", "triton.cdiv(x, 2)", "triton.math.exp(x)",
            "os.getcwd()", "print", "exp(x)", "sigmoid(x)", "input(x)", "open('f')", "eval('1')", "x.__class__", "self.x", "N.bit_length()", "N.value", "x_ptr.shape", "x_ptr.dtype", "x_ptr.numel()", "x_ptr.stride(0)", "x_ptr.size(0)", "x_ptr.load()", "x_ptr.to(tl.int64)"]


def names():
    for imports, label in ((IMPORTS, "bare"), ("import math\n\nimport torch\nimport triton\nimport triton.language as tl\n\n\n", "imported")):
        for text in INVENTED:
            if label == "imported" and not text.startswith(("math", "torch", "x.to(torch")):
                continue
            key = "".join(c if c.isalnum() else "_" for c in text).strip("_")
            body(f"invented/{label}/{key}", f"r = x\ny = {text}", {"x": "fp32"}, {"r": "fp32"}, n=32, imports=imports)
    body("invented/tl_exp_import", "r = exp(x)", {"x": "fp32"}, {"r": "fp32"}, n=32, imports="import triton\nimport triton.language as tl\nfrom triton.language import exp\n\n\n")
    body("invented/tl_math_import", "r = math.exp(x)", {"x": "fp32"}, {"r": "fp32"}, n=32, imports="import triton\nimport triton.language as tl\nimport triton.language.math as math\n\n\n")
    body("invented/from_tl_math", "r = rsqrt(tl.abs(x))", {"x": "fp32"}, {"r": "fp32"}, n=32, imports="import triton\nimport triton.language as tl\nfrom triton.language.math import rsqrt\n\n\n")
    body("invented/libdevice_as_tl_math", "r = tl_math.tanh(x)", {"x": "fp32"}, {"r": "fp32"}, n=32, imports="import triton\nimport triton.language as tl\nfrom triton.language.extra.cuda import libdevice as tl_math\n\n\n")
    body("invented/import_missing", "r = tanh(x)", {"x": "fp32"}, {"r": "fp32"}, n=32, imports="import triton\nimport triton.language as tl\nfrom triton.language import tanh\n\n\n")


KEYWORDS = ["tl.sum(x, dim=0)", "tl.sum(x, 0, keepdims=True)", "tl.max(x, axes=0)", "tl.arange(start=0, end=N)", "tl.arange(0, stop=N)", "tl.zeros(shape=[N], dtype=tl.float32)", "tl.zeros([N], type=tl.float32)", "tl.full([N], value=1.0, dtype=tl.float32)",
            "tl.full([N], fill_value=1.0, dtype=tl.float32)", "tl.exp(x=x)", "tl.exp(input=x)", "tl.exp(x, x)", "tl.where(x > 0, x)", "tl.where(condition=x > 0, x=x, y=0.0)", "tl.where(x > 0, input=x, other=0.0)", "tl.maximum(x)", "tl.maximum(x, x, x)",
            "tl.dot(x)", "tl.cumsum(x, dim=0)", "tl.sort(x, axis=0)", "tl.sort(x, descending=1)", "tl.flip(x, axis=0)", "tl.reshape(x, shape=[4, 8])", "tl.broadcast_to(x, shape=[N])", "tl.expand_dims(x, dim=0)", "tl.program_id(dim=0)", "tl.softmax(x, axis=0)",
            "tl.softmax(x, dim=0)", "tl.clamp(x, min=0.0, max=1.0)", "tl.clamp(x, 0.0)", "tl.cast(x, dtype=tl.float16)", "x.to(tl.float16, copy=True)", "x.to()", "tl.load(pointer=x_ptr + i)", "tl.load(ptr=x_ptr + i)", "tl.load(x_ptr + i, masks=i < 3)",
            "tl.trans(x, dims=(0,))", "tl.cat([x, x], dim=0)", "tl.argmax(x, axis=0, keepdim=True)", "tl.atomic_add(x_ptr + i, value=x)", "tl.atomic_add(x_ptr + i, val=x)", "tl.rand(seed=1, offset=i)", "tl.rand(1, offsets=i)", "tl.fma(x, x)", "tl.abs()", "tl.cdiv(N)"]


def keywords():
    for text in KEYWORDS:
        key = "".join(c if c.isalnum() else "_" for c in text).strip("_")
        body(f"keyword/{key}", f"r = x\ny = {text}", {"x": "fp32"}, {"r": "fp32"}, n=32)


STATEMENTS = {
    "try": "try:\n    r = x\nexcept ValueError:\n    r = x", "with": "with open('f') as f:\n    r = x\nr = x", "raise": "r = x\nraise ValueError('no')", "raise_in_dead_branch": "r = x\nif N > 1000:\n    raise ValueError('no')", "del": "r = x\ndel x",
    "class": "class A:\n    pass\nr = x", "import": "import math\nr = x", "global": "global N\nr = x", "nonlocal_names": "r = x\n_ = x + 1", "yield": "r = x\nyield x", "async": "async def f():\n    pass\nr = x", "match": "match N:\n    case 32:\n        r = x\n    case _:\n        r = -x",
    "list_literal": "y = [x, x]\nr = y[0]", "list_append": "y = []\ny.append(x)\nr = y[0]", "list_comprehension": "y = [x + k for k in range(3)]\nr = y[1]", "list_comprehension_static": "y = [x + k for k in tl.static_range(3)]\nr = y[1]", "tuple_comprehension": "y = tuple(x + k for k in range(3))\nr = y[1]",
    "dict_literal": "y = {'a': x}\nr = y['a']", "set_literal": "y = {1, 2}\nr = x", "fstring": "y = f'{N}'\nr = x", "string": "y = 'abc'\nr = x", "string_concat": "y = 'abc' + 'd'\nr = x", "string_compare": "r = x\nif 'a' == 'a':\n    r = x + 1", "string_method": "y = 'abc'.upper()\nr = x",
    "lambda": "f = lambda y: y\nr = f(x)", "nested_def": "def f(y):\n    return y\nr = f(x)", "slice_block": "r = x\ny = x[0:4]", "index_block": "r = x\ny = x[0]", "index_negative": "r = x\ny = x[-1]", "assign_slice": "r = x\nr[0:4] = 0.0", "unpack": "p, q = 1, 2\nr = x + p + q",
    "unpack_nested": "(p, q), k = (1, 2), 3\nr = x + p + q + k", "unpack_star": "p, *q = (1, 2, 3)\nr = x + p", "swap": "p, q = x, x + 1\np, q = q, p\nr = p - 2 * q", "chained_assignment": "r = y = x", "annotated": "r: tl.tensor = x", "annotated_without_value": "y: tl.float32\nr = x", "annotated_constexpr": "k: tl.constexpr = 4\nr = x + k",
    "annotated_constexpr_runtime": "k: tl.constexpr = tl.program_id(0)\nr = x + k", "constexpr_reassigned": "k: tl.constexpr = 4\nk = 5\nr = x + k", "augmented_undefined": "r = x\ny += 1", "use_before_assignment": "r = y\ny = x", "shadow_tl": "tl = x\nr = x", "shadow_argument": "x_ptr = x\nr = x_ptr",
    "walrus": "r = (y := x) + 1", "conditional_expression": "r = x if N > 3 else -x", "not_block": "r = x\ny = not x", "is": "r = x\ny = x is x", "is_none": "r = x if x is not None else x + 1", "in_block": "r = x\ny = 3 in x", "not_in": "r = x\nif N not in (1, 2):\n    r = x + 1",
    "block_in_if_and": "r = x\nif N > 3 and x > 0:\n    r = x", "delete_item": "r = x\ndel x[0]", "print": "print('hello')\nr = x", "print_constexpr": "print(N)\nr = x", "assert_message": "assert N > 0, 'positive'\nr = x", "return_value": "r = x\nreturn 5", "break_outside": "r = x\nif N > 300:\n    break",
    "while_else": "r = x\nk = 0\nwhile k < 3:\n    k += 1\nelse:\n    r = x + 1", "for_float_range": "r = x\nfor k in range(3.0):\n    r += 1", "for_string": "r = x\nfor k in 'abc':\n    r += 1", "for_constexpr": "r = x\nfor k in N:\n    r += 1", "for_tuple_target": "r = x\nfor p, q in ((1, 2), (3, 4)):\n    r += p * q",
    "for_reversed": "r = x\nfor k in reversed(range(3)):\n    r = r * 2 + k", "semicolon": "r = x; r = r + 1", "multiply_string": "y = 'a' * 3\nr = x", "and_assign": "r = x\nr &= 3", "matmul_assign": "r = x\nr @= x", "pow_assign": "r = x\nr **= 2", "floordiv_assign": "r = x\nr //= 2", "mod_assign": "r = x\nr %= 2", "neg_bool": "r = x\ny = -(x > 0)",
    "negative_unsigned": "r = x\ny = -(i.to(tl.uint32))", "tuple_plus": "y = (x,) + (x,)\nr = y[1]", "tuple_times": "y = (x,) * 2\nr = y[1]", "tuple_length": "r = x + len((x, x))", "tuple_compare": "r = x\nif (1, 2) == (1, 2):\n    r = x + 1", "tuple_slice": "y = (x, x + 1, x + 2)[1:]\nr = y[1]", "tuple_index_runtime": "y = (x, x + 1)\nr = y[tl.program_id(0)]",
    "tuple_negative": "y = (x, x + 1)\nr = y[-1]", "tuple_out_of_range": "y = (x, x + 1)\nr = y[2]", "bare_name": "x\nr = x", "bare_undefined": "undefined_name\nr = x", "undefined": "r = x + undefined_name", "undefined_in_dead_branch": "r = x\nif N > 100:\n    r = x + undefined_name", "undefined_after_return": "r = x\nif N > 3:\n    tl.store(r_ptr + i, x)\n    return\nr = undefined_name",
    "typo_variable": "result = x\nr = reslut", "none_arithmetic": "y = None\nr = x + y", "none_assigned": "y = None\nr = x", "true_arithmetic": "r = x + True", "ellipsis_value": "y = ...\nr = x", "bytes": "y = b'abc'\nr = x", "decorated": "@triton.jit\ndef f(y):\n    return y\nr = f(x)", "type_annotation_string": "y: 'tl.constexpr' = 4\nr = x + y",
    "hex_float": "r = x * 1_000", "complex": "r = x + 1j", "big_int": "r = x + 10 ** 30", "int_too_big_literal": "r = i + 9223372036854775808", "uint64_literal": "r = i + 18446744073709551615", "float_mod_zero": "r = x % 0.0", "const_zero_division": "k = 1 // 0\nr = x", "const_zero_division_float": "k = 1.0 / 0.0\nr = x",
    "const_mod_zero": "k = 1 % 0\nr = x", "power_of_constants": "r = x + 2 ** 3 ** 2", "invert_float": "r = ~x", "invert_bool_constant": "r = x + ~True", "shift_float": "r = x << 1", "xor_float": "r = x ^ x", "or_float": "r = x | 1", "and_int_float": "r = i & x", "compare_string": "r = x == 'a'", "compare_none": "r = x\ny = x == None", "add_string": "r = x + 'a'",
    "add_list": "r = x + [1]", "add_tuple": "r = x + (1,)", "add_dtype": "r = x + tl.float32", "add_function": "r = x + tl.exp", "add_module": "r = x + tl", "subscript_module": "r = tl[0]", "call_result": "r = tl.exp(x)(x)", "attribute_of_call": "r = tl.exp(x).sum(0) + x", "pointer_scalar_mix": "r = x + x_ptr", "where_pointer_value": "r = tl.where(x > 0, x, x_ptr)",
    "exp_of_pointer": "r = tl.exp(x_ptr)", "sum_of_pointer": "r = tl.sum(x_ptr + i, 0)", "cast_pointer_to_float": "r = x_ptr.to(tl.float32)", "max_of_pointer": "r = tl.maximum(x_ptr, 0)", "arange_runtime": "r = x + tl.arange(0, tl.num_programs(0))", "zeros_runtime": "r = x + tl.zeros([tl.num_programs(0)], tl.float32)", "reshape_runtime": "r = tl.reshape(x, [tl.num_programs(0), N])",
    "static_range_runtime": "r = x\nfor k in tl.static_range(tl.num_programs(0)):\n    r += 1", "constexpr_of_block": "y = tl.constexpr(x)\nr = x", "load_into_constexpr": "k: tl.constexpr = tl.load(x_ptr)\nr = x", "float_range_step": "r = x\nfor k in range(0, 4, 0.5):\n    r += 1", "range_step_zero": "r = x\nfor k in tl.static_range(0, 4, 0):\n    r += 1",
    "range_too_many": "r = x\nfor k in range(0, 1, 2, 3):\n    r += 1", "range_none": "r = x\nfor k in range():\n    r += 1", "exec": "exec('y = 1')\nr = x", "locals": "y = locals()\nr = x", "super": "r = super().x", "dunder": "r = x.__add__(1)", "docstring_only": "'''Text.'''\n'''More.'''\nr = x"}


def statements():
    for label, lines in STATEMENTS.items():
        body(f"statement/{label}", lines, {"x": "fp32"}, {"r": "fp32"}, n=32)


COPY = """
@triton.jit
def kernel(x_ptr, r_ptr, n, N: tl.constexpr):
    i = tl.program_id(0) * N + tl.arange(0, N)
    x = tl.load(x_ptr + i, mask=i < n, other=0.0)
    tl.store(r_ptr + i, x + 1, mask=i < n)


"""
HOST = "import torch\nimport triton\nimport triton.language as tl\n\n\n"
LAUNCHES = {
    "plain": "kernel[(4,)](x, r, 60, N=16)", "positional_constexpr": "kernel[(4,)](x, r, 60, 16)", "keywords": "kernel[(4,)](x_ptr=x, r_ptr=r, n=60, N=16)", "grid_lambda": "kernel[lambda meta: (triton.cdiv(60, meta['N']),)](x, r, 60, N=16)", "grid_int": "kernel[4](x, r, 60, N=16)",
    "grid_list": "kernel[[4]](x, r, 60, N=16)", "grid_float": "kernel[(60 / 16,)](x, r, 60, N=16)", "grid_empty": "kernel[()](x, r, 60, N=16)", "grid_zero": "kernel[(0,)](x, r, 60, N=16)", "grid_negative": "kernel[(-1,)](x, r, 60, N=16)", "grid_four": "kernel[(1, 1, 1, 1)](x, r, 60, N=16)",
    "grid_lambda_int": "kernel[lambda meta: 4](x, r, 60, N=16)", "grid_lambda_list": "kernel[lambda meta: [4]](x, r, 60, N=16)", "grid_lambda_missing_key": "kernel[lambda meta: (meta['BLOCK'],)](x, r, 60, N=16)", "grid_none": "kernel[None](x, r, 60, N=16)", "grid_tensor": "kernel[(torch.tensor(4),)](x, r, 60, N=16)", "grid_too_large_y": "kernel[(1, 70000)](x, r, 60, N=16)", "no_grid": "kernel(x, r, 60, N=16)",
    "missing_argument": "kernel[(4,)](x, r, N=16)", "missing_constexpr": "kernel[(4,)](x, r, 60)", "too_many": "kernel[(4,)](x, r, 60, 16, 5)", "unknown_keyword": "kernel[(4,)](x, r, 60, N=16, BLOCK=4)", "twice": "kernel[(4,)](x, r, 60, x_ptr=x, N=16)", "list_argument": "kernel[(4,)](x, r, [60], N=16)", "tuple_argument": "kernel[(4,)](x, r, (60,), N=16)",
    "string_argument": "kernel[(4,)](x, r, 'sixty', N=16)", "none_argument": "kernel[(4,)](x, r, None, N=16)", "none_pointer": "kernel[(4,)](None, r, 60, N=16)", "dict_argument": "kernel[(4,)](x, r, {'a': 1}, N=16)", "dtype_argument": "kernel[(4,)](x, r, torch.float32, N=16)", "list_as_pointer": "kernel[(4,)]([1.0, 2.0], r, 60, N=16)",
    "cpu_tensor": "kernel[(4,)](x.cpu(), r, 60, N=16)", "int_as_pointer": "kernel[(4,)](5, r, 60, N=16)", "float_as_size": "kernel[(4,)](x, r, 60.0, N=16)", "bool_as_size": "kernel[(4,)](x, r, True, N=16)", "tensor_as_size": "kernel[(4,)](x, r, torch.tensor(60), N=16)", "constexpr_tensor": "kernel[(4,)](x, r, 60, N=torch.tensor(16))", "constexpr_float": "kernel[(4,)](x, r, 60, N=16.0)",
    "constexpr_string": "kernel[(4,)](x, r, 60, N='16')", "constexpr_none": "kernel[(4,)](x, r, 60, N=None)", "constexpr_not_power_of_two": "kernel[(4,)](x, r, 60, N=15)", "constexpr_zero": "kernel[(4,)](x, r, 60, N=0)", "constexpr_wrapped": "kernel[(4,)](x, r, 60, N=tl.constexpr(16))", "num_warps": "kernel[(4,)](x, r, 60, N=16, num_warps=8, num_stages=3)",
    "num_warps_three": "kernel[(4,)](x, r, 60, N=16, num_warps=3)", "num_warps_zero": "kernel[(4,)](x, r, 60, N=16, num_warps=0)", "num_warps_64": "kernel[(4,)](x, r, 60, N=16, num_warps=64)", "num_ctas": "kernel[(4,)](x, r, 60, N=16, num_ctas=1)", "unknown_option": "kernel[(4,)](x, r, 60, N=16, num_threads=128)", "returns": "y = kernel[(4,)](x, r, 60, N=16)\n    assert y is not None",
    "run_method": "kernel.run(x, r, 60, N=16, grid=(4,), warmup=False)", "view": "kernel[(2,)](x[10:], r[4:], 20, N=16)", "strided": "kernel[(2,)](x[::2], r, 20, N=16)", "shape_values": "kernel[(triton.cdiv(x.numel(), 16),)](x, r, x.numel(), N=16)", "size_of_block": "N = triton.next_power_of_2(x.shape[0])\n    kernel[(1,)](x, r, x.shape[0], N=N)", "twice_launched": "kernel[(4,)](x, r, 60, N=16)\n    kernel[(4,)](r, r, 60, N=16)",
    "new_tensor": "y = torch.empty_like(x)\n    kernel[(4,)](x, y, 64, N=16)\n    r.copy_(y * 2)", "parameter_requires_grad": "kernel[(4,)](torch.nn.Parameter(x), r, 60, N=16)", "grid_from_shape": "kernel[(x.shape[0] // 16, )](x, r, 60, N=16)", "stream_keyword": "kernel[(4,)](x, r, 60, N=16, stream=0)", "grid_keyword": "kernel[(4,)](x, r, 60, N=16, grid=(4,))", "warmup": "kernel.warmup(x, r, 60, N=16, grid=(4,))\n    kernel[(4,)](x, r, 60, N=16)",
    "big_block": "kernel[(1,)](x, r, 60, N=2097152)", "data_ptr": "kernel[(4,)](x.data_ptr(), r, 60, N=16)", "numpy_scalar": "kernel[(4,)](x, r, x.shape, N=16)", "star_arguments": "arguments = (x, r, 60)\n    kernel[(4,)](*arguments, **{'N': 16})", "call_from_host_missing": "kernel[(4,)](x, missing, 60, N=16)", "tl_in_host": "y = tl.zeros([16], tl.float32)", "cdiv_in_host": "kernel[(tl.cdiv(60, 16),)](x, r, 60, N=16)",
    "jit_called_in_host": "helper(3)", "size_big": "kernel[(4,)](x, r, 2 ** 31, N=16)", "int64_size": "kernel[(4,)](x, r, 2 ** 40, N=16)", "too_big_size": "kernel[(4,)](x, r, 2 ** 64, N=16)", "size_one": "kernel[(4,)](x, r, 1, N=16)", "float_inf": "kernel[(4,)](x, r, float('inf'), N=16)"}
AUTOTUNED = """
@triton.autotune(configs=[triton.Config({{'N': 16}}, num_warps=4), triton.Config({{'N': 32}})], key=['n'])
{more}@triton.jit
def kernel(x_ptr, r_ptr, n, N: tl.constexpr):
    i = tl.program_id(0) * N + tl.arange(0, N)
    x = tl.load(x_ptr + i, mask=i < n, other=0.0)
    tl.store(r_ptr + i, x + 1, mask=i < n)


def run(x, r):
    {call}
"""


def launches():
    arguments = {"x": tensor("fp32", 64, "normal", 51), "r": out("fp32", 64)}
    for label, text in LAUNCHES.items():
        helper = "@triton.jit\ndef helper(a):\n    return a\n\n\n" if label == "jit_called_in_host" else ""
        add(f"launch/{label}", COPY.lstrip("\n") + helper + f"def run(x, r):\n    {text}\n", arguments, imports=HOST, host="run")
    call = "kernel[lambda meta: (triton.cdiv(60, meta['N']),)](x, r, 60)"
    add("launch/autotune", AUTOTUNED.format(more="", call=call), arguments, imports=HOST, host="run")
    add("launch/autotune_conflict", AUTOTUNED.format(more="", call=call.replace("60)", "60, N=16)")), arguments, imports=HOST, host="run")
    add("launch/autotune_bad_key", AUTOTUNED.format(more="", call=call).replace("'n'", "'size'"), arguments, imports=HOST, host="run")
    add("launch/heuristics", AUTOTUNED.format(more="", call=call).replace("@triton.autotune(configs=[triton.Config({'N': 16}, num_warps=4), triton.Config({'N': 32})], key=['n'])", "@triton.heuristics({'N': lambda args: 16 if args['n'] > 3 else 32})"), arguments, imports=HOST, host="run")
    two = "@triton.jit\ndef kernel(x_ptr, b_ptr, r_ptr, N: tl.constexpr):\n    i = tl.arange(0, N)\n    r = tl.load(x_ptr + i)\n    if b_ptr is not None:\n        r += tl.load(b_ptr + i)\n    tl.store(r_ptr + i, r)\n"
    add("launch/optional_pointer_none", two, {"x_ptr": tensor("fp32", 32), "b_ptr": None, "r_ptr": out("fp32", 32), "N": 32})
    add("launch/optional_pointer_given", two, {"x_ptr": tensor("fp32", 32), "b_ptr": tensor("fp32", 32), "r_ptr": out("fp32", 32), "N": 32})
    add("launch/none_loaded", two.replace("    if b_ptr is not None:\n        r", "    if True:\n        r"), {"x_ptr": tensor("fp32", 32), "b_ptr": None, "r_ptr": out("fp32", 32), "N": 32})
    plain = "@triton.jit\ndef kernel(x_ptr, r_ptr, N):\n    i = tl.arange(0, N)\n    tl.store(r_ptr + i, tl.load(x_ptr + i))\n"
    add("launch/missing_constexpr_annotation", plain, {"x_ptr": tensor("fp32", 32), "r_ptr": out("fp32", 32), "N": 32})
    add("launch/missing_constexpr_annotation_one", plain, {"x_ptr": tensor("fp32", 32), "r_ptr": out("fp32", 32), "N": 1})
    kernels = {
        "star_parameters": "@triton.jit\ndef kernel(x_ptr, r_ptr, *args):\n    tl.store(r_ptr, 1.0)\n", "keyword_parameters": "@triton.jit\ndef kernel(x_ptr, r_ptr, **kwargs):\n    tl.store(r_ptr, 1.0)\n", "default_parameter": "@triton.jit\ndef kernel(x_ptr, r_ptr, a=3, N: tl.constexpr = 16):\n    tl.store(r_ptr + tl.arange(0, N), a * 1.0)\n",
        "keyword_only": "@triton.jit\ndef kernel(x_ptr, r_ptr, *, N: tl.constexpr = 16):\n    tl.store(r_ptr + tl.arange(0, N), 1.0)\n", "return_annotation": "@triton.jit\ndef kernel(x_ptr, r_ptr) -> None:\n    tl.store(r_ptr, 1.0)\n", "empty": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    pass\n", "docstring": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    '''Nothing.'''\n    return\n",
        "not_jit": "def kernel(x_ptr, r_ptr):\n    return None\n", "string_constexpr_annotation": "@triton.jit\ndef kernel(x_ptr, r_ptr, N: 'tl.constexpr' = 16):\n    tl.store(r_ptr + tl.arange(0, N), 1.0)\n", "returns_value": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n    return tl.load(x_ptr)\n",
        "jit_with_options": "@triton.jit(debug=True)\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n", "async_kernel": "@triton.jit\nasync def kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n", "decorated_twice": "@triton.jit\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n", "lambda_default": "@triton.jit\ndef kernel(x_ptr, r_ptr, f=None):\n    if f is None:\n        tl.store(r_ptr, 1.0)\n",
        "calls_kernel": "@triton.jit\ndef other(r_ptr):\n    tl.store(r_ptr, 2.0)\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    other(r_ptr)\n", "launches_inside": "@triton.jit\ndef other(r_ptr):\n    tl.store(r_ptr, 2.0)\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    other[(1,)](r_ptr)\n", "later_function": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    other(r_ptr)\n\n\n@triton.jit\ndef other(r_ptr):\n    tl.store(r_ptr, 2.0)\n",
        "redefined_global": "K = tl.constexpr(3)\nK = tl.constexpr(4)\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, K * 1.0)\n", "class_method": "class A:\n    @staticmethod\n    @triton.jit\n    def kernel(x_ptr, r_ptr):\n        tl.store(r_ptr, 1.0)\n\n\nkernel = A.kernel\n", "global_list": "K = [1, 2]\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, K[0] * 1.0)\n",
        "global_tensor": "import torch\n\nK = torch.ones(3)\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, K)\n", "global_string": "K = 'relu'\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    if K == 'relu':\n        tl.store(r_ptr, 1.0)\n", "global_expression": "K: tl.constexpr = tl.constexpr(2 * 3 + 1)\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, K * 1.0)\n",
        "global_alias_module": "import triton.language as language\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    language.store(r_ptr, 1.0)\n", "global_alias_function": "store = tl.store\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    store(r_ptr, 1.0)\n", "function_alias": "@triton.jit\ndef other(r_ptr):\n    tl.store(r_ptr, 2.0)\n\n\nalias = other\n\n\n@triton.jit\ndef kernel(x_ptr, r_ptr):\n    alias(r_ptr)\n",
        "parameter_named_tl": "@triton.jit\ndef kernel(x_ptr, r_ptr, tl=None):\n    tl.store(r_ptr, 1.0)\n", "syntax_error": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0\n", "indentation_error": "@triton.jit\ndef kernel(x_ptr, r_ptr):\n    y = 1\n      tl.store(r_ptr, 1.0)\n", "missing_triton_import": "@jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n",
        "jit_imported": "from triton import jit\n\n\n@jit\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n", "unused_undefined_decorator": "@triton.jitt\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n", "jit_options_unknown": "@triton.jit(fast=True)\ndef kernel(x_ptr, r_ptr):\n    tl.store(r_ptr, 1.0)\n"}
    for label, source in kernels.items():
        add(f"definition/{label}", source, {"x_ptr": tensor("fp32", 16), "r_ptr": out("fp32", 16)})


names()
keywords()
statements()
launches()
