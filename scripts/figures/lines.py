"""Lines of several styles, with signs, a grid and a legend where it hides least."""
import matplotlib.pyplot as plt
import torch

x = torch.linspace(0, 10, 50)
fig, ax = plt.subplots(figsize=(6, 4))
ax.plot(x, torch.sin(x), label="sin")
ax.plot(x, torch.cos(x), "r--", label="cos")
ax.plot(x[::5], torch.sin(x[::5]) * 0.5, "ko:", ms=5, label="half")
ax.plot(x, -0.1 * x, "-.", color="tab:green", lw=2.5, label="falling")
ax.plot(x[::7], 0.1 * x[::7], "s", mfc="white", mec="C4", label="signs")
ax.grid(True, alpha=0.3)
ax.set_xlabel("time")
ax.set_ylabel("value")
ax.legend()
fig.savefig("lines.png")
