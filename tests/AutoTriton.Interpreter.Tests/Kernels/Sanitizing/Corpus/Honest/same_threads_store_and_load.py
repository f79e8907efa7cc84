import torch
import triton
import triton.language as tl


@triton.jit
def twice(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = i < n
    tl.store(o + i, tl.load(x + i, mask=mask) + 1, mask=mask)
    a = tl.load(o + i, mask=mask)
    tl.store(o + i, a * 2, mask=mask)


x = torch.rand(200, device="cuda")
o = torch.empty(200, device="cuda")
twice[(4,)](x, o, 200, BLOCK=64)
