/** Forwards of a few operators each, which together take every operator that can be written to ONNX. */
import * as nn from '../../../lib/nn/index.js';
import type { Tensor } from '../../../lib/torch/index.js';
import * as torch from '../../../lib/torch/index.js';

const F = nn.functional;
const { aten } = torch.ops;

export class Forward extends nn.Module {
  constructor(readonly body: (...x: Tensor[]) => any) {
    super();
  }
  override forward(...x: Tensor[]): any {
    return this.body(...x);
  }
}

const flags = () =>
  torch.tensor([
    [true, false, true],
    [false, false, true],
  ]);
const whole = () =>
  torch.tensor(
    [
      [2, 0, 1],
      [1, 1, 0],
    ],
    { dtype: 'int64' },
  );
const square = () => torch.randn([2, 3]);
const image = () => torch.randn([2, 4, 6, 6]);
const series = () => torch.randn([2, 4, 6]);
const volume = () => torch.randn([1, 2, 4, 4, 4]);

/** The weights of recurrent layers of 3 numbers to 4 in a direction; in layers above, of those of all directions. */
const recurrent = (gates: number, layers: number, directions: number, bias = true): Tensor[] =>
  Array.from({ length: layers * directions }, (_, i) => {
    const inputs = i < directions ? 3 : 4 * directions;
    const shapes = [[4 * gates, inputs], [4 * gates, 4], ...(bias ? [[4 * gates], [4 * gates]] : [])];
    return shapes.map((shape) => torch.randn(shape).mul(0.5));
  }).flat();

const deep = { lstm: recurrent(4, 2, 2), gru: recurrent(3, 2, 2), rnn: recurrent(1, 2, 2) };
const flat = { lstm: recurrent(4, 1, 1, false), gru: recurrent(3, 1, 1, false), rnn: recurrent(1, 1, 1, false) };

/** The weights of a cell, for its input and its state. */
type Cell = [Tensor, Tensor];

