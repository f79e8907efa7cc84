import torch
import triton
import triton.language as tl


@triton.jit
def edges(x, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.store(o + i, a, mask=i < n)
    tl.store(o + (pid + 1) * BLOCK, -1.0, mask=(pid + 1) * BLOCK < n)  # finds: race-write-write


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
edges[(4,)](x, o, 64, BLOCK=16)
