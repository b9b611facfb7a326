"""Legends: in columns with a title, without a frame, small, beside the axes."""
import matplotlib.pyplot as plt
import torch

x = torch.linspace(0, 3, 30)
fig, axes = plt.subplots(1, 3, figsize=(13, 4))
for k in range(4):
    axes[0].plot(x, x**k / 3**k, label=f"k = {k}")
    axes[1].plot(x, x * k, "o", ms=3, label=f"slope {k}")
    axes[2].plot(x, torch.sin(x + k), label=f"phase {k}")
axes[0].legend(ncol=2, title="powers", loc="upper left")
axes[1].legend(frameon=False, fontsize=8, loc="upper left")
axes[2].legend(loc="upper left", bbox_to_anchor=(1.02, 1.0))
fig.tight_layout()
fig.savefig("legends.png")
