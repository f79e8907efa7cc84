import torch
import triton
import triton.language as tl


@triton.jit
def last_value(x, o, r, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    tl.store(o + i, tl.load(x + i) * 2)
    tl.store(r + pid, tl.load(o + pid * BLOCK + BLOCK - 1))  # finds: race-within-program


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
r = torch.zeros(2, device="cuda")
last_value[(2,)](x, o, r, BLOCK=32)
