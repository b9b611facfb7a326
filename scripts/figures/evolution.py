"""Six small panels of samples on a field in colours of one's own, cut to what is drawn."""
import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LinearSegmentedColormap

torch.manual_seed(10)
field = LinearSegmentedColormap.from_list("energy", ["#fcfcfb", "#9ec5f4", "#3987e5", "#0d366b"])
a = torch.linspace(-3, 3, 80)
X, Y = torch.meshgrid(a, a, indexing="xy")
energy = torch.log1p((torch.hypot(X, Y) - 2) ** 2 * 4)
start = torch.randn(300, 2) * 0.5
ring = 2 * start / start.norm(dim=1, keepdim=True)

fig, axes = plt.subplots(1, 6, figsize=(16, 3))
for k, ax in enumerate(axes):
    t = k / 5
    x = (1 - t) * start + t * ring
    ax.contourf(X, Y, energy, levels=40, cmap=field)
    ax.scatter(x[:, 0], x[:, 1], s=1.5, c="#e34948", alpha=0.35, lw=0)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_title(f"t = {t:.1f}", fontsize=9)
fig.tight_layout()
fig.savefig("evolution.png", bbox_inches="tight")
