"""Texts at places, turned, in boxes, with arrows, and formulas."""
import matplotlib.pyplot as plt
import torch

x = torch.linspace(-2, 2, 100)
fig, ax = plt.subplots(figsize=(6, 4.5))
ax.plot(x, (x**2 - 1) ** 2)
ax.text(0, 1.1, "barrier", ha="center", va="bottom", fontsize=12)
ax.text(0.02, 0.98, "n = 100", transform=ax.transAxes, va="top")
ax.text(-1.9, 4, r"$E(x) = (x^2 - 1)^2$", fontsize=11, color="tab:red")
ax.text(1.2, 4, "turned", rotation=45)
ax.text(0.0, 6.5, "in a box", ha="center", bbox=dict(facecolor="wheat", alpha=0.5))
ax.annotate("minimum", xy=(1, 0), xytext=(0.2, 3), arrowprops=dict(arrowstyle="->"))
ax.set_title("A double well", fontsize=14)
fig.savefig("texts.png")
