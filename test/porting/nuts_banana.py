"""No-U-Turn sampler (naive doubling, Algorithm 3) written out in torch, beside torchebm's."""
import argparse
import sys
from collections import namedtuple
from dataclasses import dataclass
from typing import Callable, Tuple

import torch
from torchebm.core import BaseModel
from torchebm.samplers import HamiltonianMonteCarlo

Tree = namedtuple("Tree", ["x_minus", "r_minus", "x_plus", "r_plus", "x_prop", "n", "ok"])
DELTA_MAX = 1000.0


class Banana(BaseModel):
    def __init__(self, b: float = 0.1, scale: float = 2.0):
        super().__init__()
        self.b = b
        self.scale = scale

    def forward(self, x):
        x1, x2 = x.unbind(dim=-1)
        return 0.5 * (x1 / self.scale) ** 2 + 0.5 * (x2 + self.b * (x1 ** 2 - self.scale ** 2)) ** 2


@dataclass(frozen=True)
class State:
    x: torch.Tensor
    logp: float
    accepted: int = 0

    def with_step(self, x, logp):
        from dataclasses import replace
        return replace(self, x=x, logp=logp, accepted=self.accepted + 1)


def grad_logp(model: Callable, x: torch.Tensor) -> Tuple[float, torch.Tensor]:
    x = x.detach().clone().requires_grad_()
    lp = -model(x.unsqueeze(0)).squeeze()
    lp.backward()
    return lp.item(), x.grad


def leapfrog(model, x, r, eps):
    _, g = grad_logp(model, x)
    r = r + 0.5 * eps * g
    x = x + eps * r
    lp, g = grad_logp(model, x)
    return x, r + 0.5 * eps * g, lp


def build(model, x, r, log_u, v, j, eps):
    if j == 0:
        x1, r1, lp = leapfrog(model, x, r, v * eps)
        joint = lp - 0.5 * r1.dot(r1).item()
        return Tree(x1, r1, x1, r1, x1, int(log_u <= joint), log_u < DELTA_MAX + joint)
    t = build(model, x, r, log_u, v, j - 1, eps)
    if not t.ok:
        return t
    if v == -1:
        o = build(model, t.x_minus, t.r_minus, log_u, v, j - 1, eps)
        t = t._replace(x_minus=o.x_minus, r_minus=o.r_minus)
    else:
        o = build(model, t.x_plus, t.r_plus, log_u, v, j - 1, eps)
        t = t._replace(x_plus=o.x_plus, r_plus=o.r_plus)
    total = max(t.n + o.n, 1)
    prop = o.x_prop if torch.rand(()).item() < o.n / total else t.x_prop
    return t._replace(x_prop=prop, n=t.n + o.n, ok=o.ok and no_turn(t))


def no_turn(t: Tree) -> bool:
    span = t.x_plus - t.x_minus
    return bool((span @ t.r_minus >= 0) and (span @ t.r_plus >= 0))


def nuts_step(model, state: State, eps: float, max_depth: int = 6):
    r0 = torch.randn_like(state.x)
    joint = state.logp - 0.5 * float(r0 @ r0)
    log_u = joint + torch.log(torch.rand(1)).item()
    tree = Tree(state.x, r0, state.x, r0, state.x, 1, True)
    depth = 0
    while tree.ok and depth < max_depth:
        v = 1 if torch.rand(1).item() < 0.5 else -1
        if v < 0:
            sub = build(model, tree.x_minus, tree.r_minus, log_u, v, depth, eps)
            tree = tree._replace(x_minus=sub.x_minus, r_minus=sub.r_minus)
        else:
            sub = build(model, tree.x_plus, tree.r_plus, log_u, v, depth, eps)
            tree = tree._replace(x_plus=sub.x_plus, r_plus=sub.r_plus)
        if sub.ok and torch.rand(1).item() < min(1, sub.n / tree.n):
            state = state.with_step(sub.x_prop, grad_logp(model, sub.x_prop)[0])
        tree = tree._replace(n=tree.n + sub.n, ok=sub.ok and no_turn(tree))
        depth += 1
    return state, depth


def autocorr(xs: torch.Tensor, lag: int) -> float:
    xs = xs - xs.mean()
    if lag == 0:
        return 1.0
    return ((xs[:-lag] * xs[lag:]).sum() / (xs * xs).sum()).item()


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("-n", "--num-samples", type=int, default=40)
    p.add_argument("--eps", type=float, default=0.3)
    p.add_argument("--quiet", action="store_true")
    args = p.parse_args(sys.argv[1:])
    torch.manual_seed(11)
    torch.set_default_dtype(torch.float64)
    model = Banana(b=0.15)
    x0 = torch.zeros(2)
    state = State(x0, grad_logp(model, x0)[0])
    chain, depths = [], {}
    for i in range(args.num_samples):
        state, d = nuts_step(model, state, args.eps)
        depths[d] = depths.get(d, 0) + 1
        chain.append(state.x)
    chain = torch.stack(chain)
    if not args.quiet:
        for d, c in sorted(depths.items(), key=lambda kv: (-kv[1], kv[0])):
            print(f"depth {d:2d}: {'#' * c} {c / args.num_samples:.1%}")
    mu, sd = chain.mean(dim=0), chain.std(dim=0, unbiased=False)
    print(f"mean=({mu[0]:.4f}, {mu[1]:.4f}) sd=({sd[0]:.4f}, {sd[1]:.4f}) moves={state.accepted}")
    print("rho:", ["%.3f" % autocorr(chain[:, 0], k) for k in range(0, 6, 2)])
    torch.set_default_dtype(torch.float32)
    hmc = HamiltonianMonteCarlo(Banana(0.15), step_size=0.2, n_leapfrog_steps=5)
    out, diag = hmc.sample(dim=2, n_samples=16, n_steps=10, return_diagnostics=True)
    print(out.shape == torch.Size([16, 2]), out.mean().item(), type(diag).__name__)
