import torch
import triton
import triton.language as tl


@triton.jit
def matmul(a, b, c, M, N, K, BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
    m = tl.program_id(0) * BM + tl.arange(0, BM)
    n = tl.arange(0, BN)
    k = tl.arange(0, BK)
    x = tl.load(a + (m % M)[:, None] * K + k[None, :])
    y = tl.load(b + k[:, None] * N + n[None, :])
    tl.store(c + m[:, None] * N + n[None, :], tl.dot(x, y), mask=m[:, None] < M)


a = torch.rand(20, 16, device="cuda")
b = torch.rand(16, 16, device="cuda")
c = torch.empty(20, 16, device="cuda")
matmul[(2,)](a, b, c, 20, 16, 16, BM=16, BN=16, BK=16)
