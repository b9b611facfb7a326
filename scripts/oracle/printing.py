"""Writes test/fixtures/torch/printing.json: how PyTorch prints tensors of every kind, and what is made of them.

Written with torch 2.11.0 and torchebm 0.8.9:
    python scripts/oracle/printing.py
Each entry holds the Python expression, the TypeScript one, the settings of printing if any, and the text. The seed is
set to 0 before each.
"""

import json
import warnings

import torch
from shared import folder
from torch import distributions, nn, optim
from torchebm.core import DoubleWellModel
from torchebm.couplings import SinkhornCoupling
from torchebm.datasets import TwoMoonsDataset
from torchebm.integrators import Dopri5Integrator, LeapfrogIntegrator
from torchebm.losses import ContrastiveDivergence, EquilibriumMatchingLoss, FlowMatchingLoss, ScoreMatching
from torchebm.models import EqMEnergy, InteractionModel
from torchebm.samplers import FlowSampler, GradientDescentSampler, HamiltonianMonteCarlo, LangevinDynamics, NesterovSampler
from torchebm.utils import EMA

warnings.simplefilter("ignore")
out = folder("torch")
nan, inf = float("nan"), float("inf")

# Pairs of a Python and a TypeScript expression; one alone stands for both. Random numbers are quotients of whole ones:
# the last bit of randn() is not the same on every processor, and now and then moves a digit.
NUMBERS = [
    # Signs of zero, and numbers that have no value.
    ("[-0.0, 0.0]", "[-0, 0]"),
    ("-0.0", "-0"),
    ("0.0", "0"),
    ("nan", "NaN"),
    ("-inf", "-Infinity"),
    ("[nan, nan]", "[NaN, NaN]"),
    ("[inf, 1.0]", "[Infinity, 1]"),
    ("[inf, 1.5, -inf, nan]", "[Infinity, 1.5, -Infinity, NaN]"),
    ("[-0.0, 1.5]", "[-0, 1.5]"),
    ("[-0.0, 100.0, nan]", "[-0, 100, NaN]"),
    ("[-0.0, 1e-6, inf]", "[-0, 1e-6, Infinity]"),
    # Where the digits end: ties, and the change to exponents.
    ("[0.00005, 1.0]", "[0.00005, 1]"),
    ("[0.0001, 0.05]", "[0.0001, 0.05]"),
    ("[1000.0, 1.0, 0.5]", "[1000, 1, 0.5]"),
    ("[1001.0, 1.0, 0.5]", "[1001, 1, 0.5]"),
    ("[1e8, 99999999.0]", "[1e8, 99999999]"),
    ("[100000008.0]", "[100000008]"),
    ("1e-5", "1e-5"),
    ("123456.789", "123456.789"),
    ("1e30", "1e30"),
    ("[0.03125, -0.09375, 0.15625]", "[0.03125, -0.09375, 0.15625]"),
    ("[123445.0, 1.0]", "[123445, 1]"),
    ("[123455.0, -123465.0, 1.0]", "[123455, -123465, 1]"),
    ("[[1.0, -2.0], [300.0, 4.0]]", "[[1, -2], [300, 4]]"),
    ("[[1.0, -2.5], [300.0, 4.0]]", "[[1, -2.5], [300, 4]]"),
    ("[[[1.0]], [[2.5]]]", "[[[1]], [[2.5]]]"),
]
FRACTIONS = ["float32", "float64", "float16", "bfloat16"]
CASES = [(f"torch.tensor({p}, dtype=torch.{d})", f"torch.tensor({t}, {{ dtype: '{d}' }})") for i, (p, t) in enumerate(NUMBERS) for d in FRACTIONS[: 4 if i < 12 else 2]]
CASES += [
    # Every other dtype.
    ("torch.tensor([1, -2, 30], dtype=torch.int8)", "torch.tensor([1, -2, 30], { dtype: 'int8' })"),
    ("torch.tensor([1, -2, 30], dtype=torch.int16)", "torch.tensor([1, -2, 30], { dtype: 'int16' })"),
    ("torch.tensor([[1, -200], [30, 4]])", "torch.tensor([[1n, -200n], [30n, 4n]])"),
    ("torch.tensor([2**63 - 1, -(2**63)])", "torch.tensor([2n ** 63n - 1n, -(2n ** 63n)])"),
    ("torch.tensor([1, 65535], dtype=torch.uint16)", "torch.tensor([1, 65535], { dtype: 'uint16' })"),
    ("torch.tensor([1, 2**32 - 1], dtype=torch.uint32)", "torch.tensor([1, 2 ** 32 - 1], { dtype: 'uint32' })"),
    ("torch.tensor([1, 2**64 - 1], dtype=torch.uint64)", "torch.tensor([1n, 2n ** 64n - 1n], { dtype: 'uint64' })"),
    ("torch.tensor([1.5, -448.0, 0.0]).to(torch.float8_e4m3fn)", "torch.tensor([1.5, -448, 0]).to('float8_e4m3fn')"),
    ("torch.tensor([1.5, -57344.0, inf]).to(torch.float8_e5m2)", "torch.tensor([1.5, -57344, Infinity]).to('float8_e5m2')"),
    ("torch.tensor(True)", "torch.tensor(true)"),
    ("torch.tensor([True, False])", "torch.tensor([true, false])"),
    ("torch.tensor([True, True])", "torch.tensor([true, true])"),
    # Complex numbers.
    ("torch.tensor(1 + 2j)", "torch.tensor({ re: 1, im: 2 })"),
    ("torch.tensor([1 + 2j, -10.5 - 100j])", "torch.tensor([{ re: 1, im: 2 }, { re: -10.5, im: -100 }])"),
    ("torch.tensor([0j, -0.0 + 1j])", "torch.tensor([{ re: 0, im: 0 }, { re: 0, im: 1 }])"),
    ("torch.complex(torch.tensor([-0.0]), torch.tensor([-0.0]))", "torch.complex(torch.tensor([-0]), torch.tensor([-0]))"),
    ("torch.complex(torch.tensor([nan, 1.0]), torch.tensor([inf, -inf]))", "torch.complex(torch.tensor([NaN, 1]), torch.tensor([Infinity, -Infinity]))"),
    ("torch.tensor([1e-6 + 1j, 1 + 1e6j])", "torch.tensor([{ re: 1e-6, im: 1 }, { re: 1, im: 1e6 }])"),
    ("torch.complex(*(torch.randint(-30000, 30000, (2, 3, 3)) / 10000))", "torch.complex(...torch.randint(-30000, 30000, [2, 3, 3]).div(10000).unbind(0))"),
    ("torch.complex(*(torch.randint(-30000, 30000, (2, 12)).double() / 10000))", "torch.complex(...torch.randint(-30000, 30000, [2, 12]).double().div(10000).unbind(0))"),
    ("torch.complex(*(torch.randint(-30000, 30000, (2, 40, 40)) ** 3 / 2**40))", "torch.complex(...torch.randint(-30000, 30000, [2, 40, 40]).pow(3).div(2 ** 40).unbind(0))"),
    ("torch.randn(2, dtype=torch.complex64).conj()", "torch.randn([2], { dtype: 'complex64' }).conj()"),
    ("torch.tensor([1 + 2j]).to(torch.complex32)", "torch.tensor([{ re: 1, im: 2 }]).to('complex32')"),
    ("torch.randn(2, dtype=torch.complex64, requires_grad=True).abs()", "torch.randn([2], { dtype: 'complex64', requiresGrad: true }).abs()"),
    # Shapes without elements.
    ("torch.empty(0, dtype=torch.float64)", "torch.empty([0], { dtype: 'float64' })"),
    ("torch.empty(0, dtype=torch.bool)", "torch.empty([0], { dtype: 'bool' })"),
    ("torch.empty(2, 0, 3)", "torch.empty([2, 0, 3])"),
    ("torch.empty(0, requires_grad=True)", "torch.empty([0], { requiresGrad: true })"),
    ("torch.empty(0, 2, dtype=torch.complex64)", "torch.empty([0, 2], { dtype: 'complex64' })"),
    # Long ones.
    ("torch.arange(1000)", "torch.arange(1000)"),
    ("torch.arange(1001)", "torch.arange(1001)"),
    ("torch.arange(1001.0) / 10", "torch.arange(1001, { dtype: 'float32' }).div(10)"),
    ("torch.randint(-30000, 30000, (7, 200)) / 10000", "torch.randint(-30000, 30000, [7, 200]).div(10000)"),
    ("torch.randint(-30000, 30000, (6, 200)) / 10000", "torch.randint(-30000, 30000, [6, 200]).div(10000)"),
    ("torch.randint(-30000, 30000, (2, 8, 100)) / 10000", "torch.randint(-30000, 30000, [2, 8, 100]).div(10000)"),
    ("torch.randint(-30000, 30000, (8, 1, 8, 20)) / 10000", "torch.randint(-30000, 30000, [8, 1, 8, 20]).div(10000)"),
    ("torch.randint(-30000, 30000, (2000, 1)) / 10000", "torch.randint(-30000, 30000, [2000, 1]).div(10000)"),
    ("torch.ones(30, 40) > 0", "torch.ones([30, 40]).gt(0)"),
    ("torch.zeros(1200, 2, dtype=torch.uint8)", "torch.zeros([1200, 2], { dtype: 'uint8' })"),
    ("torch.randint(-30000, 30000, (5, 30)) ** 3 / 2**20", "torch.randint(-30000, 30000, [5, 30]).pow(3).div(2 ** 20)"),
    ("torch.arange(60).view(2, 30)", "torch.arange(60).view(2, 30)"),
    ("torch.randint(-30000, 30000, (1, 1, 1)) / 10000", "torch.randint(-30000, 30000, [1, 1, 1]).div(10000)"),
    # Views.
    ("torch.arange(12).view(3, 4).t()", "torch.arange(12).view(3, 4).t()"),
    ("torch.arange(4).expand(2, 4)", "torch.arange(4).expand(2, 4)"),
    ("torch.arange(10.0)[::3]", "torch.arange(10, { dtype: 'float32' }).at('::3')"),
    # Histories.
    ("torch.ones(2, requires_grad=True)", "torch.ones([2], { requiresGrad: true })"),
    ("torch.ones(2, requires_grad=True) * 2", "torch.ones([2], { requiresGrad: true }).mul(2)"),
    ("(torch.ones(2, requires_grad=True) * 2).sum()", "torch.ones([2], { requiresGrad: true }).mul(2).sum()"),
    ("torch.ones(2, 2, requires_grad=True) @ torch.ones(2, 2)", "torch.ones([2, 2], { requiresGrad: true }).matmul(torch.ones([2, 2]))"),
    ("torch.ones(3, requires_grad=True).view(1, 3)", "torch.ones([3], { requiresGrad: true }).view(1, 3)"),
    ("torch.ones(3, requires_grad=True)[0]", "torch.ones([3], { requiresGrad: true }).at(0)"),
    ("torch.ones(3, requires_grad=True).detach()", "torch.ones([3], { requiresGrad: true }).detach()"),
    ("torch.randn(3, 3, dtype=torch.float64, requires_grad=True).softmax(-1)", "torch.randn([3, 3], { dtype: 'float64', requiresGrad: true }).softmax(-1)"),
    ("torch.randn(12, requires_grad=True).exp()", "torch.randn([12], { requiresGrad: true }).exp()"),
    ("nn.functional.mse_loss(torch.ones(2, requires_grad=True), torch.zeros(2))", "torch.nn.functional.mseLoss(torch.ones([2], { requiresGrad: true }), torch.zeros([2]))"),
    # Without elements of their own.
    ("torch.zeros(2, device='meta')", "torch.zeros([2], { device: 'meta' })"),
    ("torch.zeros((), device='meta')", "torch.zeros([], { device: 'meta' })"),
    ("torch.zeros(0, 3, device='meta')", "torch.zeros([0, 3], { device: 'meta' })"),
    ("torch.zeros(2, device='meta', dtype=torch.int64)", "torch.zeros([2], { device: 'meta', dtype: 'int64' })"),
    ("torch.zeros(2, 3, device='meta', dtype=torch.float64, requires_grad=True)", "torch.zeros([2, 3], { device: 'meta', dtype: 'float64', requiresGrad: true })"),
    ("torch.zeros(2, device='meta', requires_grad=True) + 1", "torch.zeros([2], { device: 'meta', requiresGrad: true }).add(1)"),
    ("nn.Linear(2, 1, device='meta').weight", "new torch.nn.Linear(2, 1, { device: 'meta' }).weight"),
    # Sparse ones.
    ("torch.eye(2).to_sparse()", "torch.eye(2).toSparse()"),
    ("torch.zeros(2, 3).to_sparse()", "torch.zeros([2, 3]).toSparse()"),
    ("torch.tensor([[0, 0.5], [1.25, 0]], dtype=torch.float64).to_sparse()", "torch.tensor([[0, 0.5], [1.25, 0]], { dtype: 'float64' }).toSparse()"),
    ("torch.tensor([[0, 1], [2, 0]]).to_sparse()", "torch.tensor([[0n, 1n], [2n, 0n]]).toSparse()"),
    ("torch.tensor([[0, 1], [2, 0]], dtype=torch.int32).to_sparse()", "torch.tensor([[0, 1], [2, 0]], { dtype: 'int32' }).toSparse()"),
    ("torch.sparse_coo_tensor([[0, 0], [1, 1]], [1.0, 2.0], (2, 2))", "torch.sparseCooTensor(torch.tensor([[0n, 0n], [1n, 1n]]), torch.tensor([1, 2]), [2, 2])"),
    ("torch.eye(3).to_sparse(1)", "torch.eye(3).toSparse(1)"),
    ("torch.eye(2).requires_grad_().to_sparse()", "torch.eye(2).requiresGrad_().toSparse()"),
    ("torch.eye(2).to_sparse_csr()", "torch.eye(2).toSparseCsr()"),
    ("torch.zeros(2, 3).to_sparse_csr()", "torch.zeros([2, 3]).toSparseCsr()"),
    ("torch.eye(2, dtype=torch.float64).to_sparse_csc()", "torch.eye(2, { dtype: 'float64' }).toSparseCsc()"),
    ("torch.eye(4).to_sparse_bsr((2, 2))", "torch.eye(4).toSparseBsr([2, 2])"),
    ("torch.eye(4).to_sparse_bsc((2, 2))", "torch.eye(4).toSparseBsc([2, 2])"),
    ("(torch.randint(-30000, 30000, (40, 40)) / 10000).to_sparse()", "torch.randint(-30000, 30000, [40, 40]).div(10000).toSparse()"),
    # Quantized ones.
    ("torch.quantize_per_tensor(torch.tensor([-1.0, 0, 1]), 0.1, 10, torch.quint8)", "torch.quantizePerTensor(torch.tensor([-1, 0, 1]), 0.1, 10, torch.quint8)"),
    ("torch.quantize_per_tensor(torch.tensor([-1.0, 0, 1]), 2.0, 0, torch.qint8)", "torch.quantizePerTensor(torch.tensor([-1, 0, 1]), 2, 0, torch.qint8)"),
    ("torch.quantize_per_tensor(torch.tensor(1.5), 0.25, 0, torch.qint32)", "torch.quantizePerTensor(torch.tensor(1.5), 0.25, 0, torch.qint32)"),
    ("torch.quantize_per_channel(torch.ones(2, 2), torch.tensor([0.1, 0.2]), torch.tensor([0, 1]), 0, torch.qint8)", "torch.quantizePerChannel(torch.ones([2, 2]), torch.tensor([0.1, 0.2]), torch.tensor([0n, 1n]), 0, torch.qint8)"),
    ("torch.quantize_per_tensor(torch.ones(2), 0.1, 10, torch.quint8).int_repr()", "torch.quantizePerTensor(torch.ones([2]), 0.1, 10, torch.quint8).intRepr()"),
    ("torch.quantize_per_tensor(torch.tensor([0.33]), 0.1, 10, torch.quint8).dequantize()", "torch.quantizePerTensor(torch.tensor([0.33]), 0.1, 10, torch.quint8).dequantize()"),
    # Nested ones.
    ("torch._nested_tensor_from_tensor_list([torch.ones(2), torch.randn(2, 2)[0]])", "torch.ops.aten._nestedTensorFromTensorList([torch.ones([2]), torch.randn([2, 2]).at(0)])"),
    ("torch._nested_tensor_from_tensor_list([torch.ones(2, 2), torch.ones(1, 2)], dtype=torch.float64)", "torch.ops.aten._nestedTensorFromTensorList([torch.ones([2, 2]), torch.ones([1, 2])], { dtype: 'float64' })"),
    # Inside transforms.
    ("seen(torch.func.vmap, lambda x: x)(torch.ones(2, 3))", "torch.func.vmap(see)(torch.ones([2, 3]))"),
    ("seen(torch.func.vmap, lambda x: x, in_dims=1)(torch.ones(2, 3))", "torch.func.vmap(see, { inDims: 1 })(torch.ones([2, 3]))"),
    ("seen(torch.func.grad, lambda x: x.sum())(torch.ones(2))", "torch.func.grad((x) => see(x).sum())(torch.ones([2]))"),
    ("torch.func.vmap(seen(torch.func.grad, lambda x: x.sum()))(torch.ones(2, 3))", "torch.func.vmap(torch.func.grad((x) => see(x).sum()))(torch.ones([2, 3]))"),
    ("dual(torch.ones(2), torch.tensor([0.5, 1]))", "torch.autograd.forwardAd.dualLevel(() => see(torch.autograd.forwardAd.makeDual(torch.ones([2]), torch.tensor([0.5, 1]))))"),
    # Several results.
    ("torch.tensor([[1.0, 5], [3, 2]]).max(1)", "torch.tensor([[1, 5], [3, 2]]).max(1)"),
    ("torch.tensor([3.0, 1, 2]).sort()", "torch.tensor([3, 1, 2]).sort()"),
    ("torch.tensor([3.0, 1, 2]).topk(2)", "torch.tensor([3, 1, 2]).topk(2)"),
    ("torch.aminmax(torch.tensor([3.0, 1, 2]))", "torch.aminmax(torch.tensor([3, 1, 2]))"),
    ("torch.linalg.eigh(torch.eye(2))", "torch.linalg.eigh(torch.eye(2))"),
    ("torch.linalg.slogdet(torch.eye(2) * 2)", "torch.linalg.slogdet(torch.eye(2).mul(2))"),
    ("torch.histogram(torch.tensor([1.0, 2, 2]), 2)", "torch.histogram(torch.tensor([1, 2, 2]), 2)"),
    ("torch.linalg.lu_factor(torch.eye(2))", "torch.linalg.luFactor(torch.eye(2))"),
    # Parameters, limits, devices.
    ("nn.Parameter(torch.ones(2))", "new torch.nn.Parameter(torch.ones([2]))"),
    ("nn.Parameter(torch.ones(2, 2, dtype=torch.float64), requires_grad=False)", "new torch.nn.Parameter(torch.ones([2, 2], { dtype: 'float64' }), { requiresGrad: false })"),
    ("nn.Parameter(torch.ones(2, dtype=torch.int64), requires_grad=False)", "new torch.nn.Parameter(torch.ones([2], { dtype: 'int64' }), { requiresGrad: false })"),
    *[(f"torch.finfo(torch.{d})", f"torch.finfo('{d}')") for d in [*FRACTIONS, "float8_e4m3fn", "float8_e5m2", "complex64"]],
    *[(f"torch.iinfo(torch.{d})", f"torch.iinfo('{d}')") for d in ["int8", "uint8", "int16", "int32", "int64", "uint16", "uint32", "uint64"]],
    ("repr(torch.device('cpu'))", "inspect(torch.device('cpu'))"),
    ("repr(torch.device('cuda', 1))", "inspect(torch.device('cuda', 1))"),
    ("str(torch.device('cuda:1'))", "String(torch.device('cuda:1'))"),
    ("torch.typename(torch.ones(2))", "torch.typename(torch.ones([2]))"),
    ("torch.ones(2, dtype=torch.bfloat16).type()", "torch.ones([2], { dtype: 'bfloat16' }).type()"),
    ("torch.eye(2).to_sparse().type()", "torch.eye(2).toSparse().type()"),
    # Layers.
    ("nn.Linear(2, 3)", "new torch.nn.Linear(2, 3)"),
    ("nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Sequential(nn.Linear(3, 1), nn.Tanh()))", "new torch.nn.Sequential(new torch.nn.Linear(2, 3), new torch.nn.ReLU(), new torch.nn.Sequential(new torch.nn.Linear(3, 1), new torch.nn.Tanh()))"),
    ("nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])", "new torch.nn.ModuleList([0, 1, 2].map(() => new torch.nn.Linear(2, 2)))"),
    ("nn.ModuleDict({'a': nn.Linear(1, 2), 'b': nn.GELU()})", "new torch.nn.ModuleDict({ a: new torch.nn.Linear(1, 2), b: new torch.nn.GELU() })"),
    ("nn.ParameterList([torch.ones(2), torch.ones(1, 3)])", "new torch.nn.ParameterList([torch.ones([2]), torch.ones([1, 3])])"),
    ("nn.ParameterDict({'w': torch.ones(2)})", "new torch.nn.ParameterDict({ w: torch.ones([2]) })"),
    ("nn.Conv2d(3, 8, 3, padding=1, stride=2, groups=1, bias=False)", "new torch.nn.Conv2d(3, 8, 3, { padding: 1, stride: 2, groups: 1, bias: false })"),
    ("nn.ConvTranspose2d(4, 2, 3, stride=2, output_padding=1)", "new torch.nn.ConvTranspose2d(4, 2, 3, { stride: 2, outputPadding: 1 })"),
    ("nn.BatchNorm1d(4)", "new torch.nn.BatchNorm1d(4)"),
    ("nn.LayerNorm([4, 5])", "new torch.nn.LayerNorm([4, 5])"),
    ("nn.GroupNorm(2, 4)", "new torch.nn.GroupNorm(2, 4)"),
    ("nn.Dropout(0.25)", "new torch.nn.Dropout(0.25)"),
    ("nn.Embedding(10, 3, padding_idx=0)", "new torch.nn.Embedding(10, 3, { paddingIdx: 0 })"),
    ("nn.LSTM(2, 3, num_layers=2, bidirectional=True, batch_first=True)", "new torch.nn.LSTM(2, 3, { numLayers: 2, bidirectional: true, batchFirst: true })"),
    ("nn.GRU(2, 3, dropout=0.1, num_layers=2)", "new torch.nn.GRU(2, 3, { dropout: 0.1, numLayers: 2 })"),
    ("nn.LSTMCell(2, 3)", "new torch.nn.LSTMCell(2, 3)"),
    ("nn.MultiheadAttention(4, 2)", "new torch.nn.MultiheadAttention(4, 2)"),
    ("nn.TransformerEncoderLayer(4, 2, 8)", "new torch.nn.TransformerEncoderLayer(4, 2, { dimFeedforward: 8 })"),
    ("nn.MaxPool2d(2)", "new torch.nn.MaxPool2d(2)"),
    ("nn.AdaptiveAvgPool2d((1, 1))", "new torch.nn.AdaptiveAvgPool2d([1, 1])"),
    ("nn.Softmax(dim=-1)", "new torch.nn.Softmax({ dim: -1 })"),
    ("nn.LeakyReLU(0.2)", "new torch.nn.LeakyReLU(0.2)"),
    ("nn.Flatten()", "new torch.nn.Flatten()"),
    ("nn.Upsample(scale_factor=2, mode='bilinear')", "new torch.nn.Upsample({ scaleFactor: 2, mode: 'bilinear' })"),
    ("nn.MSELoss()", "new torch.nn.MSELoss()"),
    ("nn.CrossEntropyLoss()", "new torch.nn.CrossEntropyLoss()"),
    ("nn.utils.parametrizations.weight_norm(nn.Linear(2, 3))", "torch.nn.utils.parametrizations.weightNorm(new torch.nn.Linear(2, 3))"),
    ("nn.Identity()", "new torch.nn.Identity()"),
    ("nn.Bilinear(2, 3, 4)", "new torch.nn.Bilinear(2, 3, 4)"),
    # Distributions.
    ("distributions.Normal(0.0, 1.0)", "new torch.distributions.Normal(0, 1)"),
    ("distributions.Normal(torch.zeros(3), torch.ones(3))", "new torch.distributions.Normal(torch.zeros([3]), torch.ones([3]))"),
    ("distributions.Normal(torch.zeros(1), torch.ones(1))", "new torch.distributions.Normal(torch.zeros([1]), torch.ones([1]))"),
    ("distributions.Uniform(0.0, 2.5)", "new torch.distributions.Uniform(0, 2.5)"),
    ("distributions.Bernoulli(0.3)", "new torch.distributions.Bernoulli(0.3)"),
    ("distributions.Bernoulli(logits=torch.zeros(2))", "new torch.distributions.Bernoulli({ logits: torch.zeros([2]) })"),
    ("distributions.Categorical(torch.ones(3))", "new torch.distributions.Categorical(torch.ones([3]))"),
    ("distributions.Categorical(logits=torch.ones(2, 3))", "new torch.distributions.Categorical({ logits: torch.ones([2, 3]) })"),
    ("distributions.Beta(0.5, 0.5)", "new torch.distributions.Beta(0.5, 0.5)"),
    ("distributions.Gamma(1.0, 2.0)", "new torch.distributions.Gamma(1, 2)"),
    ("distributions.Dirichlet(torch.ones(3))", "new torch.distributions.Dirichlet(torch.ones([3]))"),
    ("distributions.Exponential(1.0)", "new torch.distributions.Exponential(1)"),
    ("distributions.Laplace(0.0, 1.0)", "new torch.distributions.Laplace(0, 1)"),
    ("distributions.MultivariateNormal(torch.zeros(2), torch.eye(2))", "new torch.distributions.MultivariateNormal(torch.zeros([2]), torch.eye(2))"),
    ("distributions.Independent(distributions.Normal(torch.zeros(3), torch.ones(3)), 1)", "new torch.distributions.Independent(new torch.distributions.Normal(torch.zeros([3]), torch.ones([3])), 1)"),
    ("distributions.MixtureSameFamily(distributions.Categorical(logits=torch.ones(2)), distributions.Normal(torch.zeros(2), torch.ones(2)))", "new torch.distributions.MixtureSameFamily(new torch.distributions.Categorical({ logits: torch.ones([2]) }), new torch.distributions.Normal(torch.zeros([2]), torch.ones([2])))"),
    # Parts of TorchEBM beside layers.
    ("DoubleWellModel()", "new ebm.DoubleWellModel()"),
    ("LangevinDynamics(DoubleWellModel(), step_size=0.01)", "new ebm.LangevinDynamics(new ebm.DoubleWellModel(), { stepSize: 0.01 })"),
    ("HamiltonianMonteCarlo(DoubleWellModel(), step_size=0.1, n_leapfrog_steps=5)", "new ebm.HamiltonianMonteCarlo(new ebm.DoubleWellModel(), { stepSize: 0.1, nLeapfrogSteps: 5 })"),
    ("HamiltonianMonteCarlo(DoubleWellModel(), mass=2.0)", "new ebm.HamiltonianMonteCarlo(new ebm.DoubleWellModel(), { mass: 2 })"),
    ("HamiltonianMonteCarlo(DoubleWellModel(), mass=torch.ones(2))", "new ebm.HamiltonianMonteCarlo(new ebm.DoubleWellModel(), { mass: torch.ones([2]) })"),
    ("GradientDescentSampler(DoubleWellModel(), step_size=0.5)", "new ebm.GradientDescentSampler(new ebm.DoubleWellModel(), { stepSize: 0.5 })"),
    ("NesterovSampler(DoubleWellModel(), step_size=0.5, momentum=0.8)", "new ebm.NesterovSampler(new ebm.DoubleWellModel(), { stepSize: 0.5, momentum: 0.8 })"),
    ("FlowSampler(nn.Linear(2, 2))", "new ebm.FlowSampler(new torch.nn.Linear(2, 2))"),
    ("ContrastiveDivergence(DoubleWellModel(), LangevinDynamics(DoubleWellModel()))", "new ebm.ContrastiveDivergence(new ebm.DoubleWellModel(), new ebm.LangevinDynamics(new ebm.DoubleWellModel()))"),
    ("ScoreMatching(DoubleWellModel())", "new ebm.ScoreMatching(new ebm.DoubleWellModel())"),
    ("FlowMatchingLoss(nn.Linear(2, 2))", "new ebm.FlowMatchingLoss(new torch.nn.Linear(2, 2))"),
    ("EquilibriumMatchingLoss(nn.Linear(2, 2))", "new ebm.EquilibriumMatchingLoss(new torch.nn.Linear(2, 2))"),
    ("LeapfrogIntegrator()", "new ebm.LeapfrogIntegrator()"),
    ("Dopri5Integrator()", "new ebm.Dopri5Integrator()"),
    ("EMA(nn.Linear(2, 1), decay=0.99)", "new ebm.EMA(new torch.nn.Linear(2, 1), { decay: 0.99 })"),
    ("InteractionModel(DoubleWellModel(), sigma_w=2.0)", "new ebm.InteractionModel(new ebm.DoubleWellModel(), 2)"),
    ("EqMEnergy(nn.Linear(2, 2))", "new ebm.EqMEnergy(new torch.nn.Linear(2, 2))"),
    ("SinkhornCoupling(reg=0.1)", "new ebm.SinkhornCoupling({ reg: 0.1 })"),
    ("TwoMoonsDataset(n_samples=3)", "new ebm.TwoMoonsDataset({ nSamples: 3 })"),
    # Optimizers.
    *[(f"optim.{name}([nn.Parameter(torch.ones(2))], lr=0.1)", f"new torch.optim.{name}([new torch.nn.Parameter(torch.ones([2]))], {{ lr: 0.1 }})") for name in ["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta", "Adamax", "NAdam", "RAdam", "ASGD", "Rprop", "LBFGS"]],
    ("optim.Adam([{'params': [nn.Parameter(torch.ones(2))]}, {'params': [nn.Parameter(torch.ones(1))], 'lr': 0.01}], lr=0.1, betas=(0.8, 0.99))", "new torch.optim.Adam([{ params: [new torch.nn.Parameter(torch.ones([2]))] }, { params: [new torch.nn.Parameter(torch.ones([1]))], lr: 0.01 }], { lr: 0.1, betas: [0.8, 0.99] })"),
]

