"""Writes test/fixtures/torch: how PyTorch prints tensors and what indexing gives.

Written with torch 2.11.0:
    python scripts/oracle/torch_room.py
Each entry holds the Python expression, the TypeScript one, and Python's answer.
"""

import json
from pathlib import Path

import torch

out = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "torch"
out.mkdir(parents=True, exist_ok=True)

# (Python, TypeScript) with `torch` in scope and the seed set to 0 before each.
PRINTED = [
    ("torch.tensor(1.5)", "torch.tensor(1.5)"),
    ("torch.tensor(3.0)", "torch.tensor(3)"),
    ("torch.tensor(7)", "torch.tensor(7n)"),
    ("torch.tensor(True)", "torch.tensor(true)"),
    ("torch.tensor([])", "torch.tensor([])"),
    ("torch.zeros(0, 3)", "torch.zeros([0, 3])"),
    ("torch.zeros(0, 3, dtype=torch.int64)", "torch.zeros([0, 3], { dtype: torch.int64 })"),
    ("torch.tensor([1.0, 2.0, 3.0])", "torch.tensor([1, 2, 3])"),
    ("torch.tensor([1.0, 2.5, -3.0])", "torch.tensor([1, 2.5, -3])"),
    ("torch.tensor([1e-5, 1.0])", "torch.tensor([1e-5, 1])"),
    ("torch.tensor([1e10, 1.0])", "torch.tensor([1e10, 1])"),
    ("torch.tensor([1e9, 2e9])", "torch.tensor([1e9, 2e9])"),
    ("torch.tensor([0.0, -0.0, 1.0])", "torch.tensor([0, -0, 1])"),
    ("torch.tensor([0.03125, 0.09375, -0.03125])", "torch.tensor([0.03125, 0.09375, -0.03125])"),
    ("torch.tensor([float('nan'), 1.0, float('inf'), -float('inf')])", "torch.tensor([Number.NaN, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])"),
    ("torch.tensor([float('nan'), 1.25])", "torch.tensor([Number.NaN, 1.25])"),
    ("torch.tensor([float('nan')])", "torch.tensor([Number.NaN])"),
    ("torch.tensor([1.25, -2.0], dtype=torch.float64)", "torch.tensor([1.25, -2], { dtype: torch.float64 })"),
    ("torch.tensor([1.25, -2.0], dtype=torch.bfloat16)", "torch.tensor([1.25, -2], { dtype: torch.bfloat16 })"),
    ("torch.tensor([1.25, -2.0], dtype=torch.float16)", "torch.tensor([1.25, -2], { dtype: torch.float16 })"),
    ("torch.tensor([[True, False], [False, True]])", "torch.tensor([[true, false], [false, true]])"),
    ("torch.arange(5)", "torch.arange(5)"),
    ("torch.arange(-3, 120, 41)", "torch.arange(-3, 120, 41)"),
    ("torch.arange(5, dtype=torch.int32)", "torch.arange(5, { dtype: torch.int32 })"),
    ("torch.arange(5, dtype=torch.uint8)", "torch.arange(5, { dtype: torch.uint8 })"),
    ("torch.randn(3, 4)", "torch.randn([3, 4])"),
    ("torch.randn(2, 3, 4)", "torch.randn([2, 3, 4])"),
    ("torch.randn(2, 2, 2, 2)", "torch.randn([2, 2, 2, 2])"),
    ("torch.randn(30)", "torch.randn([30])"),
    ("torch.randn(2, 20)", "torch.randn([2, 20])"),
    ("torch.randn(1001)", "torch.randn([1001])"),
    ("torch.randn(50, 50)", "torch.randn([50, 50])"),
    ("torch.randn(3, 1000)", "torch.randn([3, 1000])"),
    ("torch.randn(12, 12, 12)", "torch.randn([12, 12, 12])"),
    ("torch.arange(2000)", "torch.arange(2000)"),
    ("torch.randn(3, requires_grad=True)", "torch.randn([3], { requiresGrad: true })"),
    ("torch.randn(3, requires_grad=True).sin()", "torch.randn([3], { requiresGrad: true }).sin()"),
    ("torch.randn(3, requires_grad=True).sum()", "torch.randn([3], { requiresGrad: true }).sum()"),
    ("torch.randn(2, 2, dtype=torch.float64, requires_grad=True).exp()", "torch.randn([2, 2], { dtype: torch.float64, requiresGrad: true }).exp()"),
    ("torch.tensor([1 + 2j, -0.5 - 1j])", "torch.tensor([{ re: 1, im: 2 }, { re: -0.5, im: -1 }])"),
    ("torch.tensor([1 + 2j], dtype=torch.complex128)", "torch.tensor([{ re: 1, im: 2 }], { dtype: torch.complex128 })"),
    ("torch.randn(4, 4) * 1e5", "torch.randn([4, 4]).mul(1e5)"),
    ("torch.randn(4, 4) > 0", "torch.randn([4, 4]).gt(0)"),
    ("torch.tensor([[1.0, 100000.0]])", "torch.tensor([[1, 100000]])"),
    ("torch.tensor([12345678.0, 1.5])", "torch.tensor([12345678, 1.5])"),
]

INDEXED = [
    ("x[0]", "x.at(0)"),
    ("x[-1]", "x.at(-1)"),
    ("x[1, 2]", "x.at(1, 2)"),
    ("x[1, 2, 3]", "x.at(1, 2, 3)"),
    ("x[:, 1]", "x.at(':', 1)"),
    ("x[1:, ::2]", "x.at('1:', '::2')"),
    ("x[:, -2:]", "x.at(':', '-2:')"),
    ("x[..., 0]", "x.at('...', 0)"),
    ("x[0, ..., 1]", "x.at(0, '...', 1)"),
    ("x[None, 0]", "x.at(null, 0)"),
    ("x[:, None]", "x.at(':', null)"),
    ("x[..., None]", "x.at('...', null)"),
    ("x[torch.tensor([1, 0])]", "x.at(torch.tensor([1, 0], { dtype: torch.int64 }))"),
    ("x[[1, 0]]", "x.at([1, 0])"),
    ("x[:, [0, 2]]", "x.at(':', [0, 2])"),
    ("x[[0, 1], [0, 2]]", "x.at([0, 1], [0, 2])"),
    ("x[x > 10]", "x.at(x.gt(10))"),
    ("x[torch.tensor([True, False])]", "x.at(torch.tensor([true, false]))"),
    ("x[0][torch.tensor([True, False, True])]", "x.at(0).at([true, false, true])"),
    ("x[:, 1, [0, 3]]", "x.at(':', 1, [0, 3])"),
    ("x[..., [0, 3]]", "x.at('...', [0, 3])"),
    ("x[1:5]", "x.at('1:5')"),
]

printed = []
for python, typescript in PRINTED:
    torch.manual_seed(0)
    printed.append({"python": python, "typescript": typescript, "text": repr(eval(python))})

indexed = []
x = torch.arange(24.0).view(2, 3, 4)
for python, typescript in INDEXED:
    y = eval(python)
    indexed.append({"python": python, "typescript": typescript, "shape": list(y.shape), "values": y.tolist()})

result = {"torch": torch.__version__.split("+")[0], "seed": 0, "printed": printed, "indexed": indexed}
(out / "surface.json").write_text(json.dumps(result, indent=1) + "\n")
