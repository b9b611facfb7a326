"""Histograms over each other, outlined, side by side, lying."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(3)
a = torch.randn(1000).numpy()
b = (torch.randn(800) * 0.7 + 2).numpy()

fig, axes = plt.subplots(2, 2, figsize=(9, 6))
axes[0, 0].hist(a, bins=30, alpha=0.6, density=True, label="a")
axes[0, 0].hist(b, bins=30, alpha=0.6, density=True, label="b")
axes[0, 0].legend()
axes[0, 0].set_title("density")
axes[0, 1].hist(a, bins=20, histtype="step", color="k", linewidth=1.5)
axes[0, 1].set_title("outline")
axes[1, 0].hist([a, b], bins=12, label=["a", "b"])
axes[1, 0].legend()
axes[1, 0].set_title("side by side")
axes[1, 1].hist(b, bins=15, orientation="horizontal", edgecolor="white", color="tab:purple")
axes[1, 1].set_title("lying")
fig.tight_layout()
fig.savefig("histograms.png")
