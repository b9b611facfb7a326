# equilibrium matching on 8 gaussians, quick and dirty
import torch as th, torch.nn as nn, math
from torchebm.losses import EquilibriumMatchingLoss as EqM
from torchebm.models import EqMEnergy, TimeConditionedMLP
from torchebm.samplers import GradientDescentSampler as GD, NesterovSampler as NAG, FlowSampler
from torchebm.datasets import EightGaussiansDataset
from torchebm.utils import EMA

th.manual_seed(0)
D = EightGaussiansDataset(n_samples=2048, std=0.05, scale=2.0, seed=1)
X = D.get_data()
C = 2.0 * th.tensor([[math.cos(k * math.pi / 4), math.sin(k * math.pi / 4)] for k in range(8)])
print('max |x - nearest centre|', round(th.cdist(X, C).min(1)[0].max().item(), 4))

f = TimeConditionedMLP(in_dim=2, hidden_dim=64, depth=2, conditioning='concat', cond_dim=16)
L = EqM(f, energy_type='none', ct='truncated', ct_threshold=0.8, ct_multiplier=4.0)
print(L.ct_multiplier, L.ct_threshold, sum(p.numel() for p in f.parameters()))
o = th.optim.Adam(f.parameters(), 3e-3)
m = EMA(f, decay=0.99, decay_schedule='warmup')
h = []
B = 256
for i in range(400):
    x = X[th.randint(len(X), (B,))]
    l = L(x)
    o.zero_grad(); l.backward(); o.step()
    m.update(f)
    h.append(l.item())
    if (i + 1) % 100 == 0:
        print(i + 1, '%.4f' % (sum(h[-100:]) / 100))
print(m)

def modes(s):
    d, k = th.cdist(s, C).min(1)
    n = th.bincount(k[d < 0.4], minlength=8)
    return n, d.mean().item(), (d < 0.4).float().mean().item()

def show(w, s):
    n, d, q = modes(s)
    p = n / n.sum().clamp(min=1)
    H = -(p[p > 0] * p[p > 0].log()).sum().item()
    print(f'{w:<18} d={d:.4f} hit={q:6.1%} H={H:.4f}/{math.log(8):.4f} {n.tolist()}')

z = th.randn(512, 2, generator=th.Generator().manual_seed(5))
for w, g in (('raw', f), ('ema', m.module)):
    E = EqMEnergy(g, energy_type='implicit')
    show('gd ' + w, GD(E, step_size=0.02).sample(x=z, n_steps=60))
    show('nesterov ' + w, NAG(E, step_size=0.01, momentum=0.5).sample(x=z, n_steps=60))
    show('ode ' + w, FlowSampler(g, negate_velocity=True, integrator='rk4').sample(x=z, n_steps=20) if w == 'ema' else z)

# energy as an out-of-distribution score
E = EqMEnergy.from_loss(L)
with th.no_grad():
    a, b = E(X[:512]), E(4 * th.randn(512, 2))
r = (a[:, None] < b[None, :]).float().mean()
print(f'E(data)={a.mean():.3f}+-{a.std():.3f}  E(noise)={b.mean():.3f}+-{b.std():.3f}  auroc={r:.4f}')

w0 = {k: p.clone() for k, p in f.state_dict().items()}
with m.average_parameters(f):
    u = L(X[:256], generator=th.Generator().manual_seed(9)).item()
v = L(X[:256], generator=th.Generator().manual_seed(9)).item()
print('loss with averaged / live weights: %.4f / %.4f' % (u, v))
G = f.state_dict()
assert all(th.equal(w0[k], G[k]) for k in G)
