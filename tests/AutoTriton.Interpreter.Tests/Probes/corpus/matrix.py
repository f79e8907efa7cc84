"""`tl.dot` and its relatives."""
from .probe import NOTE_DTYPE, add, out, tensor

SIZES = {"int1": 1, "int8": 1, "uint8": 1, "fp8e4nv": 1, "fp8e5": 1, "fp16": 2, "bf16": 2, "fp32": 4, "fp64": 8, "int32": 4, "int16": 2}


def dot(name, lines, m=16, n=16, k=32, left="fp16", right=None, result="fp32", kind="normal", helpers="", extra=None, note=True, options=None):
    """Loads `a` [M, K] and `b` [K, N]; `lines` make `r` [M, N]."""
    right = right or left
    args = {"a_ptr": tensor(left, [m, k], kind, 21), "b_ptr": tensor(right, [k, n], kind, 22), "r_ptr": out(result, [m, n]), "r_code": out("int32", 1)}
    args |= extra or {}
    args |= {"M": m, "N": n, "K": k}
    parameters = [*(key for key in args if key not in ("M", "N", "K")), "M: tl.constexpr", "N: tl.constexpr", "K: tl.constexpr"]
    source = (NOTE_DTYPE if note else "") + (helpers.strip("\n") + "\n\n\n" if helpers else "")
    source += f"@triton.jit\ndef kernel({', '.join(parameters)}):\n"
    source += "    i = tl.arange(0, M)\n    j = tl.arange(0, N)\n    l = tl.arange(0, K)\n"
    source += "    a = tl.load(a_ptr + i[:, None] * K + l[None, :])\n    b = tl.load(b_ptr + l[:, None] * N + j[None, :])\n"
    source += "".join(f"    {line}\n" for line in lines.strip("\n").split("\n"))
    source += "    tl.store(r_ptr + i[:, None] * N + j[None, :], r)\n"
    source += "    note_dtype(r_code, r)\n" if note else ""
    add(name, source, args, options=options)


def dtypes():
    for dtype in SIZES:
        wide = "fp64" if dtype in ("fp16", "bf16", "fp32", "fp64", "fp8e4nv", "fp8e5") else "int64"
        dot(f"dot/{dtype}", "r = tl.dot(a, b)", left=dtype, result=wide, kind="small" if wide == "int64" else "normal")
        dot(f"dot/exact/{dtype}", "r = tl.dot(a, b)", left=dtype, result=wide, kind="ties")
    for left, right in (("fp16", "bf16"), ("fp16", "fp32"), ("int8", "uint8"), ("fp8e4nv", "fp8e5"), ("fp8e5", "fp16"), ("int8", "fp16"), ("fp32", "fp64")):
        dot(f"dot/mixed/{left}/{right}", "r = tl.dot(a, b)", left=left, right=right, result="fp64")
    for precision in ("ieee", "tf32", "tf32x3", "bf16", "TF32", "bf16x3"):
        dot(f"dot/precision/{precision}", f"r = tl.dot(a, b, input_precision='{precision}')", left="fp32")
        dot(f"dot/precision_fp16/{precision}", f"r = tl.dot(a, b, input_precision='{precision}')", left="fp16")
    dot("dot/allow_tf32_true", "r = tl.dot(a, b, allow_tf32=True)", left="fp32")
    dot("dot/allow_tf32_false", "r = tl.dot(a, b, allow_tf32=False)", left="fp32")
    dot("dot/allow_tf32_and_precision", "r = tl.dot(a, b, allow_tf32=False, input_precision='ieee')", left="fp32")
    for dtype in ("fp16", "bf16", "fp32", "int8", "fp8e5", "fp64"):
        dot(f"dot/out_fp16/{dtype}", "r = tl.dot(a, b, out_dtype=tl.float16)", left=dtype, result="fp64", kind="small")
        dot(f"dot/out_fp32/{dtype}", "r = tl.dot(a, b, out_dtype=tl.float32)", left=dtype, result="fp64", kind="small")
    dot("dot/out_bf16", "r = tl.dot(a, b, out_dtype=tl.bfloat16)", left="bf16")
    dot("dot/out_int32", "r = tl.dot(a, b, out_dtype=tl.int32)", left="int8", result="int32", kind="small")
    dot("dot/out_int32_of_fp16", "r = tl.dot(a, b, out_dtype=tl.int32)", left="fp16", result="int32", kind="small")


