import torch
import triton
import triton.language as tl


@triton.jit
def count(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    tl.atomic_add(o, tl.sum((a > 0.5).to(tl.int32), axis=0), scope="cta")  # finds: race-atomic-plain


x = torch.rand(100, device="cuda")
o = torch.zeros(1, dtype=torch.int32, device="cuda")
count[(4,)](x, o, 100, BLOCK=32)
