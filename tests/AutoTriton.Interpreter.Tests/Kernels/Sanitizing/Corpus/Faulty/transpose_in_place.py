import torch
import triton
import triton.language as tl


@triton.jit
def transpose(x, N: tl.constexpr, B: tl.constexpr):
    r = tl.program_id(0) * B + tl.arange(0, B)
    c = tl.program_id(1) * B + tl.arange(0, B)
    a = tl.load(x + r[:, None] * N + c[None, :])  # finds: race-read-write
    tl.store(x + c[:, None] * N + r[None, :], tl.trans(a))


x = torch.rand(32, 32, device="cuda")
transpose[(2, 2)](x, N=32, B=16)
