# A small part of NumPy, on tensors of the CPU: what tests and references use around PyTorch.
import math
import torch

pi = math.pi
e = math.e
inf = math.inf
nan = math.nan
newaxis = None
_all, _any = all, any


class dtype:
    def __init__(self, name, type):
        self.name = name
        self.type = type
        self.itemsize = type.itemsize

    def __call__(self, value=0):
        if isinstance(value, (ndarray, list, tuple)):
            return asarray(value).astype(self)
        return torch.tensor(value.item() if isinstance(value, torch.Tensor) else value, dtype=self.type).item()

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name


_types = {name: dtype(name, type) for name, type in (
    ("float16", torch.float16), ("float32", torch.float32), ("float64", torch.float64), ("int8", torch.int8), ("int16", torch.int16), ("int32", torch.int32),
    ("int64", torch.int64), ("uint8", torch.uint8), ("bool", torch.bool), ("complex64", torch.complex64), ("complex128", torch.complex128))}
float16, float32, float64 = _types["float16"], _types["float32"], _types["float64"]
int8, int16, int32, int64, uint8 = _types["int8"], _types["int16"], _types["int32"], _types["int64"], _types["uint8"]
complex64, complex128 = _types["complex64"], _types["complex128"]
bool_ = _types["bool"]
half, single, double, intp, int_, float_ = float16, float32, float64, int64, int64, float64
_by_type = {made.type: made for made in _types.values()}
_named = {float: float64, int: int64, bool: bool_, complex: complex128}


def _type(value):
    if value is None:
        return None
    if isinstance(value, dtype):
        return value.type
    if isinstance(value, str) and value in _types:
        return _types[value].type
    if value in _named:
        return _named[value].type
    if isinstance(value, torch.dtype):
        raise TypeError(f"Cannot interpret '{value}' as a data type")
    not_supported(f"NumPy's dtype {value!r}")


def _wrap(tensor):
    if not isinstance(tensor, torch.Tensor):
        return tensor
    if tensor.dtype not in _by_type:
        raise TypeError(f"Got unsupported ScalarType {tensor.dtype}")
    return ndarray(tensor)


def _from_tensor(tensor, force=False):
    if force:
        tensor = tensor.detach().cpu()
    if tensor.is_cuda:
        raise TypeError("can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first.")
    if tensor.requires_grad:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    return _wrap(tensor)


def _scalar(tensor):
    # NumPy gives numbers where nothing is left of the shape.
    return tensor.item() if tensor.dim() == 0 else _wrap(tensor)


def _tensor(value, like=None):
    if isinstance(value, ndarray):
        return value._t
    if isinstance(value, torch.Tensor):
        return value.detach().cpu()
    if like is not None and isinstance(value, (bool, int, float, complex)):
        return value
    if isinstance(value, (list, tuple)) and _any(isinstance(item, ndarray) for item in value):
        return torch.stack([_tensor(item) for item in value])
    made = torch.tensor(value)
    return made.double() if made.dtype == torch.float32 else made


def _index(index):
    if isinstance(index, tuple):
        return tuple(_index(item) for item in index)
    return index._t if isinstance(index, ndarray) else index


