import torch
import triton
import triton.language as tl


@triton.jit
def total(x, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    if pid == 0:
        tl.store(o, 0.0)  # finds: race-atomic-plain
    i = pid * BLOCK + tl.arange(0, BLOCK)
    tl.atomic_add(o, tl.sum(tl.load(x + i, mask=i < n, other=0.0), axis=0))


x = torch.rand(100, device="cuda")
o = torch.zeros(1, device="cuda")
total[(4,)](x, o, 100, BLOCK=32)
