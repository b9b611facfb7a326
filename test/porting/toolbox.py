"""Small helpers in the style of a utilities module: text, sequences, closures."""
from __future__ import annotations

import math
import sys
from collections import defaultdict, OrderedDict, Counter
from contextlib import contextmanager
from typing import Iterable, Iterator, NamedTuple


class Stat(NamedTuple):
    name: str
    mean: float
    n: int = 0


def chunks(seq, size):
    for i in range(0, len(seq), size):
        yield seq[i:i + size]


def running_mean():
    total, n = 0.0, 0

    def update(x):
        nonlocal total, n
        total += x
        n += 1
        return total / n

    return update


@contextmanager
def section(title):
    print(f"== {title}")
    try:
        yield len(title)
    finally:
        print(f"-- {title}")


def wrap(i, n):
    return i % n


def describe(*args, sep=", ", **kwargs):
    parts = [str(a) for a in args]
    parts += [f"{k}={v}" for k, v in sorted(kwargs.items())]
    return sep.join(parts)


def flatten(xs):
    out = []
    for x in xs:
        if isinstance(x, (list, tuple)):
            out.extend(flatten(x))
        else:
            out.append(x)
    return out


def tidy(names):
    names = [n.strip().lower() for n in names]
    names.sort(key=lambda s: (len(s), s), reverse=True)
    return names


def order(xs, key=None):
    xs = list(xs)
    xs.sort(key=key)
    return xs


def take(d, key, default=None):
    return d.get(key, default)


def first_last(x):
    return x[0], x[-1]


mean = running_mean()
for v in [3, 5, 10]:
    m = mean(v)
print(m, round(m, 2))

with section("chunks") as k:
    for c in chunks(list(range(7)), 3):
        print(k, c, sum(c))

print(wrap(-1, 5), wrap(7, 5), -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2))
print(describe(1, "a", 2.5, lr=0.1, beta=3, sep="; "))
print(flatten([1, [2, (3, [4, 5])], 6]))
print(tidy([" Alpha", "be ", "gamma", "dd"]))
print(order([3, 10, 2]), order(["b", "a10", "c"], key=len), order([3, -4, 1], key=abs))
print(take({"a": 1}, "a"), take({"a": 1}, "b", 7), first_last("hello"), first_last([1, 2, 3]))

words = "the quick brown fox jumps over the lazy dog the end".split()
count = Counter(words)
print(count["the"], count["missing"], count.most_common(1)[0][1], len(count))
by_len = defaultdict(list)
for w in words:
    by_len[len(w)].append(w)
for n in sorted(by_len):
    print(n, " ".join(sorted(set(by_len[n]))))

text = "hELLO wORLD"
print(text.capitalize(), text.title(), text.swapcase(), text.center(17, "*"), "ab".center(5) + "|")
print("a-b-c".rsplit("-", 1), "x,y,,z".split(","), "  pad".lstrip(), "pad--".rstrip("-"), "xxabcxx".strip("x"))
print("abc".find("c"), "abcabc".rfind("b"), "abc".find("z"), "aXbX".replace("X", "y", 1), "7".zfill(3), "-7".zfill(4))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), "ABC".isupper(), "abc".islower())
print("%5.2f|%-6s|%03d|%e" % (3.14159, "ab", 7, 12345.678))
print("{:>8}|{:<8}|{:^8}|{:+.1f}|{:,}|{:08.3f}|{!r}".format("r", "l", "c", 2.25, 1234567, 3.14159, "q"))
w, p = 10, 3
print(f"[{math.pi:{w}.{p}f}] [{'name':>{w}}] [{42:#x}] [{42:#b}] [{1e-7:g}] [{123456789:g}] [{0.5:%}] [{7:+d}]")
xs = list(range(10))
print(xs[::2], xs[::-1], xs[1:8:3], xs[-3:], xs[:-7], xs[8:2:-2])
del xs[0]
xs[2:4] = [100, 200, 300]
xs.insert(-1, 55)
print(xs, xs.index(55), xs.count(100), xs.pop(), xs.pop(0), len(xs))
a, *b, c = xs
print(a, b, c)
s = Stat("loss", 0.25)
print(s.name, s.mean, s.n, s[1])
name, mu, n = Stat("acc", 0.5, 3)
print(name, mu, n)
grid = [[i * j for j in range(3)] for i in range(3)]
print(grid, [list(r) for r in zip(*grid)], {i: i ** 2 for i in range(3)}, sorted({x % 3 for x in range(10)}))
print(max(words, key=len), min([3, 1, 2]), max({"a": 1, "b": 3}.items(), key=lambda kv: kv[1])[0], sum(x > 2 for x in [1, 2, 3, 4]))
print(any(x > 3 for x in xs), all(isinstance(x, int) for x in xs), list(map(lambda x, y: x * y, [1, 2], [3, 4])))
print(list(zip("abc", range(3))), list(enumerate("ab", start=1)), list(reversed([1, 2, 3])))
print(1 << 40, (1 << 35) | 1, 0xFFFFFFFF & (2 ** 32 + 5), 5 ^ 3, ~5, 17 >> 2, -17 >> 2)
h = 0
for ch in "hash me":
    h = (h * 31 + ord(ch)) & 0xFFFFFFFF
print(h)
seed = 12345
draws = []
for _ in range(4):
    seed = (1103515245 * seed + 12345) % 2 ** 31
    draws.append(seed / 2 ** 31)
print([round(d, 6) for d in draws])
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), int(-3.7), int("42"), float("1e3"), bool([]), bool([0]))
print(0.1 + 0.2, 1e16, 1e15, 1.0, 100.0, 1 / 3, 2 ** 0.5, 10 ** -3, 7 / 2, 6 / 2)
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fsum([0.1] * 10), math.hypot(3, 4), math.comb(5, 2), math.gcd(12, 18))
try:
    {}["nope"]
except KeyError as err:
    print("missing", err)
try:
    int("x1")
except ValueError as err:
    print("bad int")
else:
    print("no")
finally:
    print("done")
try:
    [1, 2][5]
except IndexError:
    print("index")
d = OrderedDict([("z", 1), ("a", 2)])
d.update({"m": 3})
d["z"] += 5
print(list(d.items()), "a" in d, d.pop("a"), list(d.keys()), d.setdefault("q", 9), len(d))
nums = {"10": 1, "2": 2, "1": 3}
print(list(nums), list(nums.values()))
x = 5
y = x if x > 3 else -x
print(y, not x, x and y, 0 or "empty", None or [], [] or 0, 1 < x < 10, 1 < x > 7)
print(" ".join(f"{i}:{w}" for i, w in enumerate(words) if len(w) > 3))
i = 10
while True:
    i -= 3
    if i < 0:
        break
    if i % 2:
        continue
    print("even", i)
else:
    print("never")
fs = [lambda x, k=k: x + k for k in range(3)]
print([f(10) for f in fs])
