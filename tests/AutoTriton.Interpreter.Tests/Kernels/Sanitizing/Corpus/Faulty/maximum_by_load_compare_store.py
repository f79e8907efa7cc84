import torch
import triton
import triton.language as tl


@triton.jit
def maximum(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    m = tl.max(tl.load(x + i, mask=i < n, other=-1.0), axis=0)
    if m > tl.load(o):  # finds: race-read-write
        tl.store(o, m)  # finds: race-write-write


x = torch.linspace(0, 1, 128, device="cuda")
o = torch.zeros(1, device="cuda")
maximum[(4,)](x, o, 128, BLOCK=32)
