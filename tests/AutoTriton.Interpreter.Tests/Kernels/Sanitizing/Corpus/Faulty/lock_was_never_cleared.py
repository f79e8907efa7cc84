import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o):
    while tl.atomic_cas(lock, 0, 1928374655) == 1928374655:  # finds: uninitialized-read
        pass
    tl.store(o, tl.load(o) + 1)
    tl.debug_barrier()
    tl.atomic_xchg(lock, 0)


lock = torch.zeros(2, dtype=torch.int32, device="cuda").new_empty(4)
lock[1:].fill_(0)
o = torch.zeros(1, dtype=torch.int32, device="cuda")
locked_add[(1,)](lock, o)
