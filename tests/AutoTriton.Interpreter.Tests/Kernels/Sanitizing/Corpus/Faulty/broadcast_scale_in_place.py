import torch
import triton
import triton.language as tl


@triton.jit
def divide_by_first(x, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    first = tl.load(x)
    tl.store(x + i, tl.load(x + i) / first)  # finds: race-within-program


x = torch.rand(128, device="cuda") + 1
divide_by_first[(1,)](x, BLOCK=128)
