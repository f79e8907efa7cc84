"""Finer questions that the other families left open."""
from .control import flow

from .matrix import dot
from .probe import LIBDEVICE, body
from .reductions import reduce2d
from .shapes import grid2d


def eight_bit_floats():
    for dtype in ("fp8e4nv", "fp8e5"):
        body(f"fp8/where/{dtype}", "r = tl.where(c, x, y)", {"c": "int1", "x": dtype, "y": dtype}, {"r": dtype}, n=64, note=True)
        body(f"fp8/maximum/{dtype}", "r = tl.maximum(x, y)", {"x": dtype, "y": dtype}, {"r": dtype}, n=64, note=True)
        body(f"fp8/compare/{dtype}", "r = x > y", {"x": dtype, "y": dtype}, {"r": "int1"}, n=64)
        body(f"fp8/equal/{dtype}", "r = x == y", {"x": dtype, "y": dtype}, {"r": "int1"}, n=64)
        body(f"fp8/add_same/{dtype}", "r = x + y", {"x": dtype, "y": dtype}, {"r": dtype}, n=64, note=True)
        body(f"fp8/add_fp16/{dtype}", "r = x + y", {"x": dtype, "y": "fp16"}, {"r": "fp16"}, n=64, note=True)
        body(f"fp8/add_fp32/{dtype}", "r = x + y", {"x": dtype, "y": "fp32"}, {"r": "fp32"}, n=64, note=True)
        body(f"fp8/mul_literal/{dtype}", "r = x * 2.0", {"x": dtype}, {"r": "fp32"}, n=64, note=True)
        body(f"fp8/mul_int_literal/{dtype}", "r = x * 2", {"x": dtype}, {"r": "fp32"}, n=64, note=True)
        body(f"fp8/negate/{dtype}", "r = -x", {"x": dtype}, {"r": dtype}, n=64, note=True)
        body(f"fp8/abs/{dtype}", "r = tl.abs(x)", {"x": dtype}, {"r": dtype}, n=64, note=True)
        body(f"fp8/exp/{dtype}", "r = tl.exp(x)", {"x": dtype}, {"r": "fp32"}, n=64)
        body(f"fp8/scale/{dtype}", "r = (x.to(tl.float32) * 0.25).to(x.dtype)", {"x": dtype}, {"r": dtype}, n=64)
        body(f"fp8/zeros/{dtype}", f"r = tl.zeros([N], x.dtype)\ns = tl.full([N], 1.5, x.dtype)", {"x": dtype}, {"r": dtype, "s": dtype}, n=64)
        body(f"fp8/store_float/{dtype}", "r = x * 3", {"x": "fp32"}, {"r": dtype}, n=64)
        body(f"fp8/load_other/{dtype}", "r = tl.load(x_ptr + i, mask=i < 5, other=0.0)", {"x": dtype}, {"r": dtype}, n=64)
        body(f"fp8/saturate/{dtype}", "r = (x * 1000).to(y.dtype)", {"x": "fp32", "y": dtype}, {"r": dtype}, n=64)
        body(f"fp8/from_fp16/{dtype}", "r = x.to(y.dtype)", {"x": ("fp16", "special"), "y": dtype}, {"r": dtype}, n=64)
        body(f"fp8/from_bf16/{dtype}", "r = x.to(y.dtype)", {"x": ("bf16", "special"), "y": dtype}, {"r": dtype}, n=64)
        reduce2d(f"fp8/sum/{dtype}", "r = tl.sum(x, 1)", {"r": ("fp32", 8)}, dtype, note=True)
        reduce2d(f"fp8/max/{dtype}", "r = tl.max(x, 1)", {"r": ("fp32", 8)}, dtype, note=True)
        reduce2d(f"fp8/argmax/{dtype}", "r = tl.argmax(x, 1)", {"r": ("int32", 8)}, dtype, note=True)
        reduce2d(f"fp8/trans/{dtype}", "r = tl.trans(x)", {"r": (dtype, 256)}, dtype)


