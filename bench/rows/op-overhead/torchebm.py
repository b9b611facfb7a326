import torch
from parts import side

CALLS = 100_000
x, y, m = torch.ones(4), torch.ones(4), torch.ones(4, 4)
w = torch.ones(4, requires_grad=True)

operations = {
    "add": lambda: x.add(y),
    "add-in-place": lambda: x.add_(y),
    "mul-number": lambda: x.mul(2),
    "add-alpha": lambda: x.add(y, alpha=2),
    "sum": lambda: x.sum(-1, keepdim=True),
    "matmul": lambda: m.matmul(m),
    "mul-grad": lambda: w.mul(x),
    "view": lambda: x.view([2, 2]),
    "cat": lambda: torch.cat([x, y]),
    "zeros": lambda: torch.zeros([4]),
    "shape": lambda: x.shape,
    "item": lambda: x.select(0, 0).item(),
}


def row(call):
    def run():
        for _ in range(CALLS):
            call()

    return lambda given: side(run, lambda _: {"law": {"calls": CALLS}}, CALLS)


rows = {f"op-overhead-{name}": row(call) for name, call in operations.items()}
