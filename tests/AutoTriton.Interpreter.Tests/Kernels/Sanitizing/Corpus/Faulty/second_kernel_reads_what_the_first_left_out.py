import torch
import triton
import triton.language as tl


@triton.jit
def front(o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.store(o + i, i.to(tl.float32), mask=i < n)


@triton.jit
def total(o, r, n, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    a = tl.load(o + i, mask=i < n, other=0.0)  # finds: uninitialized-read
    tl.store(r, tl.sum(a, axis=0))


o = torch.empty(64, device="cuda")
r = torch.empty(1, device="cuda")
front[(3,)](o, 60, BLOCK=20 + 12)
total[(1,)](o, r, 64, BLOCK=64)
