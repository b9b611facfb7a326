"""Writes test/fixtures/models: first weights, outputs and gradients of all models and their components.

Written with torchebm 0.8.9, torch 2.11.0, on the CPU:
    python scripts/oracle/models.py
A case is a Python expression. Its first weights are told by the sum of their bits; then all parameters are drawn anew
(0.3·randn in order, from a generator seeded with 10 + seed), and the outputs and gradients are those of these weights.
Gradients of parameters are told by Σ gᵢ wᵢ with weights from 0.5 to 1.5, those of inputs in full.
"""

import json
import warnings

import torch
import torchebm
from torchebm.core import *  # noqa: F403
from torchebm.models import *  # noqa: F403
from torchebm.models import dit_s_2  # noqa: F401
from torch import nn  # noqa: F401
from shared import folder

out = folder("models")
warnings.simplefilter("ignore")

MLP = "TimeConditionedMLP(in_dim=2, hidden_dim=8, depth=2, num_classes=3)"
ENERGY = "TimeConditionedMLP(in_dim=2, out_dim=2, hidden_dim=8, depth=1, conditioning='concat')"
DIT = "DiT(input_size=4, in_channels=1, embed_dim=8, depth=1, num_heads=2, num_classes=3)"

# source, shapes of positional inputs ('t': times, 'y': labels), named inputs
cases = [
    ("MLPTimestepEmbedder(6)", ["t"], {}),
    ("MLPTimestepEmbedder(6, 7)", ["t"], {}),
    ("FeedForward(4)", [(3, 5, 4)], {}),
    ("FeedForward(5, mlp_ratio=1.5, act_layer=nn.SiLU)", [(3, 5)], {}),
    ("MultiheadSelfAttention(6, 3)", [(2, 5, 6)], {}),
    ("ConvPatchEmbed2d(in_channels=2, embed_dim=5, patch_size=2)", [(3, 2, 4, 6)], {}),
    ("AdaLNZeroBlock(embed_dim=6, num_heads=2)", [(2, 5, 6), (2, 6)], {}),
    ("AdaLNZeroBlock(embed_dim=6, num_heads=1, cond_dim=3, mlp_ratio=2.0, eps=0.001)", [(1, 5, 6), (1, 3)], {}),
    ("AdaLNZeroMLPBlock(embed_dim=6, cond_dim=3)", [(17, 6), (17, 3)], {}),
    ("AdaLNZeroLinearHead(embed_dim=6, out_dim=2)", [(4, 6), (4, 6)], {}),
    ("AdaLNZeroPatchHead(embed_dim=6, patch_size=2, out_channels=3)", [(2, 9, 6), (2, 6)], {}),
    ("AdaLNZeroPatchHead(embed_dim=4, cond_dim=3, patch_size=1, out_channels=2, grid_size=(2, 3))", [(2, 6, 4), (2, 3)], {}),
    (MLP, [(5, 2), "t", "y"], {}),
    (MLP, [(1, 2), "t"], {}),
    ("TimeConditionedMLP(in_dim=1, out_dim=3, hidden_dim=6, depth=1, cond_dim=5, mlp_ratio=2.0, activation=nn.Tanh)", [(17, 1)], {"cond": (17, 5)}),
    ("TimeConditionedMLP(in_dim=2, hidden_dim=8, conditioning='concat', num_classes=2)", [(5, 2), "t"], {"y": "y", "cond": (5, 8)}),
    ("TimeConditionedMLP(in_dim=2, hidden_dim=8, conditioning='concat', cond_dim=0)", [(5, 2), "t"], {}),
    ("TimeConditionedMLP(in_dim=2, hidden_dim=8, depth=1, num_classes=3, class_dropout_prob=0.5)", [(17, 2), "t", "y"], {}),
    (DIT, [(3, 1, 4, 4), "t", "y"], {}),
    ("DiT(input_size=(4, 8), in_channels=2, out_channels=3, patch_size=2, embed_dim=8, depth=2, num_heads=4, cond_dim=6, pos_embed='learnable')", [(2, 2, 4, 8), "t"], {"cond": (2, 6)}),
    ("DiT(input_size=4, in_channels=1, patch_size=4, embed_dim=8, depth=1, num_heads=2, head_dim=4, head_depth=1, head_num_heads=1, mlp_ratio=1.0, pos_embed=None)", [(1, 1, 4, 4), "t"], {}),
    ("dit_s_2(input_size=4, in_channels=1, embed_dim=12, depth=1)", [(2, 1, 4, 4), "t"], {}),
    ("ConditionalTransformer2D(in_channels=1, out_channels=2, input_size=4, patch_size=2, embed_dim=8, depth=1, num_heads=2)", [(2, 1, 4, 4), (2, 8)], {}),
    ("ConditionalTransformer2D(in_channels=1, out_channels=1, input_size=4, patch_size=2, embed_dim=8, depth=1, num_heads=2, cond_dim=3, use_sincos_pos_embed=False)", [(2, 1, 4, 4)], {"t": (2, 3)}),
    (f"ClassifierFreeGuidance({MLP}, 2.5, 3)", [(5, 2), "t", "y"], {}),
    (f"ClassifierFreeGuidance({MLP}, 0, 3)", [(5, 2), "t"], {"y": "y"}),
    (f"ClassifierFreeGuidance({MLP}, 2.5, 3)", [(5, 2), "t"], {"cond": (5, 8)}),
    (f"ClassifierFreeGuidance({MLP}, -1.5, 3, guide_channels=1)", [(5, 2), "t"], {"y": "y", "cond": (5, 8)}),
    (f"ClassifierFreeGuidance({DIT}, 3, 3, guide_channels=4)", [(2, 1, 4, 4), "t", "y"], {}),
    ("InteractionModel(HarmonicModel(), 2.0, strength=0.5)", [(6, 2)], {}),
    ("InteractionModel(DoubleWellModel(), 3.0)", [(5, 6)], {}),
    ("InteractionModel(GaussianModel(zeros(2), eye(2)), 1.0, strength=LinearScheduler(0.2, 0.1, 5))", [(1, 2)], {}),
    (f"EqMEnergy({ENERGY})", [(5, 2)], {}),
    (f"EqMEnergy({ENERGY}, 'l2')", [(5, 2)], {}),
    (f"EqMEnergy({ENERGY}, energy_type='implicit')", [(5, 2)], {}),
    (f"EqMEnergy({DIT}, 'mean')", [(3, 1, 4, 4)], {"y": "y"}),
]
scope = {**globals(), "zeros": torch.zeros, "eye": torch.eye}


