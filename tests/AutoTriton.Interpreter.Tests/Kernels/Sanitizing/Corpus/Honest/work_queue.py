import torch
import triton
import triton.language as tl


@triton.jit
def worker(x, o, queue, tiles, BLOCK: tl.constexpr):
    tile = tl.atomic_add(queue, 1)
    while tile < tiles:
        i = tile * BLOCK + tl.arange(0, BLOCK)
        tl.store(o + i, tl.load(x + i) * 2)
        tile = tl.atomic_add(queue, 1)


x = torch.rand(320, device="cuda")
o = torch.empty(320, device="cuda")
queue = torch.zeros(1, dtype=torch.int32, device="cuda")
worker[(3,)](x, o, queue, 10, BLOCK=32)
