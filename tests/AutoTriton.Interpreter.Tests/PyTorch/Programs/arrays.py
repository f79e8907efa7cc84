import numpy as np
import torch
np.random.seed(7)
a = np.random.rand(3, 4)
b = np.random.randn(3, 4).astype(np.float32)
print(a.shape, a.dtype, round(float(a.sum()), 6), b.dtype, round(float(b[0, 1]), 4), np.random.randn())
print(np.random.randint(0, 10, size=(5,)).tolist(), np.random.randint(3), np.random.uniform(-1, 1), np.random.normal(2.0, 0.5, 3).tolist())
print(np.random.permutation(6).tolist(), np.random.random((2, 2)).tolist())
np.random.seed(0)
print(np.random.randint(-100, 100, 7).tolist(), np.random.randint(0, 2**40, 2).tolist())
t = torch.tensor(a)
print(t.dtype, t.shape, torch.from_numpy(b).dtype, torch.tensor(a[:2], dtype=torch.float32).tolist(), torch.as_tensor(b).shape)
n = torch.arange(6).view(2, 3).numpy()
print(n.tolist(), n.T.tolist(), n.dtype, n.ndim, n.size, len(n), n[1].tolist(), n[1, 2], n[:, 1].tolist(), n.sum(), n.sum(axis=0).tolist(), n.mean(), n.max(axis=1).tolist(), n.std())
shared = torch.zeros(3)
view = shared.numpy()
view[1] = 5
print(shared.tolist(), (n + 1).tolist(), (n * 0.5).tolist(), (2 - n).tolist(), (n / 2).tolist(), (n ** 2).tolist(), (n % 2 == 0).tolist(), (n > 2).any(), (-n[0]).tolist())
print(np.arange(3).dtype, np.arange(0, 1, 0.25).tolist(), np.zeros((2, 2)).tolist(), np.ones(2, dtype=np.int32).dtype, np.full((2,), 3).tolist(), np.eye(2).tolist(), np.linspace(0, 1, 5).tolist())
print(np.sqrt(4.0), np.log2(8), np.exp(0.0), np.pi, np.prod([2, 3, 4]), np.maximum([1, 5], 3).tolist(), np.where(np.array([True, False]), 1, 2).tolist(), np.clip(np.array([-1, 5]), 0, 3).tolist(), np.cumsum([1, 2, 3]).tolist())
print(np.allclose([1.0, 2.0], [1.0, 2.0 + 1e-9]), np.array_equal(n, n), np.concatenate([n, n]).shape, np.stack([n, n], axis=1).shape, np.argmax([1, 9, 2]), np.sort([3, 1, 2]).tolist(), np.float32(0.1), np.int64(7), np.dot([1, 2], [3, 4]), isinstance(n, np.ndarray))
np.testing.assert_allclose([1.0], [1.0 + 1e-9], rtol=1e-6)
for wrong in (lambda: np.testing.assert_allclose([1.0], [2.0]), lambda: torch.ones(2, requires_grad=True).numpy()):
    try:
        wrong()
    except (AssertionError, RuntimeError) as e:
        print(type(e).__name__)
