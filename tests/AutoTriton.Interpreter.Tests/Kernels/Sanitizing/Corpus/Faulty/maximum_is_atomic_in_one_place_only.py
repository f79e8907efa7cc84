import torch
import triton
import triton.language as tl


@triton.jit
def extremes(x, o, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    a = tl.load(x + pid * BLOCK + tl.arange(0, BLOCK))
    m = tl.max(a, axis=0)
    if pid % 2 == 0:
        tl.atomic_max(o, m)
    else:
        tl.store(o, m)  # finds: race-atomic-plain


x = torch.randint(0, 1000, (64,), dtype=torch.int32, device="cuda")
o = torch.zeros(1, dtype=torch.int32, device="cuda")
extremes[(4,)](x, o, BLOCK=16)
