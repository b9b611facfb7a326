"""Arrows in one colour, by length, and in the units of the axes."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-2, 2, 11)
X, Y = torch.meshgrid(a, a, indexing="xy")
U, V = -Y, X

fig, axes = plt.subplots(1, 3, figsize=(13, 4))
axes[0].quiver(X, Y, U, V)
axes[0].set_title("default")
shown = axes[1].quiver(X, Y, U, V, torch.hypot(U, V), cmap="viridis", pivot="mid")
fig.colorbar(shown, ax=axes[1])
axes[1].set_title("by length")
axes[2].quiver(X[::2, ::2], Y[::2, ::2], U[::2, ::2], V[::2, ::2], angles="xy", scale_units="xy", scale=4, color="tab:red", width=0.006)
axes[2].set_aspect("equal")
axes[2].set_title("in data")
fig.savefig("arrows.png")
