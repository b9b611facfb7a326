#!/usr/bin/env python3
"""
Energy-based model on small synthetic images, trained with PCD and a replay buffer.
(the dataset download is replaced by stripes and blobs)
"""
import os
import time
import random
import logging
from collections import deque

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, Dataset
from tqdm.auto import tqdm

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

IMG_SIZE = 12
DEVICE = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")


class Stripes(Dataset):
    """Noisy stripes with a random phase."""

    def __init__(self, n=192, size=IMG_SIZE, transform=None):
        self.n, self.size = n, size
        self.transform = transform
        grid = torch.arange(size).float() / size
        phase = torch.rand(n, 1, 1, 1)
        self.images = torch.sin(2 * np.pi * (grid.view(1, 1, 1, size) * 2 + phase)).expand(n, 1, size, size)

    def __len__(self):
        return self.n

    def __getitem__(self, idx):
        img = self.images[idx]
        if self.transform is not None:
            img = self.transform(img)
        return img, idx % 2


class Swish(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(x)


class CNNModel(nn.Module):
    def __init__(self, hidden_features=8, out_dim=1, **kwargs):
        super().__init__()
        c_hid1 = hidden_features // 2
        c_hid2 = hidden_features
        c_hid3 = hidden_features * 2
        self.cnn_layers = nn.Sequential(
            nn.Conv2d(1, c_hid1, kernel_size=5, stride=2, padding=4),  # 8x8
            Swish(),
            nn.Conv2d(c_hid1, c_hid2, kernel_size=3, stride=2, padding=1),  # 4x4
            Swish(),
            nn.Conv2d(c_hid2, c_hid3, kernel_size=3, stride=2, padding=1),
            Swish(),
            nn.Flatten(),
            nn.Linear(c_hid3 * 4, c_hid3),
            Swish(),
            nn.Linear(c_hid3, out_dim),
        )

    def forward(self, x):
        x = self.cnn_layers(x).squeeze(dim=-1)
        return x


class Sampler:
    def __init__(self, model, img_shape, sample_size, max_len=64):
        super().__init__()
        self.model = model
        self.img_shape = img_shape
        self.sample_size = sample_size
        self.max_len = max_len
        self.examples = [(torch.rand((1,) + img_shape) * 2 - 1) for _ in range(self.sample_size)]

    def sample_new_exmps(self, steps=12, step_size=10):
        """Draw a new batch of "fake" images."""
        n_new = max(1, self.sample_size // 20)
        rand_imgs = torch.rand((n_new,) + self.img_shape) * 2 - 1
        old_imgs = torch.cat(self.examples[: self.sample_size - n_new], dim=0)
        inp_imgs = torch.cat([rand_imgs, old_imgs], dim=0).detach().to(DEVICE)

        inp_imgs = Sampler.generate_samples(self.model, inp_imgs, steps=steps, step_size=step_size)

        # Add new images to the buffer and remove old ones if needed
        self.examples = list(inp_imgs.to(torch.device("cpu")).chunk(self.sample_size, dim=0)) + self.examples
        self.examples = self.examples[: self.max_len]
        return inp_imgs

    @staticmethod
    def generate_samples(model, inp_imgs, steps=12, step_size=10, return_img_per_step=False):
        is_training = model.training
        model.eval()
        for p in model.parameters():
            p.requires_grad = False
        inp_imgs.requires_grad = True

        had_gradients_enabled = torch.is_grad_enabled()
        torch.set_grad_enabled(True)

        noise = torch.randn(inp_imgs.shape, device=inp_imgs.device)
        imgs_per_step = []

        for _ in range(steps):
            noise.normal_(0, 0.005)
            inp_imgs.data.add_(noise.data)
            inp_imgs.data.clamp_(min=-1.0, max=1.0)

            out_imgs = -model(inp_imgs)
            out_imgs.sum().backward()
            inp_imgs.grad.data.clamp_(-0.03, 0.03)

            inp_imgs.data.add_(-step_size * inp_imgs.grad.data)
            inp_imgs.grad.detach_()
            inp_imgs.grad.zero_()
            inp_imgs.data.clamp_(min=-1.0, max=1.0)

            if return_img_per_step:
                imgs_per_step.append(inp_imgs.clone().detach())

        for p in model.parameters():
            p.requires_grad = True
        model.train(is_training)
        torch.set_grad_enabled(had_gradients_enabled)

        if return_img_per_step:
            return torch.stack(imgs_per_step, dim=0)
        else:
            return inp_imgs


def train(model, loader, n_epochs=2, alpha=0.1, lr=1e-4, beta1=0.0):
    sampler = Sampler(model, img_shape=(1, IMG_SIZE, IMG_SIZE), sample_size=16)
    opt = optim.Adam(model.parameters(), lr=lr, betas=(beta1, 0.999))
    scheduler = optim.lr_scheduler.StepLR(opt, 1, gamma=0.97)
    recent = deque(maxlen=5)
    history = {"loss": [], "cdiv": []}
    for epoch in range(n_epochs):
        model.train()
        progress = tqdm(loader, desc=f"epoch {epoch}", leave=False)
        for real_imgs, _ in progress:
            small_noise = torch.randn_like(real_imgs) * 0.005
            real_imgs.add_(small_noise).clamp_(min=-1.0, max=1.0)
            fake_imgs = sampler.sample_new_exmps(steps=5, step_size=10)

            inp_imgs = torch.cat([real_imgs, fake_imgs], dim=0)
            real_out, fake_out = model(inp_imgs).chunk(2, dim=0)

            reg_loss = alpha * (real_out**2 + fake_out**2).mean()
            cdiv_loss = fake_out.mean() - real_out.mean()
            loss = reg_loss + cdiv_loss

            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 0.1)
            opt.step()
            recent.append(loss.item())
            progress.set_postfix(loss=f"{loss.item():.3f}")
            history["loss"].append(loss.item())
            history["cdiv"].append(cdiv_loss.item())
        scheduler.step()
        logger.info("epoch %d done", epoch)
        print(f"Epoch {epoch + 1}/{n_epochs}: loss={sum(recent) / len(recent):.4f}, lr={scheduler.get_last_lr()[0]:.2e}")
    return history


if __name__ == "__main__":
    torch.manual_seed(42)
    np.random.seed(42)
    random.seed(42)
    t0 = time.time()
    dataset = Stripes(64, transform=lambda im: im * 0.9)
    loader = DataLoader(dataset, batch_size=16, shuffle=False, drop_last=True, num_workers=0, pin_memory=False)
    model = CNNModel().to(DEVICE)
    n_params = sum(p.numel() for p in model.parameters() if p.requires_grad)
    print("parameters:", n_params, "| batches:", len(loader))
    hist = train(model, loader)
    for k, v in hist.items():
        print(f"{k:>6}: first {v[0]:+.4f} last {v[-1]:+.4f} n={len(v)}")
    ckpt = {"net": model.state_dict(), "history": hist}
    torch.save(ckpt, os.path.join(os.environ.get("OUT_DIR", "."), "ebm_cnn.pt"))
    loaded = torch.load("ebm_cnn.pt", weights_only=False)
    model.load_state_dict(loaded["net"])
    model.eval()
    with torch.no_grad():
        scores = torch.stack([model(dataset[i][0][None]) for i in range(4)]).flatten()
    print("scores", [round(s, 4) for s in scores.tolist()])
    assert time.time() - t0 < 1000
