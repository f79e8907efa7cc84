import torch
import triton
import triton.language as tl


@triton.jit
def reverse(x, scratch, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(scratch + i, tl.load(x + i))
    tl.debug_barrier()
    tl.store(o + i, tl.load(scratch + BLOCK - 1 - i))


x = torch.rand(256, device="cuda")
scratch = torch.empty(256, device="cuda")
o = torch.empty(256, device="cuda")
reverse[(1,)](x, scratch, o, BLOCK=256)
