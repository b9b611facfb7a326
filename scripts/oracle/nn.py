"""Writes test/fixtures/nn: layers and losses of PyTorch, their initial weights, outputs and gradients.

Written with torch 2.11.0, on the CPU:
    python scripts/oracle/nn.py
Each case is made by: torch.manual_seed(0); module = <expression>; inputs = [torch.randn(shape), ...] (or
torch.randint(high, shape)); output = module(*inputs); (output * weights).sum().backward(), with
weights = torch.linspace(-1, 1, output.numel()) in the output's shape.
"""

import json
import warnings

import torch
from torch import nn  # noqa: F401
from torch.nn.utils import parametrizations, spectral_norm, weight_norm  # noqa: F401
from shared import folder

warnings.simplefilter("ignore")
out = folder("nn")
versions = {"torch": torch.__version__.split("+")[0], "seed": 0, "expression": __doc__.split("\n\n")[1].split("Each case")[0].strip()}

image = [[2, 3, 6, 5]]
line = [[2, 3, 8]]
volume = [[2, 2, 4, 4, 4]]
rows = [[5, 4]]

layers = [
    ("nn.Identity()", rows),
    ("nn.Linear(4, 3)", rows),
    ("nn.Linear(4, 3, bias=False)", rows),
    ("nn.Linear(4, 3, dtype=torch.float64)", rows),
    ("nn.Bilinear(4, 3, 2)", [[5, 4], [5, 3]]),
    ("nn.Conv1d(3, 4, 3)", line),
    ("nn.Conv1d(3, 6, 3, stride=2, padding=1, dilation=2, groups=3, bias=False)", line),
    ("nn.Conv1d(3, 4, 4, padding='same')", line),
    ("nn.Conv2d(3, 4, 3)", image),
    ("nn.Conv2d(3, 4, (3, 2), stride=(2, 1), padding=(1, 0))", image),
    ("nn.Conv2d(3, 4, 3, padding=1, padding_mode='circular')", image),
    ("nn.Conv2d(3, 4, 3, padding='same', padding_mode='reflect')", image),
    ("nn.Conv3d(2, 3, 3, padding=1, stride=2)", volume),
    ("nn.ConvTranspose1d(3, 4, 3, stride=2)", line),
    ("nn.ConvTranspose2d(3, 4, 3, stride=2, padding=1, output_padding=1)", image),
    ("nn.ConvTranspose3d(2, 2, 2)", volume),
    ("nn.MaxPool1d(2)", line),
    ("nn.MaxPool2d(3, stride=2, padding=1, ceil_mode=True)", image),
    ("nn.MaxPool3d(2)", volume),
    ("nn.AvgPool1d(3, stride=1, padding=1)", line),
    ("nn.AvgPool2d(2, count_include_pad=False, padding=1)", image),
    ("nn.AvgPool3d(2)", volume),
    ("nn.AdaptiveAvgPool1d(3)", line),
    ("nn.AdaptiveAvgPool2d((3, None))", image),
    ("nn.AdaptiveMaxPool1d(3)", line),
    ("nn.AdaptiveMaxPool2d(2)", image),
    ("nn.LayerNorm(4)", rows),
    ("nn.LayerNorm((6, 5), eps=0.001, elementwise_affine=False)", image),
    ("nn.LayerNorm(4, bias=False)", rows),
    ("nn.RMSNorm(4)", rows),
    ("nn.GroupNorm(2, 4)", [[3, 4, 5]]),
    ("nn.BatchNorm1d(4)", rows),
    ("nn.BatchNorm1d(3, momentum=None)", line),
    ("nn.BatchNorm2d(3, affine=False)", image),
    ("nn.BatchNorm3d(2, track_running_stats=False)", volume),
    ("nn.InstanceNorm1d(3)", line),
    ("nn.InstanceNorm2d(3, affine=True, track_running_stats=True)", image),
    ("nn.LocalResponseNorm(2)", image),
    ("nn.Dropout(0.3)", rows),
    ("nn.Dropout2d(0.5)", image),
    ("nn.AlphaDropout(0.2)", rows),
    ("nn.ReLU()", rows),
    ("nn.ReLU6()", rows),
    ("nn.LeakyReLU(0.2)", rows),
    ("nn.ELU(alpha=0.7)", rows),
    ("nn.SELU()", rows),
    ("nn.CELU(1.3)", rows),
    ("nn.GELU()", rows),
    ("nn.GELU(approximate='tanh')", rows),
    ("nn.SiLU()", rows),
    ("nn.Mish()", rows),
    ("nn.Softplus(beta=2.0, threshold=1.0)", rows),
    ("nn.Softsign()", rows),
    ("nn.Tanh()", rows),
    ("nn.Tanhshrink()", rows),
    ("nn.Sigmoid()", rows),
    ("nn.LogSigmoid()", rows),
    ("nn.Softmax(dim=1)", rows),
    ("nn.Softmin(dim=0)", rows),
    ("nn.LogSoftmax(dim=-1)", rows),
    ("nn.Hardtanh(-0.5, 0.7)", rows),
    ("nn.Hardsigmoid()", rows),
    ("nn.Hardswish()", rows),
    ("nn.Hardshrink(0.3)", rows),
    ("nn.Softshrink(0.3)", rows),
    ("nn.Threshold(0.1, -2.0)", rows),
    ("nn.RReLU()", rows),
    ("nn.GLU()", rows),
    ("nn.PReLU(4, init=0.1)", rows),
    ("nn.Flatten()", image),
    ("nn.Unflatten(1, (2, 2))", rows),
    ("nn.PixelShuffle(2)", [[1, 4, 2, 3]]),
    ("nn.PixelUnshuffle(2)", [[1, 1, 4, 6]]),
    ("nn.Unfold(2, padding=1)", image),
    ("nn.Fold((4, 5), 2)", [[1, 8, 12]]),
    ("nn.Upsample(scale_factor=2)", image),
    ("nn.Upsample(size=(7, 9), mode='bilinear', align_corners=True)", image),
    ("nn.Upsample(scale_factor=1.5, mode='bicubic')", image),
    ("nn.Upsample(scale_factor=2, mode='linear')", line),
    ("nn.ReflectionPad2d(1)", image),
    ("nn.ReplicationPad1d((1, 2))", line),
    ("nn.CircularPad1d(2)", line),
    ("nn.ZeroPad2d((1, 0, 2, 1))", image),
    ("nn.ConstantPad1d(1, 3.5)", line),
    ("nn.Embedding(7, 3)", [{"high": 7, "shape": [2, 4]}]),
    ("nn.Embedding(7, 3, padding_idx=2, scale_grad_by_freq=True)", [{"high": 7, "shape": [2, 4]}]),
    ("nn.EmbeddingBag(7, 3, mode='sum')", [{"high": 7, "shape": [2, 4]}]),
    ("nn.CosineSimilarity()", [[5, 4], [5, 4]]),
    ("nn.PairwiseDistance(p=1)", [[5, 4], [5, 4]]),
    ("nn.MultiheadAttention(4, 2)", [[3, 2, 4], [5, 2, 4], [5, 2, 4]]),
    ("nn.MultiheadAttention(4, 2, batch_first=True, dropout=0.1)", [[2, 3, 4], [2, 5, 4], [2, 5, 4]]),
    ("nn.MultiheadAttention(4, 2, kdim=3, vdim=2, add_bias_kv=True, add_zero_attn=True)", [[3, 2, 4], [5, 2, 3], [5, 2, 2]]),
    ("nn.Sequential(nn.Linear(4, 8), nn.SiLU(), nn.Linear(8, 1))", rows),
    ("parametrizations.spectral_norm(nn.Linear(4, 3))", rows),
    ("parametrizations.spectral_norm(nn.Conv2d(3, 4, 3), n_power_iterations=2)", image),
    ("parametrizations.weight_norm(nn.Linear(4, 3))", rows),
    ("spectral_norm(nn.Linear(4, 3))", rows),
    ("spectral_norm(nn.ConvTranspose2d(3, 4, 2))", image),
    ("weight_norm(nn.Linear(4, 3), dim=None)", rows),
]
sequence = [[5, 2, 3]]
words = [[5, 2, 4]]
sequences = [
    ("nn.LPPool1d(2, 3)", line),
    ("nn.LPPool2d(2, (3, 2), stride=(2, 1), ceil_mode=True)", image),
    ("nn.LPPool3d(4, 2)", volume),
    ("nn.RNN(3, 4)", sequence),
    ("nn.RNN(3, 4, num_layers=2, nonlinearity='relu', bias=False)", sequence),
    ("nn.RNN(3, 4, batch_first=True, bidirectional=True)", sequence),
    ("nn.RNN(3, 4, num_layers=3, dropout=0.3)", sequence),
    ("nn.RNN(3, 4)", [[5, 2, 3], [1, 2, 4]]),
    ("nn.RNN(3, 4)", [[5, 3]]),
    ("nn.GRU(3, 4)", sequence),
    ("nn.GRU(3, 4, num_layers=2, bidirectional=True, dtype=torch.float64)", sequence),
    ("nn.GRU(3, 4, 2, True, True, 0.2)", [[5, 2, 3], [2, 5, 4]]),
    ("nn.LSTM(3, 4)", sequence),
    ("nn.LSTM(3, 4, num_layers=2, batch_first=True, bidirectional=True, dropout=0.5)", sequence),
    ("nn.LSTM(3, 4, proj_size=2, bias=False)", sequence),
    ("nn.LSTM(3, 4)", [[5, 3]]),
    ("nn.RNNCell(3, 4)", [[2, 3]]),
    ("nn.RNNCell(3, 4, bias=False, nonlinearity='relu')", [[2, 3], [2, 4]]),
    ("nn.GRUCell(3, 4)", [[2, 3], [2, 4]]),
    ("nn.GRUCell(3, 4)", [[3]]),
    ("nn.LSTMCell(3, 4)", [[2, 3]]),
    ("nn.TransformerEncoderLayer(4, 2, dim_feedforward=6)", words),
    ("nn.TransformerEncoderLayer(4, 2, 6, 0.0, 'gelu', batch_first=True, norm_first=True)", words),
    ("nn.TransformerEncoderLayer(4, 2, dim_feedforward=6, bias=False)", words),
    ("nn.TransformerDecoderLayer(4, 2, dim_feedforward=6)", [[5, 2, 4], [3, 2, 4]]),
    ("nn.TransformerDecoderLayer(4, 2, dim_feedforward=6, norm_first=True, batch_first=True)", [[2, 5, 4], [2, 3, 4]]),
    ("nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, dim_feedforward=6), 2, norm=nn.LayerNorm(4))", words),
    ("nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, dim_feedforward=6), 2)", [[5, 2, 4], [3, 2, 4]]),
]
# Evaluated after one pass in training mode.
evaluated = [
    ("nn.BatchNorm1d(4)", rows),
    ("nn.BatchNorm2d(3, momentum=0.5)", image),
    ("nn.InstanceNorm2d(3, track_running_stats=True)", image),
    ("nn.Dropout(0.3)", rows),
    ("nn.RReLU()", rows),
    ("parametrizations.spectral_norm(nn.Linear(4, 3))", rows),
]
classes = {"high": 4, "shape": [5]}
signs = "signs"
losses = [
    ("nn.MSELoss()", [[5, 4], [5, 4]]),
    ("nn.MSELoss(reduction='sum')", [[5, 4], [5, 4]]),
    ("nn.L1Loss(reduction='none')", [[5, 4], [5, 4]]),
    ("nn.SmoothL1Loss(beta=0.5)", [[5, 4], [5, 4]]),
    ("nn.HuberLoss(delta=0.7)", [[5, 4], [5, 4]]),
    ("nn.CrossEntropyLoss()", [[5, 4], classes]),
    ("nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5, 0.1]), label_smoothing=0.1, ignore_index=1)", [[5, 4], classes]),
    ("nn.NLLLoss(reduction='sum')", [[5, 4], classes]),
    ("nn.BCELoss()", ["unit", "unit"]),
    ("nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 2.0, 3.0, 4.0]))", [[5, 4], "unit"]),
    ("nn.KLDivLoss(reduction='batchmean')", [[5, 4], "unit"]),
    ("nn.PoissonNLLLoss(full=True)", [[5, 4], "unit"]),
    ("nn.GaussianNLLLoss()", [[5, 4], [5, 4], "unit"]),
    ("nn.SoftMarginLoss()", [[5], signs]),
    ("nn.HingeEmbeddingLoss(0.5)", [[5], signs]),
    ("nn.MarginRankingLoss(0.1)", [[5], [5], signs]),
    ("nn.CosineEmbeddingLoss()", [[5, 4], [5, 4], signs]),
    ("nn.MultiMarginLoss()", [[5, 4], classes]),
    ("nn.MultiLabelSoftMarginLoss()", [[5, 4], "unit"]),
    ("nn.TripletMarginLoss(swap=True)", [[5, 4], [5, 4], [5, 4]]),
]


