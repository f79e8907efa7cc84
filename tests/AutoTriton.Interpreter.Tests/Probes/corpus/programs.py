"""Kernels as they are really written: several programs, masks, loops and reductions together."""
from .probe import IMPORTS, LIBDEVICE, add, out, tensor

ROWS = {"x_ptr": tensor("fp32", [6, 50], "normal", 61), "w_ptr": tensor("fp32", 50, "positive", 62), "b_ptr": tensor("fp32", 50, "normal", 63), "r_ptr": out("fp32", [6, 50]), "n": 50, "BLOCK": 64}
ROW = """@triton.jit
def kernel(x_ptr, w_ptr, b_ptr, r_ptr, n, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    mask = i < n
    x = tl.load(x_ptr + row * n + i, mask=mask, other={other})
{lines}
    tl.store(r_ptr + row * n + i, r, mask=mask)
"""


def row(name, lines, other="0.0", imports=IMPORTS):
    text = ROW.format(other=other, lines="\n".join("    " + line for line in lines.strip("\n").split("\n")))
    add(f"program/row/{name}", text, ROWS, grid=(6,), imports=imports)


row("softmax", "x = x - tl.max(x, axis=0)\ne = tl.exp(x)\nr = e / tl.sum(e, axis=0)", "-float('inf')")
row("log_softmax", "m = tl.max(x, axis=0)\nl = tl.log(tl.sum(tl.exp(x - m), axis=0))\nr = x - m - l", "float('-inf')")
row("layer_norm", "mean = tl.sum(x, axis=0) / n\nd = tl.where(mask, x - mean, 0.0)\nvar = tl.sum(d * d, axis=0) / n\nw = tl.load(w_ptr + i, mask=mask)\nb = tl.load(b_ptr + i, mask=mask)\nr = d * tl.rsqrt(var + 1e-5) * w + b")
row("rms_norm", "w = tl.load(w_ptr + i, mask=mask, other=1.0)\nr = x * (1.0 / tl.sqrt(tl.sum(x * x, axis=0) / n + 1e-6)) * w")
row("gelu_tanh", "r = 0.5 * x * (1.0 + libdevice.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))", imports=LIBDEVICE)
row("gelu_erf", "r = 0.5 * x * (1.0 + tl.erf(x * 0.7071067811865476))")
row("silu", "r = x * tl.sigmoid(x)")
row("leaky_relu", "r = tl.where(x >= 0, x, x * 0.01)")
row("elu", "r = tl.where(x > 0, x, 1.0 * (tl.exp(x) - 1.0))")
row("mish", "s = tl.log(1.0 + tl.exp(x))\nr = x * (2.0 / (1.0 + tl.exp(-2.0 * s)) - 1.0)")
row("hardswish", "r = x * tl.minimum(tl.maximum(x + 3.0, 0.0), 6.0) / 6.0")
row("normalize_l2", "r = x / tl.maximum(tl.sqrt(tl.sum(x * x, axis=0)), 1e-12)")
row("cumulative", "r = tl.cumsum(x, axis=0)")
row("argmax_one_hot", "k = tl.argmax(x, axis=0)\nr = tl.where(i == k, 1.0, 0.0)", "-float('inf')")
row("quantize", "s = tl.max(tl.abs(x), axis=0) / 127.0\nq = tl.floor(x / s + 0.5).to(tl.int8)\nr = q.to(tl.float32) * s")
row("dropout", "keep = tl.rand(1234, row * n + i) > 0.3\nr = tl.where(keep, x / 0.7, 0.0)")
row("two_passes", "total = tl.zeros([BLOCK], tl.float32)\nfor k in range(0, 3):\n    total += x * k\nr = total / 3")
row("clamp_and_scale", "r = tl.clamp(x, -1.0, 1.0) * tl.load(w_ptr + i, mask=mask, other=0.0)")