# Settings in Python and in TypeScript, and what is printed with them.
SETTINGS = [
    ("precision=2", "{ precision: 2 }"),
    ("precision=0", "{ precision: 0 }"),
    ("precision=10", "{ precision: 10 }"),
    ("threshold=5", "{ threshold: 5 }"),
    ("threshold=0", "{ threshold: 0 }"),
    ("threshold=5, edgeitems=1", "{ threshold: 5, edgeitems: 1 }"),
    ("threshold=5, edgeitems=0", "{ threshold: 5, edgeitems: 0 }"),
    ("edgeitems=0", "{ edgeitems: 0 }"),
    ("linewidth=40", "{ linewidth: 40 }"),
    ("linewidth=1", "{ linewidth: 1 }"),
    ("linewidth=200", "{ linewidth: 200 }"),
    ("sci_mode=True", "{ sciMode: true }"),
    ("sci_mode=False", "{ sciMode: false }"),
    ("sci_mode=True, precision=1", "{ sciMode: true, precision: 1 }"),
    ("profile='short'", "{ profile: 'short' }"),
    ("profile='full'", "{ profile: 'full' }"),
    ("profile='short', precision=6", "{ profile: 'short', precision: 6 }"),
]
UNDER = [
    ("torch.arange(27.0).view(3, 9) / 8 - 1.5", "torch.arange(27, { dtype: 'float32' }).view(3, 9).div(8).sub(1.5)"),
    ("torch.tensor([0.0, -0.0, 1.0, 12345.0])", "torch.tensor([0, -0, 1, 12345])"),
    ("torch.tensor([1e-7, 12.5, 3e6, nan])", "torch.tensor([1e-7, 12.5, 3e6, NaN])"),
    ("torch.tensor([[0.125, 1e22], [0.375, -2.5]], dtype=torch.float64)", "torch.tensor([[0.125, 1e22], [0.375, -2.5]], { dtype: 'float64' })"),
    ("torch.arange(12).view(2, 6)", "torch.arange(12).view(2, 6)"),
    ("torch.tensor(2.5, requires_grad=True)", "torch.tensor(2.5, { requiresGrad: true })"),
    ("torch.arange(1001.0) / 16", "torch.arange(1001, { dtype: 'float32' }).div(16)"),
    ("torch.tensor([0.25 - 1j, 1e4 + 0.5j])", "torch.tensor([{ re: 0.25, im: -1 }, { re: 1e4, im: 0.5 }])"),
    ("torch.eye(3).to_sparse()", "torch.eye(3).toSparse()"),
]


