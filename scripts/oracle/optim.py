"""Writes test/fixtures/optim: optimizers and learning-rate schedulers of PyTorch.

Written with torch 2.11.0, on the CPU:
    python scripts/oracle/optim.py
Optimizers: torch.manual_seed(0); model = Sequential(Linear(3, 5), Tanh(), Linear(5, 2)); x = torch.randn(16, 3);
y = torch.randn(16, 2); then 50 times: zero_grad, ((model(x) - y) ** 2).mean().backward(), step (LBFGS: 10 times, with a
closure). Schedulers: the rates of 50 steps of an SGD with two groups (lr 0.1 and 0.02, momentum 0.9).
"""

import json
import warnings

import torch
from torch import nn, optim
from torch.optim import lr_scheduler
from shared import folder

warnings.simplefilter("ignore")
out = folder("optim")
versions = {"torch": torch.__version__.split("+")[0], "seed": 0, "expression": __doc__.split("\n\n")[1].split("oracle/optim.py\n")[1].strip()}

optimizers = [
    "optim.SGD(params, lr=0.1)",
    "optim.SGD(params, lr=0.05, momentum=0.9, weight_decay=0.01, dampening=0.1)",
    "optim.SGD(params, lr=0.05, momentum=0.9, nesterov=True)",
    "optim.SGD(params, lr=0.01, maximize=True)",
    "optim.Adam(params)",
    "optim.Adam(params, lr=0.01, betas=(0.5, 0.9), eps=0.001, weight_decay=0.1)",
    "optim.Adam(params, lr=0.01, amsgrad=True, maximize=True)",
    "optim.AdamW(params, lr=0.01)",
    "optim.AdamW(params, lr=0.01, weight_decay=0.3, amsgrad=True)",
    "optim.RMSprop(params)",
    "optim.RMSprop(params, lr=0.005, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.01)",
    "optim.Adagrad(params, lr=0.01)",
    "optim.Adagrad(params, lr=0.1, lr_decay=0.01, weight_decay=0.01, initial_accumulator_value=0.1)",
    "optim.Adadelta(params, lr=0.5)",
    "optim.Adamax(params, weight_decay=0.01)",
    "optim.NAdam(params, lr=0.01)",
    "optim.NAdam(params, lr=0.01, weight_decay=0.1, decoupled_weight_decay=True)",
    "optim.RAdam(params, lr=0.01)",
    "optim.RAdam(params, lr=0.01, weight_decay=0.1, decoupled_weight_decay=True)",
    "optim.ASGD(params, lr=0.05, t0=10.0)",
    "optim.Rprop(params)",
    "optim.LBFGS(params, lr=0.5, max_iter=4)",
    "optim.LBFGS(params, line_search_fn='strong_wolfe', max_iter=5, history_size=3)",
]


def values(tensor):
    """Shape, type and elements, with as many digits as tell floats of that type apart."""
    flat = tensor.detach().flatten().tolist()
    if tensor.dtype == torch.float32:
        flat = [float(f"{v:.9g}") for v in flat]
    return {"shape": list(tensor.shape), "dtype": str(tensor.dtype)[6:], "values": flat}


def plain(value):
    """State as JSON: tensors with their elements, tuples as lists."""
    if isinstance(value, torch.Tensor):
        return values(value)
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def train(expression):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 2))
    x, y = torch.randn(16, 3), torch.randn(16, 2)
    optimizer = eval(expression, {"optim": optim, "params": model.parameters()})
    lbfgs = "LBFGS" in expression
    losses = []

    def closure():
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        return loss

    for _ in range(10 if lbfgs else 50):
        if lbfgs:
            loss = optimizer.step(closure)
        else:
            loss = closure()
            optimizer.step()
        losses.append(float(f"{loss.item():.9g}"))
    state = optimizer.state_dict()
    case = {"python": expression, "losses": losses, "weights": {k: values(v) for k, v in model.state_dict().items()}}
    case["groups"] = plain(state["param_groups"])
    case["groupKeys"] = list(state["param_groups"][0])
    if not lbfgs:
        case["state"] = plain(state["state"])
    return case


