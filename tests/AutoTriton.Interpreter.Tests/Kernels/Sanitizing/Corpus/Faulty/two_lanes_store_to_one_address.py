import torch
import triton
import triton.language as tl


@triton.jit
def bucket(x, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    tl.store(o + i // 2, tl.load(x + i))  # finds: race-within-program


x = torch.rand(64, device="cuda")
o = torch.zeros(32, device="cuda")
bucket[(1,)](x, o, BLOCK=64)
