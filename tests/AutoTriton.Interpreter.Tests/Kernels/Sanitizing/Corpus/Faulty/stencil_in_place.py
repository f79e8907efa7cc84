import torch
import triton
import triton.language as tl


@triton.jit
def smooth(x, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    left = tl.load(x + i - 1, mask=i > 0, other=0.0)  # finds: race-read-write
    here = tl.load(x + i)
    right = tl.load(x + i + 1, mask=i + 1 < n, other=0.0)  # finds: race-read-write
    tl.store(x + i, (left + here + right) / 3)  # finds: race-within-program


x = torch.rand(96, device="cuda")
smooth[(3,)](x, 96, BLOCK=32)
