import torch
import triton
import triton.language as tl


@triton.jit
def relu(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n)  # finds: race-read-write
    tl.store(o + i, tl.maximum(a, 0.0), mask=i < n)


whole = torch.rand(65, device="cuda") - 0.5
relu[(4,)](whole[:-1], whole[1:], 64, BLOCK=16)
