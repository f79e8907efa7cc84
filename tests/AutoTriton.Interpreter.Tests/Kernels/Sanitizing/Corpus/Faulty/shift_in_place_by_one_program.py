import torch
import triton
import triton.language as tl


@triton.jit
def shift(x, n, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i + 1 < n)
    tl.store(x + i + 1, a, mask=i + 1 < n)  # finds: race-within-program


x = torch.rand(256, device="cuda")
shift[(1,)](x, 256, BLOCK=256)
