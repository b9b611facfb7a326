"""A surface over the plane with the names of its axes and a colour bar."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-2, 2, 50)
X, Y = torch.meshgrid(a, a, indexing="xy")
Z = (X**2 - 1) ** 2 + Y**2

fig = plt.figure(figsize=(7, 5))
ax = fig.add_subplot(111, projection="3d")
shown = ax.plot_surface(X.numpy(), Y.numpy(), Z.numpy(), cmap="viridis")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_zlabel("energy")
ax.set_title("Double well")
fig.colorbar(shown, ax=ax, shrink=0.6)
fig.savefig("surface.png")
