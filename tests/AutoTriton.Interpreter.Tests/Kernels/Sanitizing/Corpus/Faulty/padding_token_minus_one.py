import torch
import triton
import triton.language as tl


@triton.jit
def embed(table, tokens, o, D: tl.constexpr):
    pid = tl.program_id(0)
    token = tl.load(tokens + pid)
    d = tl.arange(0, D)
    row = tl.load(table + token * D + d)  # finds: load-out-of-bounds
    tl.store(o + pid * D + d, row)


table = torch.rand(20, 16, device="cuda")
tokens = torch.tensor([3, 19, -1, 0], dtype=torch.int32, device="cuda")
o = torch.empty(4, 16, device="cuda")
embed[(4,)](table, tokens, o, D=16)
