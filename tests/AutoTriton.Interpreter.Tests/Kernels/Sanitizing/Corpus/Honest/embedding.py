import torch
import triton
import triton.language as tl


@triton.jit
def embed(table, tokens, o, D: tl.constexpr):
    pid = tl.program_id(0)
    token = tl.load(tokens + pid)
    d = tl.arange(0, D)
    tl.store(o + pid * D + d, tl.load(table + token * D + d))


table = torch.rand(20, 16, device="cuda")
tokens = torch.randint(0, 20, (9,), device="cuda")
o = torch.empty(9, 16, device="cuda")
embed[(9,)](table, tokens, o, D=16)
