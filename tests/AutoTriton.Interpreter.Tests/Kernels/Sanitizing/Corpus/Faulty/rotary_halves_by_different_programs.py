import torch
import triton
import triton.language as tl


@triton.jit
def rotate(x, cos, sin, H: tl.constexpr):
    half = tl.program_id(0)
    i = tl.arange(0, H)
    own = tl.load(x + half * H + i)
    other = tl.load(x + (1 - half) * H + i)  # finds: race-read-write
    c = tl.load(cos + i)
    s = tl.load(sin + i)
    sign = tl.where(half == 0, -1.0, 1.0)
    tl.store(x + half * H + i, own * c + sign * other * s)


x = torch.rand(32, device="cuda")
cos = torch.rand(16, device="cuda")
sin = torch.rand(16, device="cuda")
rotate[(2,)](x, cos, sin, H=16)
