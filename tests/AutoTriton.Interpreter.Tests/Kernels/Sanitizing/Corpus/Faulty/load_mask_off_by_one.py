import torch
import triton
import triton.language as tl


@triton.jit
def negate(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i <= n)  # finds: load-out-of-bounds
    tl.store(o + i, -a, mask=i < n)


x = torch.rand(100, device="cuda")
o = torch.empty(100, device="cuda")
negate[(2,)](x, o, 100, BLOCK=64)
