import torch
import triton
import triton.language as tl


@triton.jit
def shift(x, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i + 1, mask=i + 1 < n)  # finds: race-read-write
    tl.store(x + i, a, mask=i + 1 < n)


x = torch.rand(128, device="cuda")
shift[(4,)](x, 128, BLOCK=32)
