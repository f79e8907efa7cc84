import torch
import triton
import triton.language as tl


@triton.jit
def write_rows(x, o, cols, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, BLOCK)
    tl.store(o + row * stride + c, tl.load(x + row * cols + c, mask=c < cols), mask=c < cols)


@triton.jit
def row_norm(o, r, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    a = tl.load(o + row * stride + tl.arange(0, BLOCK))  # finds: uninitialized-read
    tl.store(r + row, tl.sqrt(tl.sum(a * a, axis=0)))


x = torch.rand(4, 12, device="cuda")
o = torch.empty(4, 16, device="cuda")
r = torch.empty(4, device="cuda")
write_rows[(4,)](x, o, 12, 16, BLOCK=16)
row_norm[(4,)](o, r, 16, BLOCK=16)
