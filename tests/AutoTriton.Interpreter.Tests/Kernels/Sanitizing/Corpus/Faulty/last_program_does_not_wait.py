import torch
import triton
import triton.language as tl


@triton.jit
def reduce(x, part, o, BLOCK: tl.constexpr, PARTS: tl.constexpr):
    pid = tl.program_id(0)
    s = tl.sum(tl.load(x + pid * BLOCK + tl.arange(0, BLOCK)), axis=0)
    tl.store(part + pid, s)
    if pid == PARTS - 1:
        tl.store(o, tl.sum(tl.load(part + tl.arange(0, PARTS)), axis=0))  # finds: race-read-write


x = torch.rand(64, device="cuda")
part = torch.zeros(4, device="cuda")
o = torch.zeros(1, device="cuda")
reduce[(4,)](x, part, o, BLOCK=16, PARTS=4)
