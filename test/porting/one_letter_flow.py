import torch, math
from torch import nn

torch.manual_seed(3)
D, H, N, B = 2, 24, 25, 64
f = nn.Sequential(nn.Linear(D + 1, H), nn.Tanh(), nn.Linear(H, H), nn.Tanh(), nn.Linear(H, D))
o = torch.optim.SGD(f.parameters(), lr=0.05, momentum=0.9)
L = []
for i in range(N):
    y = torch.randn(B, D) * 0.2 + 2 * (torch.randint(0, 2, (B, 1)) * 2 - 1)
    z = torch.randn_like(y)
    t = torch.rand(B, 1)
    x = (1 - t) * z + t * y
    u = y - z
    v = f(torch.cat((x, t), 1))
    l = ((v - u)**2).mean()
    o.zero_grad(); l.backward(); o.step()
    L += [l.item()]
    if not i % 5: print(i, f'{l:.4f}')

# integrate
with torch.no_grad():
    x = torch.randn(100, D)
    n = 10
    for k in range(n):
        t = torch.full((100, 1), k / n)
        x = x + f(torch.cat([x, t], -1)) / n
m, s = x.mean(), x.std()
print('mean', round(m.item(), 4), 'std', round(float(s), 4))
print('best', min(L), 'at', L.index(min(L)))
