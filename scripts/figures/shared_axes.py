"""Panels that share their axes, with one name for all."""
import matplotlib.pyplot as plt
import torch

x = torch.linspace(0, 4, 60)
fig, axes = plt.subplots(2, 2, sharex=True, sharey=True, figsize=(7, 5))
for i, ax in enumerate(axes.flat):
    ax.plot(x, (i + 1) * torch.sin((i + 1) * x), color=f"C{i}")
    ax.set_title(f"mode {i + 1}")
axes[1, 0].set_xlabel("x")
axes[0, 0].set_ylabel("height")
fig.suptitle("Modes")
fig.savefig("shared_axes.png")
