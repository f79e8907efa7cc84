import torch
import triton
import triton.language as tl


@triton.jit
def write(o, cols, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, BLOCK)
    tl.store(o + row * stride + c, c.to(tl.float32), mask=c < cols)


@triton.jit
def row_sum(o, r, cols, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, BLOCK)
    tl.store(r + row, tl.sum(tl.load(o + row * stride + c, mask=c < cols, other=0.0), axis=0))


o = torch.empty(4, 16, device="cuda")
r = torch.empty(4, device="cuda")
write[(4,)](o, 12, 16, BLOCK=16)
row_sum[(4,)](o, r, 12, 16, BLOCK=16)
print(o[:, :12].sum().item(), r.sum().item())
