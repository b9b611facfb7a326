"""What Python's own formatting, arithmetic and sequences give: test/fixtures/python/text.json.

    python scripts/oracle/python_text.py
"""

import argparse
import copy
import csv
import io
import itertools
import json
import math
import re
from collections import Counter, deque
from pathlib import Path

FORMATS = [
    (1234567.891, ",.2f"), (0.000012345, ".2e"), (255, "x"), (255, "#010b"), (0.25, ".1%"), (3, "+d"), ("ab", "^6"),
    ("cd", ">5"), (2.5, ".0f"), (3.5, ".0f"), (0.125, ".2f"), (0.375, ".2f"), (-0.0001, ".2f"), (7, "03d"), (-7, "05d"),
    (1e20, "g"), (0.0001, "g"), (12345.678, "e"), (0.5, "<8.3f"), (2.71, "*^10.2f"), (1234567, "_d"), (1e-300, ".3g"),
    (9.995, ".2f"), (1e22, ".1f"), (123456789.0, ".3e"), (True, "d"), ("mid", "-^9"), (65, "c"), (0.1, ".20f"),
]
PERCENTS = [("%5.2f|%-6s|%03d|%g", [3.1442, "abc", 7, 0.0001]), ("%d%%", [50]), ("%+.3e %x", [12.5, 255]), ("%-*s|%*d|%.*f", [5, "ab", 4, 7, 2, 3.14159]), ("%*d|", [-4, 7])]
ROUNDS = [(0.5, 0), (1.5, 0), (2.5, 0), (-0.5, 0), (2.675, 2), (0.125, 2), (1234.5678, -2), (1e-7, 7), (-1.005, 2)]
MODS = [(-7, 3), (7, -3), (17, 5), (-7, 2), (7.5, 2), (-7.5, 2)]
VALUES = [None, True, [True, "a", 1.5], "it's", {"a": [1, 2]}, 'say "hi"', "tab\there", [], {}]
FLOATS = [1.0, 0.00001, 1e16, 123456.789, -0.0, 1e-300, 0.1, 5e-324, 100000.0]
DATA = [1, [1, 2.5, "x", None, True], {"a": {"b": [1, "c"]}, "d": []}, "é\n"]

# Methods of text, lists, dictionaries and sets: the value, the method, its arguments by position and by name.
METHODS = [
    ["hELLO it's", "title", [], {}], ["hELLO wORLD", "capitalize", [], {}], ["aB1", "swapcase", [], {}],
    ["ab", "center", [5], {}], ["abc", "center", [6, "*"], {}], ["ab", "ljust", [4, "."], {}], ["ab", "rjust", [4], {}],
    ["xxabcxx", "strip", ["x"], {}], ["  ab ", "strip", [], {}], ["pad--", "rstrip", ["-"], {}], ["aab", "lstrip", ["a"], {}],
    ["a b  c", "split", [], {}], ["a,b,,c", "split", [","], {}], ["a=b=c", "split", ["="], {"maxsplit": 1}],
    ["a-b-c", "rsplit", ["-", 1], {}], [" a b  c", "rsplit", [None, 1], {}], ["a\nb\n", "splitlines", [], {}],
    ["aXbXc", "replace", ["X", "$&", 1], {}], ["abab", "replace", ["b", "c"], {}], ["-", "join", [["a", "b"]], {}],
    ["abcabc", "rfind", ["b"], {}], ["abc", "find", ["z"], {}], ["banana", "index", ["n"], {}], ["banana", "count", ["an"], {}],
    ["-7", "zfill", [4], {}], ["a1", "isalnum", [], {}], ["ab", "isalpha", [], {}], ["12", "isdigit", [], {}],
    ["AB", "isupper", [], {}], ["a b", "islower", [], {}], [" ", "isspace", [], {}], ["ab.cd", "partition", ["."], {}],
    ["a.b.c", "rpartition", ["."], {}], ["pre_x", "removeprefix", ["pre_"], {}], ["x.py", "endswith", [".py"], {}],
    ["a\tb", "expandtabs", [4], {}], ["{} {k}", "format", [1], {"k": 2}],
    [[10, 9, 1], "sort", [], {}], [[3, 1, 2], "sort", [], {"reverse": True}], [[1, 2, 3], "pop", [], {}],
    [[1, 2, 3], "pop", [0], {}], [[1, 2], "insert", [-1, 9], {}], [[1, 2, 1], "remove", [1], {}], [[[1], [2]], "index", [[2]], {}],
    [[[1], [2], [1]], "count", [[1]], {}], [[1], "extend", [[2, 3]], {}], [[1, 2], "reverse", [], {}], [[1, 2], "copy", [], {}],
    [[1, 2], "clear", [], {}], [{"a": None}, "get", ["a", 5], {}], [{"a": 1}, "get", ["b", 5], {}], [{"a": 1}, "get", ["b"], {}],
    [{"a": 1}, "update", [{"b": 2}], {"c": 3}], [{"a": 1, "b": 2}, "pop", ["a"], {}], [{"a": 1}, "pop", ["z", 0], {}],
    [{"a": 1}, "setdefault", ["a", 5], {}], [{"a": 1}, "setdefault", ["b", 5], {}], [{"a": 1, "b": 2}, "popitem", [], {}],
]


def called(case):
    value, method, args, names = copy.deepcopy(case)
    gives = getattr(value, method)(*args, **names)
    return [*case, list(gives) if isinstance(gives, tuple) else gives, value]


