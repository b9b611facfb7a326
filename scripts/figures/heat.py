"""Matrices as images: the first row at the top, the first row at the bottom, and in colours of one's own."""
import matplotlib.pyplot as plt
import torch
from matplotlib.colors import ListedColormap

torch.manual_seed(2)
A = torch.rand(6, 8)
B = torch.arange(12).reshape(3, 4)

fig, axes = plt.subplots(1, 3, figsize=(12, 3.5))
image = axes[0].imshow(A)
fig.colorbar(image, ax=axes[0])
axes[0].set_title("upper")
axes[1].imshow(A, origin="lower", extent=[-1, 1, 0, 2], cmap="gray", aspect="auto")
axes[1].set_title("lower, with an extent")
classes = axes[2].imshow(B % 3, cmap=ListedColormap(["tab:blue", "tab:orange", "tab:green"]))
fig.colorbar(classes, ax=axes[2], ticks=[0, 1, 2])
axes[2].set_title("three classes")
fig.savefig("heat.png")
