"""Mathematical functions of triton.language and of libdevice: values bit by bit, and the types they take."""
from .data import FLOATS
from .probe import LIBDEVICE, body

UNARY = {"exp": "normal", "exp2": "normal", "log": "positive", "log2": "positive", "sin": "normal", "cos": "normal", "sqrt": "positive",
         "sqrt_rn": "positive", "rsqrt": "positive", "erf": "normal", "floor": "wide", "ceil": "wide", "abs": "normal", "sigmoid": "normal"}
LIBDEVICE_UNARY = {
    "tanh": "normal", "sinh": "normal", "cosh": "normal", "tan": "normal", "asin": "unit", "acos": "unit", "atan": "wide", "asinh": "wide",
    "acosh": "positive", "atanh": "unit", "log1p": "positive", "expm1": "normal", "log10": "positive", "exp10": "normal", "cbrt": "wide",
    "rcbrt": "wide", "erf": "normal", "erfc": "normal", "erfinv": "unit", "erfcx": "normal", "lgamma": "wide", "tgamma": "normal", "rint": "wide",
    "round": "wide", "trunc": "wide", "nearbyint": "wide", "floor": "wide", "ceil": "wide", "sqrt": "positive", "rsqrt": "positive",
    "exp": "normal", "exp2": "normal", "log": "positive", "log2": "positive", "sin": "normal", "cos": "normal", "sinpi": "normal",
    "cospi": "normal", "j0": "normal", "j1": "normal", "normcdf": "normal", "cyl_bessel_i0": "normal", "saturatef": "normal", "fast_expf": "normal",
    "fast_logf": "positive", "fast_sinf": "normal", "fast_cosf": "normal", "fast_tanf": "unit", "fast_log2f": "positive", "fast_exp10f": "normal", "abs": "normal",
    "logb": "positive", "rcp_rn": "positive", "sqrt_rn": "positive", "rsqrt_rn": "positive", "normcdfinv": "unit", "erfcinv": "unit"}
BINARY = {"pow": ("positive", "normal"), "fmod": ("wide", "nonzero"), "hypot": ("normal", "normal"), "atan2": ("normal", "normal"),
          "copysign": ("normal", "normal"), "fdim": ("normal", "normal"), "remainder": ("wide", "nonzero"), "nextafter": ("normal", "normal"),
          "div_rn": ("normal", "nonzero"), "div_rz": ("normal", "nonzero"), "add_rz": ("wide", "normal"), "mul_rd": ("normal", "normal"), "fast_powf": ("positive", "normal"),
          "fast_dividef": ("normal", "nonzero"), "rhypot": ("normal", "normal")}


