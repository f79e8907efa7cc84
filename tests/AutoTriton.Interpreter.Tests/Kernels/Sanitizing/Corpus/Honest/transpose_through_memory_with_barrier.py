import torch
import triton
import triton.language as tl


@triton.jit
def transpose(x, scratch, o, B: tl.constexpr):
    pid = tl.program_id(0)
    r = tl.arange(0, B)[:, None]
    c = tl.arange(0, B)[None, :]
    base = pid * B * B
    tl.store(scratch + base + r * B + c, tl.load(x + base + r * B + c))
    tl.debug_barrier()
    tl.store(o + base + r * B + c, tl.load(scratch + base + c * B + r))


x = torch.rand(2, 16, 16, device="cuda")
scratch = torch.empty(2, 16, 16, device="cuda")
o = torch.empty(2, 16, 16, device="cuda")
transpose[(2,)](x, scratch, o, B=16)
