"""Lines of levels with their numbers on them, in one colour and by a map."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-2, 2, 81)
X, Y = torch.meshgrid(a, a, indexing="xy")
Z = (X**2 - 1) ** 2 + Y**2

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4.5))
lines = left.contour(X, Y, Z, levels=[0.25, 0.5, 1, 2, 4], colors="k", linewidths=1)
left.clabel(lines, inline=True, fontsize=8)
left.set_title("levels given")
many = right.contour(X, Y, Z, 10, cmap="viridis")
right.clabel(many, inline=True, fontsize=9, fmt="%.1f")
right.set_title("ten levels")
fig.savefig("contour_lines.png")
