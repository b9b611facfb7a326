"""Points counted in hexagons: plain, by the logarithm, and the mean of a number in each."""
import matplotlib.pyplot as plt
import numpy as np

t = np.arange(2000)
x = np.sin(t * 0.7) * np.sqrt(t / 2000.0) * 3
y = x * 0.6 + np.cos(t * 1.3) * (t % 17) / 17.0
z = x**2 + y
fig, axes = plt.subplots(1, 3, figsize=(13, 4))
first = axes[0].hexbin(x, y, gridsize=20, cmap="viridis")
fig.colorbar(first, ax=axes[0], label="points")
second = axes[1].hexbin(x, y, gridsize=(15, 8), bins="log", cmap="inferno", mincnt=1)
plt.colorbar(second, ax=axes[1])
third = axes[2].hexbin(x, y, C=z, gridsize=15, cmap="coolwarm", edgecolors="0.4", linewidths=0.3, extent=(-3, 3, -2, 2))
axes[2].scatter([0], [0], color="k", s=12)
fig.colorbar(third, ax=axes[2])
for ax, name in zip(axes, ["counts", "log", "mean"]):
    ax.set_title(name)
fig.savefig("hexagons.png")
