import torch
import triton
import triton.language as tl


@triton.jit
def pick(x, index, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    at = tl.load(index + i)
    tl.store(o + i, tl.load(x + at))  # finds: uninitialized-read


x = torch.empty_strided((4, 4), (4, 1), device="cuda")
index = torch.tensor([5, 1, 3, 2], dtype=torch.int32, device="cuda")
o = torch.empty(4, device="cuda")
pick[(1,)](x, index, o, BLOCK=4)
