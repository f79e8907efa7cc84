import torch
import triton
import triton.language as tl


@triton.jit
def reverse(x, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n)  # finds: race-read-write
    tl.store(x + n - 1 - i, a, mask=i < n)


x = torch.rand(64, device="cuda")
reverse[(4,)](x, 64, BLOCK=16)
