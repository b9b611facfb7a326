"""A job of training phases driven by a state machine, with events matched by their shape."""
from __future__ import annotations
import enum
from dataclasses import dataclass, replace, field
from typing import Any, Optional, Union
import torch
from torch import nn


class Phase(enum.Enum):
    IDLE = enum.auto()
    WARMUP = enum.auto()
    TRAIN = enum.auto()
    EVAL = enum.auto()
    DONE = enum.auto()

    def __str__(self):
        return self.name.lower()

    @property
    def terminal(self):
        return self in {Phase.DONE}


class Level(enum.IntEnum):
    QUIET = 0
    INFO = 1
    DEBUG = 2


@dataclass(frozen=True)
class Start:
    seed: int


@dataclass(frozen=True)
class Batch:
    x: torch.Tensor
    weight: float = 1.0


@dataclass(frozen=True)
class Tick:
    n: int = 1


@dataclass(frozen=True)
class Stop:
    reason: str = "asked"
    code: Optional[int] = None


Event = Union[Start, Batch, Tick, Stop]


@dataclass
class State:
    phase: Phase = Phase.IDLE
    step: int = 0
    losses: list[float] = field(default_factory=list)
    notes: dict[Phase, list[str]] = field(default_factory=dict)

    def note(self, text: str, level: Level = Level.INFO) -> State:
        if level <= VERBOSITY:
            self.notes.setdefault(self.phase, []).append(text)
        return self


VERBOSITY = Level.INFO
TRANSITIONS = {
    (Phase.IDLE, Start): Phase.WARMUP,
    (Phase.WARMUP, Tick): Phase.TRAIN,
    (Phase.TRAIN, Tick): Phase.EVAL,
    (Phase.EVAL, Tick): Phase.TRAIN,
}


class Machine:
    def __init__(self, dim: int = 2, lr: float = 0.05):
        self.model = nn.Sequential(nn.Linear(dim, 8), nn.Softplus(), nn.Linear(8, 1))
        self.opt = torch.optim.SGD(self.model.parameters(), lr=lr)
        self.state = State()
        self.history: list[tuple[Phase, Phase]] = []

    def move(self, to: Phase) -> None:
        self.history.append((self.state.phase, to))
        self.state = replace(self.state, phase=to)

    def loss(self, x: torch.Tensor) -> torch.Tensor:
        noise = torch.randn_like(x)
        return (self.model(x) - self.model(noise)).mean() + 0.1 * self.model(x).pow(2).mean()

    def handle(self, event: Event) -> Any:
        match (self.state.phase, event):
            case (phase, _) if phase.terminal:
                return None
            case (_, Stop(reason=why, code=None)):
                self.state.note(f"stopped: {why}")
                self.move(Phase.DONE)
                return why
            case (_, Stop(code=code)):
                self.move(Phase.DONE)
                return code
            case (Phase.IDLE, Start(seed)):
                torch.manual_seed(seed)
                self.move(TRANSITIONS[Phase.IDLE, Start])
                return seed
            case (Phase.WARMUP | Phase.TRAIN, Batch(x=x, weight=w)):
                scale = 0.1 if self.state.phase is Phase.WARMUP else 1.0
                loss = w * scale * self.loss(x)
                self.opt.zero_grad()
                loss.backward()
                self.opt.step()
                self.state.losses.append(loss.item())
                self.state.step += 1
                return loss.item()
            case (Phase.EVAL, Batch(x=x)):
                with torch.no_grad():
                    value = self.model(x).mean().item()
                self.state.note(f"eval {value:.4f}").note("details", Level.DEBUG)
                return value
            case (phase, Tick(n)):
                for _ in range(n):
                    self.move(TRANSITIONS.get((self.state.phase, Tick), phase))
                return str(self.state.phase)
            case _:
                raise ValueError(f"{type(event).__name__} in {self.state.phase}")


torch.manual_seed(1)
data = torch.randn(6, 10, 2)
m = Machine()
events: list[Event] = [Start(7), Batch(data[0]), Tick(), Batch(data[1]), Batch(data[2], weight=0.5), Tick(), Batch(data[3]), Tick(3), Batch(data[4]), Stop(), Batch(data[5])]
for e in events:
    try:
        out = m.handle(e)
        print(type(e).__name__, out if not isinstance(out, float) else f"{out:.5f}", m.state.phase)
    except ValueError as err:
        print("error", err)
print(m.state.step, len(m.history), [f"{a}>{b}" for a, b in m.history])
print({str(k): v for k, v in m.state.notes.items()}, int(VERBOSITY), Level(2).name, max(Level))
print(Machine().handle(Stop(code=3)), Start(7) == Start(7), len({Tick(), Tick(1), Tick(2)}))
