import torch
import triton
import triton.language as tl


@triton.jit
def compare(x, y, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = i < n
    tl.store(o + i, tl.load(x + i, mask=mask) > tl.load(y + i, mask=mask), mask=mask)


x = torch.rand(70, device="cuda")
y = torch.rand(70, device="cuda")
o = torch.empty(70, dtype=torch.bool, device="cuda")
compare[(5,)](x, y, o, 70, BLOCK=16)
