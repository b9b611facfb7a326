"""Writes cases from PyTorch's own database of operators (op_db): calls, their results and their gradients.

    python scripts/oracle/conformance.py FOLDER [--samples N] [--only NAME …]

One file for each operator. A case is a short program of public calls (`torch.add`, `Tensor.add`, …) on stored inputs;
the seed is 42 before each, as in
op_db's own wrappers. What a Python wrapper of op_db calls is recorded where the wrapper has no public name.
"""

import argparse
import base64
import cmath
import inspect
import json
import math
import sys
import warnings
from pathlib import Path

import torch
from torch.overrides import TorchFunctionMode
from torch.testing._internal.common_methods_invocations import op_db
from torch.utils._pytree import tree_leaves

warnings.filterwarnings("ignore")
torch.set_num_threads(1)

MAX_ELEMENTS = 20_000
# Beside float32, which is run in full and with gradients.
OTHER_DTYPES = [torch.float64, torch.bfloat16, torch.complex64, torch.int64, torch.bool]
DTYPE_NAMES = {getattr(torch, n): n for n in (
    "float32 float64 float16 bfloat16 int64 int32 int16 int8 uint8 bool complex64 complex128 complex32 "
    "uint16 uint32 uint64 float8_e4m3fn float8_e5m2").split()}


class Unwritable(Exception):
    """A value that no file can hold: a function, a generator, …"""


def public_names():
    """The names of each function, by identity."""
    modules = {
        "torch": torch, "torch.nn.functional": torch.nn.functional, "torch.linalg": torch.linalg, "torch.fft": torch.fft,
        "torch.special": torch.special, "torch.sparse": torch.sparse, "torch.masked": torch.masked,
        "torch.signal.windows": torch.signal.windows, "torch.ops.aten": torch._C._nn,
    }
    names = {}
    for path, module in modules.items():
        public = [n for n in dir(module) if not n.startswith("_")] + [n for n in dir(module) if n.startswith("_")]
        for n in public:
            f = getattr(module, n, None)
            if callable(f) and not inspect.isclass(f) and not inspect.ismodule(f):
                names.setdefault(f, []).append(f"{path}.{n}")
    return names


NAMES = public_names()
METHODS = {}
for n in dir(torch.Tensor):
    try:
        METHODS.setdefault(getattr(torch.Tensor, n), f"Tensor.{n}")
    except TypeError:
        pass


def name_of(f, wanted=None):
    """The public name of a function; of several, the one that op_db uses, else the function's own."""
    if getattr(f, "__name__", "") == "__get__":
        return f"Tensor.{f.__self__.__name__}:get"
    if getattr(f, "__name__", "") == "__set__":
        return f"Tensor.{f.__self__.__name__}:set"
    if isinstance(f, torch._ops.OpOverload):
        return f"torch.ops.aten.{f._schema.name.split('::')[1]}"
    if isinstance(f, torch._ops.OpOverloadPacket):
        return f"torch.ops.aten.{f.__name__}"
    try:
        if f in NAMES:
            own = getattr(f, "__name__", None)
            hidden = lambda path: path.split(".")[-1].startswith("_")
            return min(NAMES[f], key=lambda path: (path != f"torch.{wanted}", hidden(path), path.split(".")[-1] != own))
        if f in METHODS:
            return METHODS[f]
    except TypeError:
        pass
    return None


def bits(tensor):
    flat = tensor.detach().contiguous().resolve_conj().resolve_neg().reshape(-1)
    if flat.numel() == 0:
        return ""
    return base64.b64encode(bytes(flat.view(torch.uint8).numpy())).decode()


def write_tensor(x):
    if type(x) not in (torch.Tensor, torch.nn.Parameter):
        raise Unwritable(f"a {type(x).__name__}")
    if x.layout != torch.strided:
        raise Unwritable(f"a tensor of layout {x.layout}")
    if x.dtype not in DTYPE_NAMES:
        raise Unwritable(f"a tensor of {x.dtype}")
    if x.device.type != "cpu":
        raise Unwritable(f"a tensor on {x.device}")
    if x.numel() > MAX_ELEMENTS:
        raise Unwritable("a large tensor")
    entry = {"dtype": DTYPE_NAMES[x.dtype], "shape": list(x.shape)}
    if x.requires_grad:
        entry["grad"] = True
    with torch.no_grad():
        storage = 0 if x.is_conj() or x.is_neg() else x.untyped_storage().nbytes() // x.element_size()
        if x._is_view() and x.numel() < storage <= 4 * MAX_ELEMENTS:
            # Some operators look at the memory around a view.
            entry["stride"] = list(x.stride())
            entry["offset"] = x.storage_offset()
            entry["data"] = bits(x.detach().as_strided([storage], [1], 0))
        elif x.is_contiguous() or x.numel() == 0 or x.is_conj() or x.is_neg():
            entry["data"] = bits(x)
        else:
            count = 1 + sum((n - 1) * s for n, s in zip(x.shape, x.stride()))
            entry["stride"] = list(x.stride())
            entry["data"] = bits(x.detach().as_strided([count], [1]))
    return entry