schedulers = [
    "lr_scheduler.StepLR(optimizer, 7)",
    "lr_scheduler.MultiStepLR(optimizer, [5, 20, 20, 30], gamma=0.5)",
    "lr_scheduler.ConstantLR(optimizer, factor=0.25, total_iters=8)",
    "lr_scheduler.LinearLR(optimizer, start_factor=0.2, end_factor=0.9, total_iters=12)",
    "lr_scheduler.ExponentialLR(optimizer, 0.93)",
    "lr_scheduler.PolynomialLR(optimizer, total_iters=30, power=2.0)",
    "lr_scheduler.CosineAnnealingLR(optimizer, 20, eta_min=0.001)",
    "lr_scheduler.CosineAnnealingWarmRestarts(optimizer, 5, T_mult=2, eta_min=0.001)",
    "lr_scheduler.CyclicLR(optimizer, 0.001, 0.1, step_size_up=8, step_size_down=5, mode='triangular2')",
    "lr_scheduler.CyclicLR(optimizer, 0.001, [0.1, 0.3], step_size_up=6, mode='exp_range', gamma=0.97)",
    "lr_scheduler.OneCycleLR(optimizer, 0.3, total_steps=60)",
    "lr_scheduler.OneCycleLR(optimizer, [0.3, 0.1], epochs=10, steps_per_epoch=6, three_phase=True, anneal_strategy='linear')",
    "lr_scheduler.LambdaLR(optimizer, decay)",
    "lr_scheduler.MultiplicativeLR(optimizer, [decay, decay])",
    "lr_scheduler.SequentialLR(optimizer, [lr_scheduler.LinearLR(optimizer, total_iters=10), lr_scheduler.ExponentialLR(optimizer, 0.9)], [10])",
    "lr_scheduler.SequentialLR(optimizer, [lr_scheduler.ConstantLR(optimizer), lr_scheduler.CosineAnnealingLR(optimizer, 15), lr_scheduler.StepLR(optimizer, 4)], [6, 21])",
    "lr_scheduler.ChainedScheduler([lr_scheduler.ConstantLR(optimizer, factor=0.1, total_iters=4), lr_scheduler.ExponentialLR(optimizer, 0.9)])",
    "lr_scheduler.ReduceLROnPlateau(optimizer, patience=2, factor=0.5, cooldown=1)",
    "lr_scheduler.ReduceLROnPlateau(optimizer, 'max', threshold=0.1, threshold_mode='abs', patience=1, min_lr=[0.001, 0.002])",
]


def decay(epoch):
    return 1 / (1 + 0.1 * epoch)


def schedule(expression):
    groups = [{"params": [torch.zeros(1, requires_grad=True)]}, {"params": [torch.zeros(1, requires_grad=True)], "lr": 0.02}]
    optimizer = optim.SGD(groups, lr=0.1, momentum=0.9)
    scheduler = eval(expression, {"lr_scheduler": lr_scheduler, "optimizer": optimizer, "decay": decay})
    rates, momenta = [], []
    for step in range(50):
        rates.append([g["lr"] for g in optimizer.param_groups])
        momenta.append([g["momentum"] for g in optimizer.param_groups])
        optimizer.step()
        if "Plateau" in expression:
            scheduler.step(1 / (1 + step // 6))
        else:
            scheduler.step()
    case = {"python": expression, "rates": rates, "lastLr": list(scheduler.get_last_lr())}
    if any(m != [0.9, 0.9] for m in momenta):
        case["momenta"] = momenta
    hidden = ("_is_initial", "_get_lr_called_within_step", "lr_lambdas", "_schedule_phases", "_anneal_func_type", "use_beta1", "_scale_fn_custom", "mode_worse", "default_min_lr")
    case["state"] = {k: plain(v) for k, v in scheduler.state_dict().items() if k not in hidden and k != "_schedulers"}
    return case


def write(name, cases):
    lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
    (out / f"{name}.json").write_text(f'{{"versions": {json.dumps(versions)}, "cases": [\n{lines}\n]}}\n')


write("optimizers", [train(e) for e in optimizers])
write("schedulers", [schedule(e) for e in schedulers])
