"""RBM on 3x3 bars and stripes, trained with PCD. The partition function is enumerated."""
import argparse, itertools, pathlib
import numpy as np
import torch
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt

ap = argparse.ArgumentParser()
ap.add_argument("--hidden", type=int, default=12)
ap.add_argument("--updates", type=int, default=2400)
ap.add_argument("--k", type=int, default=2, help="Gibbs sweeps per update")
ap.add_argument("--lr", type=float, default=0.2)
ap.add_argument("--out", default="out")
args = ap.parse_args()

rng = np.random.RandomState(123)
torch.manual_seed(123)
SIDE = 3
V = SIDE * SIDE


def bars_and_stripes(side):
    seen = set()
    for bits in itertools.product([0, 1], repeat=side):
        col = np.tile(np.array(bits), (side, 1))
        for img in (col, col.T):
            seen.add(tuple(img.ravel().tolist()))
    return np.array(sorted(seen), dtype=np.float32)


class RBM:
    def __init__(self, nv, nh, scale=0.1):
        self.W = torch.from_numpy(rng.randn(nv, nh).astype(np.float32)) * scale
        self.a = torch.zeros(nv)
        self.b = torch.zeros(nh)
        self.vel = [torch.zeros_like(p) for p in self.params]

    @property
    def params(self):
        return self.W, self.a, self.b

    def p_h(self, v):
        return torch.sigmoid(v @ self.W + self.b)

    def p_v(self, h):
        return torch.sigmoid(h @ self.W.t() + self.a)

    def free_energy(self, v):
        return -(v @ self.a) - torch.nn.functional.softplus(v @ self.W + self.b).sum(-1)

    def gibbs(self, v, k=1):
        for _ in range(k):
            h = torch.bernoulli(self.p_h(v))
            v = torch.bernoulli(self.p_v(h))
        return v

    def log_z(self, all_v):
        return torch.logsumexp(-self.free_energy(all_v), 0)

    def update(self, pos, neg, lr, momentum=0.5, decay=1e-4):
        hp, hn = self.p_h(pos), self.p_h(neg)
        grads = (pos.t() @ hp / len(pos) - neg.t() @ hn / len(neg) - decay * self.W,
                 pos.mean(0) - neg.mean(0),
                 hp.mean(0) - hn.mean(0))
        for p, g, v in zip(self.params, grads, self.vel):
            v.mul_(momentum).add_(g)
            p.add_(lr * v)


data = torch.from_numpy(bars_and_stripes(SIDE))
everything = torch.tensor(list(itertools.product([0.0, 1.0], repeat=V)))
print("patterns: %d of %d states, entropy bound %.4f nats" % (len(data), len(everything), np.log(len(data))))

rbm = RBM(V, args.hidden)
chains = torch.bernoulli(torch.full((len(data) * 4, V), 0.5))
curve = []
for it in range(args.updates + 1):
    if it % 50 == 0:
        lz = rbm.log_z(everything)
        ll = (-rbm.free_energy(data) - lz).mean().item()
        curve.append((it, ll))
        if it % 400 == 0:
            print("update %5d  log Z %8.4f  mean log-likelihood %8.4f" % (it, lz, ll))
    chains = rbm.gibbs(chains, args.k)
    rbm.update(data, chains, lr=args.lr * (1 - 0.9 * it / args.updates))

# probability mass on the training set, and reconstruction from half an image
p = torch.softmax(-rbm.free_energy(everything), 0)
known = {tuple(int(i) for i in r) for r in data.tolist()}
mask = torch.tensor([tuple(int(i) for i in r) in known for r in everything.tolist()])
print("mass on the patterns: %.4f, largest spurious state %.5f" % (p[mask].sum(), p[~mask].max()))
tv = 0.5 * ((p - mask.float() / len(data)).abs()).sum().item()
print("total variation to uniform over patterns: %.4f" % tv)

right = 0
for target in data:
    v = target.clone().repeat(20, 1)
    clamp = torch.zeros(V, dtype=torch.bool)
    clamp[: 2 * SIDE] = True
    v[:, ~clamp] = torch.bernoulli(torch.full((20, int((~clamp).sum())), 0.5))
    for _ in range(15):
        v = torch.where(clamp, target, rbm.gibbs(v))
    right += int((v == target).all(1).sum())
print("completion of the last row: %d of %d (%.1f%%)" % (right, 20 * len(data), 100.0 * right / (20 * len(data))))

hist = np.bincount((p.cumsum(0).numpy()[:, None] < rng.rand(1, 2000)).sum(0), minlength=len(everything))
print("most frequent exact samples:", np.argsort(-hist, kind="stable")[:5].tolist(), "counts", np.sort(hist)[::-1][:5])

out = pathlib.Path(args.out)
out.mkdir(parents=True, exist_ok=True)
cols = 6
rows = -(-args.hidden // cols)
fig = plt.figure(figsize=(10, 2 * rows + 3))
gs = fig.add_gridspec(rows + 1, cols)
lim = rbm.W.abs().max().item()
for j in range(args.hidden):
    ax = fig.add_subplot(gs[j // cols, j % cols])
    im = ax.imshow(rbm.W[:, j].reshape(SIDE, SIDE), cmap="RdBu", vmin=-lim, vmax=lim)
    ax.axis("off")
ax = fig.add_subplot(gs[rows, :3])
ax.plot(*zip(*curve), "k.-")
ax.set_xlabel("update"); ax.set_ylabel("log-likelihood")
ax = fig.add_subplot(gs[rows, 3:])
ax.bar(np.arange(mask.sum()), p[mask].numpy(), color="tab:green")
ax.axhline(1 / len(data), ls=":", c="k")
fig.colorbar(im, ax=fig.axes[:args.hidden], shrink=0.6)
fig.savefig(out / "rbm_filters.png")
