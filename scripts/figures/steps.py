"""Steps, stems and areas on top of each other."""
import matplotlib.pyplot as plt
import torch

k = torch.arange(10).float()
y = torch.tensor([1.0, 3, 2, 5, 4, 4, 6, 5, 7, 6])
fig, axes = plt.subplots(1, 3, figsize=(13, 3.8))
axes[0].step(k, y, where="post", label="post")
axes[0].step(k, y + 2, where="mid", label="mid")
axes[0].legend()
axes[1].stem(k, y)
axes[2].stackplot(k, y, y / 2, k / 3, labels=["a", "b", "c"])
axes[2].legend(loc="upper left")
fig.savefig("steps.png")
