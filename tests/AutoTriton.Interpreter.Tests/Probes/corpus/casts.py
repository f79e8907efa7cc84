"""Casts between all dtypes, their rounding and saturation, and bitcasts."""
from .data import ALL, size_of
from .probe import body

NAMES = {"fp16": "float16", "bf16": "bfloat16", "fp32": "float32", "fp64": "float64", "fp8e4nv": "float8e4nv", "fp8e5": "float8e5"}


def name_of(dtype):
    return NAMES.get(dtype, dtype)


def all_pairs():
    for source in ALL:
        for target in ALL:
            if source != target:
                body(f"cast/{source}/{target}", f"r = x.to(tl.{name_of(target)})", {"x": (source, "special" if source in NAMES else "full")}, {"r": target}, n=64)
    for source in NAMES:
        for target in ("int8", "uint8", "int32", "uint32", "int64", "fp16", "bf16"):
            if source != target and not source.startswith("fp8"):
                body(f"cast/in_range/{source}/{target}", f"r = x.to(tl.{name_of(target)})", {"x": (source, "unit" if target == "uint8" else "nonzero")}, {"r": target}, n=128)


def rounding():
    for target in ("fp16", "bf16", "fp8e4nv", "fp8e5"):
        body(f"cast/rtne/{target}", f"r = x.to(tl.{name_of(target)}, fp_downcast_rounding='rtne')", {"x": "fp32"}, {"r": target}, n=256)
        body(f"cast/rtz/{target}", f"r = x.to(tl.{name_of(target)}, fp_downcast_rounding='rtz')", {"x": "fp32"}, {"r": target}, n=256)
        body(f"cast/default_rounding/{target}", f"r = x.to(tl.{name_of(target)})", {"x": "fp32"}, {"r": target}, n=256)
    body("cast/rounding_unknown", "r = x.to(tl.float16, fp_downcast_rounding='up')", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/rounding_upcast", "r = x.to(tl.float32, fp_downcast_rounding='rtz')", {"x": "fp16"}, {"r": "fp32"}, n=32)
    body("cast/fp64_to_fp16_rtz", "r = x.to(tl.float16, fp_downcast_rounding='rtz')", {"x": "fp64"}, {"r": "fp16"}, n=64)
    body("cast/implicit_store", "r = x\ns = x\nt = x", {"x": ("fp32", "nonzero")}, {"r": "fp16", "s": "int32", "t": "int1"}, n=64)
    body("cast/implicit_store_int", "r = x\ns = x\nt = x", {"x": ("int32", "full")}, {"r": "fp32", "s": "int8", "t": "int1"}, n=64)
    body("cast/implicit_store_wide", "r = x", {"x": ("int64", "full")}, {"r": "int16"}, n=64)
    body("cast/tl_cast", "r = tl.cast(x, tl.int32)\ns = tl.cast(x, tl.float16)", {"x": ("fp32", "nonzero")}, {"r": "int32", "s": "fp16"}, n=64, note=True)
    body("cast/through_element_ty", "r = x.to(r_ptr.dtype.element_ty)", {"x": "fp32"}, {"r": "bf16"}, n=64, note=True)
    body("cast/through_dtype_argument", "r = x.to(DTYPE)", {"x": "fp32"}, {"r": "fp16"}, n=64, note=True, consts={"DTYPE": "tl.float16"})
    body("cast/through_other_dtype", "r = x.to(y.dtype)", {"x": "fp32", "y": "bf16"}, {"r": "bf16"}, n=64, note=True)
    body("cast/chain", "r = x.to(tl.float16).to(tl.bfloat16).to(tl.float32)", {"x": "fp32"}, {"r": "fp32"}, n=128)
    body("cast/unknown_dtype", "r = x.to(tl.float8)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("cast/string_dtype", "r = x.to('float16')", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/python_type", "r = x.to(float)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("cast/float_call", "r = float(x)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("cast/int_call", "r = int(x)", {"x": "fp32"}, {"r": "int32"}, n=32)
    body("cast/astype", "r = x.astype(tl.float16)", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/half_method", "r = x.half()", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/dtype_call", "r = tl.float16(x)", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/dtype_keyword", "r = x.to(dtype=tl.float16)", {"x": "fp32"}, {"r": "fp16"}, n=32)
    body("cast/same_dtype", "r = x.to(tl.float32)", {"x": "fp32"}, {"r": "fp32"}, n=32, note=True)


def bitcasts():
    for source in ALL:
        for target in ALL:
            if source < target and "int1" not in (source, target) and (size_of(source) == size_of(target)):
                body(f"bitcast/{source}/{target}", f"r = x.to(tl.{name_of(target)}, bitcast=True)", {"x": (source, "special" if source in NAMES else "full")}, {"r": target}, n=64)
    body("bitcast/size_mismatch", "r = x.to(tl.int16, bitcast=True)", {"x": "fp32"}, {"r": "int16"}, n=32)
    body("bitcast/int1", "r = x.to(tl.int8, bitcast=True)", {"x": "int1"}, {"r": "int8"}, n=32)
    body("bitcast/back", "r = (x.to(tl.int32, bitcast=True) & 0x7FFFFFFF).to(tl.float32, bitcast=True)", {"x": ("fp32", "special")}, {"r": "fp32"}, n=64)
    body("bitcast/tl_cast", "r = tl.cast(x, tl.uint32, bitcast=True)", {"x": "fp32"}, {"r": "uint32"}, n=32)
    body("bitcast/pointer", "p = x_ptr.to(tl.pointer_type(tl.int32))\nr = tl.load(p + i)", {"x": "fp32"}, {"r": "int32"}, n=32)
    body("bitcast/pointer_as_int", "p = x_ptr.to(tl.int64)\nr = (p % 4).to(tl.int32) + i", {"x": "fp32"}, {"r": "int32"}, n=32)
    body("bitcast/pointer_cast_int8", "p = x_ptr.to(tl.pointer_type(tl.uint8), bitcast=True)\nr = tl.load(p + i)", {"x": "fp32"}, {"r": "uint8"}, n=32)


all_pairs()
rounding()
bitcasts()
