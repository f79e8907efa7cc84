import torch
import triton
import triton.language as tl


@triton.jit
def add_bias(x, bias, o, rows, cols, BR: tl.constexpr, BC: tl.constexpr):
    r = tl.program_id(0) * BR + tl.arange(0, BR)
    c = tl.program_id(1) * BC + tl.arange(0, BC)
    mask = (r[:, None] < rows) & (c[None, :] < cols)
    a = tl.load(x + r[:, None] * cols + c[None, :], mask=mask, other=0.0)
    b = tl.load(bias + c, mask=c < rows, other=0.0)  # finds: load-out-of-bounds
    tl.store(o + r[:, None] * cols + c[None, :], a + b[None, :], mask=mask)


x = torch.rand(60, 20, device="cuda")
bias = torch.rand(20, device="cuda")
o = torch.empty(60, 20, device="cuda")
add_bias[(4, 2)](x, bias, o, 60, 20, BR=16, BC=16)
