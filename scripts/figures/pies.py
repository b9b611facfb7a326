"""Pies: names beside them, shares on them, one pulled out, a ring, and a legend."""
import matplotlib.pyplot as plt

sizes = [35, 25, 20, 12.5, 7.5]
names = ["energy", "flow", "score", "latent", "other"]
fig, axes = plt.subplots(1, 3, figsize=(13, 4.5))
axes[0].pie(sizes, labels=names, autopct="%1.1f%%", startangle=90, explode=(0, 0.1, 0, 0, 0), shadow=True)
axes[0].set_title("shares")
wedges, texts, numbers = axes[1].pie(
    sizes,
    autopct=lambda p: f"{p:.0f}",
    pctdistance=0.8,
    counterclock=False,
    colors=plt.cm.Set2(range(5)),
    wedgeprops=dict(width=0.4, edgecolor="w"),
    textprops={"fontsize": 8, "color": "k"},
)
axes[1].legend(wedges, names, loc="center", fontsize=8)
axes[2].pie([0.2, 0.3], labels=["a", "b"], normalize=False, radius=0.8, labeldistance=0.5, center=(0.1, 0))
axes[2].set_xlabel("two fifths")
fig.savefig("pies.png")
