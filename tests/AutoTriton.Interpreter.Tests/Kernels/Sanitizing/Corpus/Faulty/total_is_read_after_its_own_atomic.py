import torch
import triton
import triton.language as tl


@triton.jit
def normalise(x, total, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.atomic_add(total, tl.sum(a, axis=0))
    t = tl.load(total)  # finds: race-atomic-plain
    tl.store(o + i, a / t, mask=i < n)


x = torch.rand(100, device="cuda")
total = torch.zeros(1, device="cuda")
o = torch.zeros(100, device="cuda")
normalise[(4,)](x, total, o, 100, BLOCK=32)
