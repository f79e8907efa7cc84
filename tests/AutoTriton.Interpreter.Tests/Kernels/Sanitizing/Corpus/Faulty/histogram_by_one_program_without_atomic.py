import torch
import triton
import triton.language as tl


@triton.jit
def histogram(x, bins, BLOCK: tl.constexpr):
    b = tl.load(x + tl.arange(0, BLOCK))
    count = tl.load(bins + b)
    tl.store(bins + b, count + 1)  # finds: race-within-program


x = torch.randint(0, 4, (64,), dtype=torch.int32, device="cuda")
bins = torch.zeros(4, dtype=torch.int32, device="cuda")
histogram[(1,)](x, bins, BLOCK=64)
