"""Rows of every size, which stands in their ids: bench/grid.mjs."""


class Sizes:
    """`make(given, n, steps, width)` for the ids name/chains=1000,steps=20,width=10."""

    def __init__(self, make):
        self.make = make

    def __getitem__(self, row):
        size = dict(part.split("=") for part in row.split("/")[1].split(","))
        n, steps, width = (int(size[axis]) for axis in ("chains", "steps", "width"))
        return lambda given: self.make(given, n, steps, width)
