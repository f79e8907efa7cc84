import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, cols, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, BLOCK)
    a = tl.load(x + row * cols + c, mask=c < cols)
    tl.store(o + row * stride + c, a, mask=c < cols)  # finds: race-write-write


x = torch.rand(6, 24, device="cuda")
o = torch.zeros(6, 24, device="cuda")
copy[(6,)](x, o, 24, 20, BLOCK=32)
