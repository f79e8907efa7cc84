import torch
import triton
import triton.language as tl


@triton.jit
def any_negative(x, flag, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    a = tl.load(x + i, mask=i < n, other=0.0)
    if tl.min(a, axis=0) < 0:
        tl.store(flag, 1)  # finds: race-same-value


x = torch.rand(200, device="cuda") - 2
flag = torch.zeros(1, dtype=torch.int32, device="cuda")
any_negative[(4,)](x, flag, 200, BLOCK=64)
