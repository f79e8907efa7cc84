# Functions of torch that take loose tensors, strings or lists, in terms of libtorch's operators.
import torch


def _tensors(items):
    return list(items[0]) if len(items) == 1 and isinstance(items[0], (list, tuple)) else list(items)


def unravel_index(indices, shape):
    sizes = (shape,) if isinstance(shape, int) else tuple(shape)
    found = []
    for size in reversed(sizes):
        found.append(indices % size)
        indices = aten.div(indices, size, rounding_mode="floor")
    return tuple(reversed(found))


def can_cast(from_, to):
    # By category: truth values, integers, floats, complex numbers.
    def rank(dtype):
        return 3 if dtype.is_complex else 2 if dtype.is_floating_point else 0 if dtype == torch.bool else 1

    return rank(from_) <= rank(to) and not (from_.is_signed and to == torch.uint8 and rank(from_) == 1)


def from_numpy(ndarray):
    if not hasattr(ndarray, "__tensor__"):
        raise TypeError(f"expected np.ndarray (got {type(ndarray).__name__})")
    return ndarray.__tensor__


def einsum(equation, *operands):
    return aten.einsum(equation, _tensors(operands))


def meshgrid(*tensors, indexing=None):
    return aten.meshgrid(_tensors(tensors), indexing="ij" if indexing is None else indexing)


def broadcast_tensors(*tensors):
    return aten.broadcast_tensors(_tensors(tensors))


def cartesian_prod(*tensors):
    return aten.cartesian_prod(_tensors(tensors))


def block_diag(*tensors):
    return aten.block_diag(_tensors(tensors))


def atleast_1d(*tensors):
    return aten.atleast_1d(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], torch.Tensor) else aten.atleast_1d(_tensors(tensors))


def atleast_2d(*tensors):
    return aten.atleast_2d(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], torch.Tensor) else aten.atleast_2d(_tensors(tensors))


def atleast_3d(*tensors):
    return aten.atleast_3d(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], torch.Tensor) else aten.atleast_3d(_tensors(tensors))


def broadcast_shapes(*shapes):
    made = [torch.empty(0).new_zeros(1).expand((shape,) if isinstance(shape, int) else shape) for shape in shapes]
    return aten.broadcast_tensors(made)[0].shape


def tensordot(a, b, dims=2, out=None):
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f"tensordot expects dims >= 0, but got dims={dims}")
        first, second = list(range(a.dim() - dims, a.dim())), list(range(dims))
    else:
        first, second = dims
        first = [first] if isinstance(first, int) else list(first)
        second = [second] if isinstance(second, int) else list(second)
    result = aten.tensordot(a, b, first, second)
    return result if out is None else out.copy_(result)


def split(tensor, split_size_or_sections, dim=0):
    return aten.split(tensor, split_size_or_sections, dim)


def norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None):
    if p == "nuc":
        result = aten.linalg_matrix_norm(input, "nuc", (-2, -1) if dim is None else dim, keepdim, dtype=dtype)
    else:
        order = 2 if p == "fro" or p is None else p
        result = aten.linalg_vector_norm(input, order, dim, keepdim, dtype=dtype)
    return result if out is None else out.copy_(result)


def cdist(x1, x2, p=2.0, compute_mode="use_mm_for_euclid_dist_if_necessary"):
    modes = {"use_mm_for_euclid_dist_if_necessary": 0, "use_mm_for_euclid_dist": 1, "donot_use_mm_for_euclid_dist": 2}
    return aten.cdist(x1, x2, p, modes[compute_mode])


def chain_matmul(*matrices, out=None):
    return aten.linalg_multi_dot(_tensors(matrices), out=out)


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    values, inverse, counts = aten.unique_consecutive(input, return_inverse, return_counts, dim)
    result = (values,) + ((inverse,) if return_inverse else ()) + ((counts,) if return_counts else ())
    return result[0] if len(result) == 1 else result


def pca_lowrank(A, q=None, center=True, niter=2):
    not_supported("'torch.pca_lowrank' is not available in the embedded executor")


def compile(model=None, *, fullgraph=False, dynamic=None, backend="inductor", mode=None, options=None, disable=False):
    if model is None:
        return lambda function: function
    return model


def manual_seed_all(seed):
    torch.manual_seed(seed)


class autocast:
    """Accepted; computation stays in the types that the tensors have."""

    def __init__(self, device_type="cuda", dtype=None, enabled=True, cache_enabled=None):
        if enabled and dtype is not torch.float32 and not isinstance(device_type, bool):
            self._lowers = True
        else:
            self._lowers = False

    def __enter__(self):
        if self._lowers:
            not_supported("autocast to a lower precision is not available in the embedded executor")
        return self

    def __exit__(self, *details):
        return False

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return wrapped


