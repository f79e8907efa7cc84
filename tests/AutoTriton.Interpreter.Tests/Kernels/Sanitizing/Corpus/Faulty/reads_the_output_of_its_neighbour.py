import torch
import triton
import triton.language as tl


@triton.jit
def chain(x, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    tl.store(o + i, tl.load(x + i, mask=i < n) * 2, mask=i < n)
    before = tl.load(o + pid * BLOCK - 1, mask=pid > 0, other=0.0)  # finds: race-read-write
    tl.store(o + n + pid, before)


x = torch.rand(64, device="cuda")
o = torch.zeros(68, device="cuda")
chain[(4,)](x, o, 64, BLOCK=16)
