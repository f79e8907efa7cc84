import torch
import triton
import triton.language as tl


@triton.jit
def blur(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = i < n
    total = tl.zeros((BLOCK,), dtype=tl.float32)
    for k in range(-2, 3):
        total += tl.load(x + i + k, mask=mask, other=0.0)  # finds: load-out-of-bounds
    tl.store(o + i, total / 5, mask=mask)


x = torch.rand(96, device="cuda")
o = torch.empty(96, device="cuda")
blur[(3,)](x, o, 96, BLOCK=32)
