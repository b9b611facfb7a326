"""Limits and aspects: equal lengths, turned round, twice as long, without a frame."""
import matplotlib.pyplot as plt
import torch

t = torch.linspace(0, 6.2832, 100)
fig, axes = plt.subplots(1, 4, figsize=(14, 3.5))
axes[0].plot(2 * torch.cos(t), torch.sin(t))
axes[0].set_aspect("equal")
axes[0].set_title("equal")
axes[1].plot(torch.cos(t), torch.sin(t))
axes[1].set_xlim(1.5, -1.5)
axes[1].set_ylim(-2, 1)
axes[1].set_title("turned round")
axes[2].plot(torch.cos(t), torch.sin(t))
axes[2].set_aspect(2)
axes[2].set_title("ratio 2")
axes[3].plot(torch.cos(t), torch.sin(t))
axes[3].axis("equal")
axes[3].axis("off")
axes[3].set_title("off")
fig.savefig("aspects.png")
