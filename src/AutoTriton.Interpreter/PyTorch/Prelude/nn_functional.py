# torch.nn.functional: what PyTorch writes in Python around libtorch's operators.
import math
import torch
from torch import Tensor


def relu(input, inplace=False):
    return aten.relu_(input) if inplace else aten.relu(input)


def relu6(input, inplace=False):
    return aten.hardtanh_(input, 0.0, 6.0) if inplace else aten.hardtanh(input, 0.0, 6.0)


def elu(input, alpha=1.0, inplace=False):
    return aten.elu_(input, alpha) if inplace else aten.elu(input, alpha)


def selu(input, inplace=False):
    return aten.selu_(input) if inplace else aten.selu(input)


def celu(input, alpha=1.0, inplace=False):
    return aten.celu_(input, alpha) if inplace else aten.celu(input, alpha)


def silu(input, inplace=False):
    return aten.silu_(input) if inplace else aten.silu(input)


def mish(input, inplace=False):
    return aten.mish_(input) if inplace else aten.mish(input)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return aten.leaky_relu_(input, negative_slope) if inplace else aten.leaky_relu(input, negative_slope)


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    return aten.hardtanh_(input, min_val, max_val) if inplace else aten.hardtanh(input, min_val, max_val)


def hardsigmoid(input, inplace=False):
    return aten.hardsigmoid_(input) if inplace else aten.hardsigmoid(input)


def hardswish(input, inplace=False):
    return aten.hardswish_(input) if inplace else aten.hardswish(input)


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    return aten.rrelu_(input, lower, upper, training) if inplace else aten.rrelu(input, lower, upper, training)


def threshold(input, threshold, value, inplace=False):
    return aten.threshold_(input, threshold, value) if inplace else aten.threshold(input, threshold, value)


def tanh(input):
    return input.tanh()


def sigmoid(input):
    return input.sigmoid()


def softsign(input):
    return input / (input.abs() + 1)


def tanhshrink(input):
    return input - input.tanh()


def glu(input, dim=-1):
    return aten.glu(input, dim)