class Writer:
    """Encodes values: numbers, strings and lists as JSON, tensors as places among the inputs or the results."""

    def __init__(self):
        self.inputs = []
        self.places = {}
        self.held = []

    def input(self, x):
        if id(x) not in self.places:
            entry = write_tensor(x)
            self.held.append(x)
            self.places[id(x)] = {"in": len(self.inputs)}
            self.inputs.append(entry)
        return self.places[id(x)]

    def value(self, v):
        if v is None or isinstance(v, (bool, str)):
            return v
        if isinstance(v, torch.Tensor):
            return self.input(v)
        if isinstance(v, torch.SymInt) or type(v).__module__ == "numpy":
            v = v.item() if hasattr(v, "item") else int(v)
        if isinstance(v, int):
            return v if abs(v) < 2**53 else {"big": str(v)}
        if isinstance(v, float):
            return {"float": v if math.isfinite(v) else str(v)}
        if isinstance(v, complex):
            return {"re": self.value(v.real), "im": self.value(v.imag)} if cmath.isfinite(v) else {"re": {"float": str(v.real)}, "im": {"float": str(v.imag)}}
        if isinstance(v, torch.dtype):
            if v not in DTYPE_NAMES:
                raise Unwritable(str(v))
            return {"dtype": DTYPE_NAMES[v]}
        if isinstance(v, (torch.device, torch.layout, torch.memory_format)):
            return str(v).removeprefix("torch.")
        if isinstance(v, slice):
            return {"slice": [self.value(v.start), self.value(v.stop), self.value(v.step)]}
        if v is Ellipsis:
            return {"slice": "..."}
        if isinstance(v, (list, tuple)):
            return [self.value(e) for e in v]
        if v is int or v is float or v is bool:
            raise Unwritable("a Python type")
        raise Unwritable(f"a {type(v).__name__}")


class Recorder(TorchFunctionMode):
    """The public calls that a function makes, outermost only."""

    def __init__(self, writer):
        super().__init__()
        self.writer = writer
        self.calls = []

    def __torch_function__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        name = name_of(func)
        if name is None:
            raise Unwritable(f"a call of {getattr(func, '__qualname__', func)}")
        call = {"call": name, "args": self.writer.value(list(args)), "kwargs": {k: self.writer.value(v) for k, v in kwargs.items()}}
        result = func(*args, **kwargs)
        k = len(self.calls)
        call["used"] = name.endswith("_") or name.endswith("_.default") or name.endswith(":set") or "__setitem__" in name or "out" in kwargs
        self.calls.append(call)
        self.name_results(result, {"ref": k}, call)
        return result

    def name_results(self, result, place, call):
        if isinstance(result, torch.Tensor):
            self.writer.held.append(result)
            self.writer.places[id(result)] = place
        elif isinstance(result, (list, tuple)):
            for i, r in enumerate(result):
                self.name_results(r, {**place, "at": place.get("at", []) + [i]}, call)


def references(value, into):
    if isinstance(value, dict):
        if "ref" in value:
            into.add(value["ref"])
        for v in value.values():
            references(v, into)
    elif isinstance(value, list):
        for v in value:
            references(v, into)


def prune(calls, result):
    """Drops calls whose results nobody uses, such as questions for a shape; renumbers the rest."""
    needed = set()
    references(result, needed)
    for k in range(len(calls) - 1, -1, -1):
        if calls[k]["used"]:
            needed.add(k)
        if k in needed:
            references([calls[k]["args"], calls[k]["kwargs"]], needed)
    order = {k: i for i, k in enumerate(sorted(needed))}

    def renumber(value):
        if isinstance(value, dict):
            return {key: order[v] if key == "ref" else renumber(v) for key, v in value.items()}
        return [renumber(v) for v in value] if isinstance(value, list) else value

    kept = [{"call": calls[k]["call"], "args": renumber(calls[k]["args"]), "kwargs": renumber(calls[k]["kwargs"])} for k in sorted(needed)]
    return kept, renumber(result)


def cotangent(x):
    """A gradient that favours no element and needs no generator."""
    values = torch.cos(torch.arange(x.numel(), dtype=torch.float64)).reshape(x.shape)
    return values.to(x.dtype)


def expected(v):
    if isinstance(v, torch.Tensor):
        entry = write_tensor(v.detach())
        if "stride" in entry:
            entry = write_tensor(v.detach().contiguous())
        return {"tensor": entry}
    if isinstance(v, (list, tuple)):
        return {"list": [expected(e) for e in v]}
    return {"value": Writer().value(v)}


def required_names(f):
    """The parameters without a default of a Python function, in order."""
    try:
        parameters = inspect.signature(f).parameters.values()
    except (TypeError, ValueError):
        return []
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        # A function that picks another by `return_indices`.
        return ["input", "kernel_size"] if "pool" in getattr(f, "__name__", "") or getattr(f, "__name__", "") == "fn" else []
    return [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD and p.default is p.empty]


