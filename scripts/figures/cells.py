"""Panels of several sizes on a grid, and axes inside of axes."""
import matplotlib.pyplot as plt
import torch
from matplotlib.gridspec import GridSpec

torch.manual_seed(8)
x = torch.randn(500)
y = torch.randn(500) * 0.5 + x

fig = plt.figure(figsize=(7, 6))
gs = GridSpec(2, 2, width_ratios=[3, 1], height_ratios=[1, 3])
main = fig.add_subplot(gs[1, 0])
main.scatter(x, y, s=6, alpha=0.5)
main.set_xlabel("x")
main.set_ylabel("y")
top = fig.add_subplot(gs[0, 0])
top.hist(x.numpy(), bins=30, color="0.6")
side = fig.add_subplot(gs[1, 1])
side.hist(y.numpy(), bins=30, orientation="horizontal", color="0.6")
inset = fig.add_axes([0.16, 0.5, 0.15, 0.12])
inset.plot([0, 1, 2], [0, 1, 0])
inset.set_xticks([])
inset.set_yticks([])
fig.savefig("cells.png")
