"""Loads and stores, masks, block pointers, descriptors, atomics, program ids."""
from .data import FLOATS
from .probe import IMPORTS, add, body, out, tensor


def masks():
    for dtype in ("int1", "int8", "int32", "int64", "uint8", "fp16", "bf16", "fp32", "fp64", "fp8e5", "fp8e4nv"):
        body(f"load/mask_other/{dtype}", "r = tl.load(x_ptr + i, mask=i < 20, other=1)\ns = tl.load(x_ptr + i, i < 20, 0)", {"x": (dtype, "full" if dtype[0] in "iu" else "normal")}, {"r": dtype, "s": dtype}, n=32, note=True)
    body("load/other_float_for_int", "r = tl.load(y_ptr + i, mask=i < 5, other=2.7)", {"y": ("int32", "small")}, {"r": "int32"}, n=32)
    body("load/other_inf", "r = tl.load(y_ptr + i, mask=i < 5, other=float('-inf'))\ns = tl.load(y_ptr + i, mask=i < 5, other=-float('inf'))", {"y": "fp16"}, {"r": "fp16", "s": "fp16"}, n=32)
    body("load/other_block", "r = tl.load(y_ptr + i, mask=i < 5, other=x)", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/other_block_dtype", "r = tl.load(y_ptr + i, mask=i < 5, other=x)", {"x": "fp32", "y": "fp16"}, {"r": "fp32"}, n=32, note=True)
    body("load/other_without_mask", "r = tl.load(y_ptr + i, other=0.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_none", "r = tl.load(y_ptr + i, mask=None)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_true", "r = tl.load(y_ptr + i, mask=True, other=0.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_scalar", "r = tl.load(y_ptr + i, mask=tl.program_id(0) > 0, other=7.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_int", "r = tl.load(y_ptr + i, mask=(i < 5).to(tl.int32), other=7.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_shape", "r = tl.load(y_ptr + i, mask=tl.arange(0, 16) < 5, other=7.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_and", "r = tl.load(y_ptr + i, mask=(i < 25) & (i > 3) & (i % 2 == 0), other=7.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_python_and", "r = tl.load(y_ptr + i, mask=i < 25 and i > 3, other=7.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/mask_broadcast", "j = tl.arange(0, 8)\nz = tl.load(y_ptr + i[:, None] + j[None, :], mask=(i[:, None] < 20), other=0.0)\nr = tl.sum(z, 1)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/scalar", "v = tl.load(y_ptr + 5)\nr = i + v", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/scalar_masked", "v = tl.load(y_ptr + 5, mask=False, other=3.0)\nr = i + v", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/scalar_block_mask", "r = tl.load(y_ptr, mask=i < 5, other=0.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/cache", "r = tl.load(y_ptr + i, cache_modifier='.cg', eviction_policy='evict_last', volatile=True)\ns = tl.load(y_ptr + i, cache_modifier='.ca')", {"y": "fp32"}, {"r": "fp32", "s": "fp32"}, n=32)
    for cache in ("", ".ca", ".cg", ".cv", ".cs"):
        for eviction in ("", "evict_first", "evict_last", "evict_normal"):
            label = f"{cache.strip('.') or 'none'}_{eviction or 'none'}"
            body(f"load/hints/{label}", f"r = tl.load(y_ptr + i, cache_modifier='{cache}', eviction_policy='{eviction}')", {"y": "fp32"}, {"r": "fp32"}, n=128)
            if cache != ".ca":
                body(f"store/hints/{label}", f"tl.store(s_ptr + i, x, cache_modifier='{cache}', eviction_policy='{eviction}')\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=128)
    body("load/hints/volatile", "r = tl.load(y_ptr + i, volatile=True)", {"y": "fp32"}, {"r": "fp32"}, n=128)
    body("load/hints/volatile_evict", "r = tl.load(y_ptr + i, volatile=True, eviction_policy='evict_last')", {"y": "fp32"}, {"r": "fp32"}, n=128)
    body("load/hints/volatile_ca", "r = tl.load(y_ptr + i, volatile=True, cache_modifier='.ca')", {"y": "fp32"}, {"r": "fp32"}, n=128)
    body("load/hints/masked", "r = tl.load(y_ptr + i, mask=i < 100, other=0.0, eviction_policy='evict_last', cache_modifier='.ca')", {"y": "fp32"}, {"r": "fp32"}, n=128)
    body("load/cache_unknown", "r = tl.load(y_ptr + i, cache_modifier='.xx')", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/eviction_unknown", "r = tl.load(y_ptr + i, eviction_policy='never')", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/padding_on_pointer", "r = tl.load(y_ptr + i, padding_option='zero')", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/boundary_on_pointer", "r = tl.load(y_ptr + i, boundary_check=(0,))", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/of_block_value", "r = tl.load(y + i)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/of_number", "r = tl.load(5)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/of_scalar_argument", "r = tl.load(a + i)", {"y": "fp32"}, {"r": "fp32"}, n=32, scalars={"a": 7})
    body("load/pointer_plus_float", "r = tl.load(y_ptr + 1.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_plus_float_block", "r = tl.load(y_ptr + i * 1.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_times", "r = tl.load(y_ptr * 2)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_plus_pointer", "r = tl.load(y_ptr + x_ptr)", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_minus_int", "r = tl.load((y_ptr + N) - 1 - i)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/int_plus_pointer", "r = tl.load(i + y_ptr)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/int_minus_pointer", "r = tl.load(i - y_ptr)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_minus_pointer", "r = (y_ptr + i) - y_ptr", {"y": "fp32"}, {"r": "int64"}, n=32)
    body("load/pointer_compare", "r = (y_ptr + i) < (y_ptr + 5)", {"y": "fp32"}, {"r": "int1"}, n=32)
    body("load/pointer_equal", "r = (y_ptr + i) == (y_ptr + 5)", {"y": "fp32"}, {"r": "int1"}, n=32)
    body("load/pointer_negated", "r = tl.load(-y_ptr)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_indexed", "r = y_ptr[i]", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_indexed_number", "r = i + y_ptr[0]", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_int64_offset", "r = tl.load(y_ptr + i.to(tl.int64))", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_uint_offset", "r = tl.load(y_ptr + i.to(tl.uint32))", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_bool_offset", "r = tl.load(y_ptr + (i > 3))", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/pointer_of_pointer_where", "p = tl.where(i < 5, y_ptr + i, x_ptr + i)\nr = tl.load(p)", {"x": "fp32", "y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/unknown_keyword", "r = tl.load(y_ptr + i, default=0.0)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/without_arguments", "r = tl.load()", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/dtype_keyword", "r = tl.load(y_ptr + i, dtype=tl.float32)", {"y": "fp32"}, {"r": "fp32"}, n=32)
    body("load/gather", "r = tl.load(y_ptr + (i * 7) % N)\ns = tl.load(y_ptr + tl.load(x_ptr + i))", {"x": ("int32", "ramp"), "y": "fp32"}, {"r": "fp32", "s": "fp32"}, n=32)
    body("load/bool_type", "r = c\ns = c.to(tl.int32)\nt = c + 1", {"c": "int1"}, {"r": "int1", "s": "int32", "t": "int32"}, n=32, note=True)
    body("store/mask", "tl.store(r_ptr + i, x, mask=i < 5)\nr = tl.load(r_ptr + i, mask=i < 5, other=1.0)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("store/masked_off", "tl.store(s_ptr + i, x, mask=i < 0)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/scalar_value", "tl.store(s_ptr + i, 1.5)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/scalar_to_scalar", "tl.store(s_ptr + 3, 1.5)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/block_to_scalar_pointer", "tl.store(s_ptr, x)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/block_of_one_to_scalar_pointer", "tl.store(s_ptr, tl.sum(x, 0, keep_dims=True))\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/scalar_pointer_block_mask", "tl.store(s_ptr, 1.0, mask=i < 5)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/shape_mismatch", "tl.store(s_ptr + tl.arange(0, 16), x)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/value_broadcast", "j = tl.arange(0, 2)\ntl.store(s_ptr + tl.arange(0, 16)[:, None] * 2 + j[None, :], tl.arange(0, 16)[:, None].to(tl.float32))\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/mask_shape", "tl.store(s_ptr + i, x, mask=tl.arange(0, 16) < 5)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/mask_int", "tl.store(s_ptr + i, x, mask=i)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/to_value", "tl.store(x + i, x)\nr = x", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("store/result_used", "y = tl.store(s_ptr + i, x)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/bool", "tl.store(s_ptr + i, x > 0)\ntl.store(t_ptr + i, x)\nr = x", {"x": "fp32", "s": "int1", "t": "int1"}, {"r": "fp32"}, n=32)
    body("store/bool_from_int", "tl.store(s_ptr + i, i)\nr = x", {"x": "fp32", "s": "int1"}, {"r": "fp32"}, n=32)
    body("store/other_keyword", "tl.store(s_ptr + i, x, other=0.0)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/cache", "tl.store(s_ptr + i, x, cache_modifier='.wt', eviction_policy='evict_first')\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/cache_unknown", "tl.store(s_ptr + i, x, cache_modifier='.ca')\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/item_assignment", "r = x\nr[0] = 1.0", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("store/attribute_assignment", "r = x\nr.value = 1.0", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("store/constexpr_pointer", "tl.store(N, x)\nr = x", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("store/load_after_store", "tl.store(s_ptr + i, x * 2)\nr = tl.load(s_ptr + i)", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/method", "(s_ptr + i).store(x)\nr = x", {"x": "fp32", "s": "fp32"}, {"r": "fp32"}, n=32)
    body("store/unsigned_argument", "tl.store(s_ptr + i, x)\nr = x", {"x": ("int32", "full"), "s": "uint8"}, {"r": "uint32"}, n=32)


BLOCKS = """
@triton.jit
def kernel(x_ptr, r_ptr, M, N, P: tl.constexpr, Q: tl.constexpr):
    p = tl.make_block_ptr(base=x_ptr, shape=(M, N), strides=(N, 1), offsets=({offsets}), block_shape=(P, Q), order=(1, 0))
{lines}
    tl.store(r_ptr + tl.arange(0, P)[:, None] * Q + tl.arange(0, Q)[None, :], r)
"""


def block_pointers():
    def block(name, lines, offsets="0, 0", m=10, n=13, dtype="fp32", extra=""):
        text = BLOCKS.format(offsets=offsets, lines="\n".join("    " + line for line in lines.split("\n")))
        add(name, text, {"x_ptr": tensor(dtype, [m, n], "normal", 41), "r_ptr": out(dtype, [8, 16]), "M": m, "N": n, "P": 8, "Q": 16})

    block("block_ptr/checked", "r = tl.load(p, boundary_check=(0, 1))")
    block("block_ptr/padding_zero", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')", "4, 3")
    block("block_ptr/padding_nan", "r = tl.load(p, boundary_check=(0, 1), padding_option='nan')", "4, 3")
    block("block_ptr/padding_unknown", "r = tl.load(p, boundary_check=(0, 1), padding_option='one')", "4, 3")
    block("block_ptr/negative_offset", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')", "-2, -3")
    block("block_ptr/one_axis_checked", "r = tl.load(p, boundary_check=(0,), padding_option='zero')", "4, 0", n=16)
    block("block_ptr/unchecked", "r = tl.load(p)", "0, 0", m=8, n=16)
    block("block_ptr/advance", "p = tl.advance(p, (2, 0))\np = tl.advance(p, [0, 5])\nr = tl.load(p, boundary_check=(0, 1), padding_option='zero')")
    block("block_ptr/advance_method", "p = p.advance((2, 1))\nr = tl.load(p, boundary_check=(0, 1), padding_option='zero')")
    block("block_ptr/advance_wrong_rank", "p = tl.advance(p, (2,))\nr = tl.load(p, boundary_check=(0, 1))")
    block("block_ptr/advance_in_loop", "r = tl.zeros((P, Q), tl.float32)\nfor k in range(0, N, 4):\n    r += tl.load(p, boundary_check=(0, 1), padding_option='zero')\n    p = tl.advance(p, (0, 4))")
    block("block_ptr/mask", "r = tl.load(p, mask=True)")
    block("block_ptr/other", "r = tl.load(p, boundary_check=(0, 1), other=0.0)")
    block("block_ptr/check_axis_out_of_range", "r = tl.load(p, boundary_check=(0, 2))")
    block("block_ptr/check_axis_repeated", "r = tl.load(p, boundary_check=(0, 0))")
    block("block_ptr/store", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')\ntl.store(p, r * 2, boundary_check=(0, 1))", "4, 3")
    block("block_ptr/store_cast", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')\ntl.store(p, (r * 2).to(tl.float16), boundary_check=(0, 1))", "4, 3")
    block("block_ptr/store_wrong_shape", "r = tl.load(p, boundary_check=(0, 1))\ntl.store(p, tl.trans(r), boundary_check=(0, 1))")
    block("block_ptr/store_scalar", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')\ntl.store(p, 1.0, boundary_check=(0, 1))")
    block("block_ptr/plus_int", "r = tl.load(p + 1, boundary_check=(0, 1))")
    block("block_ptr/int_padding_nan", "r = tl.load(p, boundary_check=(0, 1), padding_option='nan')", "4, 3", dtype="int32")
    block("block_ptr/fp16", "r = tl.load(p, boundary_check=(0, 1), padding_option='zero')", "4, 3", dtype="fp16")
    block("block_ptr/transposed_order", "q = tl.make_block_ptr(x_ptr, (N, M), (1, N), (1, 2), (Q, P), (0, 1))\nr = tl.trans(tl.load(q, boundary_check=(0, 1), padding_option='zero'))")
    block("block_ptr/one_dim", "q = tl.make_block_ptr(x_ptr, (M * N,), (1,), (120,), (Q,), (0,))\nr = tl.broadcast_to(tl.load(q, boundary_check=(0,), padding_option='zero')[None, :], [P, Q])")
    block("block_ptr/missing_order", "q = tl.make_block_ptr(x_ptr, (M, N), (N, 1), (0, 0), (P, Q))\nr = tl.load(q)")
    block("block_ptr/rank_mismatch", "q = tl.make_block_ptr(x_ptr, (M, N), (N, 1), (0,), (P, Q), (1, 0))\nr = tl.load(q, boundary_check=(0, 1))")
    block("block_ptr/block_not_power_of_two", "q = tl.make_block_ptr(x_ptr, (M, N), (N, 1), (0, 0), (6, Q), (1, 0))\ny = tl.load(q, boundary_check=(0, 1))\nr = tl.load(p, boundary_check=(0, 1))")
    block("block_ptr/bad_order", "q = tl.make_block_ptr(x_ptr, (M, N), (N, 1), (0, 0), (P, Q), (1, 1))\nr = tl.load(q, boundary_check=(0, 1), padding_option='zero')")
    block("block_ptr/of_block_base", "q = tl.make_block_ptr(x_ptr + tl.arange(0, 8), (M, N), (N, 1), (0, 0), (P, Q), (1, 0))\nr = tl.load(q, boundary_check=(0, 1))")
    block("block_ptr/runtime_block_shape", "q = tl.make_block_ptr(x_ptr, (M, N), (N, 1), (0, 0), (M, Q), (1, 0))\nr = tl.load(q, boundary_check=(0, 1))")
    block("block_ptr/base_offset", "q = tl.make_block_ptr(x_ptr + N, (M - 1, N), (N, 1), (0, 0), (P, Q), (1, 0))\nr = tl.load(q, boundary_check=(0, 1), padding_option='zero')")


DESCRIPTOR = IMPORTS.replace("import triton\n", "import torch\nimport triton\n", 1)
DESCRIPTORS = """
@triton.jit
def kernel(x_ptr, r_ptr, M, N, P: tl.constexpr, Q: tl.constexpr):
    d = tl.make_tensor_descriptor(x_ptr, shape=[M, N], strides=[N, 1], block_shape=[P, Q])
{lines}
    tl.store(r_ptr + tl.arange(0, P)[:, None] * Q + tl.arange(0, Q)[None, :], r)


def allocate(size, alignment, stream):
    return torch.empty(size, device="cuda", dtype=torch.int8)


def run(x, r, m, n):
    triton.set_allocator(allocate)
    kernel[(1,)](x, r, m, n, P=8, Q=16)
"""


def descriptors():
    def descriptor(name, lines, dtype="fp32"):
        text = DESCRIPTORS.format(lines="\n".join("    " + line for line in lines.split("\n")))
        add(name, text, {"x": tensor(dtype, [12, 32], "normal", 43), "r": out(dtype, [8, 16]), "m": 12, "n": 32}, imports=DESCRIPTOR, host="run")

    descriptor("descriptor/load", "r = d.load([2, 3])")
    descriptor("descriptor/load_offset_1", "r = d.load([0, 1])")
    descriptor("descriptor/load_offset_2", "r = d.load([1, 2])")
    descriptor("descriptor/load_offset_4", "r = d.load([3, 4])")
    descriptor("descriptor/load_offset_fp16", "r = d.load([3, 4])", "fp16")
    descriptor("descriptor/load_offset_fp16_odd", "r = d.load([3, 3])", "fp16")
    descriptor("descriptor/store_offset_1", "r = d.load([0, 0])\nd.store([4, 1], r)")
    descriptor("descriptor/load_rows", "r = d.load([3, 0]) + d.load([1, 16])")
    descriptor("descriptor/load_past_end", "r = d.load([8, 20])")
    descriptor("descriptor/load_negative", "r = d.load([-2, -4])")
    descriptor("descriptor/load_function", "r = tl.load_tensor_descriptor(d, [0, 16])")
    descriptor("descriptor/store", "r = d.load([0, 0])\nd.store([8, 24], r * 2)")
    descriptor("descriptor/store_function", "r = d.load([0, 0])\ntl.store_tensor_descriptor(d, [4, 16], r + 1)")
    descriptor("descriptor/store_wrong_shape", "r = d.load([0, 0])\nd.store([0, 0], tl.trans(r))")
    descriptor("descriptor/store_dtype", "r = d.load([0, 0])\nd.store([0, 0], r.to(tl.float16))")
    descriptor("descriptor/wrong_rank", "r = d.load([0])")
    descriptor("descriptor/tl_load", "r = tl.load(d)")
    descriptor("descriptor/fp16", "r = d.load([2, 8])", "fp16")
    descriptor("descriptor/properties", "r = d.load([0, 0]) + d.shape[0] + d.strides[0]\nr = r + d.block_shape[1]")
    descriptor("descriptor/padding_nan", "e = tl.make_tensor_descriptor(x_ptr, shape=[M, N], strides=[N, 1], block_shape=[P, Q], padding_option='nan')\nr = e.load([8, 20])")
    descriptor("descriptor/last_stride", "e = tl.make_tensor_descriptor(x_ptr, shape=[M, N], strides=[N, 2], block_shape=[P, Q])\nr = e.load([0, 0])")
    descriptor("descriptor/small_block", "e = tl.make_tensor_descriptor(x_ptr, shape=[M, N], strides=[N, 1], block_shape=[P, 2])\nr = e.load([0, 0])\nr = d.load([0, 0])")
    descriptor("descriptor/gather", "r = d.load([0, 0])\ny = d.gather(tl.arange(0, 8), 0)\nr = r + tl.sum(y)")
    descriptor("descriptor/atomic_add", "r = d.load([0, 0])\nd.atomic_add([0, 0], r)")
    descriptor("descriptor/in_loop", "r = tl.zeros([P, Q], tl.float32)\nfor k in range(0, N, 8):\n    r += d.load([k // 8, k])")


def atomics():
    for dtype in ("int32", "uint32", "int64", "uint64", "fp32", "fp16", "bf16", "fp64", "int8", "int16", "fp8e5", "int1"):
        kind = "small" if dtype in FLOATS else "ties"
        for name in ("add", "max", "min", "and", "or", "xor", "xchg"):
            body(f"atomic/{name}/{dtype}", f"old = tl.atomic_{name}(s_ptr + i, x)\nr = old", {"x": (dtype, kind), "s": (dtype, "small" if dtype in FLOATS else "full")}, {"r": dtype}, n=32, note=True)
    for dtype in ("int32", "int64", "uint32", "fp32", "fp16", "int16", "fp64"):
        body(f"atomic/cas/{dtype}", "r = tl.atomic_cas(s_ptr + i, x, y)", {"x": (dtype, "ties"), "y": (dtype, "small"), "s": (dtype, "ties")}, {"r": dtype}, n=32, note=True)
    body("atomic/add_same_address", "tl.atomic_add(s_ptr + i % 4, x)\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/add_same_address_int", "tl.atomic_add(s_ptr, i)\nr = x", {"x": ("fp32", "small"), "s": ("int32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/max_same_address", "tl.atomic_max(s_ptr + i % 4, x)\ntl.atomic_min(t_ptr + i % 4, x)\nr = x", {"x": ("int32", "full"), "s": ("int32", "small"), "t": ("int32", "small")}, {"r": "int32"}, n=32)
    body("atomic/max_float_signs", "tl.atomic_max(s_ptr + i, x)\ntl.atomic_min(t_ptr + i, x)\nr = x", {"x": "fp32", "s": "fp32", "t": "fp32"}, {"r": "fp32"}, n=64)
    body("atomic/mask", "r = tl.atomic_add(s_ptr + i, x, mask=i < 5)\nr = tl.where(i < 5, r, 0)", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/scalar", "o = tl.atomic_add(s_ptr, 5)\nr = x + o", {"x": ("fp32", "small"), "s": ("int32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/scalar_float_literal", "o = tl.atomic_add(s_ptr, 1.5)\nr = x + o", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/scalar_cas", "o = tl.atomic_cas(s_ptr, 0, 1)\nr = x + o", {"x": ("fp32", "small"), "s": ("int32", "ramp")}, {"r": "fp32"}, n=32)
    body("atomic/scalar_xchg", "o = tl.atomic_xchg(s_ptr, 9)\nr = x + o", {"x": ("fp32", "small"), "s": ("int32", "ramp")}, {"r": "fp32"}, n=32)
    body("atomic/sem_scope", "tl.atomic_add(s_ptr + i, x, sem='relaxed', scope='cta')\ntl.atomic_add(s_ptr + i, x, sem='acq_rel', scope='gpu')\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/sem_unknown", "tl.atomic_add(s_ptr + i, x, sem='seq_cst')\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/scope_unknown", "tl.atomic_add(s_ptr + i, x, scope='warp')\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/value_dtype", "tl.atomic_add(s_ptr + i, i)\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/float_to_int_pointer", "tl.atomic_add(s_ptr + i, x)\nr = x", {"x": ("fp32", "nonzero"), "s": ("int32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/of_value", "tl.atomic_add(x, x)\nr = x", {"x": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/shape_mismatch", "tl.atomic_add(s_ptr + i, tl.arange(0, 16))\nr = x", {"x": ("fp32", "small"), "s": ("int32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/block_to_scalar_pointer", "tl.atomic_add(s_ptr, x)\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    body("atomic/sub", "tl.atomic_sub(s_ptr + i, x)\nr = x", {"x": ("fp32", "small"), "s": ("fp32", "small")}, {"r": "fp32"}, n=32)
    source = "@triton.jit\ndef kernel(s_ptr, t_ptr, r_ptr, N: tl.constexpr):\n    p = tl.program_id(0)\n    i = tl.arange(0, N)\n    tl.atomic_add(s_ptr + i, p + 1)\n    tl.atomic_max(t_ptr + i, p * i)\n    tl.atomic_add(r_ptr, 0.5)\n"
    add("atomic/many_programs", source, {"s_ptr": tensor("int32", 16, "ramp"), "t_ptr": tensor("int32", 16, "ramp"), "r_ptr": tensor("fp32", 1, values=[1.0]), "N": 16}, grid=(20,))
    source = "@triton.jit\ndef kernel(lock, s_ptr, n):\n    while tl.atomic_cas(lock, 0, 1) == 1:\n        pass\n    v = tl.load(s_ptr, volatile=True)\n    tl.store(s_ptr, v + 1)\n    tl.debug_barrier()\n    tl.atomic_xchg(lock, 0)\n"
    add("atomic/spin_lock", source, {"lock": tensor("int32", 1, values=[0]), "s_ptr": tensor("int32", 1, values=[0]), "n": 3}, grid=(16,))


def programs():
    source = ("@triton.jit\ndef kernel(r_ptr):\n    x = tl.program_id(0)\n    y = tl.program_id(1)\n    z = tl.program_id(axis=2)\n"
              "    p = (z * tl.num_programs(1) + y) * tl.num_programs(0) + x\n    tl.store(r_ptr + p, x * 100 + y * 10 + z + tl.num_programs(2) * 1000)\n")
    for grid in ((3, 2, 2), (12,), (4, 3), (1, 1, 12)):
        add(f"program/grid_{'x'.join(map(str, grid))}", source, {"r_ptr": out("int32", 12)}, grid=grid)
    body("program/axis_three", "r = i + tl.program_id(3)", {}, {"r": "int32"}, n=32)
    body("program/axis_negative", "r = i + tl.program_id(-1)", {}, {"r": "int32"}, n=32)
    body("program/axis_runtime", "r = i + tl.program_id(a)", {}, {"r": "int32"}, n=32, scalars={"a": 0})
    body("program/axis_missing", "r = i + tl.program_id()", {}, {"r": "int32"}, n=32)
    body("program/num_programs_axis", "r = i + tl.num_programs(axis=0)", {}, {"r": "int32"}, n=32, note=True)
    body("program/id_dtype", "r = tl.program_id(0) + i\ns = tl.program_id(0).to(tl.int64) * 3000000000 + i", {}, {"r": "int64", "s": "int64"}, n=32, note=True)
    body("program/block_id", "r = i + tl.block_id(0)", {}, {"r": "int32"}, n=32)
    body("program/thread_id", "r = i + tl.thread_id(0)", {}, {"r": "int32"}, n=32)


masks()
block_pointers()
descriptors()
atomics()
programs()
