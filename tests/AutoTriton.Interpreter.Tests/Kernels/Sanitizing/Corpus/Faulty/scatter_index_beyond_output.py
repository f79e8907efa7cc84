import torch
import triton
import triton.language as tl


@triton.jit
def scatter(x, index, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    at = tl.load(index + i, mask=i < n, other=0)
    a = tl.load(x + i, mask=i < n)
    tl.store(o + at, a, mask=i < n)  # finds: store-out-of-bounds


x = torch.rand(8, device="cuda")
index = torch.tensor([7, 6, 5, 4, 3, 2, 1, 8], dtype=torch.int32, device="cuda")
o = torch.zeros(8, device="cuda")
scatter[(2,)](x, index, o, 8, BLOCK=4)
