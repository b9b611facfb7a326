"""The numbers that the examples of Python TorchEBM print, shortened: what examples/curriculum has to print too.

They are run from a clone of TorchEBM's repository, .cache/torchebm (npm run porting makes it) or the folder in
TORCHEBM_EXAMPLES, each from the seed 0. Programs that only draw print nothing: of these the expressions are written.
"""

import contextlib
import io
import json
import os
import re
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import torch
from matplotlib.figure import Figure
from shared import folder

os.environ["TORCHEBM_SMOKE"] = "1"
clone = Path(__file__).resolve().parents[2] / ".cache" / "torchebm" / "examples"
examples = Path(os.environ.get("TORCHEBM_EXAMPLES") or clone)

# Programs by the number of ours.
MAINS = {
    "01": "00-foundations/01-energy/01-energy-landscapes",
    "02": "00-foundations/01-energy/02-custom-energy",
    "03": "00-foundations/02-datasets/01-dataset-gallery",
    "04": "00-foundations/03-schedulers/01-scheduler-anatomy",
    "05": "00-foundations/04-interpolants/01-interpolant-anatomy",
    "06": "10-sampling/01-mcmc/01-langevin-101",
    "07": "10-sampling/01-mcmc/02-hmc-101",
    "08": "10-sampling/01-mcmc/03-parallel-chains",
    "09": "10-sampling/02-integrators/01-integrator-comparison",
    "10": "10-sampling/03-flow/01-flow-sampler-ode",
    "11": "20-training/01-mcmc-losses/01-cd-k",
    "12": "20-training/01-mcmc-losses/02-persistent-cd",
    "13": "20-training/02-score-matching/01-denoising-score-matching",
    "14": "20-training/03-equilibrium-matching/01-equilibrium-matching-2d",
    "15": "20-training/04-energy-matching/01-energy-matching-2d",
    "16": "20-training/04-energy-matching/02-energy-matching-paper-2d",
    "17": "20-training/05-couplings/01-coupling-comparison",
}
NEAREST = "torch.cdist({}, {}).min(dim=1).values.median()"
SHORT = [("n_langevin_steps=200", "n_langevin_steps=10"), ("n_steps=200", "n_steps=20")]
# Programs that draw, what is shortened in them, and what ours print of them, in order.
PLOTS = {
    "18": (
        "00-foundations/01-energy/01-energy-landscapes",
        [],
        [
            f"{value}.{statistic}()"
            for name in ("Gaussian", "Double well", "Rosenbrock")
            for value in (
                f"torch.log1p(models['{name}'](grid) - models['{name}'](grid).min())",
                f"models['{name}'].gradient(qgrid).norm(dim=1)",
            )
            for statistic in ("mean", "max")
        ],
    ),
    "19": (
        "10-sampling/01-mcmc/01-langevin-101",
        [("n_steps=500", "n_steps=20")],
        ["samples.mean(0)", "samples.std(0)", "(samples.abs() < 2).all(1).float().mean()"],
    ),
    "20": (
        "20-training/01-mcmc-losses/01-cd-k",
        [("range(1000)", "range(20)")],
        ["loss", "e.min()", "e.max()", "energy(data).mean()"],
    ),
    "21": (
        "20-training/03-equilibrium-matching/01-equilibrium-matching-2d",
        # Ours ends the descent before all points meet, and repels chains so that they part.
        [
            ("steps=3000", "steps=20"),
            ("step_size=0.05\n).sample(x=x0.clone(), n_steps=200)", "step_size=0.05\n).sample(x=x0.clone(), n_steps=20)"),
            ("strength=0.15", "strength=0.65"),
        ],
        [NEAREST.format("ode", "data"), NEAREST.format("gd", "data"), "coda.std(0).mean()"],
    ),
    "22": (
        "20-training/04-energy-matching/01-energy-matching-2d",
        [*SHORT, ("range(22000)", "range(25)"), ("step == 20000", "step == 20"), ("step % 4000", "step % 5")],
        ["samples.mean(0)", "samples.std(0)", "e.min()", "e.max()"],
    ),
    "23": (
        "20-training/04-energy-matching/02-energy-matching-paper-2d",
        [
            *SHORT,
            ("((1, 20000), (2, 2000))", "((1, 20), (2, 5))"),
            ("int(t * 200), 199", "int(t * 20), 19"),
        ],
        [
            NEAREST.format("start", "target"),
            NEAREST.format("samples", "target"),
            "energy.min()",
            "energy.max()",
            "(lid_mean * 100).round() / 100",
            "eig_data[:, 1].median()",
            "eig_box[:, 1].median()",
            "torch.pdist(plain).mean()",
            "torch.pdist(diverse).mean()",
        ],
    ),
}
# Fractions in what a program says of itself are no results.
LABELS = re.compile(r"1\.0 -> 0\.1|x0\.5|at t=0\.5|uniform would be 1\.0|target 0\.95|reg=0\.05|within 0\.15")
FRACTION = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?|-?\d+e[+-]?\d+")


def ran(path, changes):
    """A program's variables at its end, and what it has printed."""
    text = path.read_text()
    for old, new in changes:
        assert old in text, (path, old)
        text = text.replace(old, new)
    out = io.StringIO()
    variables = {"__name__": "__main__", "__file__": str(path)}
    torch.manual_seed(0)
    with contextlib.redirect_stdout(out):
        exec(compile(text, str(path), "exec"), variables)
    plt.close("all")
    matplotlib.rcdefaults()
    matplotlib.use("Agg")
    return variables, out.getvalue()


def numbers(printed):
    """Fractions and their digits after the point: of float32, which prints with all that a double has, its own."""
    # A line that is written over itself says the same again.
    printed = LABELS.sub("", re.sub(r"^.*\r", "", printed, flags=re.MULTILINE))
    found = []
    for text in FRACTION.findall(printed):
        if len(text) > 10:
            text = f"{float(text):.6g}"
        digits, exponent = re.fullmatch(r"-?\d+(?:\.(\d+))?(?:e([+-]?\d+))?", text).groups()
        # Numbers below a millionth are float32's rounding.
        found.append([float(text), min(6, len(digits or "") - int(exponent or 0))])
    return found


Figure.savefig = lambda *_args, **_keywords: None
cases = []
for number, name in MAINS.items():
    _, printed = ran(examples / name / "main.py", [])
    cases.append({"program": number, "printed": numbers(printed)})
for number, (name, changes, expressions) in PLOTS.items():
    variables, printed = ran(examples / name / "plot.py", changes)
    found = numbers(printed)
    for expression in expressions:
        value = eval(expression, variables)
        found += [[round(one, 6), 3] for one in torch.as_tensor(value).detach().reshape(-1).tolist()]
    cases.append({"program": number, "printed": found})
lines = ",\n".join(json.dumps(case) for case in cases)
(folder("examples") / "curriculum.json").write_text(f'{{"cases": [\n{lines}\n]}}\n')
