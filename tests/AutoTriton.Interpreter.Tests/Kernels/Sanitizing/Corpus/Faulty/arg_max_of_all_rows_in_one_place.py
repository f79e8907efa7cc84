import torch
import triton
import triton.language as tl


@triton.jit
def arg_max(x, o, cols: tl.constexpr):
    row = tl.program_id(0)
    c = tl.arange(0, cols)
    best = tl.argmax(tl.load(x + row * cols + c), axis=0)
    tl.store(o + row // 2, best)  # finds: race-write-write


x = torch.tensor([[0.0, 1.0, 2.0, 9.0], [7.0, 1.0, 2.0, 3.0], [0.0, 5.0, 2.0, 3.0], [0.0, 1.0, 6.0, 3.0]], device="cuda")
o = torch.zeros(4, dtype=torch.int32, device="cuda")
arg_max[(4,)](x, o, cols=4)
