"""Reductions, scans, sorting and histograms."""
from .data import ALL, FLOATS, INTEGERS, SMALL_FLOATS
from .probe import NOTE_DTYPE, add, body, out, tensor


def reduce2d(name, lines, outs, dtype="fp32", kind="normal", rows=8, cols=32, helpers="", note=False):
    """Loads `x` [R, C]; stores each of `outs`: name -> (dtype, element count, 0 for a scalar)."""
    args = {"x_ptr": tensor(dtype, [rows, cols], kind, 11)}
    text = ["    a = tl.arange(0, R)", "    b = tl.arange(0, C)", "    x = tl.load(x_ptr + a[:, None] * C + b[None, :])"]
    text += ["    " + line for line in lines.strip("\n").split("\n")]
    parameters = ["x_ptr"]
    for key, (kind_out, count) in outs.items():
        parameters.append(f"{key}_ptr")
        args[f"{key}_ptr"] = out(kind_out, max(count, 1))
        text.append(f"    tl.store({key}_ptr + tl.arange(0, {count}), tl.reshape({key}, [{count}]))" if count else f"    tl.store({key}_ptr, {key})")
        if note:
            parameters.append(f"{key}_code")
            args[f"{key}_code"] = out("int32", 1)
            text.append(f"    note_dtype({key}_code, {key})")
    args |= {"R": rows, "C": cols}
    source = (NOTE_DTYPE if note else "") + (helpers.strip("\n") + "\n\n\n" if helpers else "")
    add(name, source + f"@triton.jit\ndef kernel({', '.join(parameters)}, R: tl.constexpr, C: tl.constexpr):\n" + "\n".join(text) + "\n", args)


COMBINE = """
@triton.jit
def combine(a, b):
    return a + b * 1


@triton.jit
def larger(a, b):
    return tl.maximum(a, b)


@triton.jit
def product(a, b):
    return a * b


@triton.jit
def welford(mean_a, m2_a, count_a, mean_b, m2_b, count_b):
    delta = mean_b - mean_a
    count = count_a + count_b
    ratio = tl.where(count == 0.0, 0.0, count_b / count)
    return mean_a + delta * ratio, m2_a + m2_b + delta * delta * count_a * ratio, count


@triton.jit
def first_last(a, b, c, d):
    return tl.minimum(a, c), tl.maximum(b, d)


@triton.jit
def recurrence(a1, b1, a2, b2):
    return a1 * a2, b1 * a2 + b2


@triton.jit
def wrong_count(a, b):
    return a, b
"""


