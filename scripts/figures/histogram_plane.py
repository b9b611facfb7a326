"""Counts of points in cells."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(4)
x = torch.randn(5000).numpy()
y = (torch.randn(5000) * 0.5).numpy() + 0.5 * x

fig, ax = plt.subplots(figsize=(5, 4))
counts, xs, ys, image = ax.hist2d(x, y, bins=40, range=[[-3, 3], [-3, 3]], cmap="Blues")
fig.colorbar(image, ax=ax)
ax.set_title("counts")
fig.savefig("histogram_plane.png")
