import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, rows, cols, sr, sc, BR: tl.constexpr, BC: tl.constexpr):
    r = tl.program_id(0) * BR + tl.arange(0, BR)
    c = tl.arange(0, BC)
    mask = (r[:, None] < rows) & (c[None, :] < cols)
    a = tl.load(x + r[:, None] * sc + c[None, :] * sr, mask=mask)  # finds: load-out-of-bounds
    tl.store(o + r[:, None] * cols + c[None, :], a, mask=mask)


x = torch.rand(12, 30, device="cuda")
o = torch.empty(12, 30, device="cuda")
copy[(3,)](x, o, 12, 30, x.stride(0), x.stride(1), BR=4, BC=32)
