import torch
import triton
import triton.language as tl


@triton.jit
def number(o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * (BLOCK - 8) + tl.arange(0, BLOCK)
    tl.store(o + i, pid + tl.zeros((BLOCK,), tl.int32), mask=i < n)  # finds: race-write-write


o = torch.zeros(200, dtype=torch.int32, device="cuda")
number[(5,)](o, 200, BLOCK=32)
