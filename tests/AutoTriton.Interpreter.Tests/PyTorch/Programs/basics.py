import torch
import torch.nn as nn
import torch.nn.functional as F
torch.manual_seed(0)
x = torch.randn(3, 4)
print(x.sum().item(), x.shape, x.dtype, x.device)
print(torch.rand(2, 3).sum().item(), torch.randint(0, 10, (3,)).tolist(), torch.randperm(5).tolist())
print((x + 1).mean(dim=1).tolist())
print(x[0, 1:3].tolist(), x[:, None].shape, x[x > 0].sum().item(), x[..., -1].tolist())
torch.manual_seed(1)
l = nn.Linear(4, 2)
print(l.weight.tolist(), l.bias.tolist())
y = l(x)
y.sum().backward()
print(l.weight.grad.tolist())
print(x.max(dim=1).values.tolist(), torch.max(x, 1)[1].tolist())
z = torch.zeros(2, 3)
z[0] = 1
z[:, 1] += 5
print(z.tolist(), z.T.shape, z.view(-1).shape, z.view(3, 2).shape, z.permute(1, 0).is_contiguous())
print(F.softmax(x, dim=-1).sum().item(), F.gelu(x).sum().item(), F.gelu(x, approximate="tanh").sum().item())
class M(nn.Module):
    def __init__(self, n):
        super(M, self).__init__()
        self.conv = nn.Conv2d(3, n, 3, padding=1)
        self.bn = nn.BatchNorm2d(n)
        self.seq = nn.Sequential(nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(n * 16, 5))
        self.register_buffer("b", torch.ones(1))
    def forward(self, x):
        return self.seq(self.bn(self.conv(x))) + self.b
torch.manual_seed(2)
m = M(4)
o = m(torch.randn(2, 3, 8, 8))
print(o.shape, o.sum().item())
print([n for n, _ in m.named_parameters()], sorted(m.state_dict().keys()))
print(m.bn.running_mean.tolist())
class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, k):
        ctx.save_for_backward(a)
        ctx.k = k
        return a * a * k
    @staticmethod
    def backward(ctx, g):
        a, = ctx.saved_tensors
        return 2 * a * g * ctx.k, None
a = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
b = Sq.apply(a, 3)
b.sum().backward()
print(a.grad.tolist(), b.tolist())
with torch.no_grad():
    print((a * 2).requires_grad)
print(torch.einsum("ij,kj->ik", x, x).shape, (x @ x.T).shape)
print(torch.cat([x, x], dim=0).shape, torch.stack((x, x)).shape, x.chunk(2, dim=1)[0].shape, torch.arange(0, 1, 0.25).tolist())
print(2 - x[0, 0].item() > 0, (2 / (x.abs() + 1)).sum().item(), (2 ** x).sum().item(), torch.where(x > 0, x, torch.zeros_like(x)).sum().item(), torch.where(x > 0, x, 0.0).sum().item())
print(torch.allclose(x, x + 1e-9), torch.finfo(torch.float32).eps, torch.iinfo(torch.int32).max)
print(x.std().item(), x.var(dim=0, unbiased=False).tolist(), torch.norm(x).item(), x.norm(dim=1).tolist())
