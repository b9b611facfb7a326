"""Axes of a grid: columns of it, all in a row, some of them, and cells one by one."""
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 1, 30)
fig, axs = plt.subplots(3, 3, figsize=(9, 8), squeeze=False)
for i, ax in enumerate(axs[:, 0].ravel()):
    ax.plot(x, x ** (i + 1))
    ax.set_ylabel(f"row {i}")
for i, ax in enumerate(axs.flat):
    ax.set_title(f"panel {i}", fontsize=9)
for ax, color in zip(axs.flatten()[:3], "rgb"):
    ax.axhline(0.5, color=color)
for ax in axs[1:, 1:].ravel():
    ax.scatter(x, 1 - x, s=8)
for ax in axs[-1, :]:
    ax.set_xlabel("x")
for row in axs:
    row[-1].grid(True, alpha=0.3)
for ax in axs.ravel()[-2:]:
    ax.axis("off")
print(axs.shape, axs.size, len(axs))
fig.tight_layout()
fig.savefig("panels.png")
