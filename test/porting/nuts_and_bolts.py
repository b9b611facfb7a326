"""Python's own semantics: division, rounding, formats, strings, slices, defaults, chained comparisons."""
import math


def collect(x, acc=[]):
    acc.append(x)
    return acc


def clip(v, lo=0.0, hi=1.0):
    return lo if v < lo else hi if v > hi else v


def stats(*values, scale=1.0, **extra):
    total = sum(values) * scale
    return total, len(values), sorted(extra)


print(-7 // 2, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1)
print(round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1234.5678, -2))
print(f"{1234567.891:,.2f} {0.000012345:.2e} {255:x} {255:#010b} {0.25:.1%} {3:+d} {'ab':^6}|{'cd':>5}|{'ef':<5}|")
print(f"{1.0} {1e-5} {1e16} {123456789.0} {0.1 + 0.2} {float('inf')} {True} {None}")
print("%5.2f|%-6s|%03d|%e|%g" % (3.14159, "abc", 7, 12345.678, 0.0001))
print("{0:>8.3f} {name} {0}".format(2.5, name="x"))
print(collect(1), collect(2), collect(3, []))
print(clip(-1), clip(0.5), clip(2), clip(3, hi=2.5))
print(stats(1, 2, 3, scale=0.5, b=1, a=2))
xs = list(range(10))
print(xs[-1], xs[2:5], xs[:-7], xs[::3], xs[::-1][:2], xs[-3:])
a, *mid, b = xs[:5]
print(a, mid, b)
print(0 < a + 1 <= 5, not xs, bool([]), 3 in xs, 11 not in xs)
words = "the quick brown fox".split()
print(" ".join(w.capitalize() for w in words), "-".join(reversed(words)), words.index("fox"))
print({w: len(w) for w in words if len(w) > 3}, sorted(words, key=len), max(words, key=lambda w: w[-1]))
squares = {n: n * n for n in range(3)}
print(squares[2], squares.get(9, -1), len(squares), list(squares.items()))
print([(i, j) for i in range(3) for j in range(i)], sum(i % 2 == 0 for i in xs))
print(math.floor(-2.5), int(-2.7), abs(-3), divmod(17, 5), math.isclose(0.1 + 0.2, 0.3) if False else "skip")
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
print(count, "=" * 10, "abc".upper().lower().replace("b", "-"), "x,y".split(","), "pad".ljust(6) + "|", "7".zfill(3))
matrix = [[1, 2], [3, 4]]
print([list(row) for row in zip(*matrix)], [x for row in matrix for x in row])
value = None
print(value is None, value or "default", (lambda q, r=2: q * r)(4))
try:
    raise ValueError("bad value")
except ValueError as err:
    print("caught:", err)
finally:
    print("done")