SETS = [({1, 2, 3}, {2, 5}), ({1}, {1, 2})]
BITS = [(1, 40), (2**35 + 1, 3), (0xFFFFFFFF, 2**32 + 5), (-17, 2), (6, 3)]
PAIRS = [([1, 2], [1, 3]), ([1], [1, 0]), ("a", "b"), (2, 1), ([2, "a"], [2, "a"])]
# A pattern, a text, what stands in place of matches, and flags.
PATTERNS = [
    [r"(\w+)@(\w+)", "a@b c@d", r"\2 at \1", 0], [r"step=(?P<n>\d+)", "run step=120 step=7", r"<\g<n>>", 0],
    [r"^layer(\d)\.w", "LAYER1.W\nlayer2.w", r"\g<1>", re.I | re.M], [r"[,;]\s*", "a, b;c,", "|", 0],
    [r"(?P<q>['\"]).*?(?P=q)", "x 'it' \"so\" '", "_", 0], [r"(a)|b", "ab", r"[\1]", 0], [r"\Ax|y\Z", "xyxy", ".", 0],
    [r"a.b$", "a\nb\n", "c", re.S], [r"x*", "axb", "-", 0], ["(?i)energy", "Energy-ENERGY", "e", 0],
]


def groups(m):
    return m and [m.group(), list(m.groups()), m.groupdict(), list(m.span()), [list(m.span(i)) for i in range(m.re.groups + 1)]]


def matched(case):
    pattern, text, by, flags = case
    p = re.compile(pattern, flags)
    return [
        *case, groups(p.search(text)), groups(p.match(text)), groups(p.fullmatch(text)),
        [list(x) if isinstance(x, tuple) else x for x in p.findall(text)], p.split(text), p.split(text, 1), p.sub(by, text), p.sub(by, text, count=1),
    ]


ROWS = [["step", "a, b"], [1, 'say "x"'], [None, 0.5], ["", "two\nlines"]]


def table():
    file = io.StringIO(newline="")
    csv.writer(file).writerows(ROWS)
    text = file.getvalue()
    return [ROWS, text, list(csv.reader(io.StringIO(text, newline=""))), list(csv.DictReader(io.StringIO("x,y\n1,2\n\n3,4\n")))]


def commands():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    sub = parser.add_subparsers(dest="command", required=True)
    train = sub.add_parser("train")
    train.add_argument("--epochs", type=int, default=3)
    train.add_argument("--tags", nargs="*", default=["a"])
    train.set_defaults(kind="t")
    sub.add_parser("sample").add_argument("n", type=int)
    lines = [["--lr", "0.5", "train", "--tags", "u", "v"], ["sample", "7"], ["train", "--epochs", "9"]]
    return [[line, vars(parser.parse_args(line))] for line in lines]


recent = deque(maxlen=3)
for i in range(5):
    recent.append(i)

result = {
    "format": [[v, s, format(v, s)] for v, s in FORMATS],
    "percent": [[t, v, t % tuple(v)] for t, v in PERCENTS],
    "round": [[x, n, round(x, n) if n else round(x)] for x, n in ROUNDS],
    "mod": [[a, b, a % b, list(divmod(a, b))] for a, b in MODS],
    "str": [[v, str(v), repr(v)] for v in VALUES],
    "float": [[v, str(v)] for v in FLOATS],
    "formatString": "{:>8.3f} {name} {{}}".format(2.5, name="x"),
    "formatNested": "{:<{w}}|{:>{w}.1%}|{e:>+{w}.{p}f}|{d[k]}".format("a", 0.25, w=8, e=1.5, p=3, d={"k": 5}),
    "dumps": [[v, json.dumps(v, ensure_ascii=False), json.dumps(v, indent=2, ensure_ascii=False)] for v in DATA],
    "islice": list(itertools.islice(itertools.count(3, 2), 1, 8, 3)),
    "takewhile": list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])),
    "dropwhile": list(itertools.dropwhile(lambda v: v < 3, [1, 2, 3, 1])),
    "accumulate": list(itertools.accumulate([1, 2, 3, 4])),
    "combinations": [list(c) for c in itertools.combinations("abcd", 2)],
    "permutations": [list(p) for p in itertools.permutations([1, 2, 3], 2)],
    "pairwise": [list(p) for p in itertools.pairwise([1, 2, 3])],
    "methods": [called(c) for c in METHODS],
    "sets": [[sorted(a), sorted(b), sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, a.isdisjoint(b)] for a, b in SETS],
    "bits": [[a, b, a & b, a | b, a ^ b, a << b if b < 50 else None, a >> b if b < 50 else None] for a, b in BITS],
    "orders": [[a, b, a < b, a <= b, a > b, a >= b, a == b, a != b] for a, b in PAIRS],
    "math": [math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16]), math.gcd(12, 18), math.lcm(4, 6), math.comb(7, 3), math.perm(5, 2), math.factorial(6), math.dist([0, 3], [4, 0])],
    "product": [list(p) for p in itertools.product([0, 1], repeat=2)],
    "groupby": [[k, list(g)] for k, g in itertools.groupby(["a1", "a2", "b1", "a3"], key=lambda s: s[0])],
    "zip_longest": [list(p) for p in itertools.zip_longest([1, 2], [3], fillvalue=0)],
    "deque": list(recent),
    "most_common": [list(p) for p in Counter("abracadabra").most_common(2)],
    "patterns": [matched(p) for p in PATTERNS],
    "table": table(),
    "commands": commands(),
    "slices": [[[0, 1, 2, 3, 4], "::-1", [0, 1, 2, 3, 4][::-1]], ["abcdef", "1:5:2", "abcdef"[1:5:2]], [[1, 2, 3], "-2:", [1, 2, 3][-2:]]],
}
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "text.json"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(json.dumps(result, indent=1) + "\n")
