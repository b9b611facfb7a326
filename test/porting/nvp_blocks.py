"""RealNVP with ActNorm and fixed permutations; base density from torch.distributions."""
import argparse
import torch
import torch.nn as nn
import torch.distributions as D


class ActNorm(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.log_scale = nn.Parameter(torch.zeros(1, dim))
        self.shift = nn.Parameter(torch.zeros(1, dim))
        self.register_buffer("initialized", torch.tensor(0, dtype=torch.uint8))

    def forward(self, x):
        if self.initialized.item() == 0:
            with torch.no_grad():
                self.log_scale.copy_(-torch.log(x.std(dim=0, keepdim=True) + 1e-6))
                self.shift.copy_(-x.mean(dim=0, keepdim=True))
                self.initialized.fill_(1)
        y = (x + self.shift) * self.log_scale.exp()
        return y, self.log_scale.sum().expand(x.size(0))

    def inverse(self, y):
        return y * torch.exp(-self.log_scale) - self.shift


class Permute(nn.Module):
    def __init__(self, dim):
        super().__init__()
        perm = torch.randperm(dim)
        self.register_buffer("perm", perm)
        self.register_buffer("inv", torch.argsort(perm))

    def forward(self, x):
        return x[:, self.perm], x.new_zeros(x.shape[0])

    def inverse(self, y):
        return y[:, self.inv]


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, mask):
        super().__init__()
        self.register_buffer("mask", mask)
        net = lambda last: nn.Sequential(nn.Linear(dim, hidden), nn.ReLU(inplace=True), nn.Linear(hidden, hidden),
                                         nn.ReLU(inplace=True), nn.Linear(hidden, dim), *last)
        self.s = net([nn.Tanh()])
        self.t = net([])
        nn.init.zeros_(self.t[-1].weight)
        nn.init.zeros_(self.t[-1].bias)

    def forward(self, x):
        m = self.mask
        xm = x * m
        s = self.s(xm) * (1 - m)
        t = self.t(xm) * (1 - m)
        y = xm + (1 - m) * (x * torch.exp(s) + t)
        return y, s.sum(-1)

    def inverse(self, y):
        m = self.mask
        ym = y * m
        s, t = self.s(ym) * (1 - m), self.t(ym) * (1 - m)
        return ym + (1 - m) * ((y - t) * (-s).exp())


class Flow(nn.Module):
    def __init__(self, dim=2, hidden=32, n_blocks=3):
        super().__init__()
        blocks = []
        for i in range(n_blocks):
            mask = torch.arange(dim).remainder(2).float()
            if i % 2:
                mask = 1 - mask
            blocks += [ActNorm(dim), AffineCoupling(dim, hidden, mask), Permute(dim)]
        self.blocks = nn.ModuleList(blocks)
        self.register_buffer("loc", torch.zeros(dim))
        self.register_buffer("cov", torch.eye(dim))

    @property
    def base(self):
        return D.MultivariateNormal(self.loc, self.cov)

    def log_prob(self, x):
        log_det = torch.zeros(len(x))
        for block in self.blocks:
            x, ld = block(x)
            log_det = log_det + ld
        return self.base.log_prob(x) + log_det

    def sample(self, n):
        z = self.base.sample((n,))
        for block in reversed(self.blocks):
            z = block.inverse(z)
        return z

    def round_trip(self, x):
        z = x
        for b in self.blocks:
            z, _ = b(z)
        for b in self.blocks[::-1]:
            z = b.inverse(z)
        return (z - x).abs().max()


def target(n):
    mix = D.Categorical(torch.tensor([0.3, 0.7]))
    comp = D.Independent(D.Normal(torch.tensor([[-1.5, 0.0], [1.5, 0.5]]), 0.4 * torch.ones(2, 2)), 1)
    return D.MixtureSameFamily(mix, comp)


def train(args):
    torch.manual_seed(args.seed)
    gmm = target(None)
    flow = Flow(hidden=args.hidden)
    optim = torch.optim.Adam(flow.parameters(), lr=args.lr)
    sched = torch.optim.lr_scheduler.StepLR(optim, step_size=5, gamma=0.5)
    best, best_it = float("inf"), -1
    for it in range(args.iters):
        x = gmm.sample((args.batch,))
        nll = -flow.log_prob(x).mean()
        optim.zero_grad()
        nll.backward()
        optim.step()
        sched.step()
        if nll.item() < best:
            best, best_it = nll.item(), it
        if args.verbose and it % 3 == 0:
            print("it {:3d}  nll {:.5f}  lr {:.1e}".format(it, nll.item(), optim.param_groups[0]["lr"]))
    with torch.no_grad():
        x = gmm.sample((args.batch,))
        kl = (gmm.log_prob(x) - flow.log_prob(x)).mean()
        s = flow.sample(args.batch)
        print("best %.5f at %d" % (best, best_it))
        print("kl", round(kl.item(), 5), "round trip small", bool(flow.round_trip(x) < 1e-4))
        print("samples", s.mean(0).numpy().round(4), s.std(0))
    return flow


if __name__ == "__main__":
    parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--iters", type=int, default=12)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--lr", type=float, default=5e-3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--quiet", dest="verbose", action="store_false")
    flow = train(parser.parse_args())
    print(sum(p.numel() for p in flow.parameters()), [n for n, _ in flow.named_buffers()][:4])
