/** @file The operators of libtorch in those of ONNX: https://onnx.ai/onnx/operators. */
import type { Translate } from './call.js';
import {
  argument,
  between,
  binary,
  bits,
  cast,
  clip,
  compare,
  cumulative,
  divide,
  extreme,
  gated,
  gelu,
  logical,
  norm,
  not,
  power,
  reduce,
  same,
  silu,
  softmax,
  softplus,
  sum,
  unary,
  variance,
} from './elementwise.js';
import {
  adaptive,
  attention,
  avgPool,
  batchNorm,
  bilinear,
  conv,
  convMode,
  groupNorm,
  instanceNorm,
  layerNorm,
  linear,
  maxPool,
  product,
  rmsNorm,
  weightNorm,
} from './layers.js';
import { gru, lstm, rnnRelu, rnnTanh } from './recurrent.js';
import {
  dropout,
  expand,
  filled,
  filledLike,
  flatten,
  index,
  join,
  PADS,
  pad,
  partsOf,
  permuted,
  resize,
  sequence,
  shuffle,
  sliced,
  sort,
  split,
  stack,
  topk,
  unflatten,
  unshuffle,
  view,
} from './shapes.js';

/** Functions of one number with the same names in ONNX, in capitals. */
const SAME =
  'abs acos acosh asin asinh atan atanh ceil cos cosh erf exp floor log mish neg reciprocal relu round sigmoid sign sin ' +
  'sinh sqrt tan tanh';

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

const chunk = split((c) => partsOf(c, Math.ceil(c.of(0).shape[c.dim(c.number(2, 0))]! / c.number(1))));

