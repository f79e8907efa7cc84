# Functions of the NumPy subset: creation, elementwise functions, reductions, products and comparisons.


def array(object, dtype=None, copy=True):
    made = _tensor(object)
    return _wrap(made.to(_type(dtype), copy=True) if dtype is not None else made.clone())


def asarray(object, dtype=None):
    return object if isinstance(object, ndarray) and dtype is None else _wrap(_tensor(object).to(_type(dtype)) if dtype is not None else _tensor(object))


ascontiguousarray = asarray


def zeros(shape, dtype=float64):
    return _wrap(torch.zeros(shape, dtype=_type(dtype)))


def ones(shape, dtype=float64):
    return _wrap(torch.ones(shape, dtype=_type(dtype)))


def empty(shape, dtype=float64):
    return zeros(shape, dtype)


def full(shape, fill_value, dtype=None):
    return _wrap(torch.full((shape,) if isinstance(shape, int) else shape, fill_value, dtype=_type(dtype) or _tensor(fill_value).dtype))


def zeros_like(a, dtype=None):
    return _wrap(torch.zeros_like(_tensor(a), dtype=_type(dtype)))


def ones_like(a, dtype=None):
    return _wrap(torch.ones_like(_tensor(a), dtype=_type(dtype)))


empty_like = zeros_like


def eye(N, M=None, dtype=float64):
    return _wrap(torch.eye(N, M or N, dtype=_type(dtype)))


def arange(*bounds, dtype=None):
    whole = _all(isinstance(bound, int) for bound in bounds)
    return _wrap(torch.arange(*bounds, dtype=_type(dtype) or (torch.int64 if whole else torch.float64)))


def linspace(start, stop, num=50, dtype=None):
    return _wrap(torch.linspace(start, stop, num, dtype=torch.float64).to(_type(dtype) or torch.float64))


def _each(name):
    function = getattr(torch, name)

    def apply(x):
        return _scalar(function(_real(_tensor(x))))

    return apply


