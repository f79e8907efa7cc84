import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o, x):
    while tl.atomic_cas(lock, 0, 1, sem="relaxed") == 1:
        pass
    v = tl.load(o) + tl.load(x + tl.program_id(0))  # finds: race-read-write
    tl.store(o, v)  # finds: race-write-write
    tl.debug_barrier()
    tl.atomic_xchg(lock, 0, sem="relaxed")


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(1, device="cuda")
x = torch.rand(6, device="cuda")
locked_add[(6,)](lock, o, x)
