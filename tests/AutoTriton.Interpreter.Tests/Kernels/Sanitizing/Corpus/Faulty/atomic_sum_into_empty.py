import torch
import triton
import triton.language as tl


@triton.jit
def total(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.atomic_add(o, tl.sum(a, axis=0))  # finds: uninitialized-read


x = torch.rand(200, device="cuda")
o = torch.empty(1, device="cuda")
total[(4,)](x, o, 200, BLOCK=64)