/** The translation of each operator, by its name in libtorch without `aten::` and, in place, without its underscore. */
export const OPERATORS: Readonly<Record<string, Translate>> = {
  ...Object.fromEntries(SAME.split(' ').map((name) => [name, unary(capital(name))])),
  hardswish: unary('HardSwish'),
  isnan: (c) => c.add('IsNaN', [c.tensor(0)]),
  logical_not: (c) => c.add('Not', [c.tensor(0, 'bool')]),
  bitwise_not: (c) => c.add(c.result.dtype === 'bool' ? 'Not' : 'BitwiseNot', [c.tensor(0)]),
  square: (c) => c.add('Mul', [c.tensor(0), c.tensor(0)]),
  rsqrt: (c) => c.add('Reciprocal', [c.add('Sqrt', [c.tensor(0, c.result.dtype)])]),
  log1p: (c) => c.add('Log', [c.add('Add', [c.tensor(0), c.constant(1)])]),
  expm1: (c) => c.add('Sub', [c.add('Exp', [c.tensor(0)]), c.constant(1)]),
  log2: (c) => c.add('Div', [c.add('Log', [c.tensor(0)]), c.constant(Math.LN2)]),
  log10: (c) => c.add('Div', [c.add('Log', [c.tensor(0)]), c.constant(Math.LN10)]),
  gelu,
  silu,
  softplus,
  glu: gated,
  log_sigmoid: (c) => c.add('Neg', [c.add('Softplus', [c.add('Neg', [c.tensor(0)])])]),
  elu: (c) => c.add('Elu', [c.tensor(0)], { alpha: { float: c.number(1, 1) } }),
  celu: (c) => c.add('Celu', [c.tensor(0)], { alpha: { float: c.number(1, 1) } }),
  selu: unary('Selu'),
  leaky_relu: (c) => c.add('LeakyRelu', [c.tensor(0)], { alpha: { float: c.number(1, 0.01) } }),
  prelu: (c) => {
    const slopes =
      c.of(1).shape[0] === 1
        ? c.tensor(1)
        : c.reshape(c.tensor(1), [
            -1,
            ...c
              .of(0)
              .shape.slice(2)
              .map(() => 1),
          ]);
    return c.add('PRelu', [c.tensor(0), slopes]);
  },
  relu6: between(0, 6),
  hardtanh: (c) => between(c.number(1, -1), c.number(2, 1))(c),
  hardsigmoid: unary('HardSigmoid', { alpha: { float: 1 / 6 }, beta: { float: 0.5 } }),

  add: sum('Add'),
  sub: sum('Sub'),
  rsub: (c) => c.add('Sub', [c.tensor(1, c.result.dtype), c.tensor(0, c.result.dtype)]),
  mul: (c) => (c.result.dtype === 'bool' ? logical('And')(c) : binary('Mul')(c)),
  div: divide,
  floor_divide: (c) => c.add('Floor', [binary('Div')(c) as string]),
  pow: power,
  maximum: binary('Max'),
  minimum: binary('Min'),
  eq: compare('Equal'),
  ne: not(compare('Equal')),
  lt: compare('Less'),
  le: compare('LessOrEqual'),
  gt: compare('Greater'),
  ge: compare('GreaterOrEqual'),
  logical_and: logical('And'),
  logical_or: logical('Or'),
  logical_xor: logical('Xor'),
  bitwise_and: bits('And', 'BitwiseAnd'),
  bitwise_or: bits('Or', 'BitwiseOr'),
  bitwise_xor: bits('Xor', 'BitwiseXor'),
  where: (c) => c.add('Where', [c.tensor(0, 'bool'), c.tensor(1, c.result.dtype), c.tensor(2, c.result.dtype)]),
  masked_fill: (c) => c.add('Where', [c.tensor(1, 'bool'), c.tensor(2, c.result.dtype), c.tensor(0)]),
  clamp: (c) => clip(c, c.args[1], c.args[2]),
  clamp_min: (c) => clip(c, c.args[1], undefined),
  clamp_max: (c) => clip(c, undefined, c.args[1]),
  lerp: (c) => c.add('Add', [c.tensor(0), c.add('Mul', [c.tensor(2), c.add('Sub', [c.tensor(1), c.tensor(0)])])]),
  addcmul: (c) =>
    c.add('Add', [c.tensor(0), c.add('Mul', [c.constant(c.number(3, 1)), c.add('Mul', [c.tensor(1), c.tensor(2)])])]),
  addcdiv: (c) =>
    c.add('Add', [c.tensor(0), c.add('Mul', [c.constant(c.number(3, 1)), c.add('Div', [c.tensor(1), c.tensor(2)])])]),

  sum: (c) =>
    c.args.length < 4 ? c.add('ReduceSum', [c.tensor(0, c.result.dtype)], { keepdims: 0n }) : reduce('ReduceSum')(c),
  mean: (c) =>
    c.args.length < 4 ? c.add('ReduceMean', [c.tensor(0, c.result.dtype)], { keepdims: 0n }) : reduce('ReduceMean')(c),
  prod: (c) =>
    c.args.length < 4 ? c.add('ReduceProd', [c.tensor(0, c.result.dtype)], { keepdims: 0n }) : reduce('ReduceProd')(c),
  amax: reduce('ReduceMax'),
  amin: reduce('ReduceMin'),
  logsumexp: reduce('ReduceLogSumExp'),
  var: variance(false),
  std: variance(true),
  linalg_vector_norm: norm,
  max: extreme('ReduceMax', 'ArgMax'),
  min: extreme('ReduceMin', 'ArgMin'),
  argmax: argument('ArgMax'),
  argmin: argument('ArgMin'),
  softmax: softmax('Softmax'),
  log_softmax: softmax('LogSoftmax'),
  cumsum: cumulative,
  topk,
  sort,

  view,
  reshape: view,
  view_as: (c) => c.add('Reshape', [c.tensor(0), c.add('Shape', [c.tensor(1)])]),
  flatten,
  unflatten,
  transpose: (c) => permuted(c, [c.dim(c.number(1)), c.dim(c.number(2))]),
  t: (c) => (c.of(0).shape.length < 2 ? c.tensor(0) : permuted(c, [0, 1])),
  permute: (c) =>
    c.transpose(
      c.tensor(0),
      c.numbers(1).map((d) => c.dim(d)),
    ),
  unsqueeze: (c) => {
    const at = c.number(1);
    return c.add('Unsqueeze', [c.tensor(0), c.integers([at < 0 ? at + c.result.shape.length : at])]);
  },
  squeeze: (c) => {
    const { shape } = c.of(0);
    const axes = c.args.length > 1 ? c.numbers(1).map((d) => c.dim(d)) : shape.map((_, i) => i);
    return c.add('Squeeze', [c.tensor(0), c.integers(axes.filter((d) => shape[d] === 1))]);
  },
  expand,
  expand_as: (c) => c.add('Expand', [c.tensor(0), c.add('Shape', [c.tensor(1)])]),
  broadcast_to: expand,
  repeat: (c) => {
    const times = c.numbers(1);
    const extra = times.length - c.of(0).shape.length;
    const x =
      extra > 0
        ? c.add('Unsqueeze', [c.tensor(0), c.integers(Array.from({ length: extra }, (_, i) => i))])
        : c.tensor(0);
    return c.add('Tile', [x, c.integers(times)]);
  },
  select: (c) => c.add('Gather', [c.tensor(0), c.integers(c.number(2))], { axis: BigInt(c.number(1)) }),
  slice: (c) => sliced(c, c.number(1, 0), c.number(2, 0), c.number(3, Number.MAX_SAFE_INTEGER), c.number(4, 1)),
  narrow: (c) => sliced(c, c.number(1), c.number(2), c.number(2) + c.number(3)),
  flip: (c) =>
    c
      .numbers(1)
      .reduce(
        (x, dim) => c.add('Slice', [x, ...[[-1], [-Number.MAX_SAFE_INTEGER], [dim], [-1]].map((v) => c.integers(v))]),
        c.tensor(0),
      ),
  chunk,
  unsafe_chunk: chunk,
  split: split((c) => partsOf(c, c.number(1))),
  split_with_sizes: split((c) => c.numbers(1)),
  unbind: (c) => {
    const axis = c.dim(c.number(1, 0));
    const n = c.of(0).shape[axis]!;
    return Array.from({ length: n }, (_, i) => c.add('Gather', [c.tensor(0), c.integers(i)], { axis: BigInt(axis) }));
  },
  cat: join,
  stack,
  index,
  gather: (c) => c.add('GatherElements', [c.tensor(0), c.tensor(2)], { axis: BigInt(c.number(1)) }),
  index_select: (c) => c.add('Gather', [c.tensor(0), c.tensor(2)], { axis: BigInt(c.number(1)) }),
  embedding: (c) => c.add('Gather', [c.tensor(0), c.tensor(1)], { axis: 0n }),
  tril: (c) => c.add('Trilu', [c.tensor(0), c.integers(c.number(1, 0))], { upper: 0n }),
  triu: (c) => c.add('Trilu', [c.tensor(0), c.integers(c.number(1, 0))], { upper: 1n }),
  contiguous: same,
  clone: same,
  detach: same,
  alias: same,
  to: cast,
  _to_copy: cast,
  type_as: cast,
  dropout,
  feature_dropout: dropout,
  alpha_dropout: dropout,

  zeros: filled(() => 0),
  ones: filled(() => 1),
  new_zeros: filled(() => 0),
  new_ones: filled(() => 1),
  // Nobody may look at what is in them.
  empty: filled(() => 0),
  new_empty: filled(() => 0),
  empty_like: (c) => filledLike(c, c.constant(0)),
  arange: sequence((c) => (c.args.length < 6 ? [0, 1] : [c.number(0), c.args.length < 7 ? 1 : c.number(2)])),
  linspace: sequence((c) => [c.number(0), (c.number(1) - c.number(0)) / Math.max(c.number(2) - 1, 1)]),
  eye: (c) => {
    const ones = c.add('Expand', [c.constant(1), c.integers(c.result.shape)]);
    return c.add('Trilu', [c.add('Trilu', [ones], { upper: 0n })], { upper: 1n });
  },
  copy: (c) => c.add('Expand', [c.tensor(1, c.result.dtype), c.add('Shape', [c.tensor(0)])]),
  zeros_like: (c) => filledLike(c, c.constant(0)),
  ones_like: (c) => filledLike(c, c.constant(1)),
  full_like: (c) => filledLike(c, c.constant(c.number(1))),
  zero: (c) => filledLike(c, c.constant(0)),
  fill: (c) => filledLike(c, c.tensor(1, c.result.dtype)),

  linear,
  matmul: binary('MatMul'),
  mm: binary('MatMul'),
  bmm: binary('MatMul'),
  mv: binary('MatMul'),
  dot: binary('MatMul'),
  vdot: binary('MatMul'),
  bilinear,
  addmm: product,
  baddbmm: product,
  einsum: (c) =>
    c.add(
      'Einsum',
      c.list(1).map((arg) => c.value(arg)),
      { equation: c.known<string>(0) },
    ),
  _convolution_mode: convMode,
  _convolution: conv,
  max_pool1d: maxPool,
  max_pool2d: maxPool,
  max_pool3d: maxPool,
  avg_pool1d: avgPool,
  avg_pool2d: avgPool,
  avg_pool3d: avgPool,
  adaptive_avg_pool1d: adaptive('AveragePool', 'GlobalAveragePool'),
  adaptive_avg_pool2d: adaptive('AveragePool', 'GlobalAveragePool'),
  adaptive_avg_pool3d: adaptive('AveragePool', 'GlobalAveragePool'),
  _weight_norm: weightNorm,
  batch_norm: batchNorm,
  group_norm: groupNorm,
  instance_norm: instanceNorm,
  layer_norm: layerNorm,
  rms_norm: rmsNorm,
  scaled_dot_product_attention: attention,
  lstm,
  gru,
  rnn_tanh: rnnTanh,
  rnn_relu: rnnRelu,
  pad: pad((c) => PADS[c.known<string>(2, 'constant')]!),
  constant_pad_nd: pad(() => 'constant'),
  reflection_pad1d: pad(() => 'reflect'),
  reflection_pad2d: pad(() => 'reflect'),
  reflection_pad3d: pad(() => 'reflect'),
  replication_pad1d: pad(() => 'edge'),
  replication_pad2d: pad(() => 'edge'),
  replication_pad3d: pad(() => 'edge'),
  upsample_nearest1d: resize('nearest'),
  upsample_nearest2d: resize('nearest'),
  upsample_nearest3d: resize('nearest'),
  upsample_linear1d: resize('linear', 2),
  upsample_bilinear2d: resize('linear', 2),
  pixel_shuffle: shuffle,
  pixel_unshuffle: unshuffle,
};

/** Operators whose results share the memory of their first argument. */
export const VIEWS: ReadonlySet<string> = new Set(
  (
    'view view_as flatten unflatten transpose t permute unsqueeze squeeze expand expand_as broadcast_to select slice narrow ' +
    'chunk split split_with_sizes unbind detach alias reshape contiguous to'
  ).split(' '),
);
