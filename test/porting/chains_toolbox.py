"""Odds and ends of sampling in pure Python style: generators, nonlocal, deques, star patterns, zip(*...)."""
import itertools
import math
from collections import Counter, deque
from typing import Iterator

import torch

torch.manual_seed(5)


def log_prob(x):
    """Two bumps."""
    return torch.logsumexp(torch.stack([-0.5 * ((x - m) ** 2).sum(-1) / s ** 2 - 2 * math.log(s)
                                        for m, s in zip((-1.5, 1.5), (0.5, 0.8))]), dim=0)


def metropolis(logp, x0, scale=0.5) -> Iterator[tuple[torch.Tensor, bool]]:
    x, lp = x0, logp(x0)
    while True:
        y = x + scale * torch.randn_like(x)
        lq = logp(y)
        accept = torch.log(torch.rand(())) < lq - lp
        if accept:
            x, lp = y, lq
        yield x, bool(accept)


def take(n, it):
    return list(itertools.islice(it, n))


def autocorr(xs, max_lag=5):
    n = len(xs)
    mean = sum(xs) / n
    var = sum((v - mean) ** 2 for v in xs) / n
    return [sum((xs[i] - mean) * (xs[i + k] - mean) for i in range(n - k)) / (n * var) for k in range(max_lag)]


def counter_factory():
    count = 0

    def bump(by=1):
        nonlocal count
        count += by
        return count

    return bump


def running(values, window=3):
    buf = deque(maxlen=window)
    for v in values:
        buf.append(v)
        yield sum(buf) / len(buf)


chain = take(200, metropolis(log_prob, torch.zeros(2)))
states, flags = zip(*chain)
xs = torch.stack(states)
rate = sum(flags) / len(flags)
print(f"accept {rate:.3f} mean {xs.mean(0).tolist()[0]:.4f}")

first, *middle, last = [round(v.item(), 3) for v in xs[::50, 0]]
print("first", first, "last", last, "between", middle)
*init, tail = range(5)
print(init, tail)
(a, b), c = (1, 2), 3
a, b = b, a
print(a, b, c, a < b <= c, 1 < b < 3)

rho = autocorr(xs[:, 0].tolist())
print("rho", " ".join(f"{r:.3f}" for r in rho))
tau = 1 + 2 * sum(itertools.takewhile(lambda r: r > 0.1, rho[1:]))
print("ess", f"{len(xs) / tau:.1f}")

bump = counter_factory()
bump(); bump(3)
print("bumps", bump(by=2))
print("smooth", [f"{v:.2f}" for v in running([1, 2, 3, 4, 5.5])])

quadrant = Counter("+" if v > 0 else "-" for v in xs[:, 0].tolist())
print(sorted(quadrant.items()), quadrant.most_common(1)[0][0])

grid = [(s, k) for s in (0.2, 1.0) for k in range(1, 3) if s * k < 2]
for (s, k), name in zip(grid, "abcd"):
    n_ok = sum(ok for _, ok in take(20 * k, metropolis(log_prob, torch.zeros(1, 2).squeeze(0), scale=s)))
    print(f"{name}: scale={s} n={20 * k} ok={n_ok / (20 * k):.2f}")

best, where = max((v, i) for i, v in enumerate(log_prob(xs).tolist()))
print(f"best {best:.4f} at {where}")
for i in reversed(range(3)):
    print(i, end=" " if i else "\n")
n, total = 0, 0
while (n := n + 1) < 10:
    if n % 3: continue
    total += n
else:
    print("total", total)
for d in range(2, 50):
    if 91 % d == 0:
        print("divisor", d)
        break
else:
    print("prime")
pairs = {i: j for i, j in enumerate("xyz", start=1)}
print(pairs, pairs.get(9, "none"), list(pairs.values())[::-1], 2 in pairs)
words = "energy based  models".split()
print("-".join(w.capitalize() for w in words), len(words), words[-1][:3], "mod" in words[2])
print(-7 // 2, -7 % 3, divmod(17, 5), round(2.5), round(-1.567, 2), 2 ** 10, 7 / 2, 1e-5, 1e16, float(3), int("12") + 1)
print(any(x > 2 for x in rho), all([]), not rho, None is None, [] or "empty", 0 or 5)
m = [[1, 2, 3], [4, 5, 6]]
print(list(map(list, zip(*m))), sum(map(sum, m)), [r[1] for r in m], m[-1][-2:])
s = {1, 2, 3} & {2, 3, 4} | {9}
print(sorted(s), len(s), max(s, key=lambda v: -v), min([3, 1, 2]), sorted([3, 1, 2], reverse=True))
print("%5.2f|%-6s|%03d" % (math.pi, "ab", 7), f"{1234567.891:,.1f}", f"{0.256:.1%}", f"{'mid':^9}|", f"{255:#x} {5:03d} {True!s:>6}")
