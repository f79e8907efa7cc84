import torch
import triton
import triton.language as tl


@triton.jit
def to_float(x, o, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    wide = x.to(tl.pointer_type(tl.float32))
    a = tl.load(wide + i, mask=i < n)  # finds: load-out-of-bounds
    tl.store(o + i, a, mask=i < n)


x = torch.rand(128, device="cuda").to(torch.float16)
o = torch.empty(128, device="cuda")
to_float[(2,)](x, o, 128, BLOCK=64)
