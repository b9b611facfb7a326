/** @file Layers: products of matrices, convolutions, pooling, norms, attention. */
import type { DType } from '../../tensor/dtype.js';
import type { Call, Translate } from './call.js';
import { type Attribute, typeNumber } from './writer.js';

export const linear: Translate = (c) => {
  const product = c.add('MatMul', [c.tensor(0), c.transpose(c.tensor(1), [1, 0])]);
  return c.has(2) ? c.add('Add', [product, c.tensor(2)]) : product;
};

/** x₁ᵀ W x₂ for each row. */
export const bilinear: Translate = (c) => {
  const y = c.add('Einsum', [c.tensor(0), c.tensor(2), c.tensor(1)], { equation: '...i,oij,...j->...o' });
  return c.has(3) ? c.add('Add', [y, c.tensor(3)]) : y;
};

/** beta · input + alpha · a b. */
export const product: Translate = (c) => {
  const scaled = (value: string, factor: number) => (factor === 1 ? value : c.add('Mul', [value, c.constant(factor)]));
  const ab = scaled(c.add('MatMul', [c.tensor(1), c.tensor(2)]), c.number(4, 1));
  return c.add('Add', [scaled(c.tensor(0), c.number(3, 1)), ab]);
};

const spread = (values: number[], n: number) => (values.length === n ? values : Array<number>(n).fill(values[0]!));

/** [x, weight, bias, stride, padding, dilation, …]. */
function convolve(c: Call, groupsAt: number, outputPadding: number[] | null): string {
  const { shape } = c.of(1);
  const n = shape.length - 2;
  const padding = c.known<unknown>(4);
  const inputs = [c.tensor(0), c.tensor(1), ...(c.has(2) ? [c.tensor(2)] : [])];
  const attributes: Record<string, Attribute> = {
    kernel_shape: shape.slice(2),
    strides: spread(c.numbers(3), n),
    dilations: spread(c.numbers(5), n),
    group: BigInt(c.number(groupsAt)),
  };
  if (padding === 'same') attributes.auto_pad = 'SAME_UPPER';
  else if (padding !== 'valid') {
    const pads = spread(c.numbers(4), n);
    attributes.pads = [...pads, ...pads];
  }
  if (outputPadding) attributes.output_padding = spread(outputPadding, n);
  const isAlone = c.of(0).shape.length === n + 1;
  if (isAlone) inputs[0] = c.add('Unsqueeze', [inputs[0]!, c.integers([0])]);
  const result = c.add(outputPadding ? 'ConvTranspose' : 'Conv', inputs, attributes);
  return isAlone ? c.add('Squeeze', [result, c.integers([0])]) : result;
}

export const convMode: Translate = (c) => convolve(c, 6, null);

export const conv: Translate = (c) => convolve(c, 8, c.known<boolean>(6) ? c.numbers(7) : null);

function pool(c: Call, op: string, attributes: Record<string, Attribute>): string {
  const n = c.of(0).shape.length - 2;
  const kernel = spread(c.numbers(1), n);
  const strides = c.has(2) && c.numbers(2).length > 0 ? spread(c.numbers(2), n) : kernel;
  const pads = spread(c.numbers(3, [0]), n);
  return c.add(op, [c.tensor(0)], { kernel_shape: kernel, strides, pads: [...pads, ...pads], ...attributes });
}

export const maxPool: Translate = (c) =>
  pool(c, 'MaxPool', {
    dilations: spread(c.numbers(4, [1]), c.of(0).shape.length - 2),
    ceil_mode: BigInt(c.known<boolean>(5, false)),
  });

export const avgPool: Translate = (c) => {
  if (c.has(6)) throw new Error('it divides by a number of its own');
  return pool(c, 'AveragePool', {
    ceil_mode: BigInt(c.known<boolean>(4, false)),
    count_include_pad: BigInt(c.known<boolean>(5, true)),
  });
};

export const adaptive =
  (op: string, whole: string): Translate =>
  (c) => {
    const sizes = c.of(0).shape.slice(2);
    const to = spread(c.numbers(1), sizes.length);
    if (to.every((size) => size === 1)) return c.add(whole, [c.tensor(0)]);
    const kernel = sizes.map((size, i) => size / to[i]!);
    if (!kernel.every(Number.isInteger)) throw new Error('its sizes do not divide those of its input');
    return c.add(op, [c.tensor(0)], { kernel_shape: kernel, strides: kernel });
  };

/** x · weight + bias along dimension 1. */
function scaled(c: Call, x: string, weightAt: number, biasAt: number): string {
  const along = (i: number) =>
    c.reshape(c.tensor(i), [
      -1,
      ...c
        .of(0)
        .shape.slice(2)
        .map(() => 1),
    ]);
  const y = c.has(weightAt) ? c.add('Mul', [x, along(weightAt)]) : x;
  return c.has(biasAt) ? c.add('Add', [y, along(biasAt)]) : y;
}