def reduces():
    for dtype in ALL:
        kind = "small" if dtype in FLOATS else "full"
        holds = "fp64" if dtype in FLOATS else "fp32" if dtype in SMALL_FLOATS else "int64"
        reduce2d(f"reduce/sum/{dtype}", "r = tl.sum(x, 1)\ns = tl.sum(x, axis=0)", {"r": (holds, 8), "s": (holds, 32)}, dtype, kind, note=True)
        reduce2d(f"reduce/max/{dtype}", "r = tl.max(x, 1)\ns = tl.min(x, axis=0)", {"r": (holds, 8), "s": (holds, 32)}, dtype, "special" if dtype in FLOATS else kind, note=True)
        reduce2d(f"reduce/argmax/{dtype}", "r = tl.argmax(x, 1)\ns = tl.argmin(x, axis=0)", {"r": ("int32", 8), "s": ("int32", 32)}, dtype, "ties", note=True)
        reduce2d(f"reduce/xor_sum/{dtype}", "r = tl.xor_sum(x, 1)", {"r": ("int64", 8)}, dtype, kind, note=True)
    for dtype in ("fp16", "bf16", "fp32", "fp64"):
        reduce2d(f"reduce/sum_random/{dtype}", "r = tl.sum(x, 1)\ns = tl.sum(tl.sum(x, 0), 0)", {"r": (dtype, 8), "s": (dtype, 0)}, dtype, "positive", note=True)
        reduce2d(f"reduce/sum_dtype/{dtype}", "r = tl.sum(x, 1, dtype=tl.float32)", {"r": ("fp64", 8)}, dtype, "positive", note=True)
    reduce2d("reduce/sum_int8_overflow", "r = tl.sum(x, 1)", {"r": ("int64", 8)}, "int8", "full", note=True)
    reduce2d("reduce/sum_dtype_int8", "r = tl.sum(x, 1, dtype=tl.int8)\ns = tl.sum(x, 1, dtype=tl.int64)", {"r": ("int64", 8), "s": ("int64", 8)}, "int8", "full", note=True)
    reduce2d("reduce/axis_none", "r = tl.sum(x)\ns = tl.max(x)\nt = tl.min(x, axis=None)", {"r": ("fp32", 0), "s": ("fp32", 0), "t": ("fp32", 0)}, note=True)
    reduce2d("reduce/axis_none_keep_dims", "r = tl.sum(x, keep_dims=True)\ns = tl.max(x, axis=None, keep_dims=True)", {"r": ("fp32", 1), "s": ("fp32", 1)})
    reduce2d("reduce/keep_dims", "r = x - tl.max(x, 1, keep_dims=True)\ns = x / tl.sum(x, axis=0, keep_dims=True)", {"r": ("fp32", 256), "s": ("fp32", 256)}, kind="positive")
    reduce2d("reduce/negative_axis", "r = tl.sum(x, -1)\ns = tl.max(x, axis=-2)", {"r": ("fp32", 8), "s": ("fp32", 32)})
    reduce2d("reduce/axis_out_of_range", "r = tl.sum(x, 2)", {"r": ("fp32", 8)})
    reduce2d("reduce/axis_tuple", "r = tl.sum(x, (0, 1))", {"r": ("fp32", 0)})
    reduce2d("reduce/axis_runtime", "r = tl.sum(x, tl.program_id(0))", {"r": ("fp32", 32)})
    reduce2d("reduce/dim_keyword", "r = tl.sum(x, dim=1)", {"r": ("fp32", 8)})
    reduce2d("reduce/keepdim_keyword", "r = tl.sum(x, 1, keepdim=True)", {"r": ("fp32", 8)})
    reduce2d("reduce/methods", "r = x.sum(1)\ns = x.max(axis=0)\nt = x.argmax(1)", {"r": ("fp32", 8), "s": ("fp32", 32), "t": ("int32", 8)})
    reduce2d("reduce/mean", "r = tl.mean(x, 1)", {"r": ("fp32", 8)})
    reduce2d("reduce/prod", "r = tl.prod(x, 1)", {"r": ("fp32", 8)})
    reduce2d("reduce/any", "r = tl.any(x > 0, 1)", {"r": ("int1", 8)})
    reduce2d("reduce/builtin_sum", "r = sum(x)", {"r": ("fp32", 0)})
    reduce2d("reduce/builtin_max", "r = max(x)", {"r": ("fp32", 0)})
    reduce2d("reduce/builtin_max_two", "r = max(x, 0.0)", {"r": ("fp32", 256)})
    reduce2d("reduce/builtin_min_scalars", "r = x + min(R, C) + max(R, 3)", {"r": ("fp32", 256)})
    reduce2d("reduce/of_scalar", "v = tl.load(x_ptr)\nr = tl.sum(v, 0)", {"r": ("fp32", 0)})
    reduce2d("reduce/of_condition", "r = tl.sum(x > 0, 1)\ns = tl.sum((x > 0).to(tl.int32), 0)", {"r": ("int64", 8), "s": ("int32", 32)}, note=True)
    reduce2d("reduce/reduce_or", "r = tl.reduce_or(x > 2, 1)\ns = tl.reduce_or(b, 0)", {"r": ("int1", 8), "s": ("int32", 0)}, note=True)
    reduce2d("reduce/return_indices", "r, s = tl.max(x, 1, return_indices=True)\nt, u = tl.min(x, 0, return_indices=True)",
             {"r": ("fp32", 8), "s": ("int32", 8), "t": ("fp32", 32), "u": ("int32", 32)}, kind="ties", note=True)
    reduce2d("reduce/tie_break", "r, s = tl.max(x, 1, return_indices=True, return_indices_tie_break_left=True)\nt = tl.argmin(x, 0, tie_break_left=True)",
             {"r": ("fp32", 8), "s": ("int32", 8), "t": ("int32", 32)}, kind="ties")
    reduce2d("reduce/return_indices_int8", "r, s = tl.max(x, 1, return_indices=True)", {"r": ("int64", 8), "s": ("int32", 8)}, "int8", "ties", note=True)
    reduce2d("reduce/argmax_keep_dims", "r = tl.argmax(x, 1, keep_dims=True) + b[None, :]", {"r": ("int32", 256)}, kind="ties")
    reduce2d("reduce/argmax_axis_none", "r = tl.argmax(x, None)", {"r": ("int32", 0)})
    reduce2d("reduce/argmax_no_axis", "r = tl.argmax(x)", {"r": ("int32", 0)})
    reduce2d("reduce/user", "r = tl.reduce(x, 1, combine)\ns = tl.reduce(x, 0, larger)\nt = x.reduce(1, product)", {"r": ("fp32", 8), "s": ("fp32", 32), "t": ("fp32", 8)}, helpers=COMBINE)
    reduce2d("reduce/user_keep_dims", "r = tl.reduce(x, 1, larger, keep_dims=True) + x", {"r": ("fp32", 256)}, helpers=COMBINE)
    reduce2d("reduce/user_all", "r = tl.reduce(x, None, larger)", {"r": ("fp32", 0)}, helpers=COMBINE)
    reduce2d("reduce/user_int", "r = tl.reduce(x, 1, combine)\ns = tl.reduce(x, 1, product)", {"r": ("int64", 8), "s": ("int64", 8)}, "int8", "small", helpers=COMBINE, note=True)
    reduce2d("reduce/user_fp16", "r = tl.reduce(x, 1, combine)", {"r": ("fp64", 8)}, "fp16", helpers=COMBINE, note=True)
    reduce2d("reduce/user_several", "r, s, t = tl.reduce((x, x * 0.0, x * 0.0 + 1.0), 1, welford)", {key: ("fp32", 8) for key in "rst"}, helpers=COMBINE)
    reduce2d("reduce/user_pair", "r, s = tl.reduce((x, x), 1, first_last)", {"r": ("fp32", 8), "s": ("fp32", 8)}, helpers=COMBINE)
    reduce2d("reduce/user_pair_dtypes", "r, s = tl.reduce((x, x.to(tl.int32)), 1, first_last)", {"r": ("fp32", 8), "s": ("int32", 8)}, helpers=COMBINE)
    reduce2d("reduce/user_wrong_count", "r = tl.reduce(x, 1, wrong_count)", {"r": ("fp32", 8)}, helpers=COMBINE)
    reduce2d("reduce/user_shape_mismatch", "r, s = tl.reduce((x, b), 1, first_last)", {"r": ("fp32", 8), "s": ("int32", 8)}, helpers=COMBINE)
    reduce2d("reduce/user_not_jit", "r = tl.reduce(x, 1, plain)", {"r": ("fp32", 8)}, helpers="def plain(a, b):\n    return a + b")
    reduce2d("reduce/user_lambda", "r = tl.reduce(x, 1, lambda p, q: p + q)", {"r": ("fp32", 8)})
    reduce2d("reduce/user_builtin", "r = tl.reduce(x, 1, tl.maximum)", {"r": ("fp32", 8)})
    reduce2d("reduce/three_dims", "y = tl.reshape(x, [8, 4, 8])\nr = tl.sum(y, 1)\ns = tl.max(y, 2)\nt = tl.argmax(y, 0)", {"r": ("fp32", 64), "s": ("fp32", 32), "t": ("int32", 32)})
    reduce2d("reduce/nan", "r = tl.max(x, 1)\ns = tl.min(x, 1)", {"r": ("fp32", 8), "s": ("fp32", 8)}, kind="special", cols=8)
    reduce2d("reduce/softmax_rows", "m = tl.max(x, 1)\ne = tl.exp(x - m[:, None])\nr = e / tl.sum(e, 1)[:, None]", {"r": ("fp32", 256)})
    reduce2d("reduce/size_one_axis", "y = x[:, None, :]\nr = tl.sum(y, 1)\ns = tl.argmax(y, 1)", {"r": ("fp32", 256), "s": ("int32", 256)})


