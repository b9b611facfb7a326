"""A rival's side of a row: python bench/there.py FOLDER RIVAL ID THREADS. Reads a line for each run, answers with one.

The file FOLDER/RIVAL.py has `rows`: by id, a function of what our side gives that returns a dictionary of `run` and, where
they are, `results` (a function of what a run returned) and `amount`. `compile` is torchebm.py with torch.compile.
"""

import importlib.util
import json
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")
folder, rival, row, threads = sys.argv[1:5]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "python"))
os.environ["BENCH_COMPILE"] = "1" if rival == "compile" else ""
os.environ["BENCH_THREADS"] = threads
out = sys.stdout
sys.stdout = sys.stderr


def peak_mb():
    with open("/proc/self/status") as file:
        return next(round(int(line.split()[1]) / 1024) for line in file if line.startswith("VmHWM"))


def once(made, results=False):
    made.get("prepare", lambda: None)()
    begin = time.perf_counter()
    value = made["run"]()
    answer = {"ms": (time.perf_counter() - begin) * 1e3}
    answer["peakMB"] = value["peakMB"] if isinstance(value, dict) and "peakMB" in value else peak_mb()
    if results:
        answer["amount"] = made.get("amount", 1)
        answer.update(made.get("results", lambda value: {})(value))
    return answer


made = None
for line in sys.stdin:
    try:
        if made is None:
            name = "torchebm" if rival == "compile" else rival
            spec = importlib.util.spec_from_file_location("row", os.path.join(folder, name + ".py"))
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            made = module.rows[row](json.loads(line)["given"])
            answer = once(made, results=True)
        else:
            answer = once(made)
    except Exception as error:
        answer = {"failed": f"{type(error).__name__}: {error}".split("\n")[0][:300]}
    print(json.dumps(answer), file=out, flush=True)
