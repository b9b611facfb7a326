"""Runs the TorchScript files of a folder on the inputs beside them, and compares with the outputs that were found there.

    python scripts/oracle/zoo.py .cache/pt/zoo       (see scripts/pt-both-ways.mjs)
"""

import sys
from pathlib import Path

import torch

torch.set_num_threads(1)
worst = 0.0
paths = sorted(Path(sys.argv[1]).glob("*.pt"))
assert len(paths) >= 40, f"expected at least 40 files, got {len(paths)}"
for path in paths:
    case = torch.load(path.with_suffix(".io"), weights_only=True)
    model = torch.jit.load(path)
    torch.manual_seed(3)
    with torch.no_grad():
        outputs = model(*case["inputs"])
    outputs = list(outputs) if isinstance(outputs, tuple) else [outputs]
    assert len(outputs) == len(case["outputs"]), path.name
    for ours, theirs in zip(case["outputs"], outputs):
        assert ours.dtype == theirs.dtype and ours.shape == theirs.shape, path.name
        off = (ours.double() - theirs.double()).abs() / theirs.double().abs().clamp(min=1)
        assert off.max() <= 1e-6, f"{path.name}: off by {off.max():.2g}"
        worst = max(worst, off.max().item())
print(f"{len(paths)} models give Python the outputs that they gave here, to {worst:.2g}")
