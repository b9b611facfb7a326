"""Bands of an energy with white arrows of its force over them."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-3, 3, 120)
X, Y = torch.meshgrid(a, a, indexing="xy")
b = torch.linspace(-3, 3, 14)
U, V = torch.meshgrid(b, b, indexing="xy")

fig, axes = plt.subplots(1, 3, figsize=(12, 4))
names = ["Gaussian", "Double well", "Saddle"]
energies = [0.5 * (X**2 + Y**2), 2 * (X**2 - 1) ** 2 + Y**2, X**2 - Y**2]
forces = [(-U, -V), (-8 * U * (U**2 - 1), -2 * V), (-2 * U, 2 * V)]
for ax, name, energy, force in zip(axes, names, energies, forces):
    ax.contourf(X, Y, torch.log1p(energy - energy.min()), levels=40, cmap="magma")
    ax.quiver(U, V, force[0], force[1], color="white", alpha=0.6, width=0.004)
    ax.set_title(name)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
fig.tight_layout()
fig.savefig("contour_bands.png")
