"""Input data as raw bytes, without NumPy or PyTorch, the same on every machine."""
import math
import random
import struct

INTEGERS = {"int8": (1, True), "int16": (2, True), "int32": (4, True), "int64": (8, True),
            "uint8": (1, False), "uint16": (2, False), "uint32": (4, False), "uint64": (8, False)}
FLOATS = {"fp16": 2, "bf16": 2, "fp32": 4, "fp64": 8}
SMALL_FLOATS = ("fp8e4nv", "fp8e5")
ALL = ["int1", *INTEGERS, *FLOATS, *SMALL_FLOATS]

SPECIAL = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 3.5, 1e-3, -1e-3, 65504.0, -65504.0,
           65536.0, 3e38, -3e38, 1e-38, 1e-42, -1e-42, 6e-8, 448.0, 464.0, 480.0, 57344.0, 61440.0, 2147483648.0, -2147483648.0,
           4294967296.0, 9.3e18, -9.3e18, 127.5, 128.0, 255.5, 256.0, -0.99, 0.99, 1.0009765625, 1.00048828125, 1.00390625, 1.001953125,
           32767.5, 32768.0, 65535.5, 16777217.0, 100.0, -100.0, 7.0, -7.0, 3.0, -3.0]


def size_of(dtype):
    if dtype in INTEGERS:
        return INTEGERS[dtype][0]
    return FLOATS.get(dtype, 1)


def _bfloat16(value):
    bits = struct.unpack("<I", struct.pack("<f", _single(value)))[0]
    if value != value:
        return 0x7FC0
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16) & 0xFFFF


def _single(value):
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return math.copysign(math.inf, value)


def _half(value):
    try:
        return struct.pack("<e", value)
    except OverflowError:
        return struct.pack("<e", math.copysign(math.inf, value))


def encode(dtype, values):
    """Numbers as the bytes of a contiguous tensor; one-byte floats are given as their bit patterns."""
    if dtype == "int1":
        return bytes(1 if value else 0 for value in values)
    if dtype in INTEGERS:
        size, _ = INTEGERS[dtype]
        return b"".join((int(value) & ((1 << (8 * size)) - 1)).to_bytes(size, "little") for value in values)
    if dtype == "fp16":
        return b"".join(_half(value) for value in values)
    if dtype == "bf16":
        return b"".join(struct.pack("<H", _bfloat16(value)) for value in values)
    if dtype == "fp32":
        return b"".join(struct.pack("<f", _single(value)) for value in values)
    if dtype == "fp64":
        return b"".join(struct.pack("<d", value) for value in values)
    return bytes(int(value) & 255 for value in values)


def make(dtype, count, kind, seed):
    """Bytes of `count` elements: normal, positive, unit, small, nonzero, special, full, ramp, ties."""
    source = random.Random(f"{seed}/{dtype}/{kind}")
    return encode(dtype, _values(dtype, count, kind, source))


def _values(dtype, count, kind, source):
    if dtype == "int1":
        return [source.random() < 0.5 for _ in range(count)]
    if dtype in SMALL_FLOATS:
        return _patterns(dtype, count, kind, source)
    if dtype in INTEGERS:
        return _integers(dtype, count, kind, source)
    if kind == "special":
        return [SPECIAL[i] if i < len(SPECIAL) else source.uniform(-300, 300) for i in range(count)]
    if kind == "positive":
        return [math.exp(source.uniform(-6, 6)) for _ in range(count)]
    if kind == "wide":
        return [source.choice((-1, 1)) * math.exp(source.uniform(-12, 12)) for _ in range(count)]
    if kind == "unit":
        return [source.uniform(-0.999, 0.999) for _ in range(count)]
    if kind == "ramp":
        return [float(i) for i in range(count)]
    if kind == "ties":
        return [float(source.randint(-3, 3)) for _ in range(count)]
    if kind == "small":
        return [float(source.randint(-8, 8)) for _ in range(count)]
    if kind == "nonzero":
        return [source.choice((-1, 1)) * source.uniform(0.25, 9) for _ in range(count)]
    return [source.gauss(0, 1.5) for _ in range(count)]


def _patterns(dtype, count, kind, source):
    infinite = 0x7F if dtype == "fp8e4nv" else 0x7C
    if kind == "special" or kind == "full":
        return [i & 255 for i in range(count)]
    low, high = (0x28, 0x44) if dtype == "fp8e4nv" else (0x30, 0x44)
    return [source.randint(low, min(high, infinite - 1)) | (0 if kind == "positive" else source.choice((0, 128))) for _ in range(count)]


def _integers(dtype, count, kind, source):
    size, signed = INTEGERS[dtype]
    bits = 8 * size
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    if kind == "ramp":
        return [i for i in range(count)]
    if kind == "ties":
        return [source.randint(-3 if signed else 0, 3) for _ in range(count)]
    if kind == "shift":
        return [source.randint(0, bits - 1) for _ in range(count)]
    if kind == "positive":
        return [source.randint(1, min(high, 100)) for _ in range(count)]
    if kind in ("small", "unit"):
        return [source.randint(-20 if signed else 0, 20) for _ in range(count)]
    if kind == "nonzero":
        values = [source.randint(-9 if signed else 1, 9) for _ in range(count)]
        return [value if value != 0 else 3 for value in values]
    edges = [low, high, 0, 1, low + 1, high - 1, high // 2]
    return [edges[i] if i < len(edges) else source.randint(low, high) for i in range(count)]
