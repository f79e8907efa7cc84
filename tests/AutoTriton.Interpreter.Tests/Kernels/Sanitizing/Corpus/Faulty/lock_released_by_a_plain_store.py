import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o):
    while tl.atomic_cas(lock, 0, 1) == 1:
        pass
    tl.store(o, tl.load(o) + 1)  # finds: race-write-write, race-read-write
    tl.debug_barrier()
    tl.store(lock, 0)  # finds: race-atomic-plain


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(1, dtype=torch.int32, device="cuda")
locked_add[(6,)](lock, o)
