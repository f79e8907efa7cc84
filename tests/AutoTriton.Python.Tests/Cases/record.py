"""Records what CPython makes of the sources in syntax-cases.jsonl; run with Python 3.13.

Each line of that file is a JSON list: the source, then the dump of its tree (ast_dump.py says in what form), or null where
ast.parse rejects it. To add a case, add a line with the source alone and run: python3.13 record.py
"""
import json
import pathlib
import subprocess
import struct
import sys

here = pathlib.Path(__file__).parent
script = here.parent.parent / "Shared" / "Python" / "ast_dump.py"
path = here / "syntax-cases.jsonl"
python = subprocess.Popen([sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def answer():
    status = python.stdout.read(1)
    return status, python.stdout.read(struct.unpack("<I", python.stdout.read(4))[0]).decode()


version = answer()[1]
lines = []
for line in path.read_text(encoding="utf-8").splitlines():
    source = json.loads(line)[0]
    data = source.encode("utf-8")
    python.stdin.write(b"S" + struct.pack("<I", len(data)) + data)
    python.stdin.flush()
    status, text = answer()
    lines.append(json.dumps([source, text if status == b"A" else None]))
path.write_text("\n".join(lines) + "\n", encoding="utf-8")
print(version, len(lines), "cases")
