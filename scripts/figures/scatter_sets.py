"""Two sets of points with their names, one faint, one with edges."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
data = torch.randn(300, 2) * torch.tensor([1.0, 0.5])
model = torch.randn(300, 2) * torch.tensor([0.8, 0.6]) + torch.tensor([1.5, 0.5])
means = torch.tensor([[0.0, 0.0], [1.5, 0.5]])

plt.figure(figsize=(5, 4))
plt.scatter(data[:, 0], data[:, 1], s=8, alpha=0.5, label="data")
plt.scatter(model[:, 0], model[:, 1], s=20, marker="^", c="tab:red", alpha=0.4, label="model")
plt.scatter(means[:, 0], means[:, 1], s=120, marker="*", c="gold", edgecolors="k", zorder=3, label="means")
plt.title("Samples")
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.legend(loc="upper left")
plt.savefig("scatter_sets.png")
