"""A VAE on synthetic 'images' with numpy used for evaluation."""
import numpy as np
import torch
import torch.optim as optim
from torch import nn
from torch.nn import functional as F

LATENT = 4
SIZE = 8


def synthetic_images(n, size=SIZE):
    """Blobs at random places."""
    grid = torch.arange(size).float()
    yy, xx = torch.meshgrid(grid, grid, indexing="ij")
    cx = torch.rand(n, 1, 1) * (size - 1)
    cy = torch.rand(n, 1, 1) * (size - 1)
    return torch.exp(-((xx - cx) ** 2 + (yy - cy) ** 2) / 4.0).unsqueeze(1)


class VAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 8, kernel_size=3, stride=2, padding=1),  # 8 -> 4
            nn.ReLU(inplace=True),
            nn.Flatten(),
        )
        self.mu = nn.Linear(8 * 4 * 4, LATENT)
        self.logvar = nn.Linear(8 * 4 * 4, LATENT)
        self.decoder = nn.Sequential(nn.Linear(LATENT, 64), nn.ReLU(), nn.Linear(64, SIZE * SIZE), nn.Sigmoid())

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        eps = torch.randn_like(std)
        return mu + eps * std

    def decode(self, z):
        return self.decoder(z).view(-1, 1, SIZE, SIZE)

    def forward(self, x):
        mu, logvar = self.encode(x)
        z = self.reparameterize(mu, logvar)
        return self.decode(z), mu, logvar


def loss_function(recon, x, mu, logvar, beta=1.0):
    bce = F.binary_cross_entropy(recon, x, reduction="sum")
    kld = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return bce + beta * kld, bce, kld


torch.manual_seed(11)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x_train = synthetic_images(96).to(device)
model = VAE().to(device)
optimizer = optim.Adam(model.parameters(), lr=1e-3)

for epoch in range(1, 4):
    model.train()
    perm = torch.randperm(x_train.size(0))
    train_loss = 0
    for start in range(0, x_train.size(0), 32):
        batch = x_train[perm[start:start + 32]]
        optimizer.zero_grad()
        recon, mu, logvar = model(batch)
        loss, bce, kld = loss_function(recon, batch, mu, logvar, beta=0.5)
        loss.backward()
        train_loss += loss.item()
        optimizer.step()
    print("Epoch: {} Average loss: {:.4f}".format(epoch, train_loss / len(x_train)))

model.eval()
with torch.no_grad():
    recon, mu, _ = model(x_train[:16])
    err = (recon - x_train[:16]).abs().cpu().numpy()
    codes = mu.cpu().numpy()
print("mean abs error", np.round(np.mean(err), 5))
print("code std", np.std(codes, axis=0).shape, float(np.max(np.abs(codes))))
B, C, H, W = x_train.shape
print(f"{B=} {C=} {H=} {W=}")
