"""The time of a process of its own."""

import json
import subprocess
import sys

AFTER = """
import json
kB = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps({"sum": float(first), "peakMB": round(kB / 1024)}))
"""


def process(program):
    def run():
        done = subprocess.run([sys.executable, "-c", program + AFTER], capture_output=True, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])

    return {"run": run, "results": lambda told: {"law": {"sum": told["sum"]}}}
