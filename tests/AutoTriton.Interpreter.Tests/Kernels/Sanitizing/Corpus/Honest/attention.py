import torch
import triton
import triton.language as tl


@triton.jit
def attention(q, k, v, o, N, D: tl.constexpr, BM: tl.constexpr, BN: tl.constexpr):
    m = tl.program_id(0) * BM + tl.arange(0, BM)
    d = tl.arange(0, D)
    base = tl.program_id(1) * N * D
    queries = tl.load(q + base + m[:, None] * D + d[None, :], mask=m[:, None] < N, other=0.0)
    best = tl.full((BM,), -float("inf"), tl.float32)
    total = tl.zeros((BM,), tl.float32)
    acc = tl.zeros((BM, D), tl.float32)
    for start in range(0, N, BN):
        n = start + tl.arange(0, BN)
        keys = tl.load(k + base + n[None, :] * D + d[:, None], mask=n[None, :] < N, other=0.0)
        s = tl.where(n[None, :] < N, tl.dot(queries, keys), -float("inf"))
        new = tl.maximum(best, tl.max(s, axis=1))
        p = tl.exp(s - new[:, None])
        alpha = tl.exp(best - new)
        total = total * alpha + tl.sum(p, axis=1)
        values = tl.load(v + base + n[:, None] * D + d[None, :], mask=n[:, None] < N, other=0.0)
        acc = acc * alpha[:, None] + tl.dot(p, values)
        best = new
    tl.store(o + base + m[:, None] * D + d[None, :], acc / total[:, None], mask=m[:, None] < N)


q = torch.rand(2, 40, 16, device="cuda")
k = torch.rand(2, 40, 16, device="cuda")
v = torch.rand(2, 40, 16, device="cuda")
o = torch.empty(2, 40, 16, device="cuda")
attention[(3, 2)](q, k, v, o, 40, D=16, BM=16, BN=16)
