import torch
import triton
import triton.language as tl


@triton.jit
def fold(x, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    s = tl.sum(tl.load(x + row * BLOCK + tl.arange(0, BLOCK)), axis=0)
    tl.store(x + row * BLOCK, s)


x = torch.rand(4, 64, device="cuda")
fold[(4,)](x, BLOCK=64)
