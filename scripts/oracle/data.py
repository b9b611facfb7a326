"""Writes test/fixtures/data/data.json: what PyTorch's DataLoader and samplers draw.

Written with torch 2.11.0, on the CPU:
    python scripts/oracle/data.py
Loaders: torch.manual_seed(7); g = torch.Generator().manual_seed(5); the batches of three passes over
TensorDataset(torch.arange(10)), and then torch.rand(2) and torch.rand(2, generator=g), which show that as much was drawn.
"""

import json
import math

import torch
from torch.utils import data
from torch.utils.data import DataLoader, TensorDataset
from shared import folder

out = folder("data")
versions = {"torch": torch.__version__.split("+")[0], "seed": 7, "expression": __doc__.split("oracle/data.py\n")[1].strip()}

loaders = [
    "DataLoader(dataset, batch_size=3)",
    "DataLoader(dataset, batch_size=3, shuffle=True)",
    "DataLoader(dataset, batch_size=5, shuffle=True)",
    "DataLoader(dataset, batch_size=3, shuffle=True, drop_last=True)",
    "DataLoader(dataset, batch_size=4, shuffle=True, generator=g)",
    "DataLoader(dataset, batch_size=4, generator=g)",
    "DataLoader(dataset, batch_size=None, shuffle=True)",
    "DataLoader(dataset, batch_size=4, sampler=data.RandomSampler(dataset, replacement=True, num_samples=37))",
    "DataLoader(dataset, batch_size=4, sampler=data.RandomSampler(dataset, num_samples=23, generator=g))",
    "DataLoader(dataset, batch_size=2, sampler=data.SubsetRandomSampler([1, 3, 5, 7, 9]))",
    "DataLoader(dataset, batch_size=4, sampler=data.WeightedRandomSampler([0.1, 0.9, 0.4, 0.7, 3.0, 0.6, 0, 1, 1, 2], 9))",
    "DataLoader(dataset, batch_sampler=data.BatchSampler(data.SequentialSampler(dataset), 4, True))",
]
cases = []
for expression in loaders:
    torch.manual_seed(7)
    g = torch.Generator().manual_seed(5)
    dataset = TensorDataset(torch.arange(10))
    loader = eval(expression)
    passes = [[batch[0].tolist() for batch in loader] for _ in range(3)]
    after = [[float(f"{v:.9g}") for v in t.tolist()] for t in (torch.rand(2), torch.rand(2, generator=g))]
    cases.append({"python": expression, "length": len(loader), "passes": passes, "after": after})

splits = []
for lengths in ([7, 3], [0.5, 0.3, 0.2], [1 / 3, 1 / 3, 1 / 3]):
    g = torch.Generator().manual_seed(5)
    parts = data.random_split(range(10), lengths, generator=g)
    splits.append({"lengths": lengths, "indices": [list(p.indices) for p in parts]})

shares = []
for length, options in [
    (10, dict(num_replicas=2)),
    (10, dict(num_replicas=4)),
    (10, dict(num_replicas=4, drop_last=True)),
    (11, dict(num_replicas=3, shuffle=False)),
    (3, dict(num_replicas=8, seed=5)),
]:
    samplers = [data.DistributedSampler(range(length), rank=rank, **options) for rank in range(options["num_replicas"])]
    passes = []
    for epoch in (0, 1):
        for sampler in samplers:
            sampler.set_epoch(epoch)
        passes.append([list(sampler) for sampler in samplers])
    shares.append({"length": length, "options": options, "passes": passes})

lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
(out / "data.json").write_text(f'{{"versions": {json.dumps(versions)}, "splits": {json.dumps(splits)}, "shares": {json.dumps(shares)}, "cases": [\n{lines}\n]}}\n')
