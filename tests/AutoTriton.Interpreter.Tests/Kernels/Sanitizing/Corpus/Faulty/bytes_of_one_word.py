import torch
import triton
import triton.language as tl


@triton.jit
def pack(o, BLOCK: tl.constexpr):
    pid = tl.program_id(0)
    words = o.to(tl.pointer_type(tl.int32))
    tl.store(words + pid // 2, pid)  # finds: race-write-write


o = torch.zeros(16, dtype=torch.int8, device="cuda")
pack[(8,)](o, BLOCK=4)
