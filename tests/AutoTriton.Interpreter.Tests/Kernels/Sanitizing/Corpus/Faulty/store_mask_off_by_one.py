import torch
import triton
import triton.language as tl


@triton.jit
def square(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n)
    tl.store(o + i, a * a, mask=i < n + 1)  # finds: store-out-of-bounds


x = torch.rand(77, device="cuda")
o = torch.empty(77, device="cuda")
square[(2,)](x, o, 77, BLOCK=64)
