import sys, textwrap
from collections import ChainMap, Counter, UserDict
from datetime import timedelta
from operator import attrgetter, itemgetter
import numpy as np
import torch
import torch.nn.functional as F
from torchebm.core import DoubleWellModel, GaussianModel, RastriginModel, LinearScheduler
from torchebm.samplers import LangevinDynamics

np.set_printoptions(precision=4, suppress=True)
torch.set_printoptions(precision=4)
torch.manual_seed(123)

WIDTH = 52


def rule(ch="-", title=None):
    return f" {title} ".center(WIDTH, ch) if title else ch * WIDTH


class Table(dict):
    """{row: {col: value}} with text output"""

    def __missing__(self, key):
        self[key] = row = {}
        return row

    def __setitem__(self, key, value):
        super().__setitem__(str(key), value)

    @property
    def columns(self):
        seen = []
        for row in self.values():
            seen.extend(c for c in row if c not in seen)
        return seen

    def render(self, spec=".3f", na="—"):
        cols = self.columns
        w = max(map(len, self)) + 2
        lines = [" " * w + "".join(f"{c:>{12}}" for c in cols)]
        for name, row in self.items():
            cells = [format(row[c], spec) if c in row else na for c in cols]
            lines.append(f"{name:<{w}}" + "".join(f"{c:>12}" for c in cells))
        return "\n".join(lines)


class Defaults(UserDict):
    def get_float(self, key, default=0.0):
        return float(self.data.get(key, default))


ENERGIES = {
    "double well": DoubleWellModel(barrier_height=2.0),
    "gaussian": GaussianModel(mean=torch.zeros(2), cov=torch.eye(2)),
    "rastrigin": RastriginModel(a=5.0),
}
defaults = Defaults(step=1e-2, steps=15)
overrides = {"rastrigin": {"step": 1e-3}}

table = Table()
print(rule("="), rule("=", "report"), sep="\n")
print(textwrap.fill(textwrap.dedent("""\
    Each energy is sampled with unadjusted Langevin dynamics from the same seed; the table has the mean
    energy before and after, the drop in per cent, and where the chains' mean went.
    """), WIDTH))
for name, energy in ENERGIES.items():
    opts = ChainMap(overrides.get(name, {}), defaults.data)
    sampler = LangevinDynamics(model=energy, step_size=LinearScheduler(opts["step"], opts["step"] / 10, n_steps=20), noise_scale=1.0)
    x0 = torch.randn(32, 2) * 1.5
    x1 = sampler.sample(x=x0, n_steps=int(opts["steps"]))
    e0, e1 = energy(x0).mean().item(), energy(x1).mean().item()
    table[name].update(before=e0, after=e1)
    table[name]["drop %"] = 100 * (e0 - e1) / abs(e0)
    if name != "gaussian":
        table[name]["|mean|"] = x1.mean(0).norm().item()
print(table.render())
best = max(table.items(), key=lambda kv: kv[1]["drop %"])
print(f"best: {best[0]!r:>16} ({best[1]['drop %']:+.1f}%)")

n = 1234567
v = 0.000123456
print(f"{n:,} {n:_} {n:>12,d} {n:e} {n:.3g} {n:#x} {n:b} {n % 1000:05d} {v:g} {v:.2e} {v:.1%} {-v:+.6f} {1e10:g} {100000.0} {1e16} {1e-5}")
print(f"{'left':<10}|{'mid':^10}|{'right':>10}|{'fill':*^10}|{True!s:>6}|{None!r}|{3.0}|{2**0.5:.{4}f}|{n=}|{v = :.1e}|{{braces}}")
print("%-8s|%8.3f|%+d|%05.1f|%s|%%|%r|%x" % ("name", 3.14159, 7, 2.5, [1, 2.0], "q", 255))
print("{0} {1} {0} {name!r:>8} {arr[1]} {x.shape[0]}".format("a", 1.5, name="z", arr=[10, 20], x=torch.zeros(3, 2)))
wrapped = textwrap.wrap("the quick brown fox jumps over the lazy dog, and hyphen-ated words-too; averyveryverylongwordthatdoesnotfit here", width=18)
for i, line in enumerate(wrapped, 1):
    print(f"{i:02d}|{line:<18}|")
print(textwrap.shorten("Hello  world of  energy based models", width=22, placeholder=" ..."))
print(textwrap.indent("a\nb\n\nc", "> "))
print(str(timedelta(seconds=3725)), f"{divmod(3725, 60)[0]}m")
words = Counter("the cat and the dog and the bird".split())
print(words.most_common(2), sum(words.values()), words["fish"])
rows = [{"k": "a", "v": 3}, {"k": "b", "v": 1}, {"k": "c", "v": 2}]
print([r["k"] for r in sorted(rows, key=itemgetter("v"), reverse=True)], *map(itemgetter("v"), rows))
print(np.array([1.0, 2.5, 1e-3]), torch.tensor([0.5, 1.25]), np.float64(0.1) + 0.2, f"{np.pi:.4f}")
print(f"{torch.tensor(3.14159):.3f} {torch.tensor([1, 2])} {np.array([0.1, 0.25])}", file=sys.stdout)
print(F.one_hot(torch.tensor([0, 2, 1]), num_classes=3).tolist(), "a\tb".expandtabs(4), "x".join("abc"), "Title Case".swapcase())
