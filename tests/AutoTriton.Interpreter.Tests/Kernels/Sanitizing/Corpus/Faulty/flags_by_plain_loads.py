import torch
import triton
import triton.language as tl


@triton.jit
def produce_and_consume(data, flag, o, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    if pid == 0:
        tl.store(data + i, i.to(tl.float32))
        tl.debug_barrier()
        tl.atomic_xchg(flag, 1)
    else:
        ready = tl.load(flag)  # finds: race-atomic-plain
        tl.store(o + (pid - 1) * BLOCK + i, ready + i)


data = torch.zeros(16, device="cuda")
flag = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(48, dtype=torch.int32, device="cuda")
produce_and_consume[(4,)](data, flag, o, BLOCK=16)
