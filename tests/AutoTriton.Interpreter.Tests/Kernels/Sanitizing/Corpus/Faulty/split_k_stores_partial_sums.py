import torch
import triton
import triton.language as tl


@triton.jit
def matmul(a, b, c, M, N, K, SPLIT: tl.constexpr, BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
    m = tl.program_id(0) * BM + tl.arange(0, BM)
    n = tl.arange(0, BN)
    part = tl.program_id(1)
    acc = tl.zeros((BM, BN), dtype=tl.float32)
    for start in range(part * BK, K, SPLIT * BK):
        k = start + tl.arange(0, BK)
        acc += tl.dot(tl.load(a + m[:, None] * K + k[None, :]), tl.load(b + k[:, None] * N + n[None, :]))
    tl.store(c + m[:, None] * N + n[None, :], acc)  # finds: race-write-write


a = torch.rand(32, 64, device="cuda")
b = torch.rand(64, 16, device="cuda")
c = torch.zeros(32, 16, device="cuda")
matmul[(2, 2)](a, b, c, 32, 16, 64, SPLIT=2, BM=16, BN=16, BK=16)
