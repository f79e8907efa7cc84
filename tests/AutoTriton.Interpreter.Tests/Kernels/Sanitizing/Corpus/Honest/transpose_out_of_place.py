import torch
import triton
import triton.language as tl


@triton.jit
def transpose(x, o, M, N, B: tl.constexpr):
    r = tl.program_id(0) * B + tl.arange(0, B)
    c = tl.program_id(1) * B + tl.arange(0, B)
    mask = (r[:, None] < M) & (c[None, :] < N)
    a = tl.load(x + r[:, None] * N + c[None, :], mask=mask)
    tl.store(o + c[:, None] * M + r[None, :], tl.trans(a), mask=tl.trans(mask))


x = torch.rand(20, 35, device="cuda")
o = torch.empty(35, 20, device="cuda")
transpose[(2, 3)](x, o, 20, 35, B=16)