/** [forward, inputs] by name. */
export const operatorRows: Record<string, [body: (...x: Tensor[]) => any, inputs: () => Tensor[]]> = {
  'recurrent layers': [
    (x, h, c) => [
      ...torch.lstm(x, [h, c], deep.lstm, true, 2, 0.5, false, true, false),
      ...torch.gru(x, h, deep.gru, true, 2, 0, true, true, false),
      ...torch.rnnRelu(x, h, deep.rnn, true, 2, 0, false, true, false),
    ],
    () => [torch.randn([5, 2, 3]), torch.randn([4, 2, 4]), torch.randn([4, 2, 4])],
  ],
  'recurrent layers with the batch first': [
    (x, h, c) => [
      ...torch.lstm(x, [h, c], flat.lstm, false, 1, 0, false, false, true),
      ...torch.gru(x, h, flat.gru, false, 1, 0, false, false, true),
      ...torch.rnnTanh(x, h, flat.rnn, false, 1, 0, false, false, true),
      ...torch.rnnRelu(x, h, flat.rnn, false, 1, 0, false, false, true),
    ],
    () => [torch.randn([2, 5, 3]), torch.randn([1, 2, 4]), torch.randn([1, 2, 4])],
  ],
  'recurrent cells': [
    (x, h, c) => [
      ...aten.lstmCell(x, [h, c], ...(flat.lstm as Cell)),
      aten.gruCell(x, h, ...(deep.gru.slice(0, 4) as [Tensor, Tensor, Tensor, Tensor])),
      aten.rnnTanhCell(x, h, ...(deep.rnn.slice(0, 4) as [Tensor, Tensor, Tensor, Tensor])),
      aten.rnnReluCell(x, h, ...(flat.rnn as Cell)),
    ],
    () => [torch.randn([2, 3]), torch.randn([2, 4]), torch.randn([2, 4])],
  ],
  'functions of one number': [
    (x) => {
      const inside = x.tanh().mul(0.9);
      return [
        inside.acos(),
        inside.asin(),
        inside.atanh(),
        x.abs(),
        x.atan(),
        x.asinh(),
        x.abs().add(1).acosh(),
        x.ceil(),
        x.floor(),
        x.round(),
        x.cos(),
        x.cosh(),
        x.sin(),
        x.sinh(),
        inside.tan(),
        x.erf(),
        x.exp(),
        x.expm1(),
        x.abs().add(1).log(),
        x.abs().log1p(),
        x.abs().add(1).log2(),
        x.abs().add(1).log10(),
        x.neg(),
        x.reciprocal(),
        x.sign(),
        x.abs().sqrt(),
        x.abs().add(1).rsqrt(),
        x.square(),
        x.sigmoid(),
        x.isnan(),
      ];
    },
    () => [square()],
  ],
  activations: [
    (x) => [
      F.relu(x),
      F.relu6(x.mul(5)),
      F.leakyRelu(x),
      F.elu(x),
      F.celu(x, { alpha: 0.5 }),
      F.selu(x),
      F.gelu(x),
      F.gelu(x, { approximate: 'tanh' }),
      F.silu(x),
      F.mish(x),
      F.softplus(x.mul(30)),
      F.softsign(x),
      F.hardtanh(x),
      F.hardsigmoid(x),
      F.hardswish(x),
      F.logsigmoid(x),
      F.tanhshrink(x),
      F.glu(x.repeat([1, 2])),
      F.prelu(x, torch.tensor([0.1, 0.2, 0.3])),
      F.softmax(x, { dim: 1 }),
      F.logSoftmax(x, { dim: 0 }),
    ],
    () => [square()],
  ],
  'two operands': [
    (x, y) => [
      x.add(y, { alpha: 2 }),
      x.sub(y, { alpha: 0.5 }),
      torch.rsub(x, 1),
      x.mul(y),
      x.div(y),
      x.div(y, { roundingMode: 'floor' }),
      x.div(y, { roundingMode: 'trunc' }),
      aten.trueDivide(x, y),
      x.abs().pow(1.5),
      x.maximum(y),
      x.minimum(y),
      torch.max(x, y),
      torch.min(x, y),
      x.lerp(y, torch.full([2, 3], 0.25)),
      torch.addcmul(x, y, y, { value: 2 }),
      torch.addcdiv(x, y, y.abs().add(1)),
      x.clamp({ min: -0.5, max: 0.5 }),
      x.clampMin(0),
      x.clampMax(0),
      torch.clip(x, 0, 1),
      x.floorDivide(2),
    ],
    () => [square(), square()],
  ],
  comparisons: [
    (x, y, f) => [
      x.eq(y),
      x.ne(y),
      x.lt(y),
      x.le(0),
      x.gt(0.5),
      x.ge(y),
      x.gt(0).logicalAnd(f),
      x.gt(0).logicalOr(f),
      x.gt(0).logicalXor(f),
      f.logicalNot(),
      f.bitwiseNot(),
      f.bitwiseAnd(x.gt(0)),
      f.bitwiseOr(x.gt(0)),
      f.bitwiseXor(x.gt(0)),
      torch.where(f, x, y),
      x.maskedFill(f, -1),
      x.maskedFill(f, y.sum()),
      f.mul(x.gt(0)),
    ],
    () => [square(), square(), flags()],
  ],
  'whole numbers': [
    (i) => [i.add(1), i.mul(0.5), i.gt(0.5), i.sum(), i.bitwiseAnd(1), i.to('float32'), i.bitwiseOr(4), i.eq(1)],
    () => [whole()],
  ],
  reductions: [
    (x) =>
      [
        x.sum(),
        x.sum(-1),
        x.sum([0, 1], true),
        x.mean(),
        x.mean(0),
        x.prod(),
        x.prod(1),
        x.amax(1),
        x.amin(0, true),
        x.logsumexp(1),
        x.var(1),
        x.std(0, { correction: 0 }),
        x.var(),
        x.norm(),
        x.norm(1, 1),
        torch.linalg.vectorNorm(x, 3, [1]),
        torch.linalg.vectorNorm(x, Infinity),
        x.max(),
        x.min(),
        x.max(1),
        x.min(0, true),
        x.argmax(1),
        x.argmax(),
        x.argmin(0, true),
        x.cumsum(1),
        x.topk(2, 1),
        x.sort(1, true),
        x.softmax(-1),
        x.logSoftmax(1),
      ].flat(),
    () => [square()],
  ],
  shapes: [
    (x) => [
      x.view([2, -1]),
      x.reshape([4, -1]),
      x.viewAs(torch.zeros([2, 4, 36])),
      x.flatten(1),
      x.flatten(),
      x.unflatten(1, [2, 2]),
      x.transpose(1, -1),
      torch.swapaxes(x, 0, 1),
      x.select(1, 0).select(0, 1).t(),
      x.permute([0, 2, 3, 1]),
      x.unsqueeze(-1),
      x.narrow(1, 0, 1).squeeze(1),
      x.narrow(1, 0, 1).squeeze(),
      x.narrow(1, 0, 1).expand([-1, 4, -1, -1]),
      x.narrow(1, 0, 1).expandAs(x),
      aten.broadcastTo(x.narrow(1, 0, 1), [2, 4, 6, 6]),
      x.repeat([1, 2, 1, 1]),
      x.slice(2, 1, 5, 2),
      x.at(':', -1),
      x.flip([1, 2]),
      x.contiguous(),
      x.clone(),
      x.detach(),
      aten.alias(x),
      x.to('float64'),
      x.typeAs(torch.zeros([1], { dtype: 'float64' })),
      aten._toCopy(x, { dtype: 'float64' }),
    ],
    () => [image()],
  ],
  parts: [
    (x) => [
      ...x.chunk(2, 1),
      ...x.split(3, 2),
      ...aten.splitWithSizes(x, [1, 3], 1),
      ...x.unbind(0),
      torch.cat([x, x.mul(2)], 1),
      torch.stack([x, x], -1),
      aten.concat([x, x], 0),
      x.tril(),
      x.triu(1),
    ],
    () => [image()],
  ],
  indices: [
    (x, i) => [
      x.at(':', [2, 0]),
      x.gather(1, i),
      x.indexSelect(0, torch.tensor([1, 0], { dtype: 'int64' })),
      F.embedding(i, torch.arange(9, { dtype: 'float32' }).view([3, 3])),
    ],
    () => [square(), whole()],
  ],
  'new tensors': [
    (x) => {
      const out = torch.zeros([2, 3]);
      out.copy_(x);
      const filled = torch.emptyLike(x).fill_(2);
      return [
        x.add(torch.zeros([2, 3])),
        torch.empty([2]).fill_(1),
        x.newEmpty([2]).fill_(1),
        x.add(torch.ones([3])),
        x.add(torch.full([3], 0.5)),
        x.newZeros([2]),
        x.newOnes([2]),
        torch.zerosLike(x),
        torch.onesLike(x),
        torch.fullLike(x, 3),
        x.mul(torch.arange(3)),
        x.add(torch.arange(1, 7, 2)),
        x.add(torch.linspace(0, 1, 3)),
        x.matmul(torch.eye(3)),
        out,
        filled,
        x.clone().zero_().add(1),
      ];
    },
    () => [square()],
  ],
  products: [
    (x, y) => [
      x.matmul(y.t()),
      x.mm(y.t()),
      torch.bmm(x.unsqueeze(0), y.t().unsqueeze(0)),
      x.mv(y.at(0)),
      x.at(0).dot(y.at(0)),
      x.at(0).vdot(y.at(0)),
      torch.addmm(torch.ones([2]), x, y.t(), { beta: 2, alpha: 0.5 }),
      F.linear(x, y),
      torch.baddbmm(torch.ones([1, 2, 2]), x.unsqueeze(0), y.t().unsqueeze(0)),
      torch.einsum('ij,kj->ik', [x, y]),
      F.bilinear(x, y, torch.ones([2, 3, 3]), torch.ones([2])),
    ],
    () => [square(), square()],
  ],
  'convolutions of images': [
    (x, w) => [
      F.conv2d(x, w),
      F.conv2d(x, w, { padding: 'same' }),
      F.conv2d(x, w, torch.ones([4]), { stride: 2, padding: 1, dilation: 2 }),
      F.conv2d(x, w.narrow(1, 0, 2), { groups: 2 }),
      F.convTranspose2d(x, w, { stride: 2, padding: 1, outputPadding: 1 }),
      aten.convolution(x, w, null, [1, 1], [0, 0], [1, 1], false, [0, 0], 1),
      F.conv2d(x.at(0), w),
      aten._convolution(x, w, null, [1, 1], [0, 0], [1, 1], true, [0, 0], 1, false, false, false, false),
    ],
    () => [image(), torch.randn([4, 4, 3, 3])],
  ],
  'convolutions of series and volumes': [
    (x, w, v, k) => [
      F.conv1d(x, w, { padding: 1 }),
      F.convTranspose1d(x, w, { stride: 2 }),
      F.conv3d(v, k),
      F.convTranspose3d(v, k),
    ],
    () => [series(), torch.randn([4, 4, 3]), volume(), torch.randn([2, 2, 2, 2, 2])],
  ],
  pools: [
    (x, s, v) => [
      F.maxPool2d(x, 2),
      F.maxPool2d(x, 3, { stride: 2, padding: 1, ceilMode: true }),
      F.avgPool2d(x, 2),
      F.avgPool2d(x, 3, { padding: 1, countIncludePad: false }),
      F.adaptiveAvgPool2d(x, 1),
      F.adaptiveAvgPool2d(x, [3, 2]),
      F.maxPool1d(s, 2),
      F.avgPool1d(s, 2),
      F.adaptiveAvgPool1d(s, 3),
      F.maxPool3d(v, 2),
      F.avgPool3d(v, 2),
      F.adaptiveAvgPool3d(v, 1),
    ],
    () => [image(), series(), volume()],
  ],
  norms: [
    (x) => [
      F.batchNorm(x, torch.full([4], 0.5), torch.full([4], 2)),
      F.layerNorm(x, [6, 6]),
      F.layerNorm(x, [6], torch.full([6], 2)),
      F.groupNorm(x, 2, { weight: torch.full([4], 2), bias: torch.ones([4]) }),
      F.instanceNorm(x),
      F.rmsNorm(x, [6]),
      F.rmsNorm(x, [6], torch.full([6], 3), 1e-3),
      F.normalize(x),
      torch.ops.aten._weightNorm(x, torch.full([2, 1, 1, 1], 3), 0),
    ],
    () => [image()],
  ],
  attention: [
    (q, k) => [
      F.scaledDotProductAttention(q, k, k),
      F.scaledDotProductAttention(q, q, q, { isCausal: true }),
      F.scaledDotProductAttention(q, k, k, { attnMask: torch.ones([5, 3]).tril().gt(0) }),
      F.scaledDotProductAttention(q, k, k, { attnMask: torch.ones([5, 3]).tril(), scale: 0.3 }),
    ],
    () => [torch.randn([2, 2, 5, 4]), torch.randn([2, 2, 3, 4])],
  ],
  edges: [
    (x, s, v) => [
      F.pad(x, [1, 2, 0, 1]),
      F.pad(x, [1, 1], { value: 3 }),
      F.pad(x, [1, 2, 2, 1], { mode: 'reflect' }),
      F.pad(x, [1, 2, 2, 1], { mode: 'replicate' }),
      aten.constantPadNd(s, [2, 1], 0.5),
      aten.reflectionPad1d(s, [2, 1]),
      aten.replicationPad1d(s, [2, 1]),
      aten.reflectionPad2d(x, [1, 1, 2, 2]),
      aten.replicationPad2d(x, [1, 1, 2, 2]),
      aten.reflectionPad3d(v, [1, 1, 1, 1, 1, 1]),
      aten.replicationPad3d(v, [1, 1, 1, 1, 1, 1]),
    ],
    () => [image(), series(), volume()],
  ],
  sizes: [
    (x, s, v) => [
      F.interpolate(x, { scaleFactor: 2, mode: 'nearest' }),
      F.interpolate(x, { size: [9, 4], mode: 'nearest' }),
      F.interpolate(x, { scaleFactor: 2, mode: 'bilinear' }),
      F.interpolate(x, { size: [9, 4], mode: 'bilinear', alignCorners: true }),
      F.interpolate(s, { scaleFactor: 3, mode: 'nearest' }),
      F.interpolate(s, { scaleFactor: 2, mode: 'linear' }),
      F.interpolate(v, { scaleFactor: 2, mode: 'nearest' }),
      F.pixelShuffle(x, 2),
      F.pixelUnshuffle(x, 2),
    ],
    () => [image(), series(), volume()],
  ],
  'dropout in evaluation': [
    (x) => [
      F.dropout(x, { training: false }),
      F.dropout2d(x, { training: false }),
      F.alphaDropout(x, { training: false }),
    ],
    () => [image()],
  ],
}; // prettier-ignore