def accumulators():
    dot("dot/acc", "c = tl.full([M, N], 0.5, tl.float32)\nr = tl.dot(a, b, c)")
    dot("dot/acc_keyword", "c = tl.full([M, N], 0.5, tl.float32)\nr = tl.dot(a, b, acc=c)")
    dot("dot/acc_plus", "c = tl.full([M, N], 0.5, tl.float32)\nc += tl.dot(a, b)\nr = c")
    dot("dot/acc_fp16", "c = tl.full([M, N], 0.5, tl.float16)\nr = tl.dot(a, b, c)", result="fp64")
    dot("dot/acc_fp16_out_fp16", "c = tl.full([M, N], 0.5, tl.float16)\nr = tl.dot(a, b, c, out_dtype=tl.float16)", result="fp64")
    dot("dot/acc_int32", "c = tl.full([M, N], 3, tl.int32)\nr = tl.dot(a, b, c)", left="int8", result="int32", kind="small")
    dot("dot/acc_int8_float", "c = tl.full([M, N], 3.0, tl.float32)\nr = tl.dot(a, b, c)", left="int8", result="fp32", kind="small")
    dot("dot/acc_wrong_shape", "c = tl.zeros([M, K], tl.float32)\nr = tl.dot(a, b, c)")
    dot("dot/acc_scalar", "r = tl.dot(a, b, 0.0)")
    dot("dot/acc_fp32_for_fp64", "c = tl.zeros([M, N], tl.float32)\nr = tl.dot(a, b, c)", left="fp64", result="fp64")
    dot("dot/in_loop", "r = tl.zeros([M, N], tl.float32)\nfor step in range(0, 3):\n    r = tl.dot(a, b, r)")
    dot("dot/in_loop_dtype_changes", "r = tl.zeros([M, N], tl.float16)\nfor step in range(0, 3):\n    r = tl.dot(a, b, r.to(tl.float32))")
    dot("dot/in_loop_wrong_init", "r = 0.0\nfor step in range(0, 3):\n    r += tl.dot(a, b)")
    dot("dot/max_num_imprecise", "r = tl.dot(a, b, max_num_imprecise_acc=32)", left="fp8e4nv")
    dot("dot/cast_result", "r = tl.dot(a, b).to(tl.float16)", result="fp16")
    dot("dot/of_cast", "r = tl.dot(a.to(tl.float16), b.to(tl.float16))", left="fp32")
    dot("dot/chained", "p = tl.dot(a, b).to(tl.float16)\nr = tl.dot(p, b.to(tl.float16)) if False else tl.dot(p, p)")


def shapes():
    for m, n, k in ((1, 16, 16), (8, 16, 16), (16, 1, 16), (16, 4, 16), (16, 8, 16), (16, 16, 1), (16, 16, 8), (16, 16, 16), (32, 16, 64), (64, 8, 16), (4, 4, 4), (2, 2, 2)):
        dot(f"dot/shape/{m}x{n}x{k}", "r = tl.dot(a, b)", m, n, k)
    for dtype, sizes in (("fp32", (8, 16, 4)), ("fp64", (4, 8)), ("int8", (16, 32)), ("fp8e5", (16, 32))):
        for k in sizes:
            dot(f"dot/shape_k/{dtype}/{k}", "r = tl.dot(a, b)", 16, 16, k, left=dtype, result="fp64" if dtype != "int8" else "int64", kind="small")
    dot("dot/inner_mismatch", "r = tl.dot(a, tl.trans(b))", 16, 16, 32)
    dot("dot/transposed", "r = tl.dot(a, tl.trans(tl.trans(b)))", 16, 16, 32)
    dot("dot/a_transposed", "r = tl.dot(tl.trans(b), tl.trans(a))", 16, 16, 32)
    dot("dot/one_dim", "r = tl.dot(tl.sum(a, 1), b)", 16, 16, 16)
    dot("dot/vectors", "r = tl.dot(tl.sum(a, 1), tl.sum(b, 1))", 16, 16, 16)
    dot("dot/scalar_operand", "r = tl.dot(a, 2.0)", 16, 16, 16)
    dot("dot/method", "r = a.dot(b)", 16, 16, 16)
    dot("dot/operator", "r = a @ b", 16, 16, 16)
    dot("dot/matmul_name", "r = tl.matmul(a, b)", 16, 16, 16)
    dot("dot/trans_b_keyword", "r = tl.dot(a, b, trans_b=True)", 16, 16, 16)
    dot("dot/three_arguments_dtype", "r = tl.dot(a, b, tl.float32)", 16, 16, 16)
    dot("dot/unknown_precision", "r = tl.dot(a, b, input_precision='high')", 16, 16, 16)
    dot("dot/batched", "x = tl.reshape(a, [2, 16, 16])\ny = tl.reshape(b, [2, 16, 16])\nz = tl.dot(x, y)\nr = tl.sum(z, 0)", 16, 16, 32)
    dot("dot/batched_mismatch", "x = tl.reshape(a, [2, 16, 16])\nr = tl.sum(tl.dot(x, b), 0)", 16, 16, 32)
    dot("dot/batched_fp32", "x = tl.reshape(a, [2, 16, 16])\ny = tl.reshape(b, [2, 16, 16])\nz = tl.dot(x, y, input_precision='ieee')\nr = tl.sum(z, 0)", 16, 16, 32, left="fp32")
    dot("dot/by_sum", "r = tl.sum(a[:, :, None] * b[None, :, :], 1)", 16, 16, 16, left="fp32")
    dot("dot/large", "r = tl.dot(a, b)", 32, 32, 128, left="bf16")


def scaled():
    scale = {"s_ptr": tensor("uint8", [16, 2], values=[120 + index % 16 for index in range(32)]), "t_ptr": tensor("uint8", [16, 2], values=[122 + index % 9 for index in range(32)])}
    loads = "q = tl.arange(0, 2)\ns = tl.load(s_ptr + i[:, None] * 2 + q[None, :])\nt = tl.load(t_ptr + j[:, None] * 2 + q[None, :])\n"
    dot("dot_scaled/e4m3", loads + "r = tl.dot_scaled(a, s, 'e4m3', b, t, 'e4m3')", 16, 16, 64, left="fp8e4nv", extra=scale)
    dot("dot_scaled/e5m2", loads + "r = tl.dot_scaled(a, s, 'e5m2', b, t, 'e5m2')", 16, 16, 64, left="fp8e5", extra=scale)
    dot("dot_scaled/bf16_without_scale", loads + "r = tl.dot_scaled(a, None, 'bf16', b, t, 'bf16')", 16, 16, 64, left="bf16", extra=scale)
    dot("dot_scaled/unknown_format", loads + "r = tl.dot_scaled(a, s, 'e9m9', b, t, 'e4m3')", 16, 16, 64, left="fp8e4nv", extra=scale)


dtypes()
accumulators()
shapes()
scaled()
