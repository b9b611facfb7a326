"""Panels of a report: arrays of axes beside NumPy's, pies, hexagons, insets, and numbers with gaps."""
import numpy as np
import matplotlib.pyplot as plt


def panel_names(axs):
    return [ax.get_title() for ax in axs.flat]


def draw_all(axs, rows, kinds=("line", "step")):
    for ax, row, kind in zip(axs.ravel(), rows, list(kinds) * 3):
        if kind == "line":
            ax.plot(row, lw=1)
        else:
            ax.step(np.arange(len(row)), row, where="mid")
        ax.set_title(f"{kind} {len(row)}")


def make_grid(n, ncols=3):
    nrows = int(np.ceil(n / ncols))
    fig, axes = plt.subplots(nrows, ncols, figsize=(3 * ncols, 2.5 * nrows))
    axes = axes.flatten()
    for ax in axes[n:]:
        ax.axis("off")
    return fig, axes[:n]


rng = np.random.default_rng(3)
data = rng.normal(size=(6, 40))
gaps = data.copy()
gaps[data > 1.5] = np.nan

fig, axs = plt.subplots(2, 3, figsize=(9, 5), sharex=True)
draw_all(axs, data)
for ax in axs[:, 0].ravel():
    ax.set_ylabel("value")
for ax in axs[-1]:
    ax.set_xlabel("step")
for i, ax in enumerate(axs.flatten()[:3]):
    ax.axhline(np.nanmean(gaps[i]), color="k", ls=":")
print(panel_names(axs), axs.shape, axs.size)
fig.suptitle("rows")
fig.supxlabel("time")
fig.savefig("rows.png")

fig, cells = make_grid(5)
best = np.nanargmax(gaps, axis=1)
worst = np.nanargmin(gaps)
for k, ax in enumerate(cells):
    ax.stairs(np.histogram(gaps[k][~np.isnan(gaps[k])], bins=8)[0])
    ax.axline((0, 0), slope=1)
inner = cells[0].inset_axes([0.6, 0.6, 0.35, 0.35])
inner.pie([3, 2, 1], autopct="%1.0f%%")
fig.tight_layout()
fig.savefig("cells.png")

ax = plt.subplot(1, 2, 1)
hexes = ax.hexbin(data[0], data[1], gridsize=8, C=data[2], reduce_C_function=np.max)
second = plt.gcf().add_subplot(1, 2, 2, sharey=ax)
twin = second.twinx()
twin.plot(data[0].cumsum())
plt.savefig("hexes.png")
plt.imsave("field.png", data.reshape(12, 20), cmap="gray")

print("places", best, worst)
print("spread", np.nanstd(gaps, axis=0)[:3], np.nanvar(gaps, ddof=1), np.nanmedian(gaps, axis=(0, 1)))
print("means", data.mean(axis=(0, 1)), data.mean(axis=1, keepdims=True).shape, data.std(axis=0, ddof=1)[:2])
print("ends", data.max(axis=0, keepdims=True).shape, np.ptp(data, axis=1), data.min(keepdims=True))
print("any", (data > 2).any(axis=1), (data > 5).any(), (data < 9).all(keepdims=True).shape)
print("middle", np.median(data, axis=(0, 1)), np.percentile(data, [5, 95], axis=1).shape, np.nanpercentile(gaps, 75))
print("steps", np.diff(data[0, :4], prepend=0), np.sum(data, axis=0, dtype=np.float32).dtype == np.float32)
with np.printoptions(precision=3, suppress=True):
    print(data[0, :3])
print(data[0, :3])
