import torch
import triton
import triton.language as tl


@triton.jit
def pick_rows(x, o, big, cols: tl.constexpr):
    pid = tl.program_id(0)
    row = pid * big // big
    c = tl.arange(0, cols)
    a = tl.load(x + row * cols + c)  # finds: load-out-of-bounds
    tl.store(o + pid * cols + c, a)


x = torch.rand(4, 16, device="cuda")
o = torch.empty(4, 16, device="cuda")
pick_rows[(4,)](x, o, 1 << 30, cols=16)
