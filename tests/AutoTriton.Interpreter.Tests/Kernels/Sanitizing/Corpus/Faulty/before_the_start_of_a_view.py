import torch
import triton
import triton.language as tl


@triton.jit
def shifted(x, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    a = tl.load(x + i - 8)  # finds: load-out-of-bounds
    tl.store(o + i, a)


whole = torch.rand(36, device="cuda")
o = torch.empty(16, device="cuda")
shifted[(1,)](whole[4:], o, BLOCK=16)
