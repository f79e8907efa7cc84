import torch
import triton
import triton.language as tl


@triton.jit
def segment_sum(x, starts, o, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    first = tl.load(starts + pid)
    last = tl.load(starts + pid + 1)  # finds: load-out-of-bounds
    i = first + tl.arange(0, BLOCK)
    tl.store(o + pid, tl.sum(tl.load(x + i, mask=i < last, other=0.0), axis=0))


x = torch.rand(30, device="cuda")
starts = torch.tensor([0, 7, 19], dtype=torch.int32, device="cuda")
o = torch.zeros(3, device="cuda")
segment_sum[(3,)](x, starts, o, BLOCK=16)
