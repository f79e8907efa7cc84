import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, sxb, sob, n, BLOCK: tl.constexpr):
    b = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    a = tl.load(x + b * sob + i, mask=i < n)  # finds: load-out-of-bounds
    tl.store(o + b * sob + i, a, mask=i < n)


x = torch.rand(5, 10, device="cuda")
o = torch.zeros(5, 16, device="cuda")
copy[(5,)](x, o, x.stride(0), o.stride(0), 10, BLOCK=16)
