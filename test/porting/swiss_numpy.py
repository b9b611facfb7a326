import numpy as np
import torch
import torch.nn as nn
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
from tqdm import tqdm, trange

np.random.seed(0); torch.manual_seed(0)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def swiss(n, noise=0.3):
    t = 1.5 * np.pi * (1 + 2 * np.random.rand(n))
    x = np.vstack([t * np.cos(t), t * np.sin(t)]).T / 5
    return x + noise / 5 * np.random.randn(n, 2)


X = swiss(256)
print(X.shape, X.mean(axis=0), X.std(axis=0), np.median(X, axis=0), np.percentile(X[:, 0], [25, 75]))
mu, sd = X.mean(0, keepdims=True), X.std(0)
Z = (X - mu) / sd
print(np.cov(Z.T), np.linalg.norm(Z, axis=1).max(), np.linalg.eigvalsh(np.cov(Z, rowvar=False)))
hist, xe, ye = np.histogram2d(Z[:, 0], Z[:, 1], bins=4, range=[[-2, 2], [-2, 2]])
print(hist.astype(int).sum(), hist.max(), xe)
h1, edges = np.histogram(Z[:, 0], bins=5)
print(h1, edges[0], np.digitize([0.0, 1.0], edges), np.argsort(h1)[::-1], np.cumsum(h1)[-1])
order = np.random.permutation(len(Z))
train, val = Z[order[:200]], Z[order[200:]]
sigmas = np.exp(np.linspace(np.log(1.0), np.log(0.05), 6))
print(sigmas, sigmas[::-1][:2], np.interp(0.5, [0, 1], [10, 20]), np.clip(sigmas, 0.1, 0.5).sum())

net = nn.Sequential(nn.Linear(3, 48), nn.Softplus(), nn.Linear(48, 48), nn.Softplus(), nn.Linear(48, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, weight_decay=1e-5)
sig_t = torch.tensor(sigmas, dtype=torch.float32, device=device)
train_t = torch.from_numpy(train).float().to(device)
losses = np.zeros(10)
pbar = tqdm(range(10), desc="train")
for ep in pbar:
    tot, cnt = 0.0, 0
    for i in range(0, len(train_t), 50):
        xb = train_t[i:i + 50]
        lab = torch.randint(0, len(sigmas), (xb.size(0),), device=device)
        s = sig_t[lab].unsqueeze(1)
        noise = torch.randn_like(xb) * s
        pred = net(torch.cat([xb + noise, s.log()], dim=1))
        loss = 0.5 * ((pred * s + noise / s) ** 2).sum(dim=1).mean()
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        tot += loss.item() * xb.size(0); cnt += xb.size(0)
    losses[ep] = tot / cnt
    pbar.set_postfix(loss=f"{losses[ep]:.4f}")
print("losses", np.round(losses, 5), losses.argmin(), np.diff(losses).mean(), np.all(np.isfinite(losses)))


def anneal(n, eps=2e-3, T=3):
    x = torch.rand(n, 2, device=device) * 4 - 2
    traj = []
    with torch.no_grad():
        for s in sig_t:
            a = eps * (s / sig_t[-1]) ** 2
            for _ in range(T):
                g = net(torch.cat([x, s.log().expand(n, 1)], 1))
                x = x + a * g + torch.sqrt(2 * a) * torch.randn_like(x)
            traj.append(x.cpu().numpy().copy())
    return np.stack(traj)


tr = anneal(64)
print(tr.shape, tr[-1].mean(), tr[:, 0].ravel()[:3], np.abs(tr).max(axis=(0, 1)), np.unique(np.sign(tr[-1, :, 0])).tolist())
d = ((tr[-1][:, None, :] - val[None]) ** 2).sum(-1)
print(d.shape, np.sqrt(d.min(axis=1)).mean(), np.argmin(d, axis=1)[:5], (d < 0.1).any(1).mean(), np.where(d[0] < 0.5)[0][:3])
K = np.exp(-d / 2); K /= K.sum(1, keepdims=True)
print(K.trace() if K.shape[0] == K.shape[1] else K.sum(), K @ val[:, :1] @ np.ones((1, 1)) @ np.array([[2.0]]) is not None, (K @ val).mean(0))
a = np.arange(12).reshape(3, 4); a[a % 2 == 0] = -1; b = a[:, ::-1].copy(); b[1] += 10
print(a, b.T[0], np.concatenate([a, b], axis=0).shape, np.hstack((a, b)).sum(), a.dtype == b.dtype, np.outer([1, 2], [3, 4]), np.eye(2) * 3, np.tile([1, 2], 2), np.repeat([1, 2], 2))

fig, axs = plt.subplots(1, 3, figsize=(12, 4))
axs[0].scatter(*Z.T, s=4, c=np.arctan2(Z[:, 1], Z[:, 0]), cmap="twilight"); axs[0].set_title("data")
axs[1].plot(losses, "o-", color="tab:red", label="train"); axs[1].set_yscale("log"); axs[1].legend(); axs[1].grid(alpha=0.3)
axs[2].hist2d(tr[-1, :, 0], tr[-1, :, 1], bins=20, range=[[-2, 2], [-2, 2]], cmap="viridis")
for ax in axs.flat:
    ax.set_xlabel("x")
fig.tight_layout(); fig.savefig("swiss.png", dpi=80); plt.close(fig)