def language():
    for name, kind in UNARY.items():
        body(f"math/{name}/bits", f"r = tl.{name}(x)", {"x": ("fp32", kind)}, {"r": "fp32"}, n=1024)
        body(f"math/{name}/special", f"r = tl.{name}(x)", {"x": ("fp32", "special")}, {"r": "fp32"}, n=64)
        for dtype in ("fp16", "bf16", "fp64", "int32", "int1", "fp8e5"):
            body(f"math/{name}/{dtype}", f"r = tl.{name}(x)", {"x": (dtype, kind)}, {"r": "fp64"}, n=64, note=True)
    body("math/method_forms", "r = x.exp()\ns = x.abs().sqrt()\nt = x.sigmoid()\nu = x.floor()", {"x": "fp32"}, {key: "fp32" for key in "rstu"}, n=64)
    body("math/tl_math_module", "r = tl.math.exp(x)\ns = tl.math.rsqrt(tl.math.abs(x))\nt = tl.math.floor(x)", {"x": "fp32"}, {key: "fp32" for key in "rst"}, n=64)
    for name in ("div_rn", "fdiv"):
        body(f"math/{name}/bits", f"r = tl.{name}(x, y)", {"x": "fp32", "y": ("fp32", "nonzero")}, {"r": "fp32"}, n=1024)
        for dtype in ("fp16", "fp64", "int32"):
            body(f"math/{name}/{dtype}", f"r = tl.{name}(x, y)", {"x": dtype, "y": (dtype, "nonzero")}, {"r": "fp64"}, n=64, note=True)
    body("math/divide/bits", "r = x / y\ns = x / 3.0\nt = 1.0 / y", {"x": "fp32", "y": ("fp32", "wide")}, {key: "fp32" for key in "rst"}, n=1024)
    body("math/divide/special", "r = x / y\ns = 1.0 / x", {"x": ("fp32", "special"), "y": ("fp32", "ties")}, {key: "fp32" for key in "rs"}, n=64)
    body("math/divide/fp64", "r = x / y\ns = tl.sqrt(tl.abs(y))", {"x": "fp64", "y": ("fp64", "wide")}, {key: "fp64" for key in "rs"}, n=256)
    body("math/divide/fp16", "r = x / y", {"x": "fp16", "y": ("fp16", "nonzero")}, {"r": "fp16"}, n=256, note=True)
    body("math/divide/bf16", "r = x / y", {"x": "bf16", "y": ("bf16", "nonzero")}, {"r": "bf16"}, n=256, note=True)
    body("math/exp/wide_range", "r = tl.exp(x * 20)\ns = tl.exp2(x * 30)", {"x": "fp32"}, {"r": "fp32", "s": "fp32"}, n=256)
    body("math/sin/wide_range", "r = tl.sin(x)\ns = tl.cos(x)", {"x": ("fp32", "wide")}, {"r": "fp32", "s": "fp32"}, n=256)
    body("math/exp/fp16_upcast", "r = tl.exp(x.to(tl.float32)).to(tl.float16)", {"x": "fp16"}, {"r": "fp16"}, n=256)
    for dtype in ("fp16", "bf16", "fp32", "fp64"):
        body(f"math/fma/{dtype}", "r = tl.fma(x, y, z)", {"x": dtype, "y": dtype, "z": dtype}, {"r": dtype}, n=128, note=True)
        body(f"math/clamp/{dtype}", "r = tl.clamp(x, -1.0, 1.0)", {"x": (dtype, "special")}, {"r": dtype}, n=64, note=True)
        body(f"math/clamp_nan/{dtype}", "r = tl.clamp(x, -1.0, 1.0, propagate_nan=tl.PropagateNan.ALL)", {"x": (dtype, "special")}, {"r": dtype}, n=64, note=True)
        body(f"math/max_nan/{dtype}", "r = tl.maximum(x, y, propagate_nan=tl.PropagateNan.ALL)\ns = tl.minimum(y, x, propagate_nan=tl.PropagateNan.ALL)\n"
             "t = tl.maximum(x, y, propagate_nan=tl.PropagateNan.NONE)", {"x": (dtype, "special"), "y": (dtype, "ties")}, {key: dtype for key in "rst"}, n=64)
        body(f"math/max_literal/{dtype}", "r = tl.maximum(x, 0.0)\ns = tl.minimum(0, x)\nt = tl.maximum(x, 0)", {"x": (dtype, "special")}, {key: dtype for key in "rst"}, n=64, note=True)
    body("math/fma/int", "r = tl.fma(x, y, z)", {"x": "int32", "y": "int32", "z": "int32"}, {"r": "int32"}, n=32)
    body("math/fma/mixed", "r = tl.fma(x, y, z)", {"x": "fp16", "y": "fp32", "z": "fp32"}, {"r": "fp32"}, n=32, note=True)
    body("math/clamp/int", "r = tl.clamp(x, -5, 5)", {"x": ("int32", "small")}, {"r": "int32"}, n=32)
    body("math/clamp/block_bounds", "r = tl.clamp(x, y, z)", {"x": "fp32", "y": ("fp32", "unit"), "z": ("fp32", "positive")}, {"r": "fp32"}, n=64)
    for dtype in ("int32", "uint32", "int64", "uint64", "int16"):
        body(f"math/umulhi/{dtype}", "r = tl.umulhi(x, y)", {"x": (dtype, "full"), "y": (dtype, "full")}, {"r": "int64"}, n=64, note=True)
        body(f"math/cdiv/{dtype}", "r = tl.cdiv(x, 7)\ns = tl.cdiv(x, y)", {"x": (dtype, "positive"), "y": (dtype, "positive")}, {"r": "int64", "s": "int64"}, n=64, note=True)
    for name in ("tanh", "pow", "round", "log1p", "atan2", "trunc", "isnan", "log10"):
        body(f"names/tl_{name}", f"r = tl.{name}(x)", {"x": "fp32"}, {"r": "fp32"}, n=32)
        body(f"names/tl_math_{name}", f"r = tl.math.{name}(x)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("math/softmax", "r = tl.softmax(x)", {"x": "fp32"}, {"r": "fp32"}, n=128)
    body("math/swizzle2d", "r, s = tl.swizzle2d(i // 8, i % 8, 16, 8, 4)", {}, {"r": "int32", "s": "int32"}, n=128)
    body("math/scalar", "v = tl.load(x_ptr)\nr = x * 0 + tl.exp(v) + tl.sqrt(tl.abs(v)) + tl.floor(v)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("math/constexpr_argument", "r = x * tl.exp(C)", {"x": "fp32"}, {"r": "fp32"}, n=32, consts={"C": 0.5})
    body("math/literal_argument", "r = x * tl.sqrt(2.0)", {"x": "fp32"}, {"r": "fp32"}, n=32)
    body("math/int_literal_argument", "r = x * tl.exp(2)", {"x": "fp32"}, {"r": "fp32"}, n=32)


def libdevice():
    for name, kind in LIBDEVICE_UNARY.items():
        body(f"libdevice/{name}/fp32", f"r = libdevice.{name}(x)", {"x": ("fp32", kind)}, {"r": "fp32"}, n=256, imports=LIBDEVICE)
        body(f"libdevice/{name}/special", f"r = libdevice.{name}(x)", {"x": ("fp32", "special")}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    for name in ("tanh", "erf", "log1p", "rint", "sqrt", "exp", "cbrt", "lgamma", "atan"):
        for dtype in ("fp64", "fp16", "bf16", "int32"):
            body(f"libdevice/{name}/{dtype}", f"r = libdevice.{name}(x)", {"x": (dtype, LIBDEVICE_UNARY[name])}, {"r": "fp64"}, n=64, imports=LIBDEVICE, note=True)
    for name, kinds in BINARY.items():
        body(f"libdevice/{name}/fp32", f"r = libdevice.{name}(x, y)", {"x": ("fp32", kinds[0]), "y": ("fp32", kinds[1])}, {"r": "fp32"}, n=256, imports=LIBDEVICE)
    for name in ("pow", "fmod", "atan2", "hypot"):
        body(f"libdevice/{name}/fp64", f"r = libdevice.{name}(x, y)", {"x": ("fp64", BINARY[name][0]), "y": ("fp64", BINARY[name][1])}, {"r": "fp64"}, n=64, imports=LIBDEVICE)
        body(f"libdevice/{name}/fp16", f"r = libdevice.{name}(x, y)", {"x": ("fp16", BINARY[name][0]), "y": ("fp16", BINARY[name][1])}, {"r": "fp64"}, n=64, imports=LIBDEVICE)
        body(f"libdevice/{name}/mixed", f"r = libdevice.{name}(x, y)", {"x": ("fp32", BINARY[name][0]), "y": ("fp64", BINARY[name][1])}, {"r": "fp64"}, n=64, imports=LIBDEVICE)
        body(f"libdevice/{name}/literal", f"r = libdevice.{name}(x, 2.0)", {"x": ("fp32", BINARY[name][0])}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/pow/special", "r = libdevice.pow(x, y)", {"x": ("fp32", "special"), "y": ("fp32", "ties")}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/pow/int_exponent", "r = libdevice.pow(x, y)", {"x": "fp32", "y": ("int32", "ties")}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/pow/int_literal", "r = libdevice.pow(x, 2)", {"x": "fp32"}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/predicates", "r = libdevice.isnan(x)\ns = libdevice.isinf(x)\nt = libdevice.finitef(x)\nu = libdevice.signbit(x)", {"x": ("fp32", "special")},
         {key: "int32" for key in "rstu"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/llrint", "r = libdevice.llrint(x)\ns = libdevice.llround(x)", {"x": ("fp32", "wide")}, {"r": "int64", "s": "int64"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/conversions", "r = libdevice.float2int_rn(x)\ns = libdevice.float2int_rz(x)\nt = libdevice.float2int_rd(x)\nu = libdevice.float2int_ru(x)", {"x": ("fp32", "wide")},
         {key: "int32" for key in "rstu"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/as_bits", "r = libdevice.float_as_int(x)\ns = libdevice.int_as_float(r)", {"x": "fp32"}, {"r": "int32", "s": "fp32"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/integer_bits", "r = libdevice.clz(x)\ns = libdevice.popc(x)\nt = libdevice.brev(x)\nu = libdevice.ffs(x)", {"x": ("int32", "full")},
         {key: "int32" for key in "rstu"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/mulhi", "r = libdevice.mulhi(x, y)\ns = libdevice.mul24(x, y)\nt = libdevice.hadd(x, y)", {"x": ("int32", "full"), "y": ("int32", "full")},
         {key: "int32" for key in "rst"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/fma", "r = libdevice.fma(x, y, z)\ns = libdevice.norm3d(x, y, z)", {"x": "fp32", "y": "fp32", "z": "fp32"}, {"r": "fp32", "s": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/ldexp", "r = libdevice.ldexp(x, k)\ns = libdevice.ilogb(x)", {"x": "fp32", "k": ("int32", "small")}, {"r": "fp32", "s": "int32"}, n=64, imports=LIBDEVICE)
    body("libdevice/abs_int", "r = libdevice.abs(x)", {"x": ("int32", "small")}, {"r": "int32"}, n=64, imports=LIBDEVICE, note=True)
    body("libdevice/unknown", "r = libdevice.gelu(x)", {"x": "fp32"}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/wrong_count", "r = libdevice.pow(x)", {"x": "fp32"}, {"r": "fp32"}, n=64, imports=LIBDEVICE)
    body("libdevice/tl_extra_path", "r = tl.extra.cuda.libdevice.tanh(x)", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("libdevice/tl_extra_generic", "r = tl.extra.libdevice.tanh(x)", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("libdevice/tl_libdevice", "r = tl.libdevice.tanh(x)", {"x": "fp32"}, {"r": "fp32"}, n=64)
    body("libdevice/scalar", "v = tl.load(x_ptr)\nr = x + libdevice.tanh(v)", {"x": "fp32"}, {"r": "fp32"}, n=32, imports=LIBDEVICE)


language()
libdevice()
