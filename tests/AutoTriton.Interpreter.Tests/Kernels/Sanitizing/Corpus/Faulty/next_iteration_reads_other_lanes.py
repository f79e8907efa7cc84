import torch
import triton
import triton.language as tl


@triton.jit
def relax(x, steps, BLOCK: tl.constexpr):
    i = tl.arange(0, BLOCK)
    for _ in range(steps):
        a = tl.load(x + (i + 1) % BLOCK)  # finds: race-within-program
        tl.store(x + i, a)
        tl.debug_barrier()


x = torch.rand(128, device="cuda")
relax[(1,)](x, 3, BLOCK=128)
