"""Writes test/fixtures/torch/everyday.json: small lines of everyday PyTorch, and what they print.

Written with torch 2.11.0:
    python scripts/oracle/everyday.py
Each entry holds the Python line, the TypeScript one, and the text of its value, or "error" where it raises.
"""

import json
import warnings

import torch
import torch.nn.functional as F
from shared import folder

warnings.simplefilter("ignore")
out = folder("torch")

# Tensors that the lines may use: a is (3, 4), v is (4,), i are whole numbers.
a = torch.arange(12.0).view(3, 4)
v = torch.tensor([3.0, 1.0, 2.0, 1.0])
i = torch.tensor([2, 0, 1, 0])

LINES = [
    # Dimensions that come and go.
    ("v.unsqueeze(0).unsqueeze(-1).squeeze(0).shape[1]", "v.unsqueeze(0).unsqueeze(-1).squeeze(0).shape[1]"),
    ("v.unsqueeze(0).expand(2, -1)", "v.unsqueeze(0).expand(2, -1)"),
    ("a.unsqueeze(1).squeeze((1,))", "a.unsqueeze(1).squeeze([1])"),
    ("a[:, None] - v[None, :, None]", "a.at(':', null).sub(v.at(null, ':', null))"),
    ("a.view(-1)[::5]", "a.view(-1).at('::5')"),
    ("a.reshape(2, -1).flatten()", "a.reshape(2, -1).flatten()"),
    ("a.flatten(0).unflatten(0, (2, 6))", "a.flatten(0).unflatten(0, [2, 6])"),
    ("a.permute(1, 0).contiguous().view(2, 6)", "a.permute(1, 0).contiguous().view(2, 6)"),
    ("a.T @ a", "a.T.matmul(a)"),
    ("a.movedim(0, -1)", "a.movedim(0, -1)"),
    ("torch.atleast_2d(v)", "torch.atleast2d(v)"),
    ("a.swapaxes(0, 1)", "a.swapaxes(0, 1)"),
    # Gathering and scattering.
    ("a.gather(1, i[:3].unsqueeze(1))", "a.gather(1, i.at(':3').unsqueeze(1))"),
    ("torch.zeros(3, 4).scatter_(1, i[:3].view(-1, 1), 1.0)", "torch.zeros([3, 4]).scatter_(1, i.at(':3').view(-1, 1), 1)"),
    ("torch.zeros(3).scatter_add_(0, i, v)", "torch.zeros([3]).scatterAdd_(0, i, v)"),
    ("torch.zeros(3).index_add_(0, i, v, alpha=2)", "torch.zeros([3]).indexAdd_(0, i, v, { alpha: 2 })"),
    ("torch.zeros(3).scatter_reduce(0, i, v, reduce='amax')", "torch.zeros([3]).scatterReduce(0, i, v, 'amax')"),
    ("torch.zeros(3).scatter(0, i, v, reduce='add')", "torch.zeros([3]).scatter(0, i, v, { reduce: 'add' })"),
    ("a.index_select(1, torch.tensor([3, 0]))", "a.indexSelect(1, torch.tensor([3n, 0n]))"),
    ("torch.take(a, torch.tensor([0, 5]))", "torch.take(a, torch.tensor([0n, 5n]))"),
    ("torch.take_along_dim(a, a.argsort(dim=1, descending=True), dim=1)", "torch.takeAlongDim(a, a.argsort({ dim: 1, descending: true }), { dim: 1 })"),
    ("a[range(3), [0, 1, 2]]", "a.at([0, 1, 2], [0, 1, 2])"),
    ("a[torch.arange(3), i[:3]]", "a.at(torch.arange(3), i.at(':3'))"),
    ("a.index_fill(1, torch.tensor([0]), -1)", "a.indexFill(1, torch.tensor([0n]), -1)"),
    ("F.one_hot(i)", "F.oneHot(i)"),
    ("F.one_hot(i, num_classes=5).float()", "F.oneHot(i, { numClasses: 5 }).float()"),
    # Masks and choices.
    ("a[a > 5]", "a.at(a.gt(5))"),
    ("a.masked_fill(a % 2 == 0, float('-inf'))", "a.maskedFill(a.remainder(2).eq(0), -Infinity)"),
    ("a.masked_select(a < 3)", "a.maskedSelect(a.lt(3))"),
    ("torch.where(a > 5, a, -a)", "torch.where(a.gt(5), a, a.neg())"),
    ("torch.where(a > 5, a, 0.0)", "torch.where(a.gt(5), a, 0)"),
    ("torch.where(a > 5, 1, 0)", "torch.where(a.gt(5), 1, 0)"),
    ("torch.where(a > 9)", "torch.where(a.gt(9))"),
    ("torch.nonzero(a > 9)", "torch.nonzero(a.gt(9))"),
    ("(a > 5).nonzero(as_tuple=True)[1]", "a.gt(5).nonzero({ asTuple: true })[1]"),
    ("torch.zeros(3, 4).masked_scatter(a > 9, v)", "torch.zeros([3, 4]).maskedScatter(a.gt(9), v)"),
    ("(a > 5).any(dim=1)", "a.gt(5).any(1)"),
    ("(a > 5).all()", "a.gt(5).all()"),
    ("(a > 5).sum()", "a.gt(5).sum()"),
    ("~(v > 1) | (v == 3)", "v.gt(1).logicalNot().logicalOr(v.eq(3))"),
    ("torch.isin(i, torch.tensor([0, 1]))", "torch.isin(i, torch.tensor([0n, 1n]))"),
    ("a.tril(-1)", "a.tril(-1)"),
    ("torch.triu(torch.ones(3, 3), diagonal=1).bool()", "torch.triu(torch.ones([3, 3]), 1).bool()"),
    # Sums, statistics, searches.
    ("torch.einsum('ij,kj->ik', a, a)", "torch.einsum('ij,kj->ik', a, a)"),
    ("torch.einsum('ii', a[:, :3])", "torch.einsum('ii', a.at(':', ':3'))"),
    ("torch.einsum('bi,ij,bj->b', a, torch.eye(4), a)", "torch.einsum('bi,ij,bj->b', a, torch.eye(4), a)"),
    ("a.cumsum(dim=1)", "a.cumsum(1)"),
    ("v.cumprod(0)", "v.cumprod(0)"),
    ("v.cummax(0)", "v.cummax(0)"),
    ("torch.diff(v)", "torch.diff(v)"),
    ("torch.histc(v, bins=3, min=0, max=3)", "torch.histc(v, { bins: 3, min: 0, max: 3 })"),
    ("torch.bincount(i)", "torch.bincount(i)"),
    ("torch.bincount(i, weights=v, minlength=5)", "torch.bincount(i, { weights: v, minlength: 5 })"),
    ("torch.searchsorted(torch.tensor([1.0, 2.0, 3.0]), v)", "torch.searchsorted(torch.tensor([1, 2, 3]), v)"),
    ("torch.searchsorted(torch.tensor([1.0, 2.0, 3.0]), v, right=True)", "torch.searchsorted(torch.tensor([1, 2, 3]), v, { right: true })"),
    ("torch.bucketize(v, torch.tensor([0.0, 2.0]))", "torch.bucketize(v, torch.tensor([0, 2]))"),
    ("a.mean(dim=(0, 1), keepdim=True)", "a.mean([0, 1], true)"),
    ("a.std(dim=0, unbiased=False)", "a.std(0, { unbiased: false })"),
    ("a.var(1, correction=0)", "a.var(1, { correction: 0 })"),
    ("torch.var_mean(v)", "torch.varMean(v)"),
    ("v.median()", "v.median()"),
    ("v.quantile(0.25)", "v.quantile(0.25)"),
    ("torch.quantile(a, torch.tensor([0.5]), dim=1)", "torch.quantile(a, torch.tensor([0.5]), 1)"),
    ("v.mode()", "v.mode()"),
    ("v.kthvalue(2)", "v.kthvalue(2)"),
    ("a.argmax(dim=-1)", "a.argmax(-1)"),
    ("a.norm(dim=1)", "a.norm({ dim: 1 })"),
    ("a.logsumexp(1)", "a.logsumexp(1)"),
    ("v.softmax(dim=0)", "v.softmax(0)"),
    ("torch.unique(v, return_counts=True)", "torch.unique(v, { returnCounts: true })"),
    ("v.unique(return_inverse=True)[1]", "v.unique({ returnInverse: true })[1]"),
    ("torch.unique_consecutive(i)", "torch.uniqueConsecutive(i)"),
    ("v.clamp(min=1.5)", "v.clamp({ min: 1.5 })"),
    ("v.clip(1.5, 2.5)", "v.clip(1.5, 2.5)"),
    ("a.sum(0).div(3).round(decimals=1)", "a.sum(0).div(3).round({ decimals: 1 })"),
    ("torch.div(i, 2, rounding_mode='floor')", "torch.div(i, 2, { roundingMode: 'floor' })"),
    ("i // 2", "i.floorDivide(2)"),
    ("i / 2", "i.div(2)"),
    ("i * 2 + 1", "i.mul(2).add(1)"),
    ("i ** 2", "i.pow(2)"),
    ("2 ** i", "torch.pow(2, i)"),
    ("1 / v", "torch.div(1, v)"),
    ("5 - v", "torch.sub(5, v)"),
    ("-v % 2", "v.neg().remainder(2)"),
    # Taking apart and joining.
    ("torch.tensor_split(v, 3)", "torch.tensorSplit(v, 3)"),
    ("v.tensor_split((1, 3))", "v.tensorSplit([1, 3])"),
    ("a.chunk(2, dim=1)", "a.chunk(2, 1)"),
    ("a.split([1, 2])", "a.split([1, 2])"),
    ("a.split(2, dim=1)[1]", "a.split(2, 1)[1]"),
    ("a.unbind(1)[0]", "a.unbind(1)[0]"),
    ("torch.cat([a, torch.stack([v, v])], dim=0)", "torch.cat([a, torch.stack([v, v])], 0)"),
    ("torch.stack([torch.cat([v, v]), torch.zeros(8)], dim=1)[:2]", "torch.stack([torch.cat([v, v]), torch.zeros([8])], 1).at(':2')"),
    ("torch.hstack([v, v]).shape[0]", "torch.hstack([v, v]).shape[0]"),
    ("torch.vstack((v, v))", "torch.vstack([v, v])"),
    ("torch.column_stack((v, i))", "torch.columnStack([v, i])"),
    ("torch.block_diag(torch.ones(1, 2), torch.eye(2))", "torch.blockDiag([torch.ones([1, 2]), torch.eye(2)])"),
    ("torch.meshgrid(torch.arange(2), torch.arange(3), indexing='ij')[0]", "torch.meshgrid(torch.arange(2), torch.arange(3), { indexing: 'ij' })[0]"),
    ("torch.meshgrid(torch.arange(2), torch.arange(3), indexing='xy')[1]", "torch.meshgrid([torch.arange(2), torch.arange(3)], { indexing: 'xy' })[1]"),
    ("torch.cartesian_prod(torch.arange(2), torch.arange(2))", "torch.cartesianProd([torch.arange(2), torch.arange(2)])"),
    ("torch.combinations(v[:3])", "torch.combinations(v.at(':3'))"),
    ("a.unfold(1, 2, 1)[0]", "a.unfold(1, 2, 1).at(0)"),
    ("F.unfold(torch.arange(16.0).view(1, 1, 4, 4), kernel_size=2, stride=2)", "F.unfold(torch.arange(16, { dtype: 'float32' }).view(1, 1, 4, 4), 2, { stride: 2 })"),
    ("a.repeat(1, 2)[0]", "a.repeat(1, 2).at(0)"),
    ("v.repeat_interleave(2)", "v.repeatInterleave(2)"),
    ("v.repeat_interleave(torch.tensor([1, 0, 2, 1]))", "v.repeatInterleave(torch.tensor([1n, 0n, 2n, 1n]))"),
    ("torch.tile(v, (2,))", "torch.tile(v, [2])"),
    ("a.roll(1, 0)[0]", "a.roll(1, 0).at(0)"),
    ("a.roll(shifts=(1, 1), dims=(0, 1))[0]", "a.roll({ shifts: [1, 1], dims: [0, 1] }).at(0)"),
    ("a.flip(0, 1)[0]", "a.flip(0, 1).at(0)"),
    ("a.rot90()[0]", "a.rot90().at(0)"),
    ("torch.diag(v)[1]", "torch.diag(v).at(1)"),
    ("torch.diag_embed(a).shape[2]", "torch.diagEmbed(a).shape[2]"),
    ("F.pad(v, (1, 2), value=9)", "F.pad(v, [1, 2], { value: 9 })"),
    # Kinds of numbers.
    ("(i + 0.5).dtype", "i.add(0.5).dtype"),
    ("(i + True).dtype", "i.add(true).dtype"),
    ("(v.double() + v).dtype", "v.double().add(v).dtype"),
    ("(v.half() * torch.tensor(2.0)).dtype", "v.half().mul(torch.tensor(2)).dtype"),
    ("v.long()", "v.long()"),
    ("torch.tensor([1.9, -1.9]).int()", "torch.tensor([1.9, -1.9]).int()"),
    ("v.to(torch.float64).dtype", "v.to(torch.float64).dtype"),
    ("torch.tensor(3).item()", "torch.tensor(3n).item()"),
    ("v.type()", "v.type()"),
    ("torch.zeros_like(i)", "torch.zerosLike(i)"),
    ("v.new_full((2,), 7)", "v.newFull([2], 7)"),
    ("torch.full((2,), 7.5)", "torch.full([2], 7.5)"),
    ("torch.linspace(0, 1, 5)", "torch.linspace(0, 1, 5)"),
    ("torch.logspace(0, 2, steps=3)", "torch.logspace(0, 2, 3)"),
    ("torch.arange(0, 1, 0.25)", "torch.arange(0, 1, 0.25)"),
    ("torch.eye(2, 3)", "torch.eye(2, 3)"),
    ("torch.is_tensor(v)", "torch.isTensor(v)"),
    ("torch.equal(v, v.clone())", "torch.equal(v, v.clone())"),
    ("torch.allclose(v, v + 1e-9)", "torch.allclose(v, v.add(1e-9))"),
    ("v.get_device()", "v.getDevice()"),
    ("torch.get_device(v)", "torch.getDevice(v)"),
    ("v.is_quantized", "v.isQuantized"),
    ("torch.is_storage(v)", "torch.isStorage(v)"),
    ("a.stride(-1)", "a.stride(-1)"),
    ("a.size(-1)", "a.size(-1)"),
    ("a.nelement()", "a.nelement()"),
    ("a.ndimension()", "a.ndimension()"),
    ("a.is_contiguous(), a.t().is_contiguous()", "[a.isContiguous(), a.t().isContiguous()]"),
    ("a.data_ptr() == a.view(-1).data_ptr()", "a.dataPtr() === a.view(-1).dataPtr()"),
    ("v.add(1).sub_(1).mul_(2)", "v.add(1).sub_(1).mul_(2)"),
    ("v.addcmul(v, v, value=0.5)", "v.addcmul(v, v, { value: 0.5 })"),
    ("torch.lerp(v, v * 2, 0.5)", "torch.lerp(v, v.mul(2), 0.5)"),
    ("torch.outer(v, v)[0]", "torch.outer(v, v).at(0)"),
    ("v.dot(v)", "v.dot(v)"),
    ("a @ v", "a.matmul(v)"),
    ("torch.cdist(a, a[:1])", "torch.cdist(a, a.at(':1'))"),
    ("torch.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0, 1.0, 0]), dim=0)", "torch.cross(torch.tensor([1, 0, 0]), torch.tensor([0, 1, 0]), 0)"),
    ("torch.trapezoid(v)", "torch.trapezoid(v)"),
    ("torch.nan_to_num(torch.tensor([float('nan'), float('inf')]))", "torch.nanToNum(torch.tensor([NaN, Infinity]))"),
    ("torch.finfo(v.dtype).eps > 0", "torch.finfo(v.dtype).eps > 0"),
    ("a.fill_diagonal_(0)[1]", "a.clone().fillDiagonal_(0).at(1)"),
    ("a.data_ptr() == a[1:].data_ptr() - 16", "a.dataPtr() === a.at('1:').dataPtr() - 16"),
    ("a.itemsize", "a.itemsize"),
    ("a[1, 2]", "a.at(1n, 2n)"),
    ("a[[0, 2]]", "a.at([0n, 2n])"),
    ("a.view(2, -1)", "a.view(2n, -1n)"),
    ("a.sum(-1)", "a.sum(-1n)"),
    ("a.size(1)", "a.size(1n)"),
    ("a.permute(1, 0)", "a.permute(1n, 0n)"),
    ("torch.zeros(2, 3)", "torch.zeros(2n, 3n)"),
    ("a.transpose(0, 1)", "a.transpose(0n, 1n)"),
    ("a.narrow(1, 1, 2)", "a.narrow(1n, 1n, 2n)"),
    ("a.topk(2, dim=1).indices", "a.topk(2n, { dim: 1n }).indices"),
    ("torch.vmap(torch.sum)(a)", "torch.vmap(torch.sum)(a)"),
    ("torch.get_float32_matmul_precision()", "torch.getFloat32MatmulPrecision()"),
    ("torch.ones(2, layout=torch.strided)", "torch.ones([2], { layout: torch.strided })"),
    ("torch.ones(1, 2, 2, 2).contiguous(memory_format=torch.channels_last).stride(1)", "torch.ones([1, 2, 2, 2]).contiguous({ memoryFormat: torch.channels_last }).stride(1)"),
    # Quantized tensors.
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8).int_repr()", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).intRepr()"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8).q_scale()", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).qScale()"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8).q_zero_point()", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).qZeroPoint()"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8).is_quantized", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).isQuantized"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8)[0].item()", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).at(0).item().toFixed(1)"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.qint32).dequantize()", "torch.quantizePerTensor(v, 0.5, 2, torch.qint32).dequantize()"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.qint8).element_size()", "torch.quantizePerTensor(v, 0.5, 2, torch.qint8).elementSize()"),
    ("torch.quantize_per_tensor_dynamic(v, torch.quint8, False).dequantize().round()", "torch.quantizePerTensorDynamic(v, torch.quint8, false).dequantize().round()"),
    ("torch.quantize_per_channel(a, torch.tensor([0.5, 1, 2]), torch.zeros(3), 0, torch.qint8).q_per_channel_axis()", "torch.quantizePerChannel(a, torch.tensor([0.5, 1, 2]), torch.zeros([3]), 0, torch.qint8).qPerChannelAxis()"),
    # Errors.
    ("torch.tensor([1], dtype=torch.qint8)", "torch.tensor([1], { dtype: torch.qint8 })"),
    ("torch.zeros(2, dtype=torch.qint8)", "torch.zeros([2], { dtype: torch.qint8 })"),
    ("v.to(torch.qint8)", "v.to(torch.qint8)"),
    ("torch.quantize_per_tensor(v, 0.5, 2, torch.quint8) + 1", "torch.quantizePerTensor(v, 0.5, 2, torch.quint8).add(1)"),
    ("v.qscheme()", "v.qscheme()"),
    ("v.stride(3)", "v.stride(3)"),
    ("torch.set_float32_matmul_precision('low') or v.nope", "torch.setFloat32MatmulPrecision('low')"),
    ("a + torch.ones(3)", "a.add(torch.ones([3]))"),
    ("a @ a", "a.matmul(a)"),
    ("a.view(5, -1)", "a.view(5, -1)"),
    ("a.t().view(-1)", "a.t().view(-1)"),
    ("a.reshape(7)", "a.reshape(7)"),
    ("v.unsqueeze(3)", "v.unsqueeze(3)"),
    ("a.sum(2)", "a.sum(2)"),
    ("i.mean()", "i.mean()"),
    ("i.add_(0.5)", "i.add_(0.5)"),
    ("i.requires_grad_()", "i.requiresGrad_()"),
    ("torch.cat([a, v])", "torch.cat([a, v])"),
    ("torch.stack([a, v])", "torch.stack([a, v])"),
    ("a[5]", "a.at(5)"),
    ("a[0, 0, 0]", "a.at(0, 0, 0)"),
    ("a[torch.tensor([9])]", "a.at(torch.tensor([9n]))"),
    ("a.gather(1, v.view(1, 4))", "a.gather(1, v.view(1, 4))"),
    ("a.expand(2, 4)", "a.expand(2, 4)"),
    ("a.item()", "a.item()"),
    ("a.softmax(5)", "a.softmax(5)"),
    ("F.one_hot(v)", "F.oneHot(v)"),
    ("F.cross_entropy(a, i)", "F.crossEntropy(a, i)"),
    ("torch.einsum('ij,jk', a, a)", "torch.einsum('ij,jk', a, a)"),
    ("torch.ones(2, requires_grad=True).add_(1)", "torch.ones([2], { requiresGrad: true }).add_(1)"),
    ("torch.ones(2, requires_grad=True).backward()", "torch.ones([2], { requiresGrad: true }).backward()"),
    ("torch.ones(1).backward()", "torch.ones([1]).backward()"),
    ("torch.zeros(-1)", "torch.zeros([-1])"),
    ("torch.randperm(-1)", "torch.randperm(-1)"),
    ("torch.linalg.inv(torch.zeros(2, 2))", "torch.linalg.inv(torch.zeros([2, 2]))"),
    ("torch.linalg.cholesky(-torch.eye(2))", "torch.linalg.cholesky(torch.eye(2).neg())"),
    ("torch.arange(3).view(2)", "torch.arange(3).view(2)"),
    ("v.expand(3, 3)", "v.expand(3, 3)"),
    ("torch.meshgrid(a, a)", "torch.meshgrid(a, a)"),
    ("torch.histc(i)", "torch.histc(i)"),
    ("torch.bincount(-i)", "torch.bincount(i.neg())"),
    ("a.masked_fill(v, 0)", "a.maskedFill(v, 0)"),
    ("a.scatter(1, i.view(1, 4) + 9, 1.0)", "a.scatter(1, i.view(1, 4).add(9), 1)"),
]


def text(value):
    if isinstance(value, (tuple, list)) and not hasattr(value, "n_fields"):
        return [text(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value).removeprefix("torch.") if isinstance(value, torch.dtype) else str(value)


def run(line):
    global a, v, i
    a, v, i = torch.arange(12.0).view(3, 4), torch.tensor([3.0, 1.0, 2.0, 1.0]), torch.tensor([2, 0, 1, 0])
    try:
        return {"text": text(eval(line))}
    except Exception as error:
        return {"error": str(error).split("\n")[0].split(". This could")[0]}


lines = [{"python": p, "typescript": t, **run(p)} for p, t in LINES]
(out / "everyday.json").write_text(json.dumps({"torch": torch.__version__, "lines": lines}, indent=1) + "\n")
print(len(lines), "lines,", sum("error" in line for line in lines), "errors")
for line in lines:
    if "error" in line:
        print(line["python"], "!!", line["error"])
