import torch
import triton
import triton.language as tl


@triton.jit
def double(x, o, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i)  # finds: load-out-of-bounds
    tl.store(o + i, a + a)  # finds: store-out-of-bounds


n = 256
x = torch.rand(n, device="cuda")
o = torch.empty(n, device="cuda")
double[(n // 64 + 1,)](x, o, BLOCK=64)
