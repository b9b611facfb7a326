"""Two axes for one panel, each in the colour of its line."""
import matplotlib.pyplot as plt
import torch

steps = torch.arange(0, 100)
loss = torch.exp(-steps / 30.0)
rate = 1e-3 * (1 + torch.cos(torch.pi * steps / 100)) / 2

fig, ax = plt.subplots(figsize=(6, 4))
ax.plot(steps, loss, color="tab:blue")
ax.set_xlabel("step")
ax.set_ylabel("loss", color="tab:blue")
ax.tick_params(axis="y", labelcolor="tab:blue")
twin = ax.twinx()
twin.plot(steps, rate, color="tab:red", ls="--")
twin.set_ylabel("learning rate", color="tab:red")
twin.tick_params(axis="y", labelcolor="tab:red")
fig.tight_layout()
fig.savefig("twins.png")
