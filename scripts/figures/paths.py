"""Two data sets, samples on a potential with a slim colour bar, and paths from start to end."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(11)
angle = torch.randint(0, 8, (600,)) * torch.pi / 4
source = 2.5 * torch.stack([angle.cos(), angle.sin()], -1) + 0.1 * torch.randn(600, 2)
target = torch.randn(600, 2) * 0.4
a = torch.linspace(-3.2, 3.2, 90)
X, Y = torch.meshgrid(a, a, indexing="xy")
V = torch.log1p(X**2 + Y**2)

fig, axes = plt.subplots(1, 3, figsize=(12, 4), dpi=100)
axes[0].scatter(*source.T, s=2, c="0.5", label="source")
axes[0].scatter(*target.T, s=2, c="tab:blue", label="target")
axes[0].legend(loc="upper right", fontsize=7, markerscale=3)
axes[0].set_title("data sets")
bands = axes[1].contourf(X, Y, V, levels=40, cmap="Blues")
axes[1].scatter(*target.T, s=2.5, c="tab:red", alpha=0.4, lw=0)
axes[1].set_title("potential and samples")
bar = fig.colorbar(bands, ax=axes[1], shrink=0.85, pad=0.02)
bar.set_label("V(x)", fontsize=8)
bar.ax.tick_params(labelsize=7)
axes[2].contourf(X, Y, V, levels=40, cmap="Blues")
for i in range(30):
    axes[2].plot([source[i, 0], target[i, 0]], [source[i, 1], target[i, 1]], lw=0.7, c="tab:red", alpha=0.35)
axes[2].scatter(source[:30, 0], source[:30, 1], s=10, c="0.5", zorder=3, label="start")
axes[2].scatter(target[:30, 0], target[:30, 1], s=10, c="tab:red", zorder=3, label="end")
axes[2].legend(loc="upper right", fontsize=7)
axes[2].set_title("paths")
for ax in axes:
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
fig.tight_layout()
fig.savefig("paths.png", bbox_inches="tight")