MATMUL = """@triton.jit
def kernel(a_ptr, b_ptr, c_ptr, M, N, K, stride_am, stride_ak, stride_bk, stride_bn, stride_cm, stride_cn,
           BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr, GROUP: tl.constexpr, ACTIVATION: tl.constexpr):
    pid = tl.program_id(axis=0)
    num_m = tl.cdiv(M, BM)
    num_n = tl.cdiv(N, BN)
    in_group = GROUP * num_n
    group = pid // in_group
    first = group * GROUP
    size = min(num_m - first, GROUP)
    pid_m = first + ((pid % in_group) % size)
    pid_n = (pid % in_group) // size
    offs_m = (pid_m * BM + tl.arange(0, BM)) % M
    offs_n = (pid_n * BN + tl.arange(0, BN)) % N
    offs_k = tl.arange(0, BK)
    a_ptrs = a_ptr + (offs_m[:, None] * stride_am + offs_k[None, :] * stride_ak)
    b_ptrs = b_ptr + (offs_k[:, None] * stride_bk + offs_n[None, :] * stride_bn)
    acc = tl.zeros((BM, BN), dtype=tl.float32)
    for k in range(0, tl.cdiv(K, BK)):
        a = tl.load(a_ptrs, mask=offs_k[None, :] < K - k * BK, other=0.0)
        b = tl.load(b_ptrs, mask=offs_k[:, None] < K - k * BK, other=0.0)
        acc = tl.dot(a, b, acc)
        a_ptrs += BK * stride_ak
        b_ptrs += BK * stride_bk
    if ACTIVATION == "leaky_relu":
        acc = tl.where(acc >= 0, acc, 0.01 * acc)
    c = acc.to(tl.float16)
    cm = pid_m * BM + tl.arange(0, BM)
    cn = pid_n * BN + tl.arange(0, BN)
    tl.store(c_ptr + stride_cm * cm[:, None] + stride_cn * cn[None, :], c, mask=(cm[:, None] < M) & (cn[None, :] < N))
"""
for activation in ("", "leaky_relu"):
    add(f"program/matmul/{activation or 'plain'}", MATMUL, {"a_ptr": tensor("fp16", [24, 40], "normal", 71), "b_ptr": tensor("fp16", [40, 20], "normal", 72), "c_ptr": out("fp16", [24, 20]),
        "M": 24, "N": 20, "K": 40, "stride_am": 40, "stride_ak": 1, "stride_bk": 20, "stride_bn": 1, "stride_cm": 20, "stride_cn": 1, "BM": 16, "BN": 16, "BK": 16, "GROUP": 2, "ACTIVATION": activation}, grid=(4,))

ATTENTION = """@triton.jit
def kernel(q_ptr, k_ptr, v_ptr, o_ptr, n, scale, CAUSAL: tl.constexpr, BM: tl.constexpr, BN: tl.constexpr, D: tl.constexpr):
    start = tl.program_id(0)
    offs_m = start * BM + tl.arange(0, BM)
    offs_d = tl.arange(0, D)
    q = tl.load(q_ptr + offs_m[:, None] * D + offs_d[None, :], mask=offs_m[:, None] < n, other=0.0)
    m_i = tl.zeros([BM], dtype=tl.float32) - float("inf")
    l_i = tl.zeros([BM], dtype=tl.float32) + 1.0
    acc = tl.zeros([BM, D], dtype=tl.float32)
    hi = (start + 1) * BM if CAUSAL else n
    for start_n in range(0, hi, BN):
        offs_n = start_n + tl.arange(0, BN)
        k = tl.load(k_ptr + offs_n[None, :] * D + offs_d[:, None], mask=offs_n[None, :] < n, other=0.0)
        qk = tl.dot(q, k) * scale
        qk = tl.where(offs_n[None, :] < n, qk, -1.0e6)
        if CAUSAL:
            qk = tl.where(offs_m[:, None] >= offs_n[None, :], qk, -1.0e6)
        m_new = tl.maximum(m_i, tl.max(qk, 1))
        p = tl.exp(qk - m_new[:, None])
        alpha = tl.exp(m_i - m_new)
        l_i = l_i * alpha + tl.sum(p, 1)
        acc = acc * alpha[:, None]
        v = tl.load(v_ptr + offs_n[:, None] * D + offs_d[None, :], mask=offs_n[:, None] < n, other=0.0)
        acc += tl.dot(p.to(v.dtype), v)
        m_i = m_new
    acc = acc / l_i[:, None]
    tl.store(o_ptr + offs_m[:, None] * D + offs_d[None, :], acc.to(o_ptr.dtype.element_ty), mask=offs_m[:, None] < n)
"""
for causal in (True, False):
    add(f"program/attention/{'causal' if causal else 'full'}", ATTENTION, {"q_ptr": tensor("fp16", [40, 16], "normal", 81), "k_ptr": tensor("fp16", [40, 16], "normal", 82), "v_ptr": tensor("fp16", [40, 16], "normal", 83),
        "o_ptr": out("fp16", [40, 16]), "n": 40, "scale": 0.25, "CAUSAL": causal, "BM": 16, "BN": 16, "D": 16}, grid=(3,))

