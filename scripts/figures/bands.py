"""Areas between lines, where a condition holds, and bars of error."""
import matplotlib.pyplot as plt
import torch

x = torch.linspace(0, 6, 40)
y = torch.sin(x)
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 3.8))
left.plot(x, y, label="mean")
left.fill_between(x, y - 0.3, y + 0.3, alpha=0.25, label="deviation")
left.fill_between(x, y, 0, where=y > 0.5, color="tab:green", alpha=0.4)
left.legend()
at = torch.arange(6).float()
right.errorbar(at, at**2, yerr=1 + at, fmt="o-", capsize=4, label="runs")
right.errorbar(at, 10 + at, xerr=0.3, yerr=2.0, fmt="s", ecolor="0.5", label="both")
right.legend(loc="upper left")
fig.tight_layout()
fig.savefig("bands.png")
