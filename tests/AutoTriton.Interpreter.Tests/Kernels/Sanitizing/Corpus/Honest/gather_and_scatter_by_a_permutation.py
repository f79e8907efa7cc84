import torch
import triton
import triton.language as tl


@triton.jit
def permute(x, index, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    at = tl.load(index + i, mask=i < n, other=0)
    tl.store(o + at, tl.load(x + i, mask=i < n), mask=i < n)


x = torch.rand(50, device="cuda")
index = torch.randperm(50, device="cuda")
o = torch.empty(50, device="cuda")
permute[(4,)](x, index, o, 50, BLOCK=16)
