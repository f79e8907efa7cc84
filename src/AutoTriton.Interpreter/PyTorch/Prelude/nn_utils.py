# torch.nn.utils: gradients' norms and parameters as one vector.
import torch


def _tensors(parameters):
    return [parameters] if isinstance(parameters, torch.Tensor) else list(parameters)


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    found = _tensors(tensors)
    if len(found) == 0:
        return torch.tensor(0.0)
    total = torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(tensor, norm_type) for tensor in found]), norm_type)
    if error_if_nonfinite and not torch.isfinite(total):
        raise RuntimeError(f"The total norm of order {norm_type} for gradients from `parameters` is non-finite, so it cannot be clipped.")
    return total


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    gradients = [value.grad for value in _tensors(parameters) if value.grad is not None]
    with torch.no_grad():
        total = get_total_norm(gradients, norm_type, error_if_nonfinite)
        factor = torch.clamp(max_norm / (total + 1e-6), max=1.0)
        for gradient in gradients:
            gradient.mul_(factor)
    return total


def clip_grad_value_(parameters, clip_value, foreach=None):
    with torch.no_grad():
        for value in _tensors(parameters):
            if value.grad is not None:
                value.grad.clamp_(-clip_value, clip_value)


def parameters_to_vector(parameters):
    return torch.cat([value.view(-1) for value in parameters])


def vector_to_parameters(vec, parameters):
    place = 0
    for value in parameters:
        value.data = vec[place:place + value.numel()].view_as(value).data
        place += value.numel()
