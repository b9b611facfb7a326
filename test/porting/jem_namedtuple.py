"""A joint energy model: a classifier whose logits are an energy. NamedTuple settings, deque buffer, Counter, walrus."""
from __future__ import annotations

import itertools
import logging
import random
from collections import Counter, defaultdict, deque
from functools import partial
from typing import Iterator, NamedTuple, Optional

import torch
import torch.nn as nn
import torch.nn.functional as F

log = logging.getLogger("jem")


class Settings(NamedTuple):
    n_classes: int = 3
    dim: int = 2
    hidden: int = 32
    steps: int = 8
    alpha: float = 0.1
    sigma: float = 0.01
    weight: Optional[float] = 0.5

    @property
    def is_joint(self) -> bool:
        return self.weight is not None and self.weight > 0


def blobs(n: int, k: int, *, spread: float = 0.3) -> tuple[torch.Tensor, torch.Tensor]:
    angles = torch.arange(k) * (2 * torch.pi / k)
    centres = torch.stack([angles.cos(), angles.sin()], dim=-1) * 2
    y = torch.arange(n) % k
    return centres[y] + spread * torch.randn(n, 2), y


class JEM(nn.Module):
    def __init__(self, s: Settings):
        super().__init__()
        self.s = s
        widths = [s.dim, s.hidden, s.hidden]
        self.body = nn.Sequential(*itertools.chain.from_iterable(
            (nn.Linear(a, b), nn.LeakyReLU(0.2)) for a, b in zip(widths, widths[1:])))
        self.heads = nn.ModuleDict({"logits": nn.Linear(s.hidden, s.n_classes)})
        self.temperature = nn.Parameter(torch.tensor(1.0))
        self.register_buffer("seen", torch.zeros(s.n_classes, dtype=torch.long))

    def logits(self, x):
        return self.heads["logits"](self.body(x)) / self.temperature

    def forward(self, x, y=None):
        out = self.logits(x)
        if y is None:
            return -torch.logsumexp(out, dim=1)
        self.seen.scatter_add_(0, y, torch.ones_like(y))
        return -out.gather(1, y[:, None]).squeeze(1)


def sgld(model, x, *, steps, alpha, sigma):
    x = x.clone().requires_grad_()
    for _ in range(steps):
        g, = torch.autograd.grad(model(x).sum(), x)
        x.data += -alpha * g + sigma * torch.randn_like(x)
    return x.detach()


def batches(x, y, size: int) -> Iterator[tuple]:
    order = torch.randperm(len(x))
    for i in range(0, len(x), size):
        if len(chosen := order[i:i + size]) < size:
            return
        yield x[chosen], y[chosen]


def train(s: Settings, epochs: int = 2, rng: random.Random = random.Random(3)):
    torch.manual_seed(1)
    x, y = blobs(96, s.n_classes)
    model = JEM(s)
    draw = partial(sgld, model, steps=s.steps, alpha=s.alpha, sigma=s.sigma)
    buffer: deque = deque(maxlen=50)
    opt = torch.optim.Adam(model.parameters(), lr=1e-2, betas=(0.9, 0.99))
    sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=epochs)
    history = defaultdict(list)
    step = 0
    for epoch in range(1, epochs + 1):
        for step, (xb, yb) in enumerate(batches(x, y, 32), start=step + 1):
            ce = F.cross_entropy(model.logits(xb), yb)
            loss = ce
            if s.is_joint:
                old = [buffer[rng.randrange(len(buffer))] if buffer and rng.random() < 0.9
                       else 2 * torch.randn(s.dim) for _ in range(16)]
                fake = draw(torch.stack(old))
                buffer.extend(fake.unbind(0))
                loss = ce + s.weight * (model(xb).mean() - model(fake).mean())
            opt.zero_grad(set_to_none=True)
            loss.backward()
            gn = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            history["ce"].append(ce.item())
            history["gn"].append(float(gn))
        sched.step()
        log.info("epoch %d done", epoch)
        print(f"{epoch=} {step=} ce={history['ce'][-1]:.4f} lr={sched.get_last_lr()[0]:.5f} buffer={len(buffer)}")
    return model, {k: sum(v) / len(v) for k, v in history.items()}


if __name__ == "__main__":
    s = Settings(weight=0.25)
    model, means = train(s)
    x, y = blobs(60, s.n_classes)
    with torch.no_grad():
        pred = model.logits(x).argmax(1)
    hits = Counter((int(a), bool(a == b)) for a, b in zip(pred, y, strict=True))
    for (label, ok), n in sorted(hits.items(), key=lambda kv: (kv[0][0], -kv[1])):
        print(f"{label!r:>3} {ok!s:<5} {n:3d}")
    print({k: round(v, 4) for k, v in means.items()}, s._replace(steps=3).steps, s._asdict()["alpha"])
    print("accuracy", (pred == y).float().mean().item(), "energy", model(x, y).mean().item(), model.seen.tolist())
