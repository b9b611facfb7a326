"""Associative memories on 7x7 letters: the classical Hopfield network and the modern (softmax) one."""
import random
import textwrap
from itertools import combinations

import torch

GLYPHS = {
    "T": "#######|...#...|...#...|...#...|...#...|...#...|...#...",
    "L": "#......|#......|#......|#......|#......|#......|#######",
    "X": "#.....#|.#...#.|..#.#..|...#...|..#.#..|.#...#.|#.....#",
    "O": ".#####.|#.....#|#.....#|#.....#|#.....#|#.....#|.#####.",
    "Z": "#######|.....#.|....#..|...#...|..#....|.#.....|#######",
    "H": "#.....#|#.....#|#.....#|#######|#.....#|#.....#|#.....#",
}


def encode(glyph):
    bits = [1.0 if ch == "#" else -1.0 for ch in glyph.replace("|", "")]
    return torch.tensor(bits)


def decode(vec, width=7):
    chars = "".join("#" if v > 0 else "." for v in vec.tolist())
    return textwrap.wrap(chars, width)


class Memory:
    """Base class: holds named patterns, supports `in`, `len`, indexing by name or number and iteration."""

    def __init__(self, items=()):
        self._names = []
        self._rows = []
        for name, pattern in items:
            self.store(name, pattern)

    def store(self, name, pattern):
        if name in self:
            raise KeyError(f"{name!r} is stored already")
        self._names.append(name)
        self._rows.append(pattern)
        self._changed()

    def _changed(self):
        pass

    def __len__(self):
        return len(self._names)

    def __contains__(self, name):
        return name in self._names

    def __getitem__(self, key):
        if isinstance(key, str):
            try:
                key = self._names.index(key)
            except ValueError:
                raise KeyError(key) from None
        return self._rows[key]

    def __iter__(self):
        return iter(zip(self._names, self._rows))

    def __add__(self, other):
        return type(self)([*self, *other])

    def __repr__(self):
        return f"<{self.__class__.__name__}: {', '.join(self._names) or 'empty'}>"

    @property
    def patterns(self):
        return torch.stack(self._rows)

    def recognise(self, state):
        overlap = self.patterns @ torch.sign(state) / state.numel()
        best = int(overlap.argmax())
        return self._names[best], overlap[best].item()


class ClassicalHopfield(Memory):
    def _changed(self):
        p = self.patterns
        self.weights = p.T @ p / p.shape[1]
        self.weights.fill_diagonal_(0)

    def energy(self, s):
        return (-0.5 * s @ self.weights @ s).item()

    def __call__(self, s, sweeps=10):
        s = s.clone()
        order = list(range(s.numel()))
        trace = [self.energy(s)]
        for _ in range(sweeps):
            random.shuffle(order)
            before = s.clone()
            for i in order:
                field = self.weights[i] @ s
                s[i] = 1.0 if field >= 0 else -1.0
            trace.append(self.energy(s))
            if torch.equal(s, before):
                break
        return s, trace


class ModernHopfield(Memory):
    beta = 0.25

    def energy(self, s):
        lse = torch.logsumexp(self.beta * self.patterns @ s, 0) / self.beta
        return (0.5 * s @ s - lse).item()

    def __call__(self, s, sweeps=10):
        trace = [self.energy(s)]
        for _ in range(sweeps):
            new = torch.softmax(self.beta * self.patterns @ s, 0) @ self.patterns
            trace.append(self.energy(new))
            if (new - s).abs().max() < 1e-4:
                break
            s = new
        return new, trace


def corrupt(pattern, fraction):
    """Flip a given fraction of the pixels."""
    flips = random.sample(range(pattern.numel()), k=round(fraction * pattern.numel()))
    noisy = pattern.clone()
    noisy[flips] *= -1
    return noisy


def side_by_side(*images, gap="   "):
    return "\n".join(gap.join(rows) for rows in zip(*images))


def main():
    random.seed(3)
    letters = {k: encode(g) for k, g in GLYPHS.items()}
    pairs = {a + b: (letters[a] @ letters[b] / 49).item() for a, b in combinations(letters, 2)}
    worst = sorted(pairs.items(), key=lambda kv: -abs(kv[1]))[:3]
    print("most alike:", ", ".join(f"{k} {v:+.3f}" for k, v in worst))

    memories = [cls(letters.items()) for cls in (ClassicalHopfield, ModernHopfield)]
    for noise in (0.05, 0.15, 0.25, 0.35):
        report = []
        for mem in memories:
            exact, named, steps = 0, 0, 0
            for name, pattern in mem:
                for _ in range(5):
                    out, trace = mem(corrupt(pattern, noise))
                    assert all(b <= a + 1e-3 for a, b in zip(trace, trace[1:])), "the energy went up"
                    exact += torch.equal(torch.sign(out), pattern)
                    named += mem.recognise(out)[0] == name
                    steps += len(trace) - 1
            n = 5 * len(mem)
            report.append(f"{type(mem).__name__[:-8]:>9}: exact {exact / n:.2f} named {named / n:.2f} steps {steps / n:.2f}")
        print(f"noise {noise:.0%}".ljust(11), " | ".join(report))

    classic, modern = memories
    noisy = corrupt(classic["Z"], 0.2)
    a, b = classic(noisy)[0], modern(noisy)[0]
    print(side_by_side(decode(noisy), decode(a), decode(b)))
    print("recognised as", classic.recognise(a)[0], "and", modern.recognise(b)[0])

    # capacity with random patterns
    torch.manual_seed(3)
    for count in (4, 8, 16, 32):
        rand = [(f"r{i}", torch.where(torch.rand(64) < 0.5, -1.0, 1.0)) for i in range(count)]
        fixed = [sum(torch.equal(torch.sign(m(p, 1)[0]), p) for _, p in m) / count for m in (ClassicalHopfield(rand), ModernHopfield(rand))]
        print(f"{count:3d} random patterns of 64: stable {fixed[0]:.3f} (classical) {fixed[1]:.3f} (modern)")

    both = ClassicalHopfield([("T", letters["T"])]) + ClassicalHopfield([("O", letters["O"])])
    print(repr(both), len(both), "T" in both, "Q" in both, f"E={both.energy(both['T']):.3f}")
    try:
        both.store("T", letters["T"])
    except KeyError as e:
        print("KeyError:", e.args[0])


if __name__ == "__main__":
    main()