sqrt, exp, exp2, expm1, log, log2, log10, log1p = (_each(name) for name in ("sqrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p"))
sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh = (_each(name) for name in ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh"))
floor, ceil, rint, trunc, isnan, isinf, isfinite = (_each(name) for name in ("floor", "ceil", "round", "trunc", "isnan", "isinf", "isfinite"))


def abs(x):
    return _scalar(_tensor(x).abs())


absolute = abs


def sign(x):
    return _scalar(_tensor(x).sign())


def square(x):
    return _scalar(_tensor(x) * _tensor(x))


def round(a, decimals=0):
    return _scalar(torch.round(_real(_tensor(a)), decimals=decimals))


def maximum(a, b):
    return _scalar(torch.maximum(*torch.broadcast_tensors(*_alike(a, b))))


def minimum(a, b):
    return _scalar(torch.minimum(*torch.broadcast_tensors(*_alike(a, b))))


def _alike(a, b):
    first, second = _tensor(a), _tensor(b)
    if isinstance(b, (bool, int, float)):
        second = second.to(torch.result_type(first, b))
    if isinstance(a, (bool, int, float)):
        first = first.to(torch.result_type(second, a))
    return first, second


def power(a, b):
    return _scalar(_tensor(a) ** _tensor(b, a))


def add(a, b):
    return _scalar(_tensor(a) + _tensor(b, a))


def subtract(a, b):
    return _scalar(_tensor(a) - _tensor(b, a))


def multiply(a, b):
    return _scalar(_tensor(a) * _tensor(b, a))


def divide(a, b):
    return _scalar(_real(_tensor(a)) / _tensor(b, a))


def where(condition, x=None, y=None):
    if x is None:
        return tuple(_wrap(item) for item in torch.nonzero(_tensor(condition), as_tuple=True))
    return _scalar(torch.where(_tensor(condition), *_alike(x, y)))


def clip(a, a_min=None, a_max=None):
    return _scalar(_tensor(a).clamp(a_min, a_max))


def _reduce(tensor, axis, keepdims, whole, along):
    if axis is None:
        result = whole(tensor)
        return _wrap(result.reshape([1] * tensor.dim())) if keepdims else result.item()
    return _scalar(along(tensor, axis))


def sum(a, axis=None, dtype=None, keepdims=False):
    tensor = _tensor(a) if dtype is None else _tensor(a).to(_type(dtype))
    return _reduce(tensor, axis, keepdims, torch.sum, lambda t, d: t.sum(d, keepdim=keepdims))


def mean(a, axis=None, dtype=None, keepdims=False):
    return _reduce(_real(_tensor(a)), axis, keepdims, torch.mean, lambda t, d: t.mean(d, keepdim=keepdims))


def var(a, axis=None, dtype=None, ddof=0, keepdims=False):
    return _reduce(_real(_tensor(a)), axis, keepdims, lambda t: t.var(correction=ddof), lambda t, d: t.var(d, correction=ddof, keepdim=keepdims))


def std(a, axis=None, dtype=None, ddof=0, keepdims=False):
    return _reduce(_real(_tensor(a)), axis, keepdims, lambda t: t.std(correction=ddof), lambda t, d: t.std(d, correction=ddof, keepdim=keepdims))


def max(a, axis=None, keepdims=False):
    return _reduce(_tensor(a), axis, keepdims, torch.max, lambda t, d: t.amax(d, keepdim=keepdims))


def min(a, axis=None, keepdims=False):
    return _reduce(_tensor(a), axis, keepdims, torch.min, lambda t, d: t.amin(d, keepdim=keepdims))


amax, amin = max, min


def prod(a, axis=None, keepdims=False):
    return _reduce(_tensor(a), axis, keepdims, torch.prod, lambda t, d: t.prod(d, keepdim=keepdims))


def all(a, axis=None):
    return _reduce(_tensor(a).bool(), axis, False, torch.all, lambda t, d: t.all(d))


def any(a, axis=None):
    return _reduce(_tensor(a).bool(), axis, False, torch.any, lambda t, d: t.any(d))


def argmax(a, axis=None):
    return _scalar(_tensor(a).argmax(axis))


def argmin(a, axis=None):
    return _scalar(_tensor(a).argmin(axis))


def cumsum(a, axis=None):
    return _wrap(_tensor(a).reshape(-1).cumsum(0) if axis is None else _tensor(a).cumsum(axis))


def sort(a, axis=-1):
    return _wrap(_tensor(a).sort(axis).values)


def argsort(a, axis=-1):
    return _wrap(_tensor(a).argsort(axis, stable=True))


def dot(a, b):
    return _scalar(torch.matmul(_tensor(a), _tensor(b)))


matmul = dot


def einsum(subscripts, *operands):
    return _scalar(torch.einsum(subscripts, *[_tensor(operand) for operand in operands]))


def concatenate(arrays, axis=0):
    return _wrap(torch.cat([_tensor(item) for item in arrays], axis))


def stack(arrays, axis=0):
    return _wrap(torch.stack([_tensor(item) for item in arrays], axis))


def reshape(a, newshape):
    return _wrap(_tensor(a).reshape(newshape))


def transpose(a, axes=None):
    return asarray(a).transpose() if axes is None else asarray(a).transpose(axes)


def expand_dims(a, axis):
    return _wrap(_tensor(a).unsqueeze(axis))


def squeeze(a, axis=None):
    return asarray(a).squeeze(axis)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    first, second = torch.broadcast_tensors(_real(_tensor(a)).double(), _real(_tensor(b)).double())
    return torch.allclose(first, second, rtol=rtol, atol=atol, equal_nan=equal_nan)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    first, second = torch.broadcast_tensors(_real(_tensor(a)).double(), _real(_tensor(b)).double())
    return _scalar(torch.isclose(first, second, rtol=rtol, atol=atol, equal_nan=equal_nan))


def array_equal(a, b):
    first, second = _tensor(a), _tensor(b)
    return first.shape == second.shape and torch.equal(first, second)


def ndim(a):
    return _tensor(a).dim()


def shape(a):
    return tuple(_tensor(a).shape)
