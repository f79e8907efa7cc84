"""Runs the scaled references beside this file under PyTorch on the CPU and records what they answer.

usage: python record.py FOLDER > nothing; writes FOLDER/recorded.jsonl (FOLDER: where this file lies, by default)
"""
import base64
import importlib.util
import json
import os
import struct
import sys
import time

import torch

SEED = 42
SAMPLES = 256


def positions(count):
    if count <= SAMPLES:
        return list(range(count))
    return [((i * 0x9E3779B97F4A7C15 + 0x1234567) & 0xFFFFFFFFFFFFFFFF) % count for i in range(SAMPLES)]


def summary(name, tensor):
    plain = tensor.detach().cpu().contiguous().reshape(-1)
    sample = plain[torch.tensor(positions(plain.numel()), dtype=torch.long)]
    is_float = plain.is_floating_point()
    wide = plain.double()
    finite = torch.isfinite(wide)
    good = wide[finite]
    values = sample.double().tolist() if is_float else sample.long().tolist()
    form = "f" if is_float and plain.dtype != torch.float64 else "d" if is_float else "q"
    return {
        "name": name,
        "dtype": str(plain.dtype).removeprefix("torch."),
        "shape": list(tensor.shape),
        "nonfinite": int((~finite).sum()),
        "sum": float(good.sum()),
        "norm": float(good.norm()),
        "sample": base64.b64encode(struct.pack("<%d%s" % (len(values), form), *values)).decode(),
    }


def flatten(name, value, into):
    if isinstance(value, torch.Tensor):
        into.append(summary(name, value))
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            flatten("%s[%d]" % (name, i), item, into)
    elif isinstance(value, dict):
        for key in value:
            flatten("%s[%r]" % (name, key), value[key], into)
    elif isinstance(value, (bool, int, float)):
        into.append(summary(name, torch.tensor(value)))
    return into


def run(path):
    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    torch.manual_seed(SEED)
    init = module.get_init_inputs() if hasattr(module, "get_init_inputs") else []
    with torch.no_grad():
        torch.manual_seed(SEED)
        if len(init) == 2 and isinstance(init[0], list) and isinstance(init[1], dict):
            model = module.Model(*init[0], **init[1])
        else:
            model = module.Model(*init)
        torch.manual_seed(SEED)
        inputs = module.get_inputs()
        torch.manual_seed(SEED)
        return flatten("output", model(*inputs), [])


def main(folder):
    with open(os.path.join(folder, "scaled.json")) as file:
        entries = json.load(file)
    with open(os.path.join(folder, "recorded.jsonl"), "w") as out:
        for entry in entries:
            line = dict(entry, pytorch=torch.__version__)
            start = time.time()
            try:
                line["outputs"] = run(os.path.join(folder, entry["file"]))
            except Exception as error:  # what a reference raises is recorded too
                line["error"] = "%s: %s" % (type(error).__name__, str(error)[:500])
            line["seconds"] = round(time.time() - start, 2)
            out.write(json.dumps(line) + "\n")
            out.flush()
            print(entry["file"], line["seconds"], line.get("error", ""), flush=True)


main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
