import torch
import triton
import triton.language as tl


@triton.jit
def compact(x, counter, o, n):
    pid = tl.program_id(0)
    v = tl.load(x + pid)
    if v > 0:
        at = tl.atomic_add(counter, 1)
        tl.store(o + at, v)  # finds: order-dependent


x = torch.rand(32, device="cuda") - 0.3
counter = torch.zeros(1, dtype=torch.int32, device="cuda")
o = torch.zeros(32, device="cuda")
compact[(32,)](x, counter, o, 32)
