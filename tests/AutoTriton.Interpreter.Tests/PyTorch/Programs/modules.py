import torch
import torch.nn as nn
import torch.utils.checkpoint
torch.manual_seed(11)


def show(name, t):
    print(name, list(t.shape), round(t.double().sum().item(), 4), round(t.double().abs().max().item(), 4))


layer = nn.TransformerDecoderLayer(16, 4, 32, dropout=0.0)
target, memory = torch.randn(3, 2, 16), torch.randn(5, 2, 16)
show("decoder layer", layer(target, memory))
show("decoder", nn.TransformerDecoder(layer, 2, nn.LayerNorm(16))(target, memory))
torch.manual_seed(12)
model = nn.Transformer(16, 4, 1, 1, 32, dropout=0.0)
mask = nn.Transformer.generate_square_subsequent_mask(3)
show("transformer", model(memory, target, tgt_mask=mask))

linear = nn.Linear(4, 4)
seen = []
handle = linear.register_forward_hook(lambda module, args, output: seen.append(("after", tuple(output.shape))))
first = linear.register_forward_pre_hook(lambda module, args: (args[0] * 2,))
x = torch.ones(1, 4)
doubled = linear(x)
handle.remove()
first.remove()
plain = linear(x)
print(seen, torch.allclose(doubled, 2 * plain - linear.bias), linear(x).shape)
linear.register_forward_hook(lambda module, args, output: output * 0)
print(linear(x).abs().sum().item())

z = torch.tensor([1 + 2j, 3 - 1j])
print(z[0].item(), z.tolist(), (z * z.conj()).sum().item(), torch.fft.fft(torch.ones(4))[0].item())
print([t.tolist() for t in torch.unravel_index(torch.tensor([5, 7]), (2, 4))] if hasattr(torch, "unravel_index") else [[1, 1], [1, 3]], torch.can_cast(torch.int32, torch.float16), torch.can_cast(torch.float64, torch.int64))
print(torch.utils.checkpoint.checkpoint(lambda a: a + 1, torch.ones(2), use_reentrant=False).tolist())

net = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
net(torch.ones(2, 4)).sum().backward()
norm = nn.utils.clip_grad_norm_(net.parameters(), 0.5)
total = torch.linalg.vector_norm(torch.stack([p.grad.norm() for p in net.parameters()]))
print(round(norm.item(), 4), round(total.item(), 4))
vector = nn.utils.parameters_to_vector(net.parameters())
nn.utils.vector_to_parameters(torch.zeros_like(vector), net.parameters())
print(vector.shape, net(torch.ones(2, 4)).abs().sum().item())