def _axis(dim, dimensions):
    if dim is not None:
        return dim
    return 0 if dimensions in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    return aten.softmax(input, _axis(dim, input.dim()), dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    return aten.softmax(-input, _axis(dim, input.dim()), dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    return aten.log_softmax(input, _axis(dim, input.dim()), dtype)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    noise = -torch.empty_like(logits).exponential_().log()
    soft = ((logits + noise) / tau).softmax(dim)
    if not hard:
        return soft
    index = soft.max(dim, keepdim=True)[1]
    return torch.zeros_like(logits).scatter_(dim, index, 1.0) - soft.detach() + soft


def _check_probability(p):
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")


def dropout(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    return aten.dropout_(input, p, training) if inplace else aten.dropout(input, p, training)


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    _check_probability(p)
    return aten.alpha_dropout_(input, p, training) if inplace else aten.alpha_dropout(input, p, training)


def feature_alpha_dropout(input, p=0.5, training=False, inplace=False):
    _check_probability(p)
    return aten.feature_alpha_dropout(input, p, training)


def dropout1d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    return aten.feature_dropout(input, p, training)


def dropout2d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    return aten.feature_dropout_(input, p, training) if inplace else aten.feature_dropout(input, p, training)


def dropout3d(input, p=0.5, training=True, inplace=False):
    _check_probability(p)
    return aten.feature_dropout_(input, p, training) if inplace else aten.feature_dropout(input, p, training)


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5):
    if training and input.numel() // max(input.size(1), 1) == 1:
        raise ValueError(f"Expected more than 1 value per channel when training, got input size {input.size()}")
    return aten.batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, False)


def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1, eps=1e-5):
    return aten.instance_norm(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, False)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    return aten.layer_norm(input, normalized_shape, weight, bias, eps, False)


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
    return aten.group_norm(input, num_groups, weight, bias, eps, False)


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    dim = input.dim()
    if dim < 3:
        raise ValueError(f"Expected 3D or higher dimensionality input (got {dim} dimensions)")
    squares = input.mul(input)
    if dim == 3:
        padded = pad(squares.unsqueeze(1), (0, 0, size // 2, (size - 1) // 2))
        mean = aten.avg_pool2d(padded, (size, 1), 1).squeeze(1)
    else:
        sizes = input.size()
        padded = squares.view(sizes[0], 1, sizes[1], sizes[2], -1)
        padded = pad(padded, (0, 0, 0, 0, size // 2, (size - 1) // 2))
        mean = aten.avg_pool3d(padded, (size, 1, 1), 1).squeeze(1).view(sizes)
    return input / mean.mul(alpha).add(k).pow(beta)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    size = input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)
    return aten.div(input, size, out=out)


def pad(input, pad, mode="constant", value=None):
    return aten.pad(input, pad, mode, value)


def _pool(first, second):
    return second if second is not None else first


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    function = aten.max_pool1d_with_indices if return_indices else aten.max_pool1d
    return function(input, kernel_size, [] if stride is None else stride, padding, dilation, ceil_mode)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    function = aten.max_pool2d_with_indices if return_indices else aten.max_pool2d
    return function(input, kernel_size, [] if stride is None else stride, padding, dilation, ceil_mode)


def max_pool3d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    function = aten.max_pool3d_with_indices if return_indices else aten.max_pool3d
    return function(input, kernel_size, [] if stride is None else stride, padding, dilation, ceil_mode)


def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    out = aten.avg_pool1d(input.pow(norm_type), kernel_size, [] if stride is None else stride, 0, ceil_mode)
    return (torch.sign(out) * relu(torch.abs(out))).mul(kernel_size).pow(1.0 / norm_type)


def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    high, wide = (kernel_size, kernel_size) if isinstance(kernel_size, int) else kernel_size
    out = aten.avg_pool2d(input.pow(norm_type), (high, wide), [] if stride is None else stride, 0, ceil_mode)
    return (torch.sign(out) * relu(torch.abs(out))).mul(high * wide).pow(1.0 / norm_type)


def _output_size(output_size, shape):
    if isinstance(output_size, int):
        return output_size
    given = list(output_size)
    own = list(shape)[-len(given):]
    return [own[i] if given[i] is None else given[i] for i in range(len(given))]


def adaptive_avg_pool2d(input, output_size):
    return aten.adaptive_avg_pool2d(input, _output_size(output_size, input.shape))


def adaptive_avg_pool3d(input, output_size):
    return aten.adaptive_avg_pool3d(input, _output_size(output_size, input.shape))


def adaptive_max_pool1d(input, output_size, return_indices=False):
    values, indices = aten.adaptive_max_pool1d(input, output_size)
    return (values, indices) if return_indices else values


def adaptive_max_pool2d(input, output_size, return_indices=False):
    values, indices = aten.adaptive_max_pool2d(input, _output_size(output_size, input.shape))
    return (values, indices) if return_indices else values


def adaptive_max_pool3d(input, output_size, return_indices=False):
    values, indices = aten.adaptive_max_pool3d(input, _output_size(output_size, input.shape))
    return (values, indices) if return_indices else values


def fractional_max_pool2d(input, kernel_size, output_size=None, output_ratio=None, return_indices=False, _random_samples=None):
    if output_size is None:
        ratio = (output_ratio, output_ratio) if isinstance(output_ratio, float) else output_ratio
        output_size = [int(input.size(-2) * ratio[0]), int(input.size(-1) * ratio[1])]
    if _random_samples is None:
        batch = 1 if input.dim() == 3 else input.size(0)
        _random_samples = torch.rand(batch, input.size(-3), 2, dtype=input.dtype, device=input.device)
    values, indices = aten.fractional_max_pool2d(input, kernel_size, output_size, _random_samples)
    return (values, indices) if return_indices else values


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    return aten.im2col(input, kernel_size, dilation, padding, stride)


def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    return aten.col2im(input, output_size, kernel_size, dilation, padding, stride)


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    if max_norm is not None:
        with torch.no_grad():
            aten.embedding_renorm_(weight, input.contiguous(), max_norm, norm_type)
    if padding_idx is not None and padding_idx < 0:
        padding_idx = weight.size(0) + padding_idx
    return aten.embedding(weight, input, -1 if padding_idx is None else padding_idx, scale_grad_by_freq, sparse)


def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None, antialias=False):
    spatial = input.dim() - 2
    if size is None:
        factors = [float(scale_factor)] * spatial if isinstance(scale_factor, (int, float)) else [float(f) for f in scale_factor]
        sizes = [int(math.floor(input.size(i + 2) * factors[i])) for i in range(spatial)]
        scales = [None] * spatial if recompute_scale_factor else factors
    else:
        sizes = [size] * spatial if isinstance(size, int) else list(size)
        scales = [None] * spatial
    if mode == "area":
        return {1: aten.adaptive_avg_pool1d, 2: aten.adaptive_avg_pool2d, 3: aten.adaptive_avg_pool3d}[spatial](input, sizes)
    if antialias:
        not_supported("interpolate(antialias=True) is not available in the embedded executor")
    if mode == "nearest":
        return {1: aten.upsample_nearest1d, 2: aten.upsample_nearest2d, 3: aten.upsample_nearest3d}[spatial](input, sizes, *scales)
    corners = bool(align_corners)
    table = {("linear", 1): aten.upsample_linear1d, ("bilinear", 2): aten.upsample_bilinear2d, ("bicubic", 2): aten.upsample_bicubic2d, ("trilinear", 3): aten.upsample_trilinear3d}
    if (mode, spatial) not in table:
        raise NotImplementedError(f"Got {input.dim()}D input, but {mode} mode does not take it")
    return table[(mode, spatial)](input, sizes, corners, *scales)


def upsample(input, size=None, scale_factor=None, mode="nearest", align_corners=None):
    return interpolate(input, size, scale_factor, mode, align_corners)


def grid_sample(input, grid, mode="bilinear", padding_mode="zeros", align_corners=None):
    modes = {"bilinear": 0, "nearest": 1, "bicubic": 2}
    paddings = {"zeros": 0, "border": 1, "reflection": 2}
    return aten.grid_sampler(input, grid, modes[mode], paddings[padding_mode], bool(align_corners))


def affine_grid(theta, size, align_corners=None):
    return aten.affine_grid_generator(theta, size, bool(align_corners))
