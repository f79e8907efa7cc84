import torch
import triton
import triton.language as tl


@triton.jit
def tickets(o, counter, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.atomic_add(counter + i % 4, 1)
    tl.atomic_or(counter + 4, 1)
    tl.store(o + i, i)


o = torch.empty(64, dtype=torch.int32, device="cuda")
counter = torch.zeros(5, dtype=torch.int32, device="cuda")
tickets[(4,)](o, counter, BLOCK=16)
