import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o, x):
    pid = tl.program_id(0)
    before = tl.load(o)  # finds: race-read-write
    while tl.atomic_cas(lock, 0, 1) == 1:
        pass
    tl.store(o, before + tl.load(x + pid))
    tl.debug_barrier()
    tl.atomic_xchg(lock, 0)


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(1, device="cuda")
x = torch.rand(6, device="cuda")
locked_add[(6,)](lock, o, x)
