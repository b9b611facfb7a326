"""Writes test/fixtures/interpolants: every quantity of Python TorchEBM's interpolants.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/interpolants.py
The inputs are drawn with torch.manual_seed(seed) in the order x, other, t, and the ends t = 0 and 1 are among the times.
"""

import json

import torch
import torchebm
from torchebm.core import BaseInterpolant
from torchebm.interpolants import CosineInterpolant, LinearInterpolant, VariancePreservingInterpolant
from shared import folder

out = folder("interpolants")

FORMS = ["constant", "SBDM", "sigma", "linear", "decreasing", "increasing-decreasing"]


class Quadratic(BaseInterpolant):
    """Leaves all but the schedules to the base."""

    def compute_alpha_t(self, t):
        return t**2, 2 * t

    def compute_sigma_t(self, t):
        return 1 - t**2, -2 * t


makers = {
    "linear": LinearInterpolant,
    "cosine": CosineInterpolant,
    "vp": VariancePreservingInterpolant,
    "vp(0.3, 7)": lambda: VariancePreservingInterpolant(0.3, 7.0),
    "quadratic": Quadratic,
}


def numbers(tensor):
    """In an order and a form that JSON keeps: infinities and NaN as text."""
    return [v if v == v and abs(v) != float("inf") else str(v) for v in tensor.flatten().tolist()]


cases = []
for name, make in makers.items():
    for seed, dtype, shape in [
        (0, torch.float32, [5, 2]),
        (1, torch.float64, [5, 2]),
        (2, torch.float32, [17, 1]),
        (0, torch.float64, [1, 3]),
        (1, torch.float32, [3, 2, 2, 2]),
    ]:
        torch.manual_seed(seed)
        x, other = torch.randn(shape, dtype=dtype), torch.randn(shape, dtype=dtype)
        t = torch.rand(shape[0], dtype=dtype)
        if shape[0] > 2:
            t[0], t[-1] = 0, 1
        ip = make()
        mean, weight = ip.compute_drift(x, t)
        values = {
            "alpha": ip.compute_alpha_t(t),
            "sigma": ip.compute_sigma_t(t),
            "ratio": ip.compute_d_alpha_alpha_ratio_t(t),
            "interpolate": ip.interpolate(x, other, t),
            "drift": (mean, weight),
            "score": ip.velocity_to_score(other, x, t),
            "noise": ip.velocity_to_noise(other, x, t),
            "velocity": ip.score_to_velocity(other, x, t),
            **{form: ip.compute_diffusion(x, t, form=form, norm=0.7) for form in FORMS},
        }
        cases.append(
            {
                "interpolant": name,
                "seed": seed,
                "dtype": str(dtype).removeprefix("torch."),
                "shape": shape,
                "values": {
                    key: [numbers(v) for v in (value if isinstance(value, tuple) else (value,))]
                    for key, value in values.items()
                },
            }
        )
(out / "interpolants.json").write_text(
    json.dumps({"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": cases})
)
