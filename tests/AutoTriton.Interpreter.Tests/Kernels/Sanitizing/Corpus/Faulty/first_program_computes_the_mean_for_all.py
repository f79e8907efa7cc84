import torch
import triton
import triton.language as tl


@triton.jit
def center(x, mean, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    if pid == 0:
        total = 0.0
        for start in range(0, n, BLOCK):
            total += tl.sum(tl.load(x + start + tl.arange(0, BLOCK)), axis=0)
        tl.store(mean, total / n)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    m = tl.load(mean)  # finds: race-read-write
    tl.store(o + i, tl.load(x + i) - m)


x = torch.rand(64, device="cuda")
mean = torch.zeros(1, device="cuda")
o = torch.zeros(64, device="cuda")
center[(4,)](x, mean, o, 64, BLOCK=16)
