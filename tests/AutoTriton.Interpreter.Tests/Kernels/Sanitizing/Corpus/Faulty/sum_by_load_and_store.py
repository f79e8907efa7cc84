import torch
import triton
import triton.language as tl


@triton.jit
def column_sum(x, o, cols: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, cols)
    acc = tl.load(o + c)  # finds: race-read-write
    acc += tl.load(x + row * cols + c)
    tl.store(o + c, acc)  # finds: race-write-write


x = torch.rand(8, 16, device="cuda")
o = torch.zeros(16, device="cuda")
column_sum[(8,)](x, o, cols=16)
