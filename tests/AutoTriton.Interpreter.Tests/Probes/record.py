"""Runs every probe of the corpus on real Triton and writes what happened, one JSON object a line.

    python3 record.py [--dry] [--workers N] [--only PREFIX]
    python3 record.py --pack recorded.jsonl ... recorded.jsonl.gz

Writes recorded.jsonl and record.log into the folder $OUT. Each probe runs in a worker process that is replaced when the probe kills it,
hangs, or spoils its device; so no probe can change what another does. With --dry nothing is launched: the corpus is only built and read.
"""
import argparse
import ast
import base64
import gzip
import json
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time

FOLDER = os.path.dirname(os.path.abspath(__file__))
DTYPES = {"int1": "bool", "fp16": "float16", "bf16": "bfloat16", "fp32": "float32", "fp64": "float64", "fp8e4nv": "float8_e4m3fn", "fp8e5": "float8_e5m2"}


def clean(message):
    """A message without addresses and folders of the machine it was written on."""
    message = re.sub(r"0x[0-9a-f]{6,}", "0x", message)
    return re.sub(r"(/[\w.+-]+)+/(?=[\w.+-])", "", message)


def load_corpus():
    sys.path.insert(0, FOLDER)
    import corpus
    return corpus.PROBES


def worker():
    """Reads probes from standard input, one a line, and answers each with one line."""
    import importlib.util
    import traceback

    import torch
    import triton
    import triton.language as tl

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    folder = tempfile.mkdtemp()
    torch.zeros(1, device="cuda")

    def make(spec):
        if "tensor" in spec:
            tensor = spec["tensor"]
            dtype = getattr(torch, DTYPES.get(tensor["dtype"], tensor["dtype"]))
            raw = torch.frombuffer(bytearray(base64.b64decode(tensor["data"])), dtype=torch.uint8)
            return raw.view(dtype).reshape(tensor["shape"]).cuda()
        if "dtype" in spec:
            return getattr(tl, spec["dtype"])
        return None if "none" in spec else next(iter(spec.values()))

    def frames_of(error):
        return [f"{os.path.basename(frame.filename)}:{frame.name}" for frame in traceback.extract_tb(error.__traceback__)]

    def stage_of(error, launching):
        names = frames_of(error)
        if not launching:
            return "import"
        return "compile" if any(name in ("compiler.py:compile", "jit.py:_do_compile", "compiler.py:make_ir") for name in names) else "launch"

    def chain_of(error):
        chain = []
        while error is not None and len(chain) < 6:
            chain.append({"type": type(error).__module__ + "." + type(error).__qualname__, "message": clean(str(error))[:900]})
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return chain

    def run(index, probe):
        path = os.path.join(folder, f"probe_{index}.py")
        with open(path, "w") as file:
            file.write(probe["source"])
        launching = False
        try:
            specification = importlib.util.spec_from_file_location(f"probe_{index}", path)
            module = importlib.util.module_from_spec(specification)
            sys.modules[f"probe_{index}"] = module
            specification.loader.exec_module(module)
            arguments = {key: make(spec) for key, spec in probe["args"].items()}
            launching = True
            if probe["host"]:
                getattr(module, probe["host"])(*arguments.values())
            else:
                getattr(module, probe["kernel"])[tuple(probe["grid"])](**arguments, **probe["options"])
        except BaseException as error:
            return {"outcome": "error", "stage": stage_of(error, launching), "chain": chain_of(error), "frames": frames_of(error)[-5:]}
        try:
            torch.cuda.synchronize()
            after = {}
            for key, value in arguments.items():
                if isinstance(value, torch.Tensor):
                    raw = value.contiguous().reshape(-1).view(torch.uint8).cpu().numpy().tobytes()
                    text = base64.b64encode(raw).decode()
                    if text != probe["args"][key]["tensor"]["data"]:
                        after[key] = text
            return {"outcome": "ok", "after": after}
        except BaseException as error:
            return {"outcome": "error", "stage": "run", "chain": chain_of(error), "spoiled": True}

    for line in sys.stdin:
        request = json.loads(line)
        result = run(request["index"], request["probe"])
        if result["outcome"] == "error" and not result.get("spoiled"):
            try:
                torch.cuda.synchronize()
            except BaseException:
                result["spoiled"] = True
        answers.write(json.dumps(result) + "\n")
        answers.flush()
        if result.get("spoiled"):
            os._exit(3)


