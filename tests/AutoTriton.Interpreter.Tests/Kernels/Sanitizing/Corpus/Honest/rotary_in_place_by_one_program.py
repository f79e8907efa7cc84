import torch
import triton
import triton.language as tl


@triton.jit
def rotate(x, cos, sin, H: tl.constexpr):
    base = tl.program_id(0) * 2 * H
    i = tl.arange(0, H)
    a = tl.load(x + base + i)
    b = tl.load(x + base + H + i)
    c = tl.load(cos + i)
    s = tl.load(sin + i)
    tl.store(x + base + i, a * c - b * s)
    tl.store(x + base + H + i, b * c + a * s)


x = torch.rand(6, 32, device="cuda")
cos = torch.rand(16, device="cuda")
sin = torch.rand(16, device="cuda")
rotate[(6,)](x, cos, sin, H=16)
