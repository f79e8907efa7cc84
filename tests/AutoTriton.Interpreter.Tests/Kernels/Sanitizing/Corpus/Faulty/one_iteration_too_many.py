import torch
import triton
import triton.language as tl


@triton.jit
def total(x, o, n, BLOCK: tl.constexpr):
    acc = tl.zeros((BLOCK,), dtype=tl.float32)
    for k in range(0, tl.cdiv(n, BLOCK) + 1):
        acc += tl.load(x + k * BLOCK + tl.arange(0, BLOCK))  # finds: load-out-of-bounds
    tl.store(o, tl.sum(acc, axis=0))


x = torch.rand(128, device="cuda")
o = torch.empty(1, device="cuda")
total[(1,)](x, o, 128, BLOCK=32)
