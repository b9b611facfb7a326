"""What the oracle's scripts share: where fixtures go, and how tensors are written."""

import os
from pathlib import Path

root = Path(os.environ.get("TORCHEBM_FIXTURES") or Path(__file__).resolve().parents[2] / "test" / "fixtures")


def folder(name):
    """The folder of a room's fixtures: in TORCHEBM_FIXTURES where it is set, as by npm run fixtures."""
    path = root / name
    path.mkdir(parents=True, exist_ok=True)
    return path