class Worker:
    def __init__(self, log):
        self.log = log
        self.process = None

    def start(self):
        self.process = subprocess.Popen([sys.executable, os.path.abspath(__file__), "--worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True)

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def ask(self, index, probe, seconds):
        if self.process is None or self.process.poll() is not None:
            self.stop()
            self.start()
        process = self.process
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        began = time.time()
        try:
            process.stdin.write(json.dumps({"index": index, "probe": probe}) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except (BrokenPipeError, OSError):
            line = ""
        timer.cancel()
        if line:
            result = json.loads(line)
            if result.pop("spoiled", False):
                self.stop()
            return result
        code = process.wait()
        self.stop()
        return {"outcome": "timeout"} if time.time() - began >= seconds - 0.5 else {"outcome": "crash", "code": code}


def record(probes, workers, out, deadline):
    waiting = queue.Queue()
    for item in enumerate(probes):
        waiting.put(item)
    results = [None] * len(probes)
    began = time.time()

    def serve(number):
        with open(os.path.join(tempfile.gettempdir(), f"probe-worker-{number}.log"), "w") as log:
            one = Worker(log)
            while time.time() - began < deadline:
                try:
                    index, probe = waiting.get_nowait()
                except queue.Empty:
                    break
                results[index] = one.ask(index, probe, 60)
            one.stop()

    threads = [threading.Thread(target=serve, args=(number,)) for number in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results, time.time() - began


def versions():
    text = "import json, torch, triton; print(json.dumps([torch.__version__, triton.__version__, torch.cuda.get_device_name(0)]))"
    return json.loads(subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--worker", action="store_true")
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--workers", type=int, default=12)
    parser.add_argument("--only", default="")
    parser.add_argument("--pack", nargs="+")
    parser.add_argument("--deadline", type=float, default=480)
    options = parser.parse_args()
    if options.worker:
        return worker()
    probes = [probe for probe in load_corpus() if probe["name"].startswith(options.only)]
    if options.dry:
        return dry(probes)
    if options.pack:
        return pack(options.pack[:-1], options.pack[-1], probes)
    out = os.environ["OUT"]
    torch_version, triton_version, device = versions()
    results, seconds = record(probes, options.workers, out, options.deadline)
    counts = {}
    with open(os.path.join(out, "recorded.jsonl"), "w") as file:
        file.write(json.dumps({"torch": torch_version, "triton": triton_version, "device": device, "probes": len(probes)}) + "\n")
        for probe, result in zip(probes, results):
            result = result or {"outcome": "not run"}
            counts[result["outcome"]] = counts.get(result["outcome"], 0) + 1
            file.write(json.dumps({**probe, "recorded": result}, separators=(",", ":")) + "\n")
    text = f"{len(probes)} probes in {seconds:.0f} s on {device}: {counts}\n"
    text += "".join(f"{result['outcome']}: {probe['name']}\n" for probe, result in zip(probes, results) if result and result["outcome"] not in ("ok", "error"))
    with open(os.path.join(out, "record.log"), "w") as file:
        file.write(text)
    print(text[:6000])
    return None


def pack(sources, target, probes):
    """Writes the recording that is kept, compressed: of the probes that the corpus still holds as they were recorded; later sources win."""
    entries = {}
    for source in sources:
        with open(source) as file:
            for line in file:
                entry = json.loads(line)
                for error in entry.get("recorded", {}).get("chain", []):
                    error["message"] = clean(error["message"])
                entries[entry.get("name", "")] = entry
    lines = [json.dumps(entries[""], separators=(",", ":"))]
    missing = []
    for probe in probes:
        entry = entries.get(probe["name"])
        if entry is not None and {key: entry[key] for key in probe} == probe:
            lines.append(json.dumps(entry, separators=(",", ":")))
        else:
            missing.append(probe["name"])
    print(len(lines) - 1, "probes,", len(missing), "of the corpus not recorded:", " ".join(missing[:40]))
    with open(target, "wb") as file:
        file.write(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


def dry(probes):
    broken = 0
    for probe in probes:
        try:
            ast.parse(probe["source"])
        except SyntaxError as error:
            broken += 1
            print(probe["name"], error)
    size = sum(len(json.dumps(probe)) for probe in probes)
    families = {}
    for probe in probes:
        family = probe["name"].split("/")[0]
        families[family] = families.get(family, 0) + 1
    print(len(probes), "probes,", broken, "do not parse,", size, "bytes;", families)


if __name__ == "__main__":
    main()