class ndarray:
    __array_priority__ = 1000

    def __init__(self, tensor):
        self._t = tensor

    @property
    def __tensor__(self):
        return self._t

    @property
    def shape(self):
        return tuple(self._t.shape)

    @property
    def dtype(self):
        return _by_type[self._t.dtype]

    @property
    def ndim(self):
        return self._t.dim()

    @property
    def size(self):
        return self._t.numel()

    @property
    def nbytes(self):
        return self._t.numel() * self._t.element_size()

    @property
    def itemsize(self):
        return self._t.element_size()

    @property
    def T(self):
        return _wrap(self._t.permute(*reversed(range(self._t.dim()))))

    @property
    def flat(self):
        return iter(self._t.reshape(-1).tolist())

    def astype(self, dtype, copy=True):
        return _wrap(self._t.to(_type(dtype), copy=copy))

    def copy(self):
        return _wrap(self._t.clone())

    def reshape(self, *shape):
        return _wrap(self._t.reshape(*shape))

    def ravel(self):
        return _wrap(self._t.reshape(-1))

    def flatten(self):
        return _wrap(self._t.reshape(-1).clone())

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and isinstance(axes[0], (list, tuple)) else axes
        return _wrap(self._t.permute(*axes)) if axes else self.T

    def squeeze(self, axis=None):
        return _wrap(self._t.squeeze() if axis is None else self._t.squeeze(axis))

    def item(self, *index):
        return self._t[index].item() if index else self._t.item()

    def tolist(self):
        return self._t.tolist()

    def fill(self, value):
        self._t.fill_(value)

    def sum(self, axis=None, dtype=None, keepdims=False):
        return sum(self, axis, dtype, keepdims)

    def mean(self, axis=None, keepdims=False):
        return mean(self, axis, keepdims=keepdims)

    def std(self, axis=None, ddof=0, keepdims=False):
        return std(self, axis, ddof=ddof, keepdims=keepdims)

    def var(self, axis=None, ddof=0, keepdims=False):
        return var(self, axis, ddof=ddof, keepdims=keepdims)

    def max(self, axis=None, keepdims=False):
        return max(self, axis, keepdims=keepdims)

    def min(self, axis=None, keepdims=False):
        return min(self, axis, keepdims=keepdims)

    def prod(self, axis=None, keepdims=False):
        return prod(self, axis, keepdims=keepdims)

    def all(self, axis=None):
        return all(self, axis)

    def any(self, axis=None):
        return any(self, axis)

    def argmax(self, axis=None):
        return argmax(self, axis)

    def argmin(self, axis=None):
        return argmin(self, axis)

    def cumsum(self, axis=None):
        return cumsum(self, axis)

    def clip(self, low=None, high=None):
        return clip(self, low, high)

    def dot(self, other):
        return dot(self, other)

    def __len__(self):
        return len(self._t)

    def __iter__(self):
        return iter([_scalar(row) for row in self._t])

    def __getitem__(self, index):
        return _scalar(self._t[_index(index)])

    def __setitem__(self, index, value):
        self._t[_index(index)] = _tensor(value, like=self)

    def __bool__(self):
        return bool(self._t)

    def __float__(self):
        return float(self._t)

    def __int__(self):
        return int(self._t)

    def __index__(self):
        return self._t.__index__()

    def __contains__(self, item):
        return (self._t == item).any().item()

    def __repr__(self):
        return f"array({self._t.tolist()})"

    def __str__(self):
        return str(self._t.tolist()).replace(",", "")

    def __neg__(self):
        return _wrap(-self._t)

    def __abs__(self):
        return _wrap(self._t.abs())

    def __invert__(self):
        return _wrap(~self._t)

    def __add__(self, other):
        return _scalar(self._t + _tensor(other, self))

    def __radd__(self, other):
        return _scalar(_tensor(other, self) + self._t)

    def __sub__(self, other):
        return _scalar(self._t - _tensor(other, self))

    def __rsub__(self, other):
        return _scalar(_tensor(other, self) - self._t)

    def __mul__(self, other):
        return _scalar(self._t * _tensor(other, self))

    def __rmul__(self, other):
        return _scalar(_tensor(other, self) * self._t)

    def __truediv__(self, other):
        return _scalar(_real(self._t) / _tensor(other, self))

    def __rtruediv__(self, other):
        return _scalar(_tensor(other, self) / _real(self._t))

    def __floordiv__(self, other):
        return _scalar(self._t // _tensor(other, self))

    def __mod__(self, other):
        return _scalar(self._t % _tensor(other, self))

    def __pow__(self, other):
        return _scalar(self._t ** _tensor(other, self))

    def __rpow__(self, other):
        return _scalar(_tensor(other, self) ** self._t)

    def __matmul__(self, other):
        return _scalar(self._t @ _tensor(other))

    def __and__(self, other):
        return _scalar(self._t & _tensor(other, self))

    def __or__(self, other):
        return _scalar(self._t | _tensor(other, self))

    def __eq__(self, other):
        return _scalar(self._t == _tensor(other, self))

    def __ne__(self, other):
        return _scalar(self._t != _tensor(other, self))

    def __lt__(self, other):
        return _scalar(self._t < _tensor(other, self))

    def __le__(self, other):
        return _scalar(self._t <= _tensor(other, self))

    def __gt__(self, other):
        return _scalar(self._t > _tensor(other, self))

    def __ge__(self, other):
        return _scalar(self._t >= _tensor(other, self))

    __hash__ = None


def _real(tensor):
    return tensor if tensor.is_floating_point() or tensor.is_complex() else tensor.double()
