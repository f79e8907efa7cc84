import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    src = tl.make_block_ptr(x, (n,), (1,), (pid * BLOCK,), (BLOCK,), (0,))
    dst = tl.make_block_ptr(o, (n,), (1,), (pid * BLOCK,), (BLOCK,), (0,))
    a = tl.load(src)  # finds: load-out-of-bounds
    tl.store(dst, a, boundary_check=(0,))


x = torch.rand(50, device="cuda")
o = torch.empty(50, device="cuda")
copy[(4,)](x, o, 50, BLOCK=16)
