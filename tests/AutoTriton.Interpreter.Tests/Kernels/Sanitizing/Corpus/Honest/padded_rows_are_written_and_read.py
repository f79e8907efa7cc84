import torch
import triton
import triton.language as tl


@triton.jit
def pad(x, o, cols, stride, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, BLOCK)
    v = tl.load(x + row * cols + c, mask=c < cols, other=0.0)
    tl.store(o + row * stride + c, v, mask=c < stride)


x = torch.rand(4, 12, device="cuda")
o = torch.empty(4, 16, device="cuda")
pad[(4,)](x, o, 12, 16, BLOCK=16)
print(o.sum().item())
