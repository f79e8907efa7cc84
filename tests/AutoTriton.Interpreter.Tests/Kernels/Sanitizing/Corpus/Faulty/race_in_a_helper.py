import torch
import triton
import triton.language as tl


@triton.jit
def publish(p, value):
    tl.store(p, value)  # finds: race-write-write


@triton.jit
def last(x, o):
    pid = tl.program_id(0)
    publish(o, tl.load(x + pid))


x = torch.rand(6, device="cuda")
o = torch.zeros(1, device="cuda")
last[(6,)](x, o)
