"""Global settings in capitals, helper functions, nested functions, global counters and dictionaries of settings."""
import torch
import torch.nn as nn

SETTINGS = {
    "lr": 1e-3,
    "steps": 10,      # optimizer steps
    "batch": 32,
    "noise_dim": 3,
}
COUNTER = 0


def weights_init(m):
    if isinstance(m, nn.Linear):
        nn.init.xavier_normal_(m.weight, gain=0.8)
        nn.init.constant_(m.bias, 0.01)


def make_generator(noise_dim, out_dim):
    def block(a, b, norm=True):
        layers = [nn.Linear(a, b)]
        if norm:
            layers.append(nn.LayerNorm(b))
        layers.append(nn.ReLU())
        return layers

    return nn.Sequential(*block(noise_dim, 16, norm=False), *block(16, 16), nn.Linear(16, out_dim))


def real_batch(n):
    global COUNTER
    COUNTER += 1
    angle = torch.rand(n) * 6.2831853
    return torch.stack((angle.cos(), angle.sin()), dim=1)


torch.manual_seed(2)
G = make_generator(SETTINGS["noise_dim"], 2)
E = nn.Sequential(nn.Linear(2, 16), nn.ELU(), nn.Linear(16, 1))
G.apply(weights_init)
E.apply(weights_init)
opt_g = torch.optim.Adam(G.parameters(), lr=SETTINGS["lr"], betas=(0.5, 0.9))
opt_e = torch.optim.Adam(E.parameters(), lr=SETTINGS["lr"])
margin = 1.0
log = []
for step in range(SETTINGS["steps"]):
    real = real_batch(SETTINGS["batch"])
    z = torch.randn(SETTINGS["batch"], SETTINGS["noise_dim"])
    fake = G(z)
    e_real, e_fake = E(real), E(fake.detach())
    loss_e = (e_real + torch.relu(margin - e_fake)).mean() + 1e-2 * (e_real.pow(2)).mean()
    opt_e.zero_grad()
    loss_e.backward()
    opt_e.step()
    if step % 2 == 0:
        loss_g = E(G(z)).mean()
        opt_g.zero_grad()
        loss_g.backward()
        opt_g.step()
    log.append({"step": step, "e": loss_e.item(), "g": loss_g.item()})
print(f"batches drawn: {COUNTER}")
for row in log[::3]:
    print("step {step:3d} e {e:.5f} g {g:.5f}".format(**row))
lowest = min(log, key=lambda r: r["e"])
print("lowest", lowest["step"], round(lowest["e"], 5))