def bounds():
    for dtype in ("fp16", "bf16", "fp32"):
        body(f"clamp/asymmetric/{dtype}", "r = tl.clamp(x, -1.0, 2.0)\ns = tl.clamp(x, 0.0, 6.0)", {"x": (dtype, "special")}, {"r": dtype, "s": dtype}, n=64)
        body(f"clamp/reversed/{dtype}", "r = tl.clamp(x, 2.0, -2.0)", {"x": (dtype, "nonzero")}, {"r": dtype}, n=64)
        body(f"clamp/runtime/{dtype}", "r = tl.clamp(x, a, b)\ns = tl.clamp(x, -b, b)", {"x": (dtype, "special")}, {"r": dtype, "s": dtype}, n=64, scalars={"a": -1.5, "b": 2.5})
        body(f"clamp/int_limits/{dtype}", "r = tl.clamp(x, -1, 1)", {"x": (dtype, "special")}, {"r": dtype}, n=64)
        body(f"clamp/constexpr/{dtype}", "r = tl.clamp(x, -C, C)", {"x": (dtype, "special")}, {"r": dtype}, n=64, consts={"C": 1.5})
    body("clamp/keywords", "r = tl.clamp(x, min=-1.0, max=1.0)", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("clamp/builtin_min_max", "r = min(max(x, -1.0), 1.0)", {"x": ("fp32", "special")}, {"r": "fp32"}, n=64)
    for dtype in ("int32", "uint32", "int8", "int64"):
        body(f"minmax/literal/{dtype}", "r = tl.maximum(x, 3)\ns = tl.minimum(5, x)", {"x": (dtype, "small")}, {"r": "int64", "s": "int64"}, n=64, note=True)


def python_in_kernels():
    flow("python/in_string", "r = x\nif 'a' in C:\n    r = x + 1", consts={"C": "abc"})
    flow("python/in_tuple_of_ints", "r = x\nif C in (1, 2):\n    r = x + 1", consts={"C": 2})
    flow("python/in_list", "r = x\nif C in [1, 2]:\n    r = x + 1", consts={"C": 2})
    flow("python/bool_call", "r = x\nif bool(C):\n    r = x + 1", consts={"C": 2})
    flow("python/list_call", "y = list((x, x))\nr = y[0]")
    flow("python/float_of_constexpr", "r = x + float(C)", consts={"C": 2})
    flow("python/int_of_float", "r = x + int(2.7)")
    flow("python/float_of_runtime", "r = x + float(a)", scalars={"a": 2})
    flow("python/int_of_runtime", "r = x + int(v)")
    flow("python/min_of_constexprs", "k: tl.constexpr = min(C, 5)\nr = x + k", consts={"C": 2})
    flow("python/min_as_shape", "r = x + tl.sum(tl.arange(0, min(C, 16)), 0)", consts={"C": 8})
    flow("python/max_three", "r = x + max(C, 3, 7)", consts={"C": 8})
    flow("python/min_of_tuple", "r = x + min((C, 3))", consts={"C": 8})
    flow("python/shape_arithmetic", "y = tl.arange(0, C // 2 * 4)\nr = x + tl.sum(y, 0)", consts={"C": 8})
    flow("python/shape_from_division", "y = tl.zeros([C / 2], tl.float32)\nr = x + tl.sum(y, 0)", consts={"C": 8})
    flow("python/shape_from_float", "y = tl.zeros([8.0], tl.float32)\nr = x + tl.sum(y, 0)")
    flow("python/constexpr_local_changes_type", "k = C\nk = k + 0.5\nr = x + k", consts={"C": 8})
    flow("python/local_as_shape", "k = C * 2\nr = x + tl.sum(tl.arange(0, k), 0)", consts={"C": 8})
    flow("python/local_literal_as_shape", "k = 16\nr = x + tl.sum(tl.arange(0, k), 0)")
    flow("python/tuple_as_shape", "s = (N, 2)\nr = tl.sum(tl.zeros(s, tl.float32), 1) + x")
    flow("python/augmented_constexpr", "k: tl.constexpr = 4\nk += 4\nr = x + tl.sum(tl.arange(0, k), 0)")
    flow("python/two_branches_constexpr", "if C > 4:\n    k: tl.constexpr = 8\nelse:\n    k: tl.constexpr = 16\nr = x + tl.sum(tl.arange(0, k), 0)", consts={"C": 8})
    flow("python/for_static_tuple", "r = x\nfor k in tl.static_range(2):\n    r += (1.0, 2.0)[k]")
    flow("python/for_range_keywords", "r = x\nfor k in range(0, stop=3):\n    r += k")
    flow("python/for_range_step_runtime_zero", "r = x\nfor k in tl.range(0, a, step=2):\n    r += k", scalars={"a": 5})
    flow("python/for_underscore", "r = x\nfor _ in range(3):\n    r += 1")
    flow("python/for_nested_return", "r = x\nfor k in range(3):\n    r = early(r, k)", "@triton.jit\ndef early(x, k):\n    if k > 1:\n        return x + 100\n    return x + 1")
    flow("python/for_nested_return_constexpr", "r = x\nfor k in tl.static_range(3):\n    r = early(r, k)", "@triton.jit\ndef early(x, k: tl.constexpr):\n    if k > 1:\n        return x + 100\n    else:\n        return x + 1")
    flow("python/return_after_constexpr_return", "r = early(x, C)", "@triton.jit\ndef early(x, k: tl.constexpr):\n    if k > 1:\n        return x + 100\n    return x + 1", consts={"C": 4})
    flow("python/return_after_constexpr_return_types", "r = early(x, C)", "@triton.jit\ndef early(x, k: tl.constexpr):\n    if k > 1:\n        return x + 100\n    return x.to(tl.float16)", consts={"C": 4})
    flow("python/return_types_widen", "r = early(x, a)", "@triton.jit\ndef early(x, k):\n    if k > 1:\n        y = x + 100\n    else:\n        y = x + 1\n    return y", scalars={"a": 3})
    flow("python/default_argument_expression", "r = x + g(N)", "@triton.jit\ndef g(a, b=2 * 3):\n    return a + b")
    flow("python/keyword_order", "r = g(b=x, a=v)", "@triton.jit\ndef g(a, b):\n    return a - b")
    flow("python/pass_dtype", "r = g(x, tl.float16)", "@triton.jit\ndef g(a, dtype):\n    return a.to(dtype)")
    flow("python/pass_dtype_constexpr", "r = g(x, tl.float16)", "@triton.jit\ndef g(a, dtype: tl.constexpr):\n    return a.to(dtype)")
    flow("python/pass_string", "r = g(x, 'relu')", "@triton.jit\ndef g(a, kind: tl.constexpr):\n    if kind == 'relu':\n        return tl.maximum(a, 0.0)\n    else:\n        return a")
    flow("python/pass_pointer", "r = g(x_ptr, N)", "@triton.jit\ndef g(p, n: tl.constexpr):\n    return tl.load(p + tl.arange(0, n))")
    flow("python/pass_literal_as_tensor", "r = x + g(3)", "@triton.jit\ndef g(a):\n    return a * 2")
    flow("python/pass_literal_uses_to", "r = x + g(3)", "@triton.jit\ndef g(a):\n    return a.to(tl.float32)")
    flow("python/none_return_assigned", "y = g(x)\nr = x", "@triton.jit\ndef g(a):\n    return")
    flow("python/return_none_or_value", "r = g(x, a)", "@triton.jit\ndef g(a, k):\n    if k > 1:\n        return a\n    return", scalars={"a": 4})
    flow("python/missing_else_return", "r = g(x, a)", "@triton.jit\ndef g(a, k):\n    if k > 1:\n        return a", scalars={"a": 4})
    flow("python/unused_function_is_broken", "r = x + 1", "@triton.jit\ndef broken(a):\n    return tl.nonsense(a)")
    flow("python/unused_import_in_body", "r = x + 1\nfrom math import pi")
    flow("python/comment_only_if", "r = x\nif a > 3:\n    pass  # nothing", scalars={"a": 4})
    flow("python/long_elif_constexpr", "if C == 0:\n    r = x\nelif C == 1:\n    r = x + 1\nelif C == 2:\n    r = x + 2\nelse:\n    tl.static_assert(False, 'unknown')", consts={"C": 2})
    flow("python/static_assert_dead", "r = x\nif C == 0:\n    tl.static_assert(False, 'no')", consts={"C": 2})
    flow("python/raise_dead", "r = x\nif C == 0:\n    raise ValueError('no')", consts={"C": 2})
    flow("python/try_dead", "r = x\nif C == 0:\n    try:\n        r = x + 1\n    except Exception:\n        pass", consts={"C": 2})
    flow("python/matmul_in_dead_branch", "r = x\nif C == 0:\n    r = x @ x", consts={"C": 2})
    flow("python/not_constexpr_condition_on_block", "r = x\nif not (x > 0):\n    r = -x")
    flow("python/while_not", "k = a\nr = x\nwhile not k == 0:\n    k -= 1\n    r += 1", scalars={"a": 4})
    flow("python/compare_dtype_not_equal", "r = x\nif x.dtype != tl.float16:\n    r = x + 1")
    flow("python/dtype_in_condition_expression", "r = x.to(tl.float16 if C > 3 else tl.float32)", consts={"C": 4})
    flow("python/negative_literal_index", "r = (x, x + 1, x + 2)[-2]")
    flow("python/string_format", "tl.static_assert(N == 32, f'{N} is wrong')\nr = x")
    flow("python/math_constant", "r = x * 3.141592653589793 + 1e-5 - 1_0.5")
    flow("python/power_of_constexpr", "r = x * C ** 0.5 + 2 ** -C", consts={"C": 4})
    flow("python/float_floor_division", "r = x + 7.5 // 2 + 7 // 2.0")
    flow("python/bitwise_on_bools", "r = x\nif (C > 3) & (C < 9):\n    r = x + 1", consts={"C": 4})
    flow("python/any_builtin", "r = x\nif any((C > 3, C > 100)):\n    r = x + 1", consts={"C": 4})
    flow("python/sum_builtin", "r = x + sum((1, 2))")
    flow("python/print_f_string", "print(f'{N}')\nr = x")
    flow("python/device_print_several", "tl.device_print('a b', v, a)\nr = x", scalars={"a": 4})
    flow("python/assert_false_debug", "assert a < 3, 'no'\nr = x", scalars={"a": 4}, options={"debug": True})
    flow("python/assert_constexpr_false_debug", "assert N < 3, 'no'\nr = x", options={"debug": True})


def matrices():
    dot("dot/sum_products/axis1", "r = tl.sum(a[:, :, None] * b[None, :, :], axis=1)", 16, 16, 16, left="fp32", note=False)
    dot("dot/sum_products/fp16", "r = tl.sum(a[:, :, None] * b[None, :, :], axis=1)", 16, 16, 16, left="fp16", note=False)
    dot("dot/sum_products/exact", "r = tl.sum(a[:, :, None] * b[None, :, :], axis=1)", 16, 16, 16, left="fp32", kind="small", note=False)
    dot("dot/sum_products/int", "r = tl.sum(a[:, :, None] * b[None, :, :], axis=1)", 16, 16, 16, left="int32", result="int32", kind="small", note=False)
    dot("dot/sum_products/last_axis", "r = tl.sum(a[:, None, :] * tl.trans(b)[None, :, :], axis=2)", 16, 16, 16, left="fp32", note=False)
    dot("dot/sum_products/vector", "r = tl.sum(a * tl.sum(b, 1)[None, :], axis=1)[:, None] + tl.zeros([M, N], tl.float32)", 16, 16, 16, left="fp32", note=False)
    dot("dot/fp16_accumulates_in_loop", "r = tl.zeros([M, N], tl.float32)\nfor step in range(0, 4):\n    r += tl.dot(a, b) * 0.5", note=False)
    dot("dot/transposed_fp32_ieee", "r = tl.dot(tl.trans(b), tl.trans(a), input_precision='ieee')", 16, 16, 32, left="fp32")
    dot("dot/mask_and_dot", "m = (i[:, None] < 10) & (l[None, :] < 20)\nr = tl.dot(tl.where(m, a, 0.0), b)", left="fp16")
    dot("dot/softmax_then_dot", "p = tl.softmax(tl.dot(a, b), dim=1)\nr = tl.dot(p.to(tl.float16), tl.trans(p.to(tl.float16)))", left="fp16")
    dot("dot/out_dtype_in_loop", "r = tl.zeros([M, N], tl.float16)\nfor step in range(0, 2):\n    r += tl.dot(a, b, out_dtype=tl.float16)", left="fp16", result="fp16", note=False)
    for precision in ("bf16x3", "bf16x6"):
        dot(f"dot/precision_small/{precision}", f"r = tl.dot(a, b, input_precision='{precision}')", left="fp32", kind="small")


def sorting():
    reduce2d("sort/dim_positive", "r = tl.sort(x, 1)\ns = tl.sort(x, dim=1, descending=True)", {"r": ("fp32", 256), "s": ("fp32", 256)})
    reduce2d("sort/dim_negative", "r = tl.sort(x, dim=-1)", {"r": ("fp32", 256)})
    reduce2d("sort/flat", "r = tl.sort(tl.reshape(x, [256]))\ns = tl.sort(tl.reshape(x, [256]), descending=True)", {"r": ("fp32", 256), "s": ("fp32", 256)})
    reduce2d("sort/method", "r = x\ny = x.sort()", {"r": ("fp32", 256)})
    reduce2d("sort/topk_dim", "r = tl.topk(x, 4, dim=1)", {"r": ("fp32", 32)})
    reduce2d("sort/topk_keyword", "r = tl.topk(x, k=8)", {"r": ("fp32", 64)})
    reduce2d("sort/topk_too_many", "r = tl.topk(x, 64)", {"r": ("fp32", 512)})
    reduce2d("sort/topk_flat", "r = tl.topk(tl.reshape(x, [256]), 16)", {"r": ("fp32", 16)})
    reduce2d("sort/ties", "r = tl.sort(x)", {"r": ("fp32", 256)}, kind="ties")
    reduce2d("sort/flip_dim", "r = tl.flip(x, 1)\ns = tl.flip(x, dim=0)\nt = x.flip(1)", {key: ("fp32", 256) for key in "rst"})
    reduce2d("sort/softmax_dim", "r = tl.softmax(x, 1)\ns = tl.softmax(x, dim=0, keep_dims=True)\nt = tl.softmax(x)", {key: ("fp32", 256) for key in "rst"})
    reduce2d("sort/cumsum_flat", "r = tl.cumsum(tl.reshape(x, [256]), 0)\ns = tl.cumsum(tl.reshape(x, [256]), 0, reverse=True)", {"r": ("fp32", 256), "s": ("fp32", 256)}, kind="small")
    reduce2d("sort/max_keep_dims_indices", "r, s = tl.max(x, 1, return_indices=True, keep_dims=True)\nr = r + x\ns = s + b[None, :]", {"r": ("fp32", 256), "s": ("int32", 256)})
    reduce2d("sort/argmin_negative_axis", "r = tl.argmin(x, -1)\ns = tl.argmax(x, axis=-2)", {"r": ("int32", 8), "s": ("int32", 32)})
    reduce2d("sort/xor_sum_all", "r = tl.xor_sum(x)", {"r": ("int32", 0)}, "int32", "full")
    reduce2d("sort/sum_bool_method", "r = (x > 0).sum(1)", {"r": ("int64", 8)}, note=True)
    reduce2d("sort/min_of_condition", "r = tl.min(x > 0, 1)\ns = tl.max(x > 0, 0)", {"r": ("int64", 8), "s": ("int64", 32)}, note=True)


def shapes():
    grid2d("shape/zero_size_used", "y = tl.zeros([0], tl.int32)\nr = b + tl.sum(y, 0)", {"r": ("int32", 16)})
    grid2d("shape/expand_dims_keyword", "r = tl.expand_dims(x, axis=1)\ns = x.expand_dims(0)", {"r": ("int32", 128), "s": ("int32", 128)})
    grid2d("shape/broadcast_to_scalar_tensor", "v = tl.load(x_ptr + 5)\nr = tl.broadcast_to(v, [16])\ns = tl.broadcast_to(v, 8, 2)", {"r": ("int32", 16), "s": ("int32", 16)})
    grid2d("shape/join_scalar_tensors", "v = tl.load(x_ptr + 5)\nw = tl.load(x_ptr + 6)\nr = tl.join(v, w)", {"r": ("int32", 2)})
    grid2d("shape/split_scalars", "v = tl.load(x_ptr + 5)\np, q = tl.split(tl.join(v, v + 1))\nr = b + p * q", {"r": ("int32", 16)})
    grid2d("shape/interleave_scalar", "v = tl.load(x_ptr + 5)\nr = tl.interleave(v, v + 1)", {"r": ("int32", 2)})
    grid2d("shape/reshape_scalar", "v = tl.load(x_ptr + 5)\nr = tl.reshape(v, [1]) + b", {"r": ("int32", 16)})
    grid2d("shape/view_tuple", "r = tl.reshape(x, (R * C,))\ns = x.reshape([R * C])\nt = x.view(R, 4, 4)", {key: ("int32", 128) for key in "rst"})
    grid2d("shape/index_scalar_none", "v = tl.load(x_ptr + 5)\nr = v[None] + b", {"r": ("int32", 16)})
    grid2d("shape/arange_of_two", "r = tl.arange(0, 2)\ns = tl.arange(3, 7)", {"r": ("int32", 2), "s": ("int32", 4)})
    grid2d("shape/permute_list", "r = tl.permute(x, [1, 0])\ns = x.permute(1, 0)\nt = x.trans(1, 0)", {key: ("int32", 128) for key in "rst"})
    grid2d("shape/four_dims", "y = tl.reshape(x, [2, 4, 2, 8])\nr = tl.sum(y, 2)\ns = tl.permute(y, 3, 1, 0, 2)\nt = tl.max(y, 0)", {"r": ("int32", 64), "s": ("int32", 128), "t": ("int32", 64)})
    grid2d("shape/where_scalar_branches", "r = tl.where(x > 5, 1, 0)\ns = tl.where(True, x, 0)\nt = tl.where(R > 4, x, 0)", {key: ("int32", 128) for key in "rst"})
    grid2d("shape/zeros_like_of_condition", "r = tl.zeros_like(x > 0).to(tl.int32) + x", {"r": ("int32", 128)})
    grid2d("shape/full_tuple_of_one", "r = tl.full((16,), 5, tl.int32)\ns = tl.full([16], True, tl.int1).to(tl.int32)\nt = tl.full([16], 1, tl.float32).to(tl.int32)", {key: ("int32", 16) for key in "rst"})


def libdevice():
    for lines, label in (("r = libdevice.pow(x, 3.0)", "pow_literal"), ("r = libdevice.tanh(x * 0.79788456 * (1 + 0.044715 * x * x))", "gelu"), ("r = x / (1 + libdevice.exp(-x))", "silu"),
                         ("r = libdevice.log1p(libdevice.exp(x))", "softplus"), ("r = libdevice.round(x * 10)", "round"), ("r = libdevice.erf(x * 0.70710678)", "erf"),
                         ("r = tl.where(libdevice.isnan(x), 0.0, x)", "isnan_where"), ("r = libdevice.fmod(x, 0.7)", "fmod_literal"), ("r = libdevice.rsqrt(x * x + 1e-6)", "rsqrt"), ("r = libdevice.copysign(1.0, x)", "copysign_literal"),
                         ("r = libdevice.max(x, 0.0)", "max"), ("r = libdevice.sigmoid(x)", "sigmoid"), ("r = libdevice.relu(x)", "relu"), ("r = libdevice.pow(2.0, x)", "pow_base_literal"), ("r = libdevice.ceil(x) - libdevice.floor(x)", "ceil_floor")):
        body(f"libdevice/used/{label}", lines, {"x": "fp32"}, {"r": "fp32"}, n=128, imports=LIBDEVICE)
    body("libdevice/used/fp16_tanh_cast", "r = libdevice.tanh(x.to(tl.float32)).to(tl.float16)", {"x": "fp16"}, {"r": "fp16"}, n=128, imports=LIBDEVICE)


eight_bit_floats()
bounds()
python_in_kernels()
matrices()
sorting()
shapes()
libdevice()