def scans():
    for dtype in ("int1", "int8", "uint8", "int32", "int64", "fp16", "bf16", "fp32", "fp64"):
        holds = "fp64" if dtype in FLOATS else "int64"
        reduce2d(f"scan/cumsum/{dtype}", "r = tl.cumsum(x, 1)\ns = tl.cumsum(x, 0, reverse=True)", {"r": (holds, 256), "s": (holds, 256)}, dtype, "ties", note=True)
        reduce2d(f"scan/cumprod/{dtype}", "r = tl.cumprod(x, 0)\ns = tl.cumprod(x, axis=1, reverse=True)", {"r": (holds, 256), "s": (holds, 256)}, dtype, "ties", note=True)
    reduce2d("scan/cumsum_default", "r = tl.cumsum(x)\ns = x.cumsum(1)", {"r": ("fp32", 256), "s": ("fp32", 256)})
    reduce2d("scan/cumsum_random", "r = tl.cumsum(x, 1)", {"r": ("fp32", 256)})
    reduce2d("scan/cumsum_dtype", "r = tl.cumsum(x, 1, dtype=tl.float32)", {"r": ("fp32", 256)}, "fp16", note=True)
    reduce2d("scan/negative_axis", "r = tl.cumsum(x, -1)", {"r": ("fp32", 256)})
    reduce2d("scan/bad_axis", "r = tl.cumsum(x, 2)", {"r": ("fp32", 256)})
    reduce2d("scan/associative", "r = tl.associative_scan(x, 1, combine)\ns = tl.associative_scan(x, 0, larger)\nt = tl.associative_scan(x, 1, larger, reverse=True)", {key: ("fp32", 256) for key in "rst"}, helpers=COMBINE)
    reduce2d("scan/associative_pair", "r, s = tl.associative_scan((x * 0.5, x), 1, recurrence)", {"r": ("fp32", 256), "s": ("fp32", 256)}, helpers=COMBINE)
    reduce2d("scan/associative_pair_reverse", "r, s = tl.associative_scan((x * 0.5, x), axis=1, combine_fn=recurrence, reverse=True)", {"r": ("fp32", 256), "s": ("fp32", 256)}, helpers=COMBINE)
    reduce2d("scan/associative_int", "r = tl.associative_scan(x, 1, product)", {"r": ("int64", 256)}, "int32", "ties", helpers=COMBINE, note=True)
    reduce2d("scan/cummax", "r = tl.cummax(x, 1)", {"r": ("fp32", 256)})
    reduce2d("scan/of_scalar", "v = tl.load(x_ptr)\nr = tl.cumsum(v, 0)", {"r": ("fp32", 0)})


