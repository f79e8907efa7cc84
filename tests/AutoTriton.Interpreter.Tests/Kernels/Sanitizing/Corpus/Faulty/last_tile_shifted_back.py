import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, n, BLOCK: tl.constexpr):
    start = tl.minimum(tl.program_id(0) * BLOCK, n - BLOCK)
    i = start + tl.arange(0, BLOCK)
    tl.store(o + i, tl.load(x + i))  # finds: race-same-value


x = torch.rand(50, device="cuda")
o = torch.zeros(50, device="cuda")
copy[(4,)](x, o, 50, BLOCK=16)
