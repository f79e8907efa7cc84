import torch
import triton
import triton.language as tl


@triton.jit
def scale(x, o, sb, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    b = tl.program_id(1)
    a = tl.load(x + b * sb + i, mask=i < n)
    tl.store(o + i, a * 3, mask=i < n)  # finds: race-write-write


x = torch.rand(4, 50, device="cuda")
o = torch.zeros(4, 50, device="cuda")
scale[(2, 4)](x, o, 50, 50, BLOCK=32)
