"""What Python's own formatting, arithmetic and sequences give: test/fixtures/python/text.json.

    python scripts/oracle/python_text.py
"""

import itertools
import json
from collections import Counter, deque
from pathlib import Path

FORMATS = [
    (1234567.891, ",.2f"), (0.000012345, ".2e"), (255, "x"), (255, "#010b"), (0.25, ".1%"), (3, "+d"), ("ab", "^6"),
    ("cd", ">5"), (2.5, ".0f"), (3.5, ".0f"), (0.125, ".2f"), (0.375, ".2f"), (-0.0001, ".2f"), (7, "03d"), (-7, "05d"),
    (1e20, "g"), (0.0001, "g"), (12345.678, "e"), (0.5, "<8.3f"), (2.71, "*^10.2f"), (1234567, "_d"), (1e-300, ".3g"),
    (9.995, ".2f"), (1e22, ".1f"), (123456789.0, ".3e"), (True, "d"), ("mid", "-^9"), (65, "c"), (0.1, ".20f"),
]
PERCENTS = [("%5.2f|%-6s|%03d|%g", [3.1442, "abc", 7, 0.0001]), ("%d%%", [50]), ("%+.3e %x", [12.5, 255])]
ROUNDS = [(0.5, 0), (1.5, 0), (2.5, 0), (-0.5, 0), (2.675, 2), (0.125, 2), (1234.5678, -2), (1e-7, 7), (-1.005, 2)]
MODS = [(-7, 3), (7, -3), (17, 5), (-7, 2), (7.5, 2), (-7.5, 2)]
VALUES = [None, True, [True, "a", 1.5], "it's", {"a": [1, 2]}, 'say "hi"', "tab\there", [], {}]
FLOATS = [1.0, 0.00001, 1e16, 123456.789, -0.0, 1e-300, 0.1, 5e-324, 100000.0]
DATA = [1, [1, 2.5, "x", None, True], {"a": {"b": [1, "c"]}, "d": []}, "é\n"]

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
    "dumps": [[v, json.dumps(v, ensure_ascii=False), json.dumps(v, indent=2, ensure_ascii=False)] for v in DATA],
    "islice": list(itertools.islice(itertools.count(3, 2), 1, 8, 3)),
    "takewhile": list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])),
    "dropwhile": list(itertools.dropwhile(lambda v: v < 3, [1, 2, 3, 1])),
    "accumulate": list(itertools.accumulate([1, 2, 3, 4])),
    "combinations": [list(c) for c in itertools.combinations("abcd", 2)],
    "permutations": [list(p) for p in itertools.permutations([1, 2, 3], 2)],
    "pairwise": [list(p) for p in itertools.pairwise([1, 2, 3])],
    "deque": list(recent),
    "most_common": [list(p) for p in Counter("abracadabra").most_common(2)],
    "slices": [[[0, 1, 2, 3, 4], "::-1", [0, 1, 2, 3, 4][::-1]], ["abcdef", "1:5:2", "abcdef"[1:5:2]], [[1, 2, 3], "-2:", [1, 2, 3][-2:]]],
}
target = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "python" / "text.json"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(json.dumps(result, indent=1) + "\n")
