"""Writes test/fixtures/torch: how PyTorch prints tensors, what indexing gives, and which numbers a dtype takes.

Written with torch 2.11.0:
    python scripts/oracle/torch_room.py
Each entry holds the Python expression, the TypeScript one, and Python's answer.
"""

import json

import torch
from shared import folder

out = folder("torch")

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
    ("torch.rand(12, 12, 12) - 0.5", "torch.rand([12, 12, 12]).sub(0.5)"),
    ("torch.arange(2000)", "torch.arange(2000)"),
    ("torch.randn(3, requires_grad=True)", "torch.randn([3], { requiresGrad: true })"),
    ("torch.randn(3, requires_grad=True).sin()", "torch.randn([3], { requiresGrad: true }).sin()"),
    ("torch.randn(3, requires_grad=True).sum()", "torch.randn([3], { requiresGrad: true }).sum()"),
    ("torch.randn(2, 2, dtype=torch.float64, requires_grad=True).exp()", "torch.randn([2, 2], { dtype: torch.float64, requiresGrad: true }).exp()"),
    ("torch.tensor([1 + 2j, -0.5 - 1j])", "torch.tensor([{ re: 1, im: 2 }, { re: -0.5, im: -1 }])"),
    ("torch.tensor([1 + 2j], dtype=torch.complex128)", "torch.tensor([{ re: 1, im: 2 }], { dtype: torch.complex128 })"),
    ("(torch.rand(4, 4) - 0.5) * 1e5", "torch.rand([4, 4]).sub(0.5).mul(1e5)"),
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

# Indices that are flags or lists, with `x` as arange(6) of shape (2, 3).
READ = [
    ("x[True]", "x.at(true)"),
    ("x[False]", "x.at(false)"),
    ("x[torch.tensor(True)]", "x.at(torch.tensor(true))"),
    ("x[torch.tensor(False)]", "x.at(torch.tensor(false))"),
    ("torch.arange(3)[torch.tensor(False)]", "torch.arange(3).at(torch.tensor(false))"),
    ("torch.tensor(5.0)[True]", "torch.tensor(5).at(true)"),
    ("torch.tensor(5.0)[torch.tensor(True)]", "torch.tensor(5).at(torch.tensor(true))"),
    ("x[0, True]", "x.at(0, true)"),
    ("x[:, True]", "x.at(':', true)"),
    ("x[:, False, 0]", "x.at(':', false, 0)"),
    ("x[0, 0, True]", "x.at(0, 0, true)"),
    ("x[True, True]", "x.at(true, true)"),
    ("x[True, [0, 1]]", "x.at(true, [0, 1])"),
    ("x[[0, 1], True]", "x.at([0, 1], true)"),
    ("x[None, True]", "x.at(null, true)"),
    ("x[torch.tensor([[0, 1], [1, 0]])]", "x.at([[0, 1], [1, 0]])"),
    ("x[[]]", "x.at([])"),
    ("x[:, [True, False, True]]", "x.at(':', [true, false, true])"),
    ("x[torch.tensor([True, False]), torch.tensor([True, False, True])]", "x.at([true, false], [true, false, true])"),
    ("x[torch.tensor([[0], [1]]), torch.tensor([0, 2])]", "x.at([[0], [1]], [0, 2])"),
    ("x[torch.tensor(1)]", "x.at(torch.tensor(1n))"),
    ("x[None, [0], :, None]", "x.at(null, [0], ':', null)"),
]
# (shape of the zeros `x`, Python, TypeScript).
WRITTEN = [
    ((2, 3), "x[0] = torch.ones(1, 1, 3)", "x.setAt(0, torch.ones([1, 1, 3]))"),
    ((2, 3), "x[0, 0] = torch.ones(1, 1)", "x.setAt(0, 0, torch.ones([1, 1]))"),
    ((2, 3), "x[[0]] = torch.ones(1, 1, 1, 3)", "x.setAt([0], torch.ones([1, 1, 1, 3]))"),
    ((2, 3), "x[:] = torch.ones(1, 1, 2, 3)", "x.setAt(':', torch.ones([1, 1, 2, 3]))"),
    ((2, 3), "x[x == 0] = torch.ones(1, 1, 6)", "x.setAt(x.eq(0), torch.ones([1, 1, 6]))"),
    ((2, 3), "x[x.isnan()] = 7", "x.setAt(x.isnan(), 7)"),
    ((2, 3), "x[True] = torch.ones(1, 2, 3)", "x.setAt(true, torch.ones([1, 2, 3]))"),
    ((2, 3), "x[False] = 5", "x.setAt(false, 5)"),
    ((2, 3), "x[torch.tensor(True)] = 2", "x.setAt(torch.tensor(true), 2)"),
    ((2, 3), "x[0, 0] = True", "x.setAt(0, 0, true)"),
    ((2, 3), "x[0] = torch.ones(3, dtype=torch.int64)", "x.setAt(0, torch.ones([3], { dtype: 'int64' }))"),
    ((), "x[x.isnan()] = 0", "x.setAt(x.isnan(), 0)"),
    ((), "x[x == 0] = 7", "x.setAt(x.eq(0), 7)"),
    ((), "x[...] = 3", "x.setAt('...', 3)"),
    ((), "x[None] = 2", "x.setAt(null, 2)"),
    ((), "x[True] = 5", "x.setAt(true, 5)"),
    ((), "x[torch.tensor(True)] = torch.tensor([1.0])", "x.setAt(torch.tensor(true), torch.tensor([1]))"),
]