export const batchNorm: Translate = (c) => {
  if (c.known<boolean>(5)) throw new Error('it takes the statistics of its batch; eval() takes the running ones');
  const n = c.of(0).shape[1]!;
  const { dtype } = c.of(0);
  const or = (i: number, value: number) =>
    c.has(i) ? c.tensor(i) : c.add('Expand', [c.graph.number(value, dtype), c.integers([n])]);
  return c.add('BatchNormalization', [c.tensor(0), or(1, 1), or(2, 0), c.tensor(3), c.tensor(4)], {
    epsilon: { float: c.number(7) },
  });
};

/** Normalises over all dimensions behind the first two of [B, groups, …]. */
function normalise(c: Call, x: string, groups: number, epsilon: number): string {
  const { dtype } = c.of(0);
  const filled = (value: number) => c.add('Expand', [c.graph.number(value, dtype), c.integers([groups])]);
  return c.add('InstanceNormalization', [x, filled(1), filled(0)], { epsilon: { float: epsilon } });
}

export const groupNorm: Translate = (c) => {
  const { shape } = c.of(0);
  const groups = c.number(1);
  const y = normalise(c, c.reshape(c.tensor(0), [0, groups, -1]), groups, c.number(4, 1e-5));
  return scaled(c, c.reshape(y, [-1, ...shape.slice(1)]), 2, 3);
};

export const instanceNorm: Translate = (c) => {
  if (!c.known<boolean>(5)) throw new Error('it takes running statistics');
  return scaled(c, normalise(c, c.tensor(0), c.of(0).shape[1]!, c.number(7)), 1, 2);
};

export const layerNorm: Translate = (c) => {
  const sizes = c.numbers(1);
  const scale = c.has(2) ? c.tensor(2) : c.add('Expand', [c.constant(1), c.integers(sizes)]);
  return c.add('LayerNormalization', [c.tensor(0), scale, ...(c.has(3) ? [c.tensor(3)] : [])], {
    axis: BigInt(-sizes.length),
    epsilon: { float: c.number(4, 1e-5) },
  });
};

/** g v / |v|, with a norm for each index of one dimension. */
export const weightNorm: Translate = (c) => {
  const kept = c.dim(c.number(2, 0));
  const axes = c
    .of(0)
    .shape.map((_, i) => i)
    .filter((i) => i !== kept);
  const norms = c.add('ReduceL2', [c.tensor(0), c.integers(axes)], { keepdims: 1n });
  return c.add('Mul', [c.tensor(0), c.add('Div', [c.tensor(1), norms])]);
};

const EPSILON: Partial<Record<DType, number>> = { float32: 2 ** -23, float64: 2 ** -52 };

export const rmsNorm: Translate = (c) => {
  const { dtype } = c.of(0);
  const axes = c.numbers(1).map((_, i) => -1 - i);
  const x = c.tensor(0);
  const mean = c.add('ReduceMean', [c.add('Mul', [x, x]), c.integers(axes)], { keepdims: 1n });
  const root = c.add('Sqrt', [c.add('Add', [mean, c.constant(c.number(3, EPSILON[dtype] ?? 2 ** -10))])]);
  const y = c.add('Div', [x, root]);
  return c.has(2) ? c.add('Mul', [y, c.tensor(2)]) : y;
};

/** softmax(q kᵀ · scale + mask) v. */
export const attention: Translate = (c) => {
  if (c.number(4, 0) !== 0) throw new Error('it drops weights out; eval() keeps them');
  if (c.known<boolean>(7, false)) throw new Error('its queries share keys (enableGqa)');
  const q = c.of(0).shape;
  const k = c.of(1).shape;
  const perm = k.map((_, i) => i);
  perm.push(...perm.splice(-2).reverse());
  const scale = c.number(6, 1 / Math.sqrt(q.at(-1)!));
  const queries = c.add('Mul', [c.tensor(0), c.constant(scale)]);
  let scores = c.add('MatMul', [queries, c.transpose(c.tensor(1), perm)]);
  const away = c.constant(-Infinity);
  if (c.known<boolean>(5, false)) {
    const ones = c.add('Expand', [c.constant(1), c.integers([q.at(-2)!, k.at(-2)!])]);
    const kept = c.add('Cast', [c.add('Trilu', [ones], { upper: 0n })], { to: BigInt(typeNumber('bool')) });
    scores = c.add('Where', [kept, scores, away]);
  }
  if (c.has(3)) {
    const isFlags = c.of(3).dtype === 'bool';
    scores = isFlags ? c.add('Where', [c.tensor(3), scores, away]) : c.add('Add', [scores, c.tensor(3)]);
  }
  return c.add('MatMul', [c.add('Softmax', [scores], { axis: -1n }), c.tensor(2)]);
};
