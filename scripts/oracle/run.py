"""Runs scripts of this folder one after another in one process, which starts from one numeric environment.

    python scripts/oracle/run.py flow hmc
npm run fixtures does so under several environments.
"""

import runpy
import sys
import time
from pathlib import Path

import torch

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here))
threads = torch.get_num_threads()
for name in sys.argv[1:]:
    started = time.time()
    torch.set_num_threads(threads)
    torch.set_default_dtype(torch.float32)
    torch.manual_seed(0)
    argv, sys.argv = sys.argv, [str(here / f"{name}.py")]
    runpy.run_path(sys.argv[0], run_name="__main__")
    sys.argv = argv
    print(f"{name}: {time.time() - started:.1f} s", file=sys.stderr, flush=True)
