import torch
import triton
import triton.language as tl


@triton.jit
def partials(x, part, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    i = pid * BLOCK + tl.arange(0, BLOCK)
    tl.store(part + pid, tl.sum(tl.load(x + i, mask=i < n, other=0.0), axis=0))


@triton.jit
def reduce(part, o, BLOCK: tl.constexpr):
    tl.store(o, tl.sum(tl.load(part + tl.arange(0, BLOCK)), axis=0))  # finds: uninitialized-read


x = torch.rand(100, device="cuda")
part = torch.empty(8, device="cuda")
o = torch.empty(1, device="cuda")
partials[(7,)](x, part, 100, BLOCK=16)
reduce[(1,)](part, o, BLOCK=8)