REST = {
    "transpose": ("@triton.jit\ndef kernel(x_ptr, r_ptr, m, n, B: tl.constexpr):\n    i = tl.program_id(0) * B + tl.arange(0, B)\n    j = tl.program_id(1) * B + tl.arange(0, B)\n    x = tl.load(x_ptr + i[:, None] * n + j[None, :], mask=(i[:, None] < m) & (j[None, :] < n))\n"
                  "    tl.store(r_ptr + j[:, None] * m + i[None, :], tl.trans(x), mask=(j[:, None] < n) & (i[None, :] < m))\n", {"x_ptr": tensor("fp32", [20, 30], "normal", 91), "r_ptr": out("fp32", [30, 20]), "m": 20, "n": 30, "B": 16}, (2, 2)),
    "column_sum_atomic": ("@triton.jit\ndef kernel(x_ptr, r_ptr, m, n, B: tl.constexpr):\n    i = tl.program_id(0) * 4 + tl.arange(0, 4)\n    j = tl.arange(0, B)\n    x = tl.load(x_ptr + i[:, None] * n + j[None, :], mask=(i[:, None] < m) & (j[None, :] < n), other=0.0)\n    tl.atomic_add(r_ptr + j, tl.sum(x, 0), mask=j < n)\n",
                          {"x_ptr": tensor("fp32", [20, 30], "small", 92), "r_ptr": tensor("fp32", 30, values=[0.0] * 30), "m": 20, "n": 30, "B": 32}, (5,)),
    "embedding": ("@triton.jit\ndef kernel(ids_ptr, w_ptr, r_ptr, d, B: tl.constexpr):\n    p = tl.program_id(0)\n    k = tl.load(ids_ptr + p)\n    j = tl.arange(0, B)\n    tl.store(r_ptr + p * d + j, tl.load(w_ptr + k * d + j, mask=j < d, other=0.0), mask=j < d)\n",
                  {"ids_ptr": tensor("int64", 7, values=[3, 0, 9, 9, 1, 5, 2]), "w_ptr": tensor("fp16", [10, 12], "normal", 93), "r_ptr": out("fp16", [7, 12]), "d": 12, "B": 16}, (7,)),
    "grid_stride": ("@triton.jit\ndef kernel(x_ptr, r_ptr, n, B: tl.constexpr):\n    for start in range(tl.program_id(0) * B, n, tl.num_programs(0) * B):\n        i = start + tl.arange(0, B)\n        tl.store(r_ptr + i, tl.load(x_ptr + i, mask=i < n) * 2, mask=i < n)\n",
                    {"x_ptr": tensor("fp32", 100, "normal", 94), "r_ptr": out("fp32", 100), "n": 100, "B": 16}, (3,)),
    "conv1d": ("@triton.jit\ndef kernel(x_ptr, w_ptr, r_ptr, n, K: tl.constexpr, B: tl.constexpr):\n    i = tl.program_id(0) * B + tl.arange(0, B)\n    acc = tl.zeros([B], tl.float32)\n    for k in tl.static_range(K):\n        acc += tl.load(x_ptr + i + k - K // 2, mask=(i + k - K // 2 >= 0) & (i + k - K // 2 < n), other=0.0) * tl.load(w_ptr + k)\n    tl.store(r_ptr + i, acc, mask=i < n)\n",
               {"x_ptr": tensor("fp32", 100, "normal", 95), "w_ptr": tensor("fp32", 5, "normal", 96), "r_ptr": out("fp32", 100), "n": 100, "K": 5, "B": 32}, (4,)),
    "cross_entropy": ("@triton.jit\ndef kernel(x_ptr, t_ptr, r_ptr, n, B: tl.constexpr):\n    row = tl.program_id(0)\n    j = tl.arange(0, B)\n    x = tl.load(x_ptr + row * n + j, mask=j < n, other=-float('inf')).to(tl.float32)\n    t = tl.load(t_ptr + row)\n    m = tl.max(x, 0)\n    lse = m + tl.log(tl.sum(tl.exp(x - m), 0))\n    loss = lse - tl.load(x_ptr + row * n + t).to(tl.float32)\n    tl.store(r_ptr + row, tl.where(t == -100, 0.0, loss))\n",
                      {"x_ptr": tensor("bf16", [6, 50], "normal", 97), "t_ptr": tensor("int64", 6, values=[3, 0, 49, 7, 7, 20]), "r_ptr": out("fp32", 6), "n": 50, "B": 64}, (6,)),
    "rope": ("@triton.jit\ndef kernel(x_ptr, r_ptr, n, D: tl.constexpr):\n    p = tl.program_id(0)\n    i = tl.arange(0, D // 2)\n    angle = p * tl.exp2(-i.to(tl.float32) * (13.287712 / (D // 2)))\n    a = tl.load(x_ptr + p * D + i)\n    b = tl.load(x_ptr + p * D + i + D // 2)\n    tl.store(r_ptr + p * D + i, a * tl.cos(angle) - b * tl.sin(angle))\n    tl.store(r_ptr + p * D + i + D // 2, b * tl.cos(angle) + a * tl.sin(angle))\n",
             {"x_ptr": tensor("fp32", [8, 32], "normal", 98), "r_ptr": out("fp32", [8, 32]), "n": 8, "D": 32}, (8,)),
    "int_matmul": ("@triton.jit\ndef kernel(a_ptr, b_ptr, r_ptr, K: tl.constexpr):\n    i = tl.arange(0, 16)\n    k = tl.arange(0, K)\n    a = tl.load(a_ptr + i[:, None] * K + k[None, :])\n    b = tl.load(b_ptr + k[:, None] * 16 + i[None, :])\n    tl.store(r_ptr + i[:, None] * 16 + i[None, :], tl.dot(a, b, out_dtype=tl.int32))\n",
                   {"a_ptr": tensor("int8", [16, 64], "full", 99), "b_ptr": tensor("int8", [64, 16], "full", 100), "r_ptr": out("int32", [16, 16]), "K": 64}, (1,)),
    "linear_recurrence": ("@triton.jit\ndef first_order(fl, xl, fr, xr):\n    return fr * fl, fr * xl + xr\n\n\n@triton.jit\ndef kernel(g_ptr, x_ptr, r_ptr, N: tl.constexpr):\n    i = tl.arange(0, N)\n    g = tl.sigmoid(tl.load(g_ptr + i))\n    _, h = tl.associative_scan((g, tl.load(x_ptr + i)), axis=0, combine_fn=first_order)\n    tl.store(r_ptr + i, h)\n",
                          {"g_ptr": tensor("fp32", 64, "normal", 101), "x_ptr": tensor("fp32", 64, "normal", 102), "r_ptr": out("fp32", 64), "N": 64}, (1,)),
    "welford_variance": ("@triton.jit\ndef merge(m1, s1, n1, m2, s2, n2):\n    d = m2 - m1\n    n = n1 + n2\n    w = tl.where(n == 0.0, 0.0, n2 / n)\n    return m1 + d * w, s1 + s2 + d * d * n1 * w, n\n\n\n@triton.jit\ndef kernel(x_ptr, m_ptr, v_ptr, n, B: tl.constexpr):\n    row = tl.program_id(0)\n    j = tl.arange(0, B)\n    x = tl.load(x_ptr + row * n + j, mask=j < n, other=0.0)\n"
                         "    m, s, c = tl.reduce((x, tl.zeros([B], tl.float32), tl.where(j < n, 1.0, 0.0)), 0, merge)\n    tl.store(m_ptr + row, m)\n    tl.store(v_ptr + row, s / c)\n",
                         {"x_ptr": tensor("fp32", [6, 50], "positive", 103), "m_ptr": out("fp32", 6), "v_ptr": out("fp32", 6), "n": 50, "B": 64}, (6,)),
}
for name, (source, arguments, grid) in REST.items():
    add(f"program/{name}", source, arguments, grid=grid)