def sorting():
    for dtype in ("int8", "uint8", "int32", "uint32", "int64", "fp16", "bf16", "fp32", "int1"):
        holds = "fp64" if dtype in FLOATS else "int64"
        reduce2d(f"sort/{dtype}", "r = tl.sort(x)\ns = tl.sort(x, descending=True)", {"r": (holds, 256), "s": (holds, 256)}, dtype, "normal" if dtype in FLOATS else "full", note=True)
        reduce2d(f"topk/{dtype}", "r = tl.topk(x, 4)", {"r": (holds, 32)}, dtype, "normal" if dtype in FLOATS else "full", note=True)
    reduce2d("sort/dim", "r = tl.sort(x, 1)\ns = tl.sort(x, dim=-1)", {"r": ("fp32", 256), "s": ("fp32", 256)})
    reduce2d("sort/other_dim", "r = tl.sort(x, 0)", {"r": ("fp32", 256)})
    reduce2d("sort/one_dim", "r = tl.sort(tl.reshape(x, [256]))\ns = tl.reshape(x, [256]).sort(descending=True)", {"r": ("fp32", 256), "s": ("fp32", 256)})
    reduce2d("sort/topk_all", "r = tl.topk(x, 32)", {"r": ("fp32", 256)})
    reduce2d("sort/topk_one", "r = tl.topk(x, 1)", {"r": ("fp32", 8)})
    reduce2d("sort/topk_not_power_of_two", "r = tl.topk(x, 3)", {"r": ("fp32", 24)})
    reduce2d("sort/bitonic_merge", "r = tl.bitonic_merge(tl.reshape(tl.join(tl.sort(x), tl.sort(x)), [8, 64]))\nr = tl.sort(x)", {"r": ("fp32", 256)})
    reduce2d("sort/argsort", "r = tl.argsort(x)", {"r": ("int32", 256)})
    reduce2d("histogram/int32", "r = tl.histogram(tl.reshape(x, [256]), 128)", {"r": ("int32", 128)}, "int32", "positive", note=True)
    reduce2d("histogram/uint32", "r = tl.histogram(tl.reshape(x, [256]), 128)", {"r": ("int32", 128)}, "uint32", "positive", note=True)
    reduce2d("histogram/in_range", "y = tl.reshape(x, [256]) % 16\nr = tl.histogram(y, 16)\ns = tl.histogram(y, 32)", {"r": ("int32", 16), "s": ("int32", 32)}, "int32", "positive")
    reduce2d("histogram/mask", "y = tl.reshape(x, [256]) % 16\nr = tl.histogram(y, 16, mask=y > 3)\ns = y.histogram(16)", {"r": ("int32", 16), "s": ("int32", 16)}, "int32", "positive")
    reduce2d("histogram/int64", "y = tl.reshape(x, [256]) % 16\nr = tl.histogram(y, 16)", {"r": ("int32", 16)}, "int64", "positive")
    reduce2d("histogram/uint8", "y = tl.reshape(x, [256]) % 16\nr = tl.histogram(y, 16)", {"r": ("int32", 16)}, "uint8", "positive")
    reduce2d("histogram/float", "r = tl.histogram(tl.reshape(x, [256]), 16)", {"r": ("int32", 16)})
    reduce2d("histogram/two_dims", "r = tl.histogram(x, 16)", {"r": ("int32", 16)}, "int32", "positive")
    reduce2d("histogram/bins_not_power_of_two", "r = tl.histogram(tl.reshape(x, [256]) % 10, 10)", {"r": ("int32", 10)}, "int32", "positive")


reduces()
scans()
sorting()
