"""Writes test/fixtures/torch/pt: files of torch.save, and what is in them.

Written with torch 2.11.0:
    python scripts/oracle/pt.py
With two folders, checks instead that each file of the second holds what the first's file of the same name holds, bit
for bit, and loads with weights_only=True (see scripts/pt-both-ways.mjs):
    python scripts/oracle/pt.py test/fixtures/torch/pt out/pt
"""

import collections
import json
import sys
from pathlib import Path

import torch
from shared import folder

out = folder("torch/pt")
DTYPES = ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool"]
DTYPES += ["complex64", "complex128", "complex32", "uint16", "uint32", "uint64", "float8_e4m3fn", "float8_e5m2"]


def raw(x):
    """The elements in row-major order, as hexadecimal bytes."""
    x = x.detach().resolve_conj().resolve_neg()
    flat = torch.empty(x.shape, dtype=x.dtype)
    flat.copy_(x)
    return bytes(flat.reshape(-1).view(torch.uint8).numpy()).hex()


def forty():
    torch.manual_seed(0)
    tensors = collections.OrderedDict()
    for name in DTYPES:
        dtype = getattr(torch, name)
        source = torch.randn(2, 3, dtype=torch.complex64) if "complex" in name else torch.randn(2, 3) * 3
        if name.startswith("uint") or name == "bool":
            source = source.abs()
        tensors[name] = source.to(dtype)
    base = torch.arange(24.0)
    tensors["base"] = base
    tensors["matrix"] = base.view(4, 6)
    tensors["transposed"] = base.view(4, 6).t()
    tensors["every_second"] = base[1::2]
    tensors["window"] = base.view(4, 6)[1:3, 2:5]
    tensors["expanded"] = base[:3].view(3, 1).expand(3, 4)
    tensors["overlapping"] = base.as_strided((5, 3), (1, 1), 2)
    tensors["last"] = base[-1]
    tensors["scalar"] = torch.tensor(1.5)
    tensors["nothing"] = torch.zeros(0)
    tensors["no_rows"] = torch.zeros(0, 3, dtype=torch.int64)
    tensors["no_columns"] = torch.zeros(3, 0, dtype=torch.bool)
    tensors["no_part"] = base[24:]
    tensors["conjugate"] = tensors["complex64"].conj()
    tensors["imaginary"] = torch.randn(3, dtype=torch.complex64).conj().imag
    tensors["special"] = torch.tensor([float("nan"), float("inf"), -float("inf"), -0.0, 1e-45])
    tensors["long"] = torch.tensor([2**63 - 1, -(2**63), 2**53 + 1])
    tensors["leaf"] = torch.ones(2, requires_grad=True)
    tensors["parameter"] = torch.nn.Parameter(torch.randn(2, 2))
    tensors["frozen"] = torch.nn.Parameter(torch.randn(2), requires_grad=False)
    tensors["channels_last"] = torch.randn(2, 3, 2, 2).to(memory_format=torch.channels_last)
    tensors["generator"] = torch.get_rng_state()
    return tensors


def write():
    out.mkdir(parents=True, exist_ok=True)
    tensors = forty()
    torch.save(tensors, out / "tensors.pt")
    storages = {}
    described = {}
    for name, x in tensors.items():
        storage = storages.setdefault(x.untyped_storage().data_ptr() or name, len(storages))
        described[name] = {
            "dtype": str(x.dtype).removeprefix("torch."),
            "shape": list(x.shape),
            "stride": list(x.stride()),
            "offset": x.storage_offset(),
            "storage": storage,
            "requiresGrad": x.requires_grad,
            "parameter": isinstance(x, torch.nn.Parameter),
            "bytes": raw(x) if x.numel() < 100 else None,
        }
    result = {"torch": torch.__version__.split("+")[0], "seed": 0, "tensors": described}
    (out / "tensors.json").write_text(json.dumps(result) + "\n")

    torch.manual_seed(1)
    shared = [1, 2.5]
    loop = []
    loop.append(loop)
    torch.save(
        {
            "none": None,
            "yes": True,
            "int": -3,
            "float": 2.0,
            "big": 2**70,
            "negative": -(2**40),
            "byte": -129,
            "text": "é\n",
            "bytes": b"\x00\xff",
            "list": [1, [2, []]],
            "tuple": (1, (2,), ()),
            "shared": [shared, shared],
            "loop": loop,
            "set": {1},
            "complex": 1 - 2j,
            "counts": {0: "a", 1: "b", 5: "c"},
            "names": collections.OrderedDict(b=1, a=2),
            "digits": {"0": "a"},
            "descending": {1: "a", 0: "b"},
            "pairs": {(1, 2): "a", 0.5: "b"},
            "device": torch.device("cpu"),
            "dtype": torch.bfloat16,
            "size": torch.Size([2, 3]),
            "sparse": torch.eye(2).to_sparse(),
        },
        out / "containers.pt",
    )

    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3), torch.nn.Linear(3, 1))
    adam = torch.optim.Adam(model.parameters(), lr=1e-2, amsgrad=True)
    for _ in range(2):
        adam.zero_grad()
        model(torch.randn(4, 2)).square().mean().backward()
        adam.step()
    torch.save({"model": model.state_dict(), "optimizer": adam.state_dict(), "epoch": 2}, out / "checkpoint.pt")

    x = {"x": torch.arange(3.0)}
    torch.save(x, out / "legacy.pt", _use_new_zipfile_serialization=False)
    torch.save(x, out / "protocol4.pt", pickle_protocol=4)
    torch.save(torch.nn.Linear(1, 1), out / "module.pt")
    torch.jit.trace(torch.nn.Linear(1, 1), torch.zeros(1, 1)).save(str(out / "script.pt"))


def same(a, b, path):
    if isinstance(a, torch.Tensor):
        assert type(a) is type(b), (path, type(a), type(b))
        assert a.dtype == b.dtype and a.shape == b.shape and a.requires_grad == b.requires_grad, path
        assert a.layout == b.layout and a.is_conj() == b.is_conj() and a.is_neg() == b.is_neg(), path
        if a.layout == torch.strided:
            assert a.stride() == b.stride() and a.storage_offset() == b.storage_offset(), path
            assert raw(a) == raw(b), path
            assert a.untyped_storage().nbytes() == b.untyped_storage().nbytes(), path
        else:
            assert torch.equal(a.to_dense(), b.to_dense()), path
        return 1
    if isinstance(a, dict):
        assert list(a) == list(b), (path, list(a), list(b))
        return sum(same(a[key], b[key], f"{path}.{key}") for key in a)
    if isinstance(a, (list, tuple)) and not isinstance(a, torch.Size) and not any(x is a for x in a):
        assert type(a) is type(b) and len(a) == len(b), (path, a, b)
        return sum(same(x, y, f"{path}[{i}]") for i, (x, y) in enumerate(zip(a, b)))
    return 0


def check(first, second):
    for path in sorted(Path(second).glob("*.pt")):
        ours = torch.load(path, weights_only=True)
        theirs = torch.load(Path(first) / path.name, weights_only=True)
        count = same(theirs, ours, path.name)
        keys = {}
        for name, x in ours.items():
            if isinstance(x, torch.Tensor) and x.layout == torch.strided and x.numel():
                twin = keys.setdefault(theirs[name].untyped_storage().data_ptr(), x.untyped_storage().data_ptr())
                assert twin == x.untyped_storage().data_ptr(), f"{name} does not share its memory"
        print(f"{path.name}: {count} tensors equal, bit for bit")


if len(sys.argv) == 3:
    check(*sys.argv[1:])
else:
    write()
