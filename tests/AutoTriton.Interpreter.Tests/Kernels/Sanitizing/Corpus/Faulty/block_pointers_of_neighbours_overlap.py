import torch
import triton
import triton.language as tl


@triton.jit
def copy(x, o, n, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    src = tl.make_block_ptr(x, (n,), (1,), (pid * BLOCK,), (BLOCK,), (0,))
    dst = tl.make_block_ptr(o, (n,), (1,), (pid * (BLOCK // 2),), (BLOCK,), (0,))
    tl.store(dst, tl.load(src, boundary_check=(0,)), boundary_check=(0,))  # finds: race-write-write


x = torch.rand(64, device="cuda")
o = torch.zeros(64, device="cuda")
copy[(4,)](x, o, 64, BLOCK=16)
