# torch.jit: functions and modules stay as they are.


def script(obj=None, *args, **kwargs):
    return obj if obj is not None else (lambda function: function)


def ignore(drop=False, **kwargs):
    return drop if callable(drop) else (lambda function: function)


def export(fn):
    return fn


def unused(fn):
    return fn


def is_scripting():
    return False


def is_tracing():
    return False


def trace(func, example_inputs=None, **kwargs):
    not_supported("'torch.jit.trace' is not available in the embedded executor")
