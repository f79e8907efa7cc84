import torch
import triton
import triton.language as tl


@triton.jit
def gather(x, index, o, n, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    at = tl.load(index + i, mask=i < n, other=0)
    a = tl.load(x + at, mask=i < n)  # finds: load-out-of-bounds
    tl.store(o + i, a, mask=i < n)


x = torch.rand(10, device="cuda")
index = torch.tensor([3, 0, 9, 10, 2, 1], dtype=torch.int64, device="cuda")
o = torch.empty(6, device="cuda")
gather[(1,)](x, index, o, 6, BLOCK=8)
