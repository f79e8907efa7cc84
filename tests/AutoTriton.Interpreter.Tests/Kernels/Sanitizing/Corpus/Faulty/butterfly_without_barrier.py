import torch
import triton
import triton.language as tl


@triton.jit
def butterfly(x, o, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    v = tl.load(x + i)
    for bit in tl.static_range(3):
        tl.store(o + i, v)
        other = tl.load(o + (i ^ (1 << bit)))  # finds: race-within-program
        v = v + other
        tl.debug_barrier()
    tl.store(o + i, v)


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
butterfly[(1,)](x, o, BLOCK=64)
