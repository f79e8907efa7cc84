import torch
import triton
import triton.language as tl


@triton.jit
def reverse(x, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(o + i, tl.zeros((BLOCK,), tl.float32))
    tl.store(o + BLOCK - 1 - i, tl.load(x + i) + 1)  # finds: race-within-program


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
reverse[(1,)](x, o, BLOCK=64)
