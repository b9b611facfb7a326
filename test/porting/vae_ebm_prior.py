"""VAE on synthetic 8x8 sprites whose prior is corrected by a latent energy.

p(z) is proportional to exp(-f(z)) N(z; 0, I); f is trained after the VAE with short Langevin chains.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Literal, TypeAlias

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Subset

Sprite: TypeAlias = Literal["square", "disc", "plus"]
KINDS: tuple[Sprite, ...] = ("square", "disc", "plus")
SIZE = 8


@dataclass(slots=True)
class Params:
    latent: int = 4
    width: int = 64
    beta: float = 0.5
    vae_epochs: int = 9
    ebm_steps: int = 90
    langevin_steps: int = 15
    langevin_eta: float = 0.1
    seed: int = 77


class Sprites(Dataset[tuple[Tensor, int]]):
    def __init__(self, n: int, generator: torch.Generator) -> None:
        self._gen = generator
        self._images = torch.empty(n, 1, SIZE, SIZE)
        self._labels = torch.randint(len(KINDS), (n,), generator=generator)
        for i, lab in enumerate(self._labels.tolist()):
            self._images[i, 0] = self._draw(KINDS[lab])

    def _draw(self, kind: Sprite) -> Tensor:
        cx, cy = (2.5 + 3 * torch.rand(2, generator=self._gen)).tolist()
        r = 1.2 + torch.rand((), generator=self._gen).item()
        yy, xx = torch.meshgrid(torch.arange(SIZE), torch.arange(SIZE), indexing="ij")
        dx, dy = xx - cx, yy - cy
        match kind:
            case "square":
                img = (dx.abs() <= r) & (dy.abs() <= r)
            case "disc":
                img = dx**2 + dy**2 <= (r * 1.2) ** 2
            case "plus":
                img = ((dx.abs() < 0.8) & (dy.abs() <= r + 1)) | ((dy.abs() < 0.8) & (dx.abs() <= r + 1))
            case other:
                raise ValueError(other)
        return img.float()

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        return self._images[i], int(self._labels[i])


class VAE(nn.Module):
    def __init__(self, p: Params) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 8, 3, stride=2, padding=1), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 4 * 4, p.width), nn.ReLU()
        )
        self.mu = nn.Linear(p.width, p.latent)
        self.logvar = nn.Linear(p.width, p.latent)
        self.decoder = nn.Sequential(
            nn.Linear(p.latent, p.width), nn.ReLU(), nn.Linear(p.width, 8 * 4 * 4), nn.ReLU(), nn.Unflatten(1, (8, 4, 4)),
            nn.ConvTranspose2d(8, 1, 4, stride=2, padding=1),
        )

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        h = self.encoder(x)
        return self.mu(h), self.logvar(h).clamp(-8, 4)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mu, logvar = self.encode(x)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decoder(z), mu, logvar


class LatentEnergy(nn.Module):
    def __init__(self, p: Params) -> None:
        super().__init__()
        w = p.width
        self.net = nn.Sequential(nn.Linear(p.latent, w), nn.GELU(), nn.Linear(w, w), nn.GELU(), nn.Linear(w, 1))

    def forward(self, z: Tensor) -> Tensor:
        return self.net(z).squeeze(1) + 0.5 * z.square().sum(1)

    def langevin(self, z: Tensor, steps: int, eta: float) -> Tensor:
        z = z.detach()
        for _ in range(steps):
            z.requires_grad_(True)
            (g,) = torch.autograd.grad(self(z).sum(), z)
            z = (z - 0.5 * eta * g + eta**0.5 * torch.randn_like(z)).detach()
        return z


def elbo_terms(logits: Tensor, x: Tensor, mu: Tensor, logvar: Tensor) -> tuple[Tensor, Tensor]:
    rec = F.binary_cross_entropy_with_logits(logits, x, reduction="none").flatten(1).sum(1).mean()
    kl = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(1).mean()
    return rec, kl


def cycle(z: Tensor, size: int) -> Iterator[Tensor]:
    while True:
        yield from z[torch.randperm(len(z))].split(size)


def frechet_diag(a: Tensor, b: Tensor) -> float:
    return ((a.mean(0) - b.mean(0)).square() + (a.std(0) - b.std(0)).square()).sum().item()


def show(images: Tensor) -> None:
    ramp = " .:*#"
    for row in range(SIZE):
        print("  ".join("".join(ramp[min(4, int(v * 5))] for v in img[0, row].tolist()) for img in images))


def main(p: Params = Params()) -> None:
    gen = torch.Generator().manual_seed(p.seed)
    torch.manual_seed(p.seed)
    data = Sprites(900, gen)
    order = torch.randperm(len(data), generator=gen).tolist()
    train, test = Subset(data, order[:768]), Subset(data, order[768:])
    loader = DataLoader(train, batch_size=64, shuffle=True, generator=gen, drop_last=True)

    vae = VAE(p)
    opt = torch.optim.Adam(vae.parameters(), lr=3e-3)
    for epoch in range(p.vae_epochs):
        sums = torch.zeros(2)
        for x, _ in loader:
            rec, kl = elbo_terms(*(out := vae(x))[:1], x, *out[1:])
            (rec + p.beta * kl).backward()
            opt.step()
            opt.zero_grad()
            sums += torch.stack([rec, kl]).detach()
        if epoch % 3 == 2:
            rec, kl = (sums / len(loader)).tolist()
            print(f"vae epoch {epoch + 1}: reconstruction {rec:.3f}, kl {kl:.3f}")

    vae.eval()
    x_test = torch.stack([x for x, _ in test])
    with torch.no_grad():
        mu, logvar = vae.encode(torch.stack([x for x, _ in train]))
        posterior = mu + (0.5 * logvar).exp() * torch.randn(mu.shape, generator=gen)
        mu_t, _ = vae.encode(x_test)
        acc = ((vae.decoder(mu_t) > 0).float() == x_test).float().mean().item()
    print(f"pixel accuracy on {len(test)} test sprites: {acc:.4f}")

    energy = LatentEnergy(p)
    eopt = torch.optim.Adam(energy.parameters(), lr=1e-3, betas=(0.5, 0.999))
    batches = cycle(posterior, 128)
    for step in range(p.ebm_steps):
        zp = next(batches)
        zn = energy.langevin(torch.randn(len(zp), p.latent), p.langevin_steps, p.langevin_eta)
        ep, en = energy(zp), energy(zn)
        loss = ep.mean() - en.mean() + 0.01 * (ep.square().mean() + en.square().mean())
        eopt.zero_grad()
        loss.backward()
        eopt.step()
        if (step + 1) % 30 == 0:
            print(f"ebm step {step + 1}: E+ {ep.mean().item():+.4f} E- {en.mean().item():+.4f}")

    prior = torch.randn(512, p.latent)
    corrected = energy.langevin(prior.clone(), 60, p.langevin_eta)
    for name, z in {"N(0, I)": prior, "energy prior": corrected}.items():
        print(f"{name:>13}: distance to the aggregate posterior {frechet_diag(z, posterior):.4f}")
    with torch.no_grad():
        show(torch.sigmoid(vae.decoder(corrected[:4])))


if __name__ == "__main__":
    main()
