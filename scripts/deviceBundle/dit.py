"""A diffusion transformer in plain PyTorch, as the bundle's machine has no Python TorchEBM: its modules have the names and
the numbers of `torchebm.models.DiT`, without labels and with the default head. `python dit.py` compares both, where
Python TorchEBM is."""

import math

import torch
from torch import nn
from torch.nn import functional as F


def modulate(x, shift, scale):
    return x * (1 + scale.unsqueeze(1)) + shift.unsqueeze(1)


def modulation(dim, parts):
    return nn.Sequential(nn.SiLU(), nn.Linear(dim, parts * dim))


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, x):
        b, n, d = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        return self.out_proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, d))


class FeedForward(nn.Module):
    def __init__(self, dim):
        super().__init__()
        gelu, dropout = nn.GELU(approximate="tanh"), nn.Dropout(0.0)
        self.net = nn.Sequential(nn.Linear(dim, 4 * dim), gelu, dropout, nn.Linear(4 * dim, dim))

    def forward(self, x):
        return self.net(x)


class Block(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(dim, elementwise_affine=False, eps=1e-6)
        self.attn = Attention(dim, heads)
        self.norm2 = nn.LayerNorm(dim, elementwise_affine=False, eps=1e-6)
        self.mlp = FeedForward(dim)
        self.modulation = modulation(dim, 6)

    def forward(self, x, cond):
        shift1, scale1, gate1, shift2, scale2, gate2 = self.modulation(cond).chunk(6, dim=1)
        x = x + gate1.unsqueeze(1) * self.attn(modulate(self.norm1(x), shift1, scale1))
        return x + gate2.unsqueeze(1) * self.mlp(modulate(self.norm2(x), shift2, scale2))


class Times(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.register_buffer("freqs", torch.exp(-math.log(10000) * torch.arange(128) / 128), persistent=False)
        self.mlp = nn.Sequential(nn.Linear(256, dim), nn.SiLU(), nn.Linear(dim, dim))

    def forward(self, t):
        angles = t[:, None] * self.freqs[None]
        return self.mlp(torch.cat([torch.cos(angles), torch.sin(angles)], dim=-1))


class Patches(nn.Module):
    def __init__(self, channels, dim, patch):
        super().__init__()
        self.proj = nn.Conv2d(channels, dim, kernel_size=patch, stride=patch)

    def forward(self, x):
        return self.proj(x).flatten(2).transpose(1, 2)


class Head(nn.Module):
    def __init__(self, dim, patch, channels):
        super().__init__()
        self.norm = nn.LayerNorm(dim, elementwise_affine=False, eps=1e-6)
        self.modulation = modulation(dim, 2)
        self.proj = nn.Linear(dim, patch * patch * channels)

    def forward(self, x, cond):
        shift, scale = self.modulation(cond).chunk(2, dim=1)
        return self.proj(modulate(self.norm(x), shift, scale))


def positions(dim, side):
    """Sines and cosines of the columns, then of the rows, (side * side, dim)."""
    rates = 1.0 / 10000 ** (torch.arange(dim // 4, dtype=torch.float64) / (dim / 4))
    rows, columns = torch.meshgrid(*[torch.arange(side, dtype=torch.float64)] * 2, indexing="ij")
    angles = [place.reshape(-1, 1) * rates for place in (columns, rows)]
    return torch.cat([f(a) for a in angles for f in (torch.sin, torch.cos)], dim=1).float()


class DiT(nn.Module):
    def __init__(self, side, channels, dim, depth, heads, patch=2):
        super().__init__()
        self.patch = patch
        self.t_embedder = Times(dim)
        self.patch_embed = Patches(channels, dim, patch)
        self.register_buffer("pos_embed", positions(dim, side // patch).unsqueeze(0), persistent=False)
        self.blocks = nn.ModuleList(Block(dim, heads) for _ in range(depth))
        self.head = Head(dim, patch, channels)

    def forward(self, x, t):
        b, channels, side, _ = x.shape
        cond = self.t_embedder(t)
        tokens = self.patch_embed(x) + self.pos_embed
        for block in self.blocks:
            tokens = block(tokens, cond)
        grid, patch = side // self.patch, self.patch
        out = self.head(tokens, cond).reshape(b, grid, grid, patch, patch, channels)
        return out.permute(0, 5, 1, 3, 2, 4).reshape(x.shape)

    @staticmethod
    def products(side, channels, dim, depth, patch=2):
        """Multiplications and additions of one forward for one row, by the matrices of all blocks."""
        tokens = (side // patch) ** 2
        return depth * (tokens * (24 * dim * dim + 4 * tokens * dim) + 12 * dim * dim)


if __name__ == "__main__":
    from torchebm.models import DiT as Reference

    torch.manual_seed(0)
    theirs = Reference(input_size=8, in_channels=4, patch_size=2, embed_dim=32, depth=2, num_heads=4)
    for parameter in theirs.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    ours = DiT(8, 4, 32, 2, 4)
    ours.load_state_dict(theirs.state_dict())
    x, t = torch.randn(3, 4, 8, 8), torch.rand(3)
    print("off by", (ours(x, t) - theirs(x, t)).abs().max().item())
