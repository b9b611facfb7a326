from __future__ import annotations
from dataclasses import dataclass
from enum import Enum, StrEnum, IntFlag, unique
from typing import Literal, NamedTuple, Protocol, TypedDict, Callable, TypeAlias
import operator
import torch


@unique
class Op(StrEnum):
    ADD = "+"
    MUL = "*"
    POW = "**"


class Axis(Enum):
    X = 0
    Y = 1


class Span(NamedTuple):
    lo: float
    hi: float = 1.0

    @property
    def width(self) -> float:
        return self.hi - self.lo

    def scale(self, k: float) -> Span:
        return self._replace(hi=self.lo + k * self.width)


@dataclass(slots=True)
class Const:
    value: float


@dataclass(slots=True)
class Var:
    axis: Axis


@dataclass(slots=True)
class Bin:
    op: Op
    left: Expr
    right: Expr


Expr: TypeAlias = Const | Var | Bin
TABLE: dict[Op, Callable] = {Op.ADD: torch.add, Op.MUL: torch.mul, Op.POW: torch.pow}


class Layer(TypedDict):
    kind: Literal["linear", "act"]
    size: int


def evaluate(e: Expr, x: torch.Tensor) -> torch.Tensor:
    match e:
        case Const(value=v):
            return torch.full((x.shape[0],), v)
        case Var(axis=Axis.X):
            return x[:, 0]
        case Var(axis):
            return x[:, axis.value]
        case Bin(op=op, left=a, right=b):
            return TABLE[op](evaluate(a, x), evaluate(b, x))


def simplify(e: Expr) -> Expr:
    match e:
        case Bin(Op.MUL, Const(0.0), _) | Bin(Op.MUL, _, Const(0.0)):
            return Const(0.0)
        case Bin(Op.ADD, Const(a), Const(b)):
            return Const(a + b)
        case Bin(Op.POW, base, Const(1.0)):
            return simplify(base)
        case Bin(op, left, right):
            return Bin(op, simplify(left), simplify(right))
        case other:
            return other


def show(e: Expr) -> str:
    match e:
        case Const(v):
            return f"{v:g}"
        case Var(a):
            return a.name.lower()
        case Bin(op, l, r):
            return f"({show(l)} {op} {show(r)})"
    raise TypeError(type(e).__name__)


def build(layers: list[Layer]) -> list[str]:
    out = []
    for layer in layers:
        match layer:
            case {"kind": "linear", "size": int(n)} if n > 4:
                out.append(f"big{n}")
            case {"kind": "linear", "size": n}:
                out.append(f"lin{n}")
            case {"kind": kind, **extra}:
                out.append(f"{kind}{len(extra)}")
    return out


def route(point: tuple[float, float]) -> str:
    match point:
        case (0, 0):
            return "origin"
        case (x, 0) | (0, x):
            return f"axis {x}"
        case (x, y) if x == y:
            return "diagonal"
        case (x, _):
            return f"at {x}"


x = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
e = Bin(Op.ADD, Bin(Op.MUL, Var(Axis.X), Const(2.0)), Bin(Op.POW, Var(Axis.Y), Const(2.0)))
print(show(e), evaluate(e, x).tolist())
s = simplify(Bin(Op.ADD, Bin(Op.MUL, Const(0.0), Var(Axis.X)), Bin(Op.POW, Var(Axis.Y), Const(1.0))))
print(show(s), evaluate(s, x).tolist())
print(build([{"kind": "linear", "size": 8}, {"kind": "linear", "size": 2}, {"kind": "act", "size": 0}]))
print([route(p) for p in [(0, 0), (2, 0), (0, 3), (1, 1), (4, 5)]])
sp = Span(0.5).scale(4)
lo, hi = sp
print(sp.lo, sp.hi, sp.width, lo < hi, Span(1.0, 2.0) == Span(1.0, 2.0), sorted([Span(2.0), Span(1.0)])[0].lo)
print([op.value for op in Op], Op("+") is Op.ADD, Op.MUL == "*", f"{Op.POW}", {op: len(op) for op in Op}[Op.POW])
