import torch
import triton
import triton.language as tl


@triton.jit
def scale(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.store(o + i, a * 2)  # finds: store-out-of-bounds


x = torch.rand(300, device="cuda")
o = torch.empty_like(x)
scale[(3,)](x, o, 300, BLOCK=128)