def write_case(op, sample, with_grad):
    args = [sample.input, *sample.args]
    kwargs = dict(sample.kwargs)
    writer = Writer()
    for leaf in tree_leaves((args, kwargs)):
        if isinstance(leaf, torch.Tensor):
            writer.input(leaf)
    direct = name_of(op.op, op.name)
    # Required arguments stand by position under the rule, also where a sample names them.
    for key in required_names(op.op)[len(args):] if direct else ():
        if key in kwargs:
            args.append(kwargs.pop(key))
    # A list among the indices is one index; a bare one, as Python has it, would read as several.
    if direct == "Tensor.__getitem__" and isinstance(args[1], list):
        args[1] = (args[1],)
    torch.manual_seed(42)
    if direct:
        calls = [{"call": direct, "args": writer.value(args), "kwargs": {k: writer.value(v) for k, v in kwargs.items()}}]
        place = {"ref": 0}
        result = op.op(*args, **kwargs)
    else:
        recorder = Recorder(writer)
        with recorder:
            result = op.op(*args, **kwargs)
        place = writer.value(result)
        calls, place = prune(recorder.calls, place)
    if not calls:
        raise Unwritable("no call at all")
    case = {"inputs": writer.inputs, "program": calls, "result": place, "expected": expected(result)}
    if with_grad:
        outputs = [r for r in tree_leaves(result) if isinstance(r, torch.Tensor) and r.requires_grad and r.dtype.is_floating_point]
        leaves = [x for x in tree_leaves((args, kwargs)) if isinstance(x, torch.Tensor) and x.requires_grad and x.is_leaf]
        leaves = list({id(x): x for x in leaves}.values())
        if outputs and leaves:
            try:
                grads = torch.autograd.grad(outputs, leaves, [cotangent(r) for r in outputs], allow_unused=True)
                case["grads"] = [
                    {"input": writer.places[id(x)]["in"], "tensor": None if g is None else write_tensor(g.contiguous())}
                    for x, g in zip(leaves, grads)
                ]
            except (RuntimeError, NotImplementedError):
                pass
    return case


def spread(items, count):
    items = list(items)
    if len(items) <= count:
        return items
    return [items[round(i * (len(items) - 1) / (count - 1))] for i in range(count)]


def write_error(op, error):
    sample = error.sample_input
    writer = Writer()
    direct = name_of(op.op, op.name)
    if not direct:
        raise Unwritable("a wrapper")
    args = [sample.input, *sample.args]
    calls = [{"call": direct, "args": writer.value(args), "kwargs": {k: writer.value(v) for k, v in sample.kwargs.items()}}]
    try:
        op.op(*args, **sample.kwargs)
    except Exception as e:
        return {"inputs": writer.inputs, "program": calls, "error": f"{type(e).__name__}: {str(e).splitlines()[0] if str(e) else ''}"}
    raise Unwritable("no error after all")


def write_op(op, samples):
    cases, skipped = [], []

    def attempt(f, *args, **tags):
        try:
            cases.append({**f(*args), **tags})
        except Unwritable as e:
            skipped.append(str(e))
        except Exception as e:  # what Python cannot do on this machine is no case
            skipped.append(f"Python: {type(e).__name__}: {str(e).splitlines()[0] if str(e) else ''}")

    supported = op.supported_dtypes("cpu")
    torch.manual_seed(1)
    if torch.float32 in supported:
        grad = op.supports_autograd
        for sample in spread(op.sample_inputs("cpu", torch.float32, requires_grad=grad), samples):
            attempt(write_case, op, sample, grad, dtype="float32")
    for dtype in OTHER_DTYPES:
        if dtype in supported:
            for sample in spread(op.sample_inputs("cpu", dtype, requires_grad=False), 3):
                attempt(write_case, op, sample, False, dtype=DTYPE_NAMES[dtype])
    if op.error_inputs_func is not None:
        for error in spread(op.error_inputs("cpu"), 6):
            attempt(write_error, op, error, dtype="float32")
    return {
        "name": op.formatted_name,
        "float32": torch.float32 in supported,
        "method": op.method_variant.__name__ if op.method_variant and name_of(op.op, op.name) and name_of(op.op, op.name).startswith("torch.") and not op.name.startswith("_") else None,
        "cases": cases,
        "skipped": sorted(set(skipped)),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--samples", type=int, default=24)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for op in op_db:
        if options.only and op.formatted_name not in options.only and op.name not in options.only:
            continue
        try:
            entry = write_op(op, options.samples)
        except Exception as e:
            entry = {"name": op.formatted_name, "float32": True, "method": None, "cases": [], "skipped": [f"Python: {type(e).__name__}: {e}"]}
        (options.folder / f"{op.formatted_name}.json").write_text(json.dumps(entry, separators=(",", ":")))
        count += len(entry["cases"])
        if sys.stderr.isatty():
            print(f"\r{op.formatted_name:60}{count:6}", end="", file=sys.stderr, flush=True)
    (options.folder / "version.json").write_text(json.dumps({"torch": torch.__version__, "operators": len(op_db), "cases": count}))
    print(f"{len(op_db)} operators, {count} cases", file=sys.stderr)