def stored(x):
    return {"shape": list(x.shape), "dtype": str(x.dtype).removeprefix("torch."), "values": x.detach().flatten().tolist()}


def checksum(g):
    return (g.double().flatten() * torch.linspace(0.5, 1.5, g.numel(), dtype=torch.float64)).sum().item()


def run(source, positional, named, seed, dtype):
    torch.manual_seed(seed)
    model = eval(source, scope)
    init = [[name, list(w.shape), [checksum(w), checksum(w.abs())]] for name, w in model.state_dict().items()]
    after = torch.randn((), dtype=torch.float64).item()
    model.to(dtype)
    generator = torch.Generator().manual_seed(10 + seed)
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(torch.randn(p.shape, generator=generator) * 0.3)
    batch = next(s for s in positional if not isinstance(s, str))[0] if positional != ["t"] else 5
    leaves = []

    def make(spec):
        if spec == "y":
            return torch.arange(batch) % 3 if "num_classes=2" not in source else torch.arange(batch) % 2
        if spec == "t":
            return torch.rand(batch, generator=generator, dtype=dtype)
        leaves.append(torch.randn(spec, generator=generator, dtype=dtype).requires_grad_())
        return leaves[-1]

    args = [make(s) for s in positional]
    kwargs = {name: make(s) for name, s in named.items()}
    torch.manual_seed(seed)
    y = model(*args, **kwargs)
    params = list(model.named_parameters())
    loss = (y * torch.linspace(-1, 1, y.numel(), dtype=y.dtype).view(y.shape)).sum()
    grads = torch.autograd.grad(loss, [*leaves, *(p for _, p in params)], allow_unused=True)
    result = {
        "source": source,
        "seed": seed,
        "dtype": str(dtype).removeprefix("torch."),
        "positional": positional,
        "named": named,
        "batch": batch,
        "labels": 2 if "num_classes=2" in source else 3,
        "keys": None,
        "init": init,
        "after": after,
        "output": stored(y),
        "inputGrads": [None if g is None else stored(g) for g in grads[: len(leaves)]],
        "paramGrads": [
            [name, None if g is None else checksum(g)] for (name, _), g in zip(params, grads[len(leaves) :])
        ],
    }
    if isinstance(model, BaseModel) and y.shape == (batch,):  # noqa: F405
        mk = {name: v for name, v in kwargs.items()}
        result["gradient"] = stored(model.gradient(args[0].detach(), model_kwargs=mk or None))
    return result


results = []
for source, positional, named in cases:
    for seed in range(3):
        for dtype in (torch.float32, torch.float64):
            if seed > 0 and dtype == torch.float64:
                continue
            results.append(run(source, positional, named, seed, dtype))

# Functions that need no module.
x = torch.arange(2 * 3 * 4 * 6, dtype=torch.float32).view(2, 3, 4, 6)
functions = {
    "patchify2d": stored(patchify2d(x, 2)),  # noqa: F405
    "sincos": stored(build_2d_sincos_pos_embed(8, (2, 3))),  # noqa: F405
    "sincos64": stored(build_2d_sincos_pos_embed(12, 2, dtype=torch.float64)),  # noqa: F405
    "sinusoid": stored(MLPTimestepEmbedder.sinusoidal_embedding(torch.linspace(0, 3, 4), 9, 50)),  # noqa: F405
}
labels = torch.arange(17) % 3
torch.manual_seed(4)
embedder = LabelEmbedder(3, 2, 0.4)  # noqa: F405
functions["dropped"] = embedder.maybe_drop_labels(labels).tolist()
functions["embedded"] = stored(embedder(labels, training=False))

(out / "models.json").write_text(
    json.dumps({"torchebm": torchebm.__version__, "torch": torch.__version__, "cases": results, "functions": functions})
)

# State dictionaries as Python writes them, and what the models give with them.
files = {}
for name, source in (("mlp", MLP), ("dit", DIT)):
    torch.manual_seed(7)
    model = eval(source, scope)
    for p in model.parameters():
        nn.init.normal_(p, std=0.3)
    torch.save(model.state_dict(), out / f"{name}.pt")
    x = torch.randn((3, 2) if name == "mlp" else (3, 1, 4, 4))
    t, y = torch.rand(3), torch.tensor([0, 3, 2])
    files[name] = {"source": source, "x": stored(x), "t": stored(t), "y": y.tolist(), "output": stored(model.eval()(x, t, y))}
(out / "files.json").write_text(json.dumps(files))
