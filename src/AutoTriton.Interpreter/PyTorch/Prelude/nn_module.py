# torch.nn.Module: parameters, buffers and submodules by name.
import math
import torch
from torch import Tensor
from torch.nn.parameter import Parameter
import torch.nn.functional as F
import torch.nn.init as init


class _Handle:
    # What registering a hook answers.
    def __init__(self, hooks, hook):
        self._hooks = hooks
        self._entry = [hook]
        hooks.append(self._entry)

    def remove(self):
        self._hooks[:] = [entry for entry in self._hooks if entry is not self._entry]

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.remove()


class Module:
    training = True
    _forward_pre_hooks = ()
    _forward_hooks = ()

    def __init__(self, *args, **kwargs):
        put = object.__setattr__
        put(self, "training", True)
        put(self, "_parameters", {})
        put(self, "_buffers", {})
        put(self, "_non_persistent_buffers_set", set())
        put(self, "_modules", {})

    def forward(self, *args, **kwargs):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def __call__(self, *args, **kwargs):
        if self._forward_pre_hooks or self._forward_hooks:
            return self._call_with_hooks(args, kwargs)
        return self.forward(*args, **kwargs)

    def _call_with_hooks(self, args, kwargs):
        for hook, in list(self._forward_pre_hooks):
            changed = hook(self, args)
            if changed is not None:
                args = changed if isinstance(changed, tuple) else (changed,)
        result = self.forward(*args, **kwargs)
        for hook, in list(self._forward_hooks):
            changed = hook(self, args, result)
            if changed is not None:
                result = changed
        return result

    def __getattr__(self, name):
        if name not in ("_parameters", "_buffers", "_modules", "_non_persistent_buffers_set"):
            for group in (self._parameters, self._buffers, self._modules):
                if name in group:
                    return group[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if isinstance(value, (Parameter, Module)):
            try:
                groups = (self._parameters, self._buffers, self._modules)
            except AttributeError:
                kind = "parameters" if isinstance(value, Parameter) else "module"
                raise AttributeError(f"cannot assign {kind} before Module.__init__() call")
            self._forget(name)
            groups[0 if isinstance(value, Parameter) else 2][name] = value
            return
        for group in (self._parameters, self._buffers, self._modules):
            if name in group:
                if value is not None and not (group is self._buffers and isinstance(value, Tensor)):
                    raise TypeError(f"cannot assign '{type(value).__name__}' as '{name}' (torch.nn.Parameter, torch.nn.Module, Tensor or None expected)")
                group[name] = value
                return
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if not self._forget(name):
            object.__delattr__(self, name)

    def _forget(self, name):
        found = False
        for group in (self._parameters, self._buffers, self._modules):
            if name in group:
                del group[name]
                found = True
        self._non_persistent_buffers_set.discard(name)
        return found

    def register_parameter(self, name, param):
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(f"cannot assign '{type(tensor).__name__}' object to buffer '{name}' (torch Tensor or None required)")
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError(f"{type(module).__name__} is not a Module subclass")
        self._modules[name] = module

    def register_module(self, name, module):
        self.add_module(name, module)

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        memo = set() if memo is None else memo
        if id(self) in memo:
            return
        if remove_duplicate:
            memo.add(id(self))
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                for entry in module.named_modules(memo, prefix + ("." if prefix else "") + name, remove_duplicate):
                    yield entry

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and id(module) not in seen:
                seen.add(id(module))
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def _named_members(self, group, prefix, recurse, remove_duplicate=True):
        seen = set()
        for module_prefix, module in (self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]):
            for name, value in group(module).items():
                if value is None or id(value) in seen:
                    continue
                if remove_duplicate:
                    seen.add(id(value))
                yield module_prefix + ("." if module_prefix else "") + name, value

    def named_parameters(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named_members(lambda module: module._parameters, prefix, recurse, remove_duplicate)

    def parameters(self, recurse=True):
        for _, value in self.named_parameters(recurse=recurse):
            yield value

    def named_buffers(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named_members(lambda module: module._buffers, prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        for _, value in self.named_buffers(recurse=recurse):
            yield value

    def get_submodule(self, target):
        module = self
        for part in target.split(".") if target else []:
            if part not in module._modules:
                raise AttributeError(f"{type(module).__name__} has no attribute `{part}`")
            module = module._modules[part]
        return module

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        return self.get_submodule(path)._parameters[name]

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        return self.get_submodule(path)._buffers[name]

    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        state = {} if destination is None else destination
        for name, value in self._parameters.items():
            if value is not None:
                state[prefix + name] = value if keep_vars else value.detach()
        for name, value in self._buffers.items():
            if value is not None and name not in self._non_persistent_buffers_set:
                state[prefix + name] = value if keep_vars else value.detach()
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=state, prefix=prefix + name + ".", keep_vars=keep_vars)
        return state

    def load_state_dict(self, state_dict, strict=True, assign=False):
        own = self.state_dict(keep_vars=True)
        missing = [name for name in own if name not in state_dict]
        unexpected = [name for name in state_dict if name not in own]
        errors = []
        if strict and unexpected:
            errors.append("Unexpected key(s) in state_dict: " + ", ".join(f'"{name}"' for name in unexpected) + ".")
        if strict and missing:
            errors.append("Missing key(s) in state_dict: " + ", ".join(f'"{name}"' for name in missing) + ".")
        for name, value in state_dict.items():
            if name in own and own[name].shape != value.shape:
                errors.append(f"size mismatch for {name}: copying a param with shape {value.shape} from checkpoint, the shape in current model is {own[name].shape}.")
        if errors:
            raise RuntimeError(f"Error(s) in loading state_dict for {type(self).__name__}:\n\t" + "\n\t".join(errors))
        with torch.no_grad():
            for name, value in state_dict.items():
                if name in own:
                    own[name].copy_(value)
        return _IncompatibleKeys(missing, unexpected)

    def _apply(self, fn, recurse=True):
        for module in self._modules.values():
            if module is not None:
                module._apply(fn)
        for value in self._parameters.values():
            if value is not None:
                value.data = fn(value.data)
                if value.grad is not None:
                    value.grad.data = fn(value.grad.data)
        for name, value in self._buffers.items():
            if value is not None:
                self._buffers[name] = fn(value)
        return self

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def to(self, *args, **kwargs):
        def convert(tensor):
            moved = tensor.to(*args, **kwargs)
            return moved if tensor.is_floating_point() or tensor.is_complex() else tensor.to(moved.device)

        return self._apply(convert)

    def cuda(self, device=None):
        return self._apply(lambda tensor: tensor.cuda(device))

    def cpu(self):
        return self._apply(lambda tensor: tensor.cpu())

    def type(self, dst_type):
        return self._apply(lambda tensor: tensor.type(dst_type))

    def float(self):
        return self._apply(lambda tensor: tensor.float() if tensor.is_floating_point() else tensor)

    def double(self):
        return self._apply(lambda tensor: tensor.double() if tensor.is_floating_point() else tensor)

    def half(self):
        return self._apply(lambda tensor: tensor.half() if tensor.is_floating_point() else tensor)

    def bfloat16(self):
        return self._apply(lambda tensor: tensor.bfloat16() if tensor.is_floating_point() else tensor)

    def train(self, mode=True):
        object.__setattr__(self, "training", mode)
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for value in self.parameters():
            value.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        for value in self.parameters():
            if value.grad is not None:
                if set_to_none:
                    value.grad = None
                else:
                    value.grad.zero_()

    def compile(self, *args, **kwargs):
        return None

    def extra_repr(self):
        return ""

    def _get_name(self):
        return type(self).__name__

    def _hook(self, group, hook, options):
        if any(options.values()):
            not_supported(f"options of hooks on modules ({', '.join(options)}) are not available in the embedded executor")
        if not isinstance(getattr(self, group), list):
            object.__setattr__(self, group, [])
        return _Handle(getattr(self, group), hook)

    def register_forward_hook(self, hook, **options):
        return self._hook("_forward_hooks", hook, options)

    def register_forward_pre_hook(self, hook, **options):
        return self._hook("_forward_pre_hooks", hook, options)

    def register_full_backward_hook(self, hook, prepend=False):
        not_supported("backward hooks on modules are not available in the embedded executor")

    def share_memory(self):
        return self

    def __repr__(self):
        lines = []
        for name, module in self._modules.items():
            lines.append(f"({name}): " + "\n  ".join(repr(module).split("\n")))
        if not lines:
            return f"{self._get_name()}({self.extra_repr()})"
        return f"{self._get_name()}(\n  " + "\n  ".join(lines) + "\n)"


class _IncompatibleKeys:
    def __init__(self, missing_keys, unexpected_keys):
        self.missing_keys = missing_keys
        self.unexpected_keys = unexpected_keys


def _filled(shape, device, dtype):
    return Parameter(torch.empty(shape, device=device, dtype=dtype))


def _tuple(value, count):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,) * count
