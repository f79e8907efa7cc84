"""Reads sources from stdin, answers with what CPython's ast makes of them. Started by PythonOracle.

A request is one letter, a length (4 bytes, little endian) and that many bytes:
  S  a source (UTF-8): the answer is its dump, or why it is rejected
  K  a source to keep for timing: the answer is empty
  T  parse all kept sources once: the answer is the seconds it took
An answer is A (accepted) or R (rejected), a length and UTF-8 text. The first answer, unasked, is the version.
The dump is the text that AutoTriton.Python.SyntaxDumper writes.
"""
import ast
import gc
import struct
import sys
import time
import warnings

warnings.simplefilter("ignore")
DROPPED = {"ctx", "type_comment", "kind", "type_ignores"}


def quote(text):
    units = struct.unpack("<%dH" % (len(text.encode("utf-16-le", "surrogatepass")) // 2), text.encode("utf-16-le", "surrogatepass"))
    return '"' + "".join(chr(u) if 32 <= u < 127 and u not in (34, 92) else "\\u%04x" % u for u in units) + '"'


def bits(value):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", value))[0]


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, int):
        return "int " + hex(value)
    if isinstance(value, float):
        return "float " + bits(value)
    if isinstance(value, complex):
        return "complex " + bits(value.imag)
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    return "str " + quote(value)


def position(node):
    if not hasattr(node, "lineno"):
        return ""
    return " %d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)


def children(node):
    for name in node._fields:
        if name in DROPPED:
            continue
        value = getattr(node, name, None)
        if name == "value" and isinstance(node, (ast.Constant, getattr(ast, "MatchSingleton", ast.Constant))):
            yield name, constant(value)
            continue
        if value is None or value == []:
            continue
        if name == "values" and isinstance(node, ast.JoinedStr):
            # Python 3.12.0 to 3.12.3 leave empty constants in format specifications.
            value = [v for v in value if not (isinstance(v, ast.Constant) and v.value == "")]
            if not value:
                continue
        if isinstance(value, str):
            value = quote(value)
        yield name, value


def dump(tree):
    lines = []
    stack = [(0, "", tree)]
    while stack:
        depth, label, value = stack.pop()
        if isinstance(value, ast.AST):
            lines.append(" " * depth + label + type(value).__name__ + position(value))
            for name, child in reversed(list(children(value))):
                stack.append((depth + 1, name + " ", child))
        elif isinstance(value, list):
            lines.append(" " * depth + label + "[%d]" % len(value))
            for child in reversed(value):
                child = quote(child) if isinstance(child, str) else child
                stack.append((depth + 1, "- ", child))
        else:
            lines.append(" " * depth + label + str(value))
    return "\n".join(lines) + "\n"


def parse(data):
    try:
        return b"A", dump(ast.parse(data.decode("utf-8"))).encode("ascii")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return b"R", ("%s: %s" % (type(error).__name__, error)).encode("utf-8", "replace")


def run(kept):
    gc.collect()
    start = time.perf_counter()
    for source in kept:
        ast.parse(source)
    return time.perf_counter() - start


def main():
    source, answer = sys.stdin.buffer, sys.stdout.buffer

    def send(status, payload):
        answer.write(status + struct.pack("<I", len(payload)) + payload)
        answer.flush()

    kept = []
    send(b"A", ("%d.%d.%d" % sys.version_info[:3]).encode())
    while True:
        head = source.read(5)
        if len(head) < 5:
            return
        data = source.read(struct.unpack("<I", head[1:])[0])
        if head[:1] == b"S":
            send(*parse(data))
        elif head[:1] == b"K":
            kept.append(data.decode("utf-8"))
            send(b"A", b"")
        else:
            send(b"A", repr(run(kept)).encode())


main()
