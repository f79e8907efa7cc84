# torch.optim: the optimizers that reference programs use.
import math
import torch


class Optimizer:
    def __init__(self, params, defaults):
        groups = list(params)
        if len(groups) == 0:
            raise ValueError("optimizer got an empty parameter list")
        self.defaults = defaults
        self.state = {}
        self.param_groups = []
        for group in groups if isinstance(groups[0], dict) else [{"params": groups}]:
            members = group["params"]
            merged = dict(defaults)
            merged.update(group)
            merged["params"] = [members] if isinstance(members, torch.Tensor) else list(members)
            self.param_groups.append(merged)

    def zero_grad(self, set_to_none=True):
        for group in self.param_groups:
            for value in group["params"]:
                if value.grad is not None:
                    if set_to_none:
                        value.grad = None
                    else:
                        value.grad.zero_()

    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with torch.no_grad():
            for group in self.param_groups:
                for value in group["params"]:
                    if value.grad is not None:
                        self._update(value, value.grad, group, self.state.setdefault(id(value), {}))
        return loss


class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False, **options):
        super().__init__(params, dict(lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov, maximize=maximize))

    def _update(self, value, grad, group, state):
        grad = -grad if group["maximize"] else grad
        if group["weight_decay"] != 0:
            grad = grad.add(value, alpha=group["weight_decay"])
        if group["momentum"] != 0:
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = grad.detach().clone()
            else:
                state["momentum_buffer"].mul_(group["momentum"]).add_(grad, alpha=1 - group["dampening"])
            buffer = state["momentum_buffer"]
            grad = grad.add(buffer, alpha=group["momentum"]) if group["nesterov"] else buffer
        value.add_(grad, alpha=-group["lr"])


class Adam(Optimizer):
    _decoupled = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, **options):
        if amsgrad:
            not_supported("Adam(amsgrad=True) is not available in the embedded executor")
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    def _update(self, value, grad, group, state):
        first, second = group["betas"]
        if "step" not in state:
            state["step"] = 0
            state["exp_avg"] = torch.zeros_like(value)
            state["exp_avg_sq"] = torch.zeros_like(value)
        state["step"] += 1
        if group["weight_decay"] != 0:
            if self._decoupled:
                value.mul_(1 - group["lr"] * group["weight_decay"])
            else:
                grad = grad.add(value, alpha=group["weight_decay"])
        state["exp_avg"].lerp_(grad, 1 - first)
        state["exp_avg_sq"].mul_(second).addcmul_(grad, grad, value=1 - second)
        scale = math.sqrt(1 - second ** state["step"])
        denominator = (state["exp_avg_sq"].sqrt() / scale).add_(group["eps"])
        value.addcdiv_(state["exp_avg"], denominator, value=-group["lr"] / (1 - first ** state["step"]))


class AdamW(Adam):
    _decoupled = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, **options):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad)
