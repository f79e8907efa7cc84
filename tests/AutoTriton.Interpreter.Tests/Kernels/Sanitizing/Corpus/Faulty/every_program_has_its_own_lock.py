import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(locks, o, x):
    pid = tl.program_id(0)
    while tl.atomic_cas(locks + pid, 0, 1) == 1:
        pass
    v = tl.load(o) + tl.load(x + pid)  # finds: race-read-write
    tl.store(o, v)  # finds: race-write-write
    tl.debug_barrier()
    tl.atomic_xchg(locks + pid, 0)


locks = torch.zeros(6, dtype=torch.int32, device="cuda")
o = torch.zeros(1, device="cuda")
x = torch.rand(6, device="cuda")
locked_add[(6,)](locks, o, x)