def seen(transform, body, **options):
    """A transform of a function whose result is the text of its argument."""

    def see(x):
        texts.append(str(x))
        return body(x)

    return transform(see, **options)


def dual(x, tangent):
    with torch.autograd.forward_ad.dual_level():
        texts.append(str(torch.autograd.forward_ad.make_dual(x, tangent)))


def text(expression):
    """The text of an expression, or of what it has shown."""
    torch.manual_seed(0)
    texts.clear()
    value = eval(expression)
    return texts[0] if texts else str(value)


texts = []
cases = [{"python": p, "typescript": t, "text": text(p)} for p, t in CASES]
for python, typescript in SETTINGS:
    eval(f"torch.set_printoptions({python})")
    cases += [{"python": p, "typescript": t, "settings": [python, typescript], "text": text(p)} for p, t in UNDER]
    torch.set_printoptions(profile="default")

torch.set_default_dtype(torch.float64)
for p, t in [
    ("torch.ones(2)", "torch.ones([2])"),
    ("torch.ones(2, dtype=torch.float32)", "torch.ones([2], { dtype: 'float32' })"),
    ("torch.ones(2, dtype=torch.complex128)", "torch.ones([2], { dtype: 'complex128' })"),
    ("torch.ones(2, dtype=torch.complex64)", "torch.ones([2], { dtype: 'complex64' })"),
    ("torch.empty(0)", "torch.empty([0])"),
]:
    cases.append({"python": p, "typescript": t, "default": "float64", "text": text(p)})
torch.set_default_dtype(torch.float32)

(out / "printing.json").write_text(json.dumps({"torch": torch.__version__, "cases": cases}, indent=1) + "\n")
print(len(cases), "printed")
