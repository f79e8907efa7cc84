import torch
import triton
import triton.language as tl


@triton.jit
def scatter(x, index, o, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.store(o + tl.load(index + i), tl.load(x + i))  # finds: race-write-write


x = torch.rand(8, device="cuda")
index = torch.tensor([0, 1, 2, 3, 3, 4, 5, 6], dtype=torch.int64, device="cuda")
o = torch.zeros(8, device="cuda")
scatter[(2,)](x, index, o, BLOCK=4)
