"""Colour bars: below, shorter, with ticks of one's own, and one for two panels."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(7)
A = torch.randn(10, 10)

fig, axes = plt.subplots(2, 2, figsize=(9, 7))
first = axes[0, 0].imshow(A, cmap="RdBu", vmin=-2, vmax=2)
fig.colorbar(first, ax=axes[0, 0], orientation="horizontal", label="below")
second = axes[0, 1].imshow(A, cmap="viridis")
fig.colorbar(second, ax=axes[0, 1], shrink=0.6, label="shorter")
third = axes[1, 0].imshow(A, cmap="magma", vmin=-3, vmax=3)
bar = fig.colorbar(third, ax=axes[1, 0], ticks=[-3, 0, 3])
bar.set_label("three ticks")
axes[1, 1].plot([0, 1], [0, 1])
fig.savefig("colour_bars.png")
