"""Cells of unequal widths, coloured by the logarithm."""
import matplotlib.pyplot as plt
import torch
from matplotlib.colors import LogNorm

x = torch.tensor([0.0, 0.5, 1.5, 3.0, 5.0])
y = torch.linspace(0, 1, 6)
Z = torch.exp(torch.arange(20).float().reshape(5, 4) / 2)

fig, ax = plt.subplots(figsize=(5.5, 4))
mesh = ax.pcolormesh(x, y, Z, norm=LogNorm(vmin=1, vmax=1e4), cmap="inferno")
fig.colorbar(mesh, ax=ax, label="counts")
ax.set_title("logarithmic colours")
fig.savefig("mesh_log.png")
