"""A schedule in the manner of a paper: two sides of the frame, a dotted line, a level grid, a small legend."""
import matplotlib.pyplot as plt
import torch

plt.rcParams.update({"font.size": 9, "axes.titlesize": 10, "axes.labelcolor": "#52514e", "axes.edgecolor": "#e1e0d9"})
t = torch.linspace(0, 1.3, 400)
noise = (0.15 * (t - 0.8) / 0.2).clamp(0.0, 0.15)
gate = ((1 - t) / 0.2).clamp(0.0, 1.0)

fig, ax = plt.subplots(figsize=(5, 3), dpi=130)
ax.plot(t, noise, color="#e34948", label=r"temperature $\epsilon(t)$", lw=2)
ax.plot(t, gate * 0.15, color="#2a78d6", label=r"gate $w(t)$", lw=2, ls="--")
ax.axvline(0.8, c="#898781", lw=0.8, ls=":")
ax.text(0.8, 0.157, r"$\tau^*$", ha="center", color="#52514e")
ax.set_xlabel("t")
ax.spines[["top", "right"]].set_visible(False)
ax.grid(axis="y", color="#e1e0d9", lw=0.6)
ax.legend(fontsize=8, loc="center left", frameon=False)
fig.tight_layout()
fig.savefig("temperature.png")
plt.rcdefaults()
