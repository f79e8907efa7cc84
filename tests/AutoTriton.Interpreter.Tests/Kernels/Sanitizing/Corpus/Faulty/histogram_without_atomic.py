import torch
import triton
import triton.language as tl


@triton.jit
def histogram(x, bins, n):
    pid = tl.program_id(0)
    b = tl.load(x + pid)
    count = tl.load(bins + b)  # finds: race-read-write
    tl.store(bins + b, count + 1)  # finds: race-write-write


x = torch.randint(0, 4, (40,), dtype=torch.int32, device="cuda")
bins = torch.zeros(4, dtype=torch.int32, device="cuda")
histogram[(40,)](x, bins, 40)
