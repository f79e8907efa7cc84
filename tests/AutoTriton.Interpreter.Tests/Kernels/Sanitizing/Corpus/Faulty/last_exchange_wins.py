import torch
import triton
import triton.language as tl


@triton.jit
def publish(x, o):
    pid = tl.program_id(0)
    tl.atomic_xchg(o, tl.load(x + pid))  # finds: order-dependent


x = torch.arange(0, 8, dtype=torch.int32, device="cuda")
o = torch.zeros(1, dtype=torch.int32, device="cuda")
publish[(8,)](x, o)
