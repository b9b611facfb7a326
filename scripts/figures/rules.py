"""Straight lines across axes, between places, and areas across."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(5)
walk = torch.randn(200).cumsum(0) * 0.1

fig, ax = plt.subplots(figsize=(6, 4))
ax.plot(walk, color="0.3", lw=1)
ax.axhline(0, color="k", lw=0.8)
ax.axvline(50, color="tab:red", ls="--", label="warm-up")
ax.axhspan(-0.5, 0.5, color="tab:blue", alpha=0.15, label="band")
ax.axvspan(150, 180, color="tab:orange", alpha=0.3)
ax.hlines([-1, 1], 20, 120, colors="tab:green", linestyles="dotted")
ax.vlines([80, 100], -1, 1, colors="tab:purple")
ax.legend(loc="lower left")
fig.savefig("rules.png")
