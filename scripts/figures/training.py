"""A figure of a training run: a loss with its average, an energy, and generated beside real."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(12)
loss = torch.exp(-torch.arange(500) / 100.0) + 0.05 * torch.randn(500)
smooth = loss.unfold(0, 25, 1).mean(1)
real = torch.randn(400, 2)
fake = torch.randn(400, 2) * 1.1

fig, axes = plt.subplots(1, 2, figsize=(10, 4), constrained_layout=True)
axes[0].plot(loss, alpha=0.3, color="C0")
axes[0].plot(torch.arange(12, 488), smooth, color="C0", label="average of 25")
axes[0].set(xlabel="step", ylabel="loss", title="training")
axes[0].legend()
axes[1].scatter(real[:, 0], real[:, 1], s=5, label="real")
axes[1].scatter(fake[:, 0], fake[:, 1], s=5, label="generated")
axes[1].set(xlim=(-4, 4), ylim=(-4, 4), aspect="equal", title="samples")
axes[1].legend(loc="lower right")
fig.savefig("training.png")
