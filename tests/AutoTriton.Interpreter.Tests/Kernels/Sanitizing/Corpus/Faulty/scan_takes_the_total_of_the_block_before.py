import torch
import triton
import triton.language as tl


@triton.jit
def scan(x, o, totals, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    s = tl.cumsum(tl.load(x + i), axis=0)
    before = tl.load(totals + pid - 1, mask=pid > 0, other=0.0)  # finds: race-read-write
    tl.store(o + i, s + before)
    tl.store(totals + pid, tl.max(s, axis=0) + before)


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
totals = torch.zeros(4, device="cuda")
scan[(4,)](x, o, totals, BLOCK=16)
