"""A small typed pipeline around an energy model."""
from __future__ import annotations
import abc
import enum
import random
from contextlib import contextmanager, ExitStack, suppress
from typing import (Any, Callable, ClassVar, Dict, Generic, Iterable, Iterator, List, Literal, Optional, Protocol, Tuple, TypeVar, overload)
import torch
from torch import Tensor, nn

T = TypeVar("T")
S = TypeVar("S", bound="Stage")
Reduction = Literal["mean", "sum"]


class Kind(str, enum.Enum):
    QUADRATIC = "quadratic"
    QUARTIC = "quartic"


class EnergyFn(Protocol):
    def __call__(self, x: Tensor) -> Tensor: ...


class Stack(Generic[T]):
    def __init__(self, items: Optional[Iterable[T]] = None) -> None:
        self._items: List[T] = list(items) if items is not None else []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self, default: Optional[T] = None) -> Optional[T]:
        return self._items.pop() if self._items else default

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return bool(self._items)

    def __iter__(self) -> Iterator[T]:
        yield from reversed(self._items)

    def map(self, f: Callable[[T], Any]) -> Stack[Any]:
        return Stack(f(i) for i in self._items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Stack(self._items[key])
        return self._items[key]


class Stage(abc.ABC):
    registry: ClassVar[Dict[str, type]] = {}
    count: ClassVar[int] = 0

    def __init__(self, name: str = "") -> None:
        self.name = name or type(self).__name__.lower()
        Stage.count += 1

    @classmethod
    def register(cls, key: str):
        def inner(sub):
            cls.registry[key] = sub
            return sub
        return inner

    @abc.abstractmethod
    def run(self, x: Tensor) -> Tensor:
        """Transform a batch."""

    def __rshift__(self, other: Stage) -> Chain:
        return Chain([self, other])


class Chain(Stage):
    def __init__(self, stages):
        super().__init__("chain")
        self.stages = stages

    def run(self, x):
        for s in self.stages:
            x = s.run(x)
        return x

    def __rshift__(self, other):
        return Chain([*self.stages, other])


@Stage.register("langevin")
class Langevin(Stage):
    def __init__(self, energy: EnergyFn, steps: int = 10, eps: float = 1e-2):
        super().__init__()
        self.energy, self.steps, self.eps = energy, steps, eps

    def run(self, x: Tensor) -> Tensor:
        for _ in range(self.steps):
            x = x.detach().requires_grad_(True)
            grad, = torch.autograd.grad(self.energy(x).sum(), [x])
            x = x - self.eps * grad + (2 * self.eps) ** .5 * torch.randn_like(x)
        return x.detach()


@Stage.register("clip")
class Clip(Stage):
    def __init__(self, lo=-1.0, hi=None):
        super().__init__(name=f"clip[{lo}]")
        self.lo = lo
        self.hi = -lo if hi is None else hi

    def run(self, x):
        return x.clip(self.lo, self.hi)


def make_energy(kind: Kind, *, scale: float = 1.0) -> EnergyFn:
    match kind:
        case Kind.QUADRATIC:
            return lambda x: scale * x.pow(2).sum(-1)
        case Kind.QUARTIC:
            def quartic(x):
                return scale * ((x ** 2 - 1) ** 2).sum(-1)
            return quartic
        case _:
            raise ValueError(kind)


@contextmanager
def seeded(seed: int):
    state = torch.get_rng_state()
    pstate = random.getstate()
    torch.manual_seed(seed); random.seed(seed)
    try:
        yield seed
    finally:
        torch.set_rng_state(state)
        random.setstate(pstate)


def reduce(x: Tensor, how: Reduction = "mean") -> float:
    return getattr(x, how)().item()


def batches(n: int, size: int) -> Iterator[Tuple[int, Tensor]]:
    i = 0
    while True:
        if i * size >= n:
            return "done"
        got = yield i, torch.randn(min(size, n - i * size), 2)
        if got:
            print("  told:", got)
        i += 1


torch.manual_seed(0)
results: Dict[str, Stack[float]] = {}
for kind in Kind:
    with seeded(5) as s:
        chain = Langevin(make_energy(kind, scale=0.5), steps=8) >> Clip(-1.5) >> Stage.registry["clip"](-1.25, 1.0)
        st: Stack[float] = Stack()
        for i, b in batches(70, 32):
            out = chain.run(b)
            st.push(reduce(out.abs())).push(reduce(out, how="sum"))
        results[kind.value] = st
        print(kind, kind.name, s, len(st), random.randint(0, 100), f"{random.random():.6f}")
for key, st in results.items():
    print(f"{key!s:>10}: " + ", ".join(format(v, ".4f") for v in st))
    print(list(st[:2].map(lambda v: round(v, 3))), st[-1] == list(st)[0])
st = Stack[int]()
print(bool(st), st.pop(-1), st.push(3).pop(), Stage.count, sorted(Stage.registry))
with suppress(KeyError, ZeroDivisionError):
    print(1 / len(Stack()))
with ExitStack() as stack:
    [stack.enter_context(seeded(k)) for k in (1, 2)]
    stack.callback(lambda: print("closed"))
    print(f"inside {torch.rand(1).item():.5f}")
gen_ = batches(40, 16)
i, b = next(gen_)
i, b = gen_.send("more please")
print(i, b.shape[0], f"{torch.rand(1).item():.5f}")
make: List[Callable[[float], float]] = [lambda v, k=k: v * k for k in range(4)]
print([f(2.5) for f in make], sum(f(1.0) for f in make))