read = []
for python, typescript in READ:
    x = torch.arange(6.0).view(2, 3)
    y = eval(python)
    read.append({"python": python, "typescript": typescript, "shape": list(y.shape), "values": y.tolist()})
written = []
for shape, python, typescript in WRITTEN:
    x = torch.zeros(shape)
    exec(python)
    written.append({"python": python, "typescript": typescript, "shape": list(shape), "values": x.tolist()})
(out / "indices.json").write_text(json.dumps({"read": read, "written": written}, indent=1) + "\n")

# Functions of two tensors that take a number for the first.
NUMBERS_FIRST = {
    "add": "add",
    "sub": "sub",
    "subtract": "subtract",
    "mul": "mul",
    "multiply": "multiply",
    "div": "div",
    "divide": "divide",
    "true_divide": "trueDivide",
    "floor_divide": "floorDivide",
    "pow": "pow",
    "float_power": "floatPower",
    "remainder": "remainder",
    "xlogy": "xlogy",
    "bitwise_and": "bitwiseAnd",
    "bitwise_left_shift": "bitwiseLeftShift",
}
cases = []
for name, typescript in NUMBERS_FIRST.items():
    for x in (torch.tensor([1.0, 2.0]), torch.tensor([1, 2]), torch.tensor([True, False])):
        number = True if x.dtype == torch.bool else 3
        try:
            y = getattr(torch, name)(number, x)
        except (RuntimeError, TypeError):
            continue
        values = [v if abs(v) < float("inf") else str(v) for v in y.tolist()]
        dtype = str(x.dtype).removeprefix("torch.")
        result = {"dtype": str(y.dtype).removeprefix("torch."), "values": values}
        cases.append({"name": typescript, "dtype": dtype, "number": number, "result": result})
(out / "numbers_first.json").write_text(json.dumps({"cases": cases}, indent=1) + "\n")

# Which numbers an integer dtype takes: null where Python refuses. Numbers beyond 2^53 are text.
NUMBERS = [0, 1, 255, 256, 300, -1, -129, 127, 128, -128, 32768, 2**31 - 1, 2**31, -(2**31) - 1, 2**32, 2**40]
NUMBERS += [2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1]
NUMBERS += [1.5, -1.5, -0.5, 300.7, float("nan"), float("inf"), 1e300]


def taken(make):
    try:
        value = make().flatten()[0].item()
    except (RuntimeError, OverflowError, ValueError, TypeError):
        return None
    return str(value) if isinstance(value, int) and abs(value) > 2**53 else value


def assigned(value, dtype):
    x = torch.zeros(2, dtype=dtype)
    x[0] = value
    return x


def as_json(number):
    if isinstance(number, int):
        return str(number) if abs(number) > 2**53 else number
    return number if abs(number) < 1e300 else repr(number)


fits = []
for dtype in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.uint16, torch.uint32, torch.uint64):
    for value in NUMBERS:
        fits.append(
            {
                "dtype": str(dtype).removeprefix("torch."),
                "number": as_json(value),
                "tensor": taken(lambda: torch.tensor([value], dtype=dtype)),
                "full": taken(lambda: torch.full((1,), value, dtype=dtype)),
                "fill": taken(lambda: torch.zeros(1, dtype=dtype).fill_(value)),
                "assigned": taken(lambda: assigned(value, dtype)),
                "masked": taken(lambda: torch.zeros(1, dtype=dtype).masked_fill(torch.tensor([True]), value)),
            }
        )
(out / "fits.json").write_text(json.dumps({"fits": fits}, indent=1) + "\n")
