import torch
import triton
import triton.language as tl


@triton.jit
def reverse(x, scratch, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(scratch + i, tl.load(x + i))
    a = tl.load(scratch + BLOCK - 1 - i)  # finds: race-within-program
    tl.store(o + i, a)


x = torch.rand(256, device="cuda")
scratch = torch.zeros(256, device="cuda")
o = torch.zeros(256, device="cuda")
reverse[(1,)](x, scratch, o, BLOCK=256)
