"""Logarithmic axes: one, both, less than a power of ten."""
import matplotlib.pyplot as plt
import torch

n = torch.arange(1, 200).float()
fig, axes = plt.subplots(1, 3, figsize=(13, 3.8))
axes[0].semilogy(torch.exp(-n / 20), label="loss")
axes[0].set_xlabel("step")
axes[0].grid(True, which="both", alpha=0.3)
axes[0].legend()
axes[1].loglog(n, n**-1, "o-", ms=3, label="1/n")
axes[1].loglog(n, n**-2, label="1/n²")
axes[1].legend(loc="lower left")
axes[2].plot(n, 2 + n / 100)
axes[2].set_yscale("log")
axes[2].set_xscale("log")
fig.savefig("log_axes.png")