def values(tensor):
    """Shape, type and elements, with as many digits as tell floats of that type apart."""
    flat = tensor.detach().flatten().tolist()
    if tensor.dtype == torch.float32:
        flat = [float(f"{v:.9g}") for v in flat]
    return {"shape": list(tensor.shape), "dtype": str(tensor.dtype)[6:], "values": flat}


def draw(spec, dtype):
    if spec == "unit":
        return torch.rand(5, 4)
    if spec == "signs":
        return torch.randint(2, (5,)).mul(2).sub(1).float()
    if isinstance(spec, dict):
        return torch.randint(spec["high"], spec["shape"])
    return torch.randn(spec, dtype=dtype).requires_grad_()


def flat(output):
    if isinstance(output, tuple):
        return [part for o in output for part in flat(o)]
    return [] if output is None else [output]


def run(expression, inputs, evaluate=False):
    torch.manual_seed(0)
    module = eval(expression)
    case = {"python": expression, "inputs": inputs, "repr": repr(module)}
    case["state"] = {k: values(v) for k, v in module.state_dict().items()}
    dtype = next((p.dtype for p in module.parameters()), torch.float32)
    drawn = [draw(spec, dtype) for spec in inputs]
    if evaluate:
        module(*drawn)
        module.eval()
    output = module(*drawn)
    parts = flat(output)
    case["outputs"] = [values(o) for o in parts]
    total = sum((o * torch.linspace(-1, 1, o.numel(), dtype=o.dtype).view(o.shape)).sum() for o in parts)
    if total.requires_grad:
        total.backward()
    case["inputGradients"] = [values(x.grad) if x.grad is not None else None for x in drawn]
    case["gradients"] = {n: values(p.grad) for n, p in module.named_parameters() if p.grad is not None}
    case["buffers"] = {n: values(b) for n, b in module.named_buffers()}
    return case


