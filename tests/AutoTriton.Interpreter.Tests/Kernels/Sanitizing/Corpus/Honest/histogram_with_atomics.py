import torch
import triton
import triton.language as tl


@triton.jit
def histogram(x, bins, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    b = tl.load(x + i, mask=i < n, other=0)
    tl.atomic_add(bins + b, 1, mask=i < n)


x = torch.randint(0, 8, (200,), dtype=torch.int32, device="cuda")
bins = torch.zeros(8, dtype=torch.int32, device="cuda")
histogram[(4,)](x, bins, 200, BLOCK=64)
