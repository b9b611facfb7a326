"""Bands whose ends stand for all that lies beyond, lines over them, and a colour bar for both."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-2, 2, 61)
X, Y = torch.meshgrid(a, a, indexing="xy")
Z = X**3 - 3 * X + Y**2

fig, ax = plt.subplots(figsize=(6, 4.5))
bands = ax.contourf(X, Y, Z, levels=[-2, -1, 0, 1, 2, 3], cmap="coolwarm", extend="both")
ax.contour(X, Y, Z, levels=[-2, -1, 0, 1, 2, 3], colors="k", linewidths=0.5)
fig.colorbar(bands, ax=ax, label="energy")
ax.set_xlabel("x")
ax.set_ylabel("y")
fig.savefig("contour_extend.png")
