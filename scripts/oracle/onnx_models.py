"""Checks the ONNX files of a folder, runs them, and compares with the outputs in the JSON beside them.

Run with onnx 1.23.2 and onnxruntime 1.32.0 (see scripts/onnx.mjs):
    python scripts/oracle/onnx_models.py .cache/onnx-files
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

onnxruntime.set_default_logger_severity(3)


def array(value):
    return np.array(value["data"], dtype=value["dtype"]).reshape(value["shape"])


worst, wrong, runs = 0.0, [], 0
paths = sorted(path for path in Path(sys.argv[1]).glob("*.onnx") if path.with_suffix(".json").exists())
assert len(paths) >= 50, f"expected at least 50 files, got {len(paths)}"
for path in paths:
    try:
        onnx.checker.check_model(str(path), full_check=True)
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        for case in json.loads(path.with_suffix(".json").read_text()):
            outputs = session.run(None, {name: array(value) for name, value in case["inputs"].items()})
            assert len(outputs) == len(case["outputs"])
            for i, (theirs, value) in enumerate(zip(outputs, case["outputs"])):
                ours = array(value)
                assert theirs.dtype == ours.dtype and theirs.shape == ours.shape, (i, theirs.dtype, theirs.shape)
                if ours.size == 0:
                    continue
                with np.errstate(invalid="ignore"):
                    off = np.abs(theirs.astype(float) - ours) / np.maximum(1, np.abs(ours))
                off = float(np.where(theirs == ours, 0, off).max())
                assert off <= 1e-5, f"output {i} is off by {off:.2g}"
                worst = max(worst, off)
            runs += 1
    except Exception as error:
        wrong.append(f"{path.name}: {str(error)[:300]}")
print(f"{len(paths) - len(wrong)} of {len(paths)} files give the outputs that they gave here, in {runs} runs, to {worst:.2g}")
sys.exit("\n".join(wrong) or 0)
