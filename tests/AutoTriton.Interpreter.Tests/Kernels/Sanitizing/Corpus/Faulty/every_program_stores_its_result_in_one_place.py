import torch
import triton
import triton.language as tl


@triton.jit
def total(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.store(o, tl.sum(a, axis=0))  # finds: race-write-write


x = torch.rand(300, device="cuda")
o = torch.zeros(1, device="cuda")
total[(3,)](x, o, 300, BLOCK=128)
