import torch
import triton
import triton.language as tl


@triton.jit
def tag(o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    for start in range(pid * BLOCK, n, BLOCK):
        i = start + tl.arange(0, BLOCK)
        tl.store(o + i, pid + tl.zeros((BLOCK,), tl.int32), mask=i < n)  # finds: race-write-write


o = torch.zeros(100, dtype=torch.int32, device="cuda")
tag[(3,)](o, 100, BLOCK=16)
