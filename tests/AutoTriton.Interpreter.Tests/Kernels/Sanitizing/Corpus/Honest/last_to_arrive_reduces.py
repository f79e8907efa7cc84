import torch
import triton
import triton.language as tl


@triton.jit
def reduce(x, part, counter, o, BLOCK: tl.constexpr, PARTS: tl.constexpr):
    pid = tl.program_id(0)
    s = tl.sum(tl.load(x + pid * BLOCK + tl.arange(0, BLOCK)), axis=0)
    tl.store(part + pid, s)
    tl.debug_barrier()
    arrived = tl.atomic_add(counter, 1, sem="acq_rel")
    if arrived == PARTS - 1:
        all_parts = tl.load(part + tl.arange(0, PARTS))
        tl.store(o, tl.sum(all_parts, axis=0))


x = torch.rand(128, device="cuda")
part = torch.empty(8, device="cuda")
counter = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.empty(1, device="cuda")
reduce[(8,)](x, part, counter, o, BLOCK=16, PARTS=8)
