import torch
import triton
import triton.language as tl


@triton.jit
def row_scale(x, scratch, o, cols: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, cols)
    a = tl.load(x + row * cols + c)
    tl.store(scratch + c, a / tl.max(a, axis=0))  # finds: race-write-write
    tl.debug_barrier()
    tl.store(o + row * cols + c, tl.load(scratch + cols - 1 - c))  # finds: race-read-write


x = torch.rand(4, 16, device="cuda")
scratch = torch.zeros(16, device="cuda")
o = torch.zeros(4, 16, device="cuda")
row_scale[(4,)](x, scratch, o, cols=16)
