import torch
import triton
import triton.language as tl


@triton.jit
def maximum(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.atomic_max(o, tl.max(tl.load(x + i, mask=i < n, other=0), axis=0))


x = torch.randint(0, 1000, (300,), dtype=torch.int32, device="cuda")
o = torch.zeros(1, dtype=torch.int32, device="cuda")
maximum[(5,)](x, o, 300, BLOCK=64)
