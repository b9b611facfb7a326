"""Training with an average of weights, a checkpoint in a folder, and a resumed run."""
import os
from pathlib import Path

import torch
from torch import nn, optim


class EMA:
    def __init__(self, model, decay=0.99):
        self.decay = decay
        self.shadow = {name: p.detach().clone() for name, p in model.named_parameters()}

    @torch.no_grad()
    def update(self, model):
        for name, p in model.named_parameters():
            self.shadow[name].mul_(self.decay).add_(p.detach(), alpha=1 - self.decay)


def make_model():
    return nn.Sequential(nn.Linear(2, 16), nn.GELU(), nn.Linear(16, 1))


def energy_loss(net, x):
    noise = torch.rand_like(x) * 4 - 2
    return (torch.nn.functional.softplus(net(x)) + torch.nn.functional.softplus(-net(noise))).mean()


torch.manual_seed(13)
out_dir = Path(os.getenv("PORT_OUT", "/tmp/porting-out")) / "ckpt"
out_dir.mkdir(parents=True, exist_ok=True)
net = make_model()
ema = EMA(net)
opt = optim.RMSprop(net.parameters(), lr=1e-3)
data = torch.randn(256, 2) * 0.5
best_loss = float("inf")
for step in range(1, 21):
    idx = torch.randint(0, len(data), (32,))
    loss = energy_loss(net, data[idx])
    opt.zero_grad()
    loss.backward()
    opt.step()
    ema.update(net)
    if loss.item() < best_loss:
        best_loss = loss.item()
        torch.save({"step": step, "model_state_dict": net.state_dict(), "best_loss": best_loss}, out_dir / "best.pt")

ckpt = torch.load(out_dir / "best.pt")
other = make_model()
other.load_state_dict(ckpt["model_state_dict"])
print("best step", ckpt["step"], f"loss {ckpt['best_loss']:.6f}")
with torch.no_grad():
    probe = torch.tensor([[0.0, 0.0], [1.0, -1.0]])
    print("energies", [round(v, 5) for v in other(probe).squeeze(1).tolist()])
    print("shadow norm", round(sum(v.pow(2).sum().item() for v in ema.shadow.values()), 5))
