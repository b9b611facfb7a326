import argparse
import random
from collections import deque
from pathlib import Path

import torch
from torch import nn, Tensor
import torch.nn.functional as F


class ReplayBuffer:
    """Keeps samples of earlier chains."""

    def __init__(self, capacity: int, shape, p_new: float = 0.05, gen=None):
        self.capacity, self.shape, self.p_new = capacity, tuple(shape), p_new
        self.gen = gen
        self.store = torch.empty(0, *self.shape)

    def __len__(self):
        return self.store.size(0)

    @property
    def full(self):
        return len(self) >= self.capacity

    def push(self, x: Tensor) -> None:
        self.store = torch.cat([x.detach().cpu(), self.store])[: self.capacity]

    def draw(self, n: int) -> Tensor:
        fresh = torch.rand(n, *self.shape, generator=self.gen) * 2 - 1
        if len(self) == 0:
            return fresh
        idx = torch.randint(0, len(self), (n,), generator=self.gen)
        old = self.store[idx]
        keep = (torch.rand(n, generator=self.gen) < self.p_new).float().view(-1, 1, 1, 1)
        return keep * fresh + (1 - keep) * old


class ResBlock(nn.Module):
    def __init__(self, cin, cout, down=False):
        super().__init__()
        self.c1 = nn.Conv2d(cin, cout, 3, padding=1)
        self.c2 = nn.Conv2d(cout, cout, 3, padding=1)
        self.skip = nn.Conv2d(cin, cout, 1) if cin != cout else nn.Identity()
        self.down = nn.AvgPool2d(2) if down else None

    def forward(self, x):
        h = self.c2(F.leaky_relu(self.c1(F.leaky_relu(x, 0.2)), 0.2))
        h = h + self.skip(x)
        return h if self.down is None else self.down(h)


class EnergyNet(nn.Module):
    def __init__(self, width=8, depth=2):
        super().__init__()
        blocks = []
        c = 1
        for d in range(depth):
            blocks.append(ResBlock(c, width * 2**d, down=True))
            c = width * 2**d
        self.body = nn.ModuleList(blocks)
        self.head = nn.Linear(c, 1)
        for m in self.modules():
            if isinstance(m, (nn.Conv2d, nn.Linear)):
                nn.init.kaiming_normal_(m.weight, a=0.2)
                if m.bias is not None:
                    nn.init.zeros_(m.bias)

    def forward(self, x):
        for b in self.body:
            x = b(x)
        return self.head(x.mean((2, 3))).flatten()


def langevin(f, x, n_steps, step, sigma):
    x = x.clone().detach().requires_grad_(True)
    for k in range(n_steps):
        g, = torch.autograd.grad(f(x).sum(), x)
        with torch.no_grad():
            x -= step * g.clamp(-0.01, 0.01)
            x += sigma * torch.randn_like(x)
            x.clamp_(-1, 1)
    return x.detach()


def stripes(n):
    k = torch.randint(1, 4, (n, 1, 1, 1))
    ramp = torch.arange(12).view(1, 1, 1, 12).expand(n, 1, 12, 12)
    return torch.where(ramp // k % 2 == 0, 1.0, -1.0)


def main(argv=None):
    ap = argparse.ArgumentParser(description="CNN EBM")
    ap.add_argument("--iters", type=int, default=12)
    ap.add_argument("--bs", type=int, default=16)
    ap.add_argument("--lr", type=float, default=2e-3)
    ap.add_argument("--sigma", type=float, default=5e-3)
    ap.add_argument("--out", type=Path, default=Path("runs"))
    args = ap.parse_args(argv)

    torch.manual_seed(0)
    net = EnergyNet()
    buf = ReplayBuffer(64, (1, 12, 12), gen=torch.Generator().manual_seed(7))
    opt = torch.optim.Adam(net.parameters(), lr=args.lr, betas=(0.0, 0.999))
    history = deque(maxlen=5)
    for it in range(1, args.iters + 1):
        x = stripes(args.bs)
        x = x + 0.03 * torch.randn_like(x)
        y = langevin(net, buf.draw(args.bs), 10, 10.0, args.sigma)
        buf.push(y)
        ep, en = net(x), net(y)
        loss = (ep - en).mean() + 0.1 * (ep.pow(2) + en.pow(2)).mean()
        opt.zero_grad(set_to_none=True)
        loss.backward()
        gn = nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        history.append(loss.item())
        if it % 4 == 0:
            print(f"[{it:>4d}/{args.iters}] loss={sum(history) / len(history):+.4f} |g|={gn:.3f} buf={len(buf)} full={buf.full}")
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"model": net.state_dict(), "iters": args.iters}, args.out / "ebm.pt")
    ck = torch.load(args.out / "ebm.pt")
    net2 = EnergyNet()
    net2.load_state_dict(ck["model"])
    probe = stripes(4)
    print("same", torch.allclose(net(probe), net2(probe)), ck["iters"])
    print(f"{buf.store.mean().item():.4f}, {buf.store.std().item():.4f}")


if __name__ == "__main__":
    main()
