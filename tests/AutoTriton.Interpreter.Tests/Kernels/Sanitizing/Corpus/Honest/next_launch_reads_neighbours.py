import torch
import triton
import triton.language as tl


@triton.jit
def step(old, new, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    left = tl.load(old + i - 1, mask=(i > 0) & (i < n), other=0.0)
    right = tl.load(old + i + 1, mask=i + 1 < n, other=0.0)
    tl.store(new + i, (left + right) / 2, mask=i < n)


a = torch.rand(70, device="cuda")
b = torch.empty(70, device="cuda")
for _ in range(4):
    step[(3,)](a, b, 70, BLOCK=32)
    a, b = b, a
