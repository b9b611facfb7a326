"""Runs the scripts named on the command line, each in the folder given first, and writes beside the picture of each
what it draws: its size, the boxes of its axes and its texts, in pixels of a hundredth of an inch from the upper left.

    python scripts/figures/run.py FOLDER SCRIPT...
"""

import json
import os
import runpy
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import torch
from matplotlib.figure import Figure
from matplotlib.text import Text

drawn = []
draw, save = Text.draw, Figure.savefig


def recorded(self, renderer, *args, **kwargs):
    if self.get_visible() and self.get_text():
        drawn.append((self.get_text(), Text.get_window_extent(self, renderer)))
    return draw(self, renderer, *args, **kwargs)


def described(fig, tight):
    """Texts and boxes of a figure, after it is cut to what it draws where it will be."""
    drawn.clear()
    fig.canvas.draw()
    scale = 100 / fig.dpi
    width, height = fig.bbox.width, fig.bbox.height
    left, bottom = 0, 0
    if tight:
        box = fig.get_tightbbox().padded(matplotlib.rcParams["savefig.pad_inches"])
        left, bottom, width, height = (value * fig.dpi for value in (box.x0, box.y0, box.width, box.height))
    place = lambda x, y: [round((x - left) * scale, 2), round((height - (y - bottom)) * scale, 2)]
    inside = [child for ax in fig.axes for child in ax.child_axes]
    axes = [ax for ax in [*fig.axes, *inside] if ax.axison and not hasattr(ax, "zaxis")]
    boxes = [ax.get_window_extent() for ax in axes if ax.get_label() != "<colorbar>"]
    bars = [ax.get_window_extent() for ax in axes if ax.get_label() == "<colorbar>"]
    corners = lambda box: [*place(box.x0, box.y1), *place(box.x1, box.y0)]
    return {
        "size": [round(width * scale, 1), round(height * scale, 1)],
        # Twins have one box.
        "frames": [list(box) for box in dict.fromkeys(tuple(corners(box)) for box in boxes)],
        "bars": [corners(box) for box in bars],
        "texts": [[text, *place((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)] for text, box in drawn],
    }


def saved(self, fname, **kwargs):
    save(self, fname, **kwargs)
    Text.draw = recorded
    found = described(self, kwargs.get("bbox_inches") == "tight")
    Text.draw = draw
    Path(fname).with_suffix(".json").write_text(json.dumps(found))


Figure.savefig = saved
folder, scripts = sys.argv[1], [str(Path(path).resolve()) for path in sys.argv[2:]]
os.makedirs(folder, exist_ok=True)
os.chdir(folder)
for script in scripts:
    torch.manual_seed(0)
    matplotlib.rcdefaults()
    matplotlib.use("Agg")
    runpy.run_path(script, run_name="__main__")
    plt.close("all")
