r"""
Training an energy-based model on tiny images
=============================================

**Goal**: learn :math:`p_\theta(x) \propto \exp(-E_\theta(x))`.

The script was exported from a gallery (sphinx style).
"""

# %%
# Imports
# -------
import copy
import time
import warnings
from dataclasses import dataclass, asdict
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Subset, TensorDataset
import matplotlib.pyplot as plt
from tqdm import tqdm

warnings.filterwarnings("ignore")
plt.rcParams.update({"figure.dpi": 90, "font.size": 9})

# %%
# Configuration
# -------------


@dataclass
class Config:
    img_size: int = 8
    n_train: int = 160
    batch_size: int = 32
    n_epochs: int = 2
    lr: float = 2e-4
    mcmc_steps: int = 6
    step_size: float = 5.0
    noise_std: float = 0.005
    alpha: float = 0.1
    buffer_size: int = 128
    p_reinit: float = 0.05
    ema: float = 0.9
    seed: int = 0
    ckpt_dir: Path = Path("ckpts")

    @property
    def shape(self):
        return (1, self.img_size, self.img_size)


cfg = Config()
torch.manual_seed(cfg.seed)
np.random.seed(cfg.seed)
rng = np.random.default_rng(cfg.seed)

# %%
# Data: crosses and boxes


def draw(kind: str, size: int) -> np.ndarray:
    img = np.zeros((size, size), dtype=np.float32)
    r, c = rng.integers(1, size - 3, size=2)
    if kind == "cross":
        img[r, :] = 1.0
        img[:, c] = 1.0
    else:
        img[r:r + 3, c] = img[r:r + 3, c + 2] = 1.0
        img[r, c:c + 3] = img[r + 2, c:c + 3] = 1.0
    return img * 2 - 1


kinds = ["cross", "box"]
images = np.stack([draw(kinds[i % 2], cfg.img_size) for i in range(cfg.n_train)])[:, None]
targets = np.arange(cfg.n_train) % 2
full = TensorDataset(torch.from_numpy(images), torch.from_numpy(targets))
n_val = int(0.2 * len(full))
val_set, train_set = Subset(full, range(n_val)), Subset(full, range(n_val, len(full)))
print(f"{len(train_set)} training and {len(val_set)} validation images, mean {images.mean():.4f}")

# %%
# Model


class EnergyNet(nn.Module):
    def __init__(self, width: int = 8, *, act: str = "swish"):
        super().__init__()
        acts = {"swish": nn.SiLU(), "elu": nn.ELU(), "relu": nn.ReLU()}
        self.features = nn.Sequential(
            nn.Conv2d(1, width, 3, padding=1), acts[act], nn.AvgPool2d(2),
            nn.Conv2d(width, 2 * width, 3, padding=1), acts[act], nn.AdaptiveAvgPool2d(2),
        )
        self.head = nn.Linear(8 * width, 1)
        for m in self.modules():
            if isinstance(m, (nn.Conv2d, nn.Linear)):
                nn.init.orthogonal_(m.weight, gain=0.8)
                nn.init.constant_(m.bias, 0)

    def forward(self, x):
        h = self.features(x)
        return self.head(torch.flatten(h, start_dim=1)).squeeze(1)


class Buffer:
    def __init__(self, cfg):
        self.cfg = cfg
        self.data = torch.rand(cfg.buffer_size, *cfg.shape) * 2 - 1

    def draw(self, n):
        self.idx = torch.randint(0, self.cfg.buffer_size, (n,))
        x = self.data[self.idx]
        reinit = torch.rand(n) < self.cfg.p_reinit
        x[reinit] = torch.rand(int(reinit.sum()), *self.cfg.shape) * 2 - 1
        return x

    def store(self, x):
        self.data[self.idx] = x.detach()


def mcmc(net, x, cfg, keep=False):
    was_training = net.training
    net.eval()
    frames = [x.clone()]
    for _ in range(cfg.mcmc_steps):
        x = (x + cfg.noise_std * torch.randn_like(x)).clamp(-1, 1).requires_grad_()
        grad, = torch.autograd.grad(net(x).sum(), x)
        x = (x - cfg.step_size * grad.clamp(-0.03, 0.03)).clamp(-1, 1).detach()
        frames.append(x)
    net.train(was_training)
    return (x, torch.stack(frames)) if keep else x


# %%
# Training loop

net = EnergyNet()
ema_net = copy.deepcopy(net).requires_grad_(False)
opt = torch.optim.Adam(net.parameters(), lr=cfg.lr, betas=(0.0, 0.999))
buffer = Buffer(cfg)
loader = DataLoader(train_set, batch_size=cfg.batch_size, shuffle=True, drop_last=True)
t0 = time.time()
logs = []
for epoch in range(cfg.n_epochs):
    with tqdm(loader, desc=f"epoch {epoch}", disable=True) as bar:
        for x, _ in bar:
            fake = mcmc(net, buffer.draw(len(x)), cfg)
            buffer.store(fake)
            e_real, e_fake = net(x), net(fake)
            cd = e_real.mean() - e_fake.mean()
            reg = cfg.alpha * (e_real.square() + e_fake.square()).mean()
            opt.zero_grad(set_to_none=True)
            (cd + reg).backward()
            opt.step()
            for p, q in zip(ema_net.parameters(), net.parameters()):
                p.mul_(cfg.ema).add_(q.detach(), alpha=1 - cfg.ema)
            logs.append(dict(epoch=epoch, cd=cd.item(), reg=reg.item()))
            bar.set_postfix(cd=f"{cd.item():+.3f}")
    by_epoch = [row for row in logs if row["epoch"] == epoch]
    print(f"epoch {epoch}: cd {np.mean([r['cd'] for r in by_epoch]):+.6f} reg {np.mean([r['reg'] for r in by_epoch]):.6f}")

# %%
# Evaluation

ema_net.eval()
with torch.no_grad():
    val_x = torch.stack([img for img, _ in val_set])
    noise = torch.rand_like(val_x) * 2 - 1
    e_val, e_noise = ema_net(val_x), ema_net(noise)
    auc = (e_val[:, None] < e_noise[None, :]).float().mean()
print(f"AUC data vs. noise {auc:.4f}, energies {e_val.mean():.5f} {e_noise.mean():.5f}")
_, frames = mcmc(ema_net, noise[:4], cfg, keep=True)
print("chain", tuple(frames.shape), [round(v, 4) for v in frames.mean(dim=(1, 2, 3, 4)).tolist()])

cfg.ckpt_dir.mkdir(parents=True, exist_ok=True)
path = cfg.ckpt_dir / "ebm.pth"
torch.save({"net": net.state_dict(), "ema": ema_net.state_dict(), "opt": opt.state_dict(), "epoch": cfg.n_epochs}, path)
state = torch.load(path, map_location="cpu", weights_only=True)
again = EnergyNet()
again.load_state_dict(state["net"])
print("restored", path.name, path.exists(), torch.equal(again.head.weight, net.head.weight), sorted(state))
print({k: v for k, v in asdict(cfg).items() if k in ("lr", "seed", "img_size")}, cfg.shape, time.time() - t0 > 0)

fig, axes = plt.subplots(4, len(frames), figsize=(len(frames), 4), squeeze=False)
for i in range(4):
    for j, frame in enumerate(frames):
        axes[i, j].imshow(frame[i, 0], cmap="gray", vmin=-1, vmax=1)
        axes[i, j].axis("off")
        axes[i][j].set_xticks([])
fig.savefig("chains.png", bbox_inches="tight", pad_inches=0.02)
