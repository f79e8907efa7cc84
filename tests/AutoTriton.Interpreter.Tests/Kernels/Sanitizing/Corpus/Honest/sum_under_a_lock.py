import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o, x, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    v = tl.load(x + tl.program_id(0) * BLOCK + i)
    while tl.atomic_cas(lock, 0, 1) == 1:
        pass
    tl.store(o + i, tl.load(o + i) + v)
    tl.debug_barrier()
    tl.atomic_xchg(lock, 0)


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(32, device="cuda")
x = torch.rand(12, 32, device="cuda")
locked_add[(12,)](lock, o, x, BLOCK=32)
