import torch
import triton
import triton.language as tl


@triton.jit
def add(lock, o, x):
    pid = tl.program_id(0)
    if pid % 2 == 0:
        while tl.atomic_cas(lock, 0, 1) == 1:
            pass
        tl.store(o, tl.load(o) + tl.load(x + pid))
        tl.debug_barrier()
        tl.atomic_xchg(lock, 0)
    else:
        tl.store(o, tl.load(o) + tl.load(x + pid))  # finds: race-write-write


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(1, device="cuda")
x = torch.rand(6, device="cuda")
add[(6,)](lock, o, x)