def write(name, cases):
    lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
    (out / f"{name}.json").write_text(f'{{"versions": {json.dumps(versions)}, "cases": [\n{lines}\n]}}\n')


write("layers", [run(*case) for case in layers])
write("sequences", [run(*case) for case in sequences])
write("evaluated", [run(*case, evaluate=True) for case in evaluated])
write("losses", [run(*case) for case in losses])

# nn.init: torch.manual_seed(0); t = torch.empty(shape); <expression>; t
inits = [
    ("nn.init.uniform_(t, -2, 3)", [3, 4]),
    ("nn.init.normal_(t, mean=1, std=0.5)", [3, 4]),
    ("nn.init.trunc_normal_(t, std=0.02)", [4, 5]),
    ("nn.init.trunc_normal_(t, mean=0.5, std=1.5, a=-1, b=2)", [4, 5]),
    ("nn.init.constant_(t, 0.3)", [2, 2]),
    ("nn.init.ones_(t)", [2, 2]),
    ("nn.init.zeros_(t)", [2, 2]),
    ("nn.init.eye_(t)", [3, 4]),
    ("nn.init.dirac_(t)", [4, 2, 3]),
    ("nn.init.dirac_(t, groups=2)", [4, 2, 3, 3]),
    ("nn.init.xavier_uniform_(t, gain=1.7)", [3, 4]),
    ("nn.init.xavier_normal_(t)", [3, 4, 2]),
    ("nn.init.kaiming_uniform_(t, a=0.2)", [3, 4]),
    ("nn.init.kaiming_uniform_(t, mode='fan_out', nonlinearity='relu')", [3, 4, 3, 3]),
    ("nn.init.kaiming_normal_(t, nonlinearity='tanh')", [3, 4]),
    ("nn.init.orthogonal_(t)", [3, 5]),
    ("nn.init.orthogonal_(t, gain=2)", [6, 2, 2]),
    ("nn.init.sparse_(t, 0.4, std=0.1)", [5, 4]),
]
cases = []
for expression, shape in inits:
    torch.manual_seed(0)
    t = torch.empty(shape)
    eval(expression)
    cases.append({"python": expression, "shape": shape, "result": values(t)})
gains = {n: nn.init.calculate_gain(n) for n in ["linear", "conv2d", "sigmoid", "tanh", "relu", "leaky_relu", "selu"]}
lines = ",\n".join(json.dumps(c) for c in cases)
(out / "init.json").write_text(f'{{"versions": {json.dumps(versions)}, "gains": {json.dumps(gains)}, "cases": [\n{lines}\n]}}\n')
