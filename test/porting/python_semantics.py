import torch
from functools import cached_property, lru_cache
torch.manual_seed(0)
class Base:
    name = "base"
    scale = 2.0
    tags = []
    count = 0
    def __init__(self):
        self.count += 1
        Base.count += 10
        self.label = self.name.upper()
    def energy(self, x):
        return self.scale * x.pow(2).sum(-1)
    @cached_property
    def noise(self):
        return torch.randn(3)
    @property
    def kind(self):
        return type(self).__name__
    def clone(self):
        return type(self)()
class Quartic(Base):
    name = "quartic"
    scale = 3
    def energy(self, x):
        return super().energy(x) + x.pow(4).sum(-1)
a, b = Base(), Quartic()
a.tags.append("t")
print(a.label, b.label, b.tags, a.count, b.count, Base.count, b.kind, a.clone().count)
print(a.energy(torch.ones(2)), b.energy(torch.ones(2)))
print((a.noise - a.noise).abs().sum().item(), torch.rand(1).item())
calls = 0
@lru_cache(maxsize=None)
def slow(n):
    global calls
    calls += 1
    return n if n < 2 else slow(n - 1) + slow(n - 2)
print(slow(15), calls)
x = torch.arange(6)
print(torch.where(x % 2 == 0, 1.0, 0.0) / 2, torch.where(x > 2, x, 0.0).mean(), x.clamp(min=1.0).dtype, torch.add(x, 1.0).dtype, (x * 1.0).mean())
print(x.float().mean(), (x / 2).sum(), x // 2, 2 ** x, x ** 2)
w = torch.full((2,), 3)
print(w.dtype, torch.full((2,), 3.0).dtype, torch.tensor(2).dtype, torch.tensor([True, False]).sum())
s = "a=b=c"
k, _, v = s.partition("=")
print(k, v, s.split("=", 1), "x".join(["1", "2"]), "-3".zfill(4), s.rsplit("=", 1), s.count("="), s.removeprefix("a="))
d = {}
for i, w_ in enumerate("the cat the dog".split()):
    d.setdefault(w_, []).append(i)
print(d, sorted(d, key=lambda z: (-len(d[z]), z)), max(d, key=lambda z: len(d[z])))
m = {3: "c", 1: "a"}
m.update({2: "b"}); m.pop(3)
print(m, list(m.items()), {**m, 5: "e"})
print([*range(5)][::-2], list(range(10))[2:8:3], "hello"[::-1], "hello"[-3:], (1, 2) + (3,), [0] * 3)
a1 = [1, 2, 3, 4]; a1[1:3] = [9]; del a1[0]
print(a1, divmod(-7, 2), -7 // 2, -7 % 3, 7 % -3, 2 ** -1, round(2.5), round(-1.567, 2), int(-3.7), abs(-2))
print(f"{3.14159:8.3f}|{42:<6d}|{'x':>4}|{1e-5:.1e}|{True}|{None}|{0.1 + 0.2}|{1e16}|{100000.0}|{12345678:,}|{0.5:.0%}|{255:#x}|{5:03d}")
