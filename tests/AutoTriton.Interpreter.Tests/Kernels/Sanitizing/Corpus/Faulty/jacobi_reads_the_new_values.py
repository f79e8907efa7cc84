import torch
import triton
import triton.language as tl


@triton.jit
def jacobi(old, new, n, BLOCK: tl.constexpr):
    i = 1 + tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    mask = i < n - 1
    left = tl.load(new + i - 1, mask=mask, other=0.0)  # finds: race-read-write
    right = tl.load(old + i + 1, mask=mask, other=0.0)
    tl.store(new + i, (left + right) / 2, mask=mask)


old = torch.rand(66, device="cuda")
new = torch.zeros(66, device="cuda")
jacobi[(4,)](old, new, 66, BLOCK=16)
