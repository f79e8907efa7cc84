# torch.amp: accepted where it changes nothing.
import torch
from torch import autocast


class GradScaler:
    def __init__(self, *args, enabled=True, **options):
        if enabled:
            not_supported("gradient scaling is not available in the embedded executor")

    def scale(self, outputs):
        return outputs

    def step(self, optimizer):
        return optimizer.step()

    def update(self):
        return None


def custom_fwd(fwd=None, *, device_type=None, cast_inputs=None):
    if fwd is None:
        return lambda function: function
    return fwd


def custom_bwd(bwd=None, *, device_type=None):
    if bwd is None:
        return lambda function: function
    return bwd
