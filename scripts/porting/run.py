"""Runs a script as Python would, and tells what it printed, drew and left in its variables.

    run.py script.py report.json

Figures that `plt.show` would show are written to the folder that TORCHEBM_FIGURES names, as the port does. The report
holds lines that print the variables at the end of the module, so that both sides can be asked for them.

With TORCHEBM_LAST_DIGIT, `exp`, `log` and `pow` of one float end one last digit higher, as another C library may have
them, and roots of float32 are the nearest numbers to them: how far the numbers of a script go apart for that says what may be asked of another language's.
"""

import ast
import json
import os
import sys

import torch

torch.set_num_threads(1)
torch.manual_seed(0)

path, report = sys.argv[1], sys.argv[2]
sys.argv = [path]
source = open(path).read()
try:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    shown = 0

    def show(*_args, **_kwargs):
        global shown
        for number in plt.get_fignums():
            shown += 1
            plt.figure(number).savefig(os.path.join(os.environ["TORCHEBM_FIGURES"], f"figure-{shown}.png"))
        plt.close("all")

    plt.show = show
except ImportError:
    pass

if "TORCHEBM_LAST_DIGIT" in os.environ:
    import math

    import numpy as np

    class Nudged:
        def __init__(self, function, next_):
            self.function, self.next = function, next_

        def __call__(self, *args, **kwargs):
            result = self.function(*args, **kwargs)
            is_one = isinstance(result, (float, np.floating)) and result not in (0.0, 1.0)
            return self.next(result, math.inf) if is_one else result

        def __getattr__(self, name):
            return getattr(self.function, name)

    # Intel's library rounds some roots of long float32 tensors to a neighbour; Adam takes one in every step.
    root = torch.Tensor.sqrt
    torch.Tensor.sqrt = lambda x: x.double().sqrt().float() if x.dtype == torch.float32 and not x.requires_grad else root(x)

    for name in ("exp", "log", "pow"):
        setattr(math, name, Nudged(getattr(math, name), math.nextafter))
    for name in ("exp", "log", "power"):
        setattr(np, name, Nudged(getattr(np, name), np.nextafter))

world = {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__}
sys.path.insert(0, os.path.dirname(path))
try:
    exec(compile(source, path, "exec"), world)
except SystemExit as end:
    if end.code:
        raise


def names(block):
    """Variables that the module itself assigns, not those of a `with` or a loop alone."""
    for node in block:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                for t in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if isinstance(t, ast.Name):
                        yield t.id


def probe(name):
    value = world.get(name)
    if isinstance(value, torch.Tensor) and not value.is_complex() and value.numel() > 0 and not name.startswith("_"):
        yield f'print("{name}", float({name}.detach().double().sum()), float({name}.detach().double().abs().max()))'
    elif type(value) is float:
        yield f'print("{name}", {name})'


lines = [line for name in dict.fromkeys(names(ast.parse(source).body)) for line in probe(name)]
for line in lines:
    exec(line, world)
with open(report, "w") as out:
    json.dump({"probes": lines}, out)
