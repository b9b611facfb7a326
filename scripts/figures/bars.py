"""Bars: by name, in groups, on top of each other, lying."""
import matplotlib.pyplot as plt
import torch

names = ["Langevin", "HMC", "MALA", "NUTS"]
first = [3.0, 5.5, 4.1, 6.2]
second = [2.0, 4.0, 4.5, 5.0]
at = torch.arange(4).numpy()

fig, axes = plt.subplots(1, 3, figsize=(13, 4))
axes[0].bar(names, first, color="tab:blue")
axes[0].set_ylabel("seconds")
axes[1].bar(at - 0.2, first, 0.4, label="CPU")
axes[1].bar(at + 0.2, second, 0.4, label="GPU", yerr=0.4, capsize=3)
axes[1].set_xticks(at, names, rotation=45)
axes[1].legend(loc="upper left")
axes[2].barh(names, first, label="first")
axes[2].barh(names, second, left=first, color="tab:orange", label="second")
axes[2].legend()
fig.tight_layout()
fig.savefig("bars.png")
