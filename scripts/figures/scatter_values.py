"""Points whose colours are values and whose sizes differ, beside their colour bar."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(1)
x = torch.randn(200, 2)
r = x.norm(dim=1)

fig, ax = plt.subplots()
points = ax.scatter(x[:, 0], x[:, 1], c=r, s=10 + 40 * r, cmap="plasma", vmin=0, vmax=3, edgecolors="0.2", linewidths=0.5)
fig.colorbar(points, ax=ax, label="distance")
ax.set_xlim(-4, 4)
ax.set_ylim(-3, 3)
ax.set_title("Colours by distance")
fig.savefig("scatter_values.png")
