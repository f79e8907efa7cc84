import torch
import triton
import triton.language as tl


@triton.jit
def locked_add(lock, o, x):
    while tl.atomic_cas(lock, 0, 1) == 1:  # finds: deadlock
        pass
    tl.store(o, tl.load(o) + tl.load(x + tl.program_id(0)))


lock = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(1, device="cuda")
x = torch.rand(4, device="cuda")
locked_add[(4,)](lock, o, x)
