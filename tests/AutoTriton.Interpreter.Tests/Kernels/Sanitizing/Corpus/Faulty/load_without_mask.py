import torch
import triton
import triton.language as tl


@triton.jit
def add(x, y, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = i < n
    a = tl.load(x + i)  # finds: load-out-of-bounds
    b = tl.load(y + i, mask=mask)
    tl.store(o + i, a + b, mask=mask)


x = torch.rand(1000, device="cuda")
y = torch.rand(1000, device="cuda")
o = torch.empty(1000, device="cuda")
add[(4,)](x, y, o, 1000, BLOCK=256)
