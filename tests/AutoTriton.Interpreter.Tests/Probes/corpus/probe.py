"""What a probe is: a Python module, how one kernel of it is called, and the memory it works on."""
import base64
import zlib

from . import data

IMPORTS = "import triton\nimport triton.language as tl\n\n\n"
LIBDEVICE = "import triton\nimport triton.language as tl\nfrom triton.language.extra import libdevice\n\n\n"
CODES = {"int1": 1, "int8": 2, "int16": 3, "int32": 4, "int64": 5, "uint8": 6, "uint16": 7, "uint32": 8, "uint64": 9,
         "float16": 10, "bfloat16": 11, "float32": 12, "float64": 13, "float8e4nv": 14, "float8e5": 15}
NOTE_DTYPE = "@triton.jit\ndef note_dtype(ptr, x):\n" + "".join(
    f"    if x.dtype == tl.{name}:\n        tl.store(ptr, {code})\n" for name, code in CODES.items()) + "\n\n"

PROBES = []
_names = set()


def tensor(dtype, shape, kind="normal", seed=None, values=None):
    """A contiguous tensor with data; a shape may be a number."""
    shape = [shape] if isinstance(shape, int) else list(shape)
    count = 1
    for size in shape:
        count *= size
    if values is not None:
        raw = data.encode(dtype, values)
    else:
        raw = data.make(dtype, count, kind, seed if seed is not None else 0)
    assert len(raw) == count * data.size_of(dtype), (dtype, shape, kind)
    return {"tensor": {"dtype": dtype, "shape": shape, "data": base64.b64encode(raw).decode()}}


def out(dtype, shape):
    """A tensor that holds a pattern which no kernel writes by chance."""
    shape = [shape] if isinstance(shape, int) else list(shape)
    count = 1
    for size in shape:
        count *= size
    raw = bytes([1 if dtype == "int1" else 0x55]) * (count * data.size_of(dtype))
    return {"tensor": {"dtype": dtype, "shape": shape, "data": base64.b64encode(raw).decode()}}


def argument(value):
    """A value as the recording writes it."""
    if isinstance(value, dict):
        return value
    if value is None:
        return {"none": True}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": value}
    if isinstance(value, float):
        return {"float": value}
    if isinstance(value, str):
        return {"dtype": value[3:]} if value.startswith("tl.") else {"str": value}
    raise TypeError(value)


def add(name, source, args, kernel="kernel", grid=(1,), options=None, imports=IMPORTS, host=None):
    """Adds a probe. `args` go by keyword to `kernel[grid]`, or in order to the function `host` of the source."""
    assert name not in _names, name
    _names.add(name)
    PROBES.append({"name": name, "source": imports + source.strip("\n") + "\n", "kernel": None if host else kernel, "host": host,
                   "grid": list(grid), "args": {key: argument(value) for key, value in args.items()}, "options": options or {}})


def body(name, lines, ins=None, outs=None, n=128, note=False, helpers="", imports=IMPORTS, consts=None, seed=None, scalars=None, options=None):
    """A probe of one program over `n` elements: loads `ins`, runs `lines`, stores `outs` (name -> dtype)."""
    ins, outs, consts, scalars = ins or {}, outs or {}, consts or {}, scalars or {}
    seed = seed if seed is not None else zlib.crc32(name.encode())
    parameters = [f"{key}_ptr" for key in (*ins, *outs)]
    text = []
    args = {}
    for index, (key, spec) in enumerate(ins.items()):
        dtype, kind = spec if isinstance(spec, tuple) else (spec, "normal")
        args[f"{key}_ptr"] = tensor(dtype, n, kind, seed + index)
        text.append(f"    {key} = tl.load({key}_ptr + i)")
    text += ["    " + line for line in lines.strip("\n").split("\n")]
    for key, dtype in outs.items():
        args[f"{key}_ptr"] = out(dtype, n)
        text.append(f"    tl.store({key}_ptr + i, {key})")
        if note:
            parameters.append(f"{key}_code")
            args[f"{key}_code"] = out("int32", 1)
            text.append(f"    note_dtype({key}_code, {key})")
    for key, value in scalars.items():
        parameters.append(key)
        args[key] = value
    for key, value in consts.items():
        parameters.append(f"{key}: tl.constexpr")
        args[key] = value
    parameters.append("N: tl.constexpr")
    args["N"] = n
    source = (NOTE_DTYPE if note else "") + (helpers.strip("\n") + "\n\n\n" if helpers else "")
    source += f"@triton.jit\ndef kernel({', '.join(parameters)}):\n    i = tl.arange(0, N)\n" + "\n".join(text) + "\n"
    add(name, source, args, imports=imports, options=options)
