/** @file Operators that move and choose values: views, joins, indices, fillings, resizing. */
import { tensor } from '../../tensor/creation.js';
import { type Call, recordedOf, type Translate } from './call.js';
import type { Attribute } from './writer.js';

/** The sizes of a view: 0 would copy a size, so an empty one is refused. */
export const view: Translate = (c) => c.reshape(c.tensor(0), c.numbers(1));

export const flatten: Translate = (c) => {
  const { shape } = c.of(0);
  const from = c.dim(c.number(1, 0));
  const to = c.dim(c.number(2, -1));
  return c.reshape(c.tensor(0), [...shape.slice(0, from).map(() => 0), -1, ...shape.slice(to + 1)]);
};

export const unflatten: Translate = (c) => {
  const { shape } = c.of(0);
  const at = c.dim(c.number(1));
  return c.reshape(c.tensor(0), [...shape.slice(0, at).map(() => 0), ...c.numbers(2), ...shape.slice(at + 1)]);
};

export function permuted(c: Call, swap: [number, number]): string {
  const perm = c.of(0).shape.map((_, i) => i);
  [perm[swap[0]], perm[swap[1]]] = [perm[swap[1]]!, perm[swap[0]]!];
  return c.transpose(c.tensor(0), perm);
}

/** Where a slice or an index begins and ends; null is the end. */
export function sliced(c: Call, dim: number, start: number, end: number, step = 1): string {
  const inputs = [[start], [Math.min(end, Number.MAX_SAFE_INTEGER)], [dim], [step]].map((v) => c.integers(v));
  return c.add('Slice', [c.tensor(0), ...inputs]);
}

export const expand: Translate = (c) => {
  const sizes = c.numbers(1).map((size) => (size === -1 ? 1 : size));
  return c.add('Expand', [c.tensor(0), c.integers(sizes)]);
};

export const split =
  (sizesOf: (c: Call) => number[], dimAt = 2): Translate =>
  (c) => {
    const sizes = sizesOf(c);
    const axis = BigInt(c.dim(c.number(dimAt, 0)));
    return c.graph.addMany('Split', [c.tensor(0), c.integers(sizes)], sizes.length, { axis });
  };

export const partsOf = (c: Call, size: number): number[] => {
  const whole = c.of(0).shape[c.dim(c.number(2, 0))]!;
  return Array.from({ length: Math.ceil(whole / size) }, (_, i) => Math.min(size, whole - i * size));
};

export const join: Translate = (c) => {
  const inputs = c.list(0).map((arg) => c.value(arg, c.result.dtype));
  return c.add('Concat', inputs, { axis: BigInt(c.number(1, 0)) });
};

export const stack: Translate = (c) => {
  const at = c.number(1, 0);
  const axis = at < 0 ? at + c.result.shape.length : at;
  const inputs = c.list(0).map((arg) => c.add('Unsqueeze', [c.value(arg, c.result.dtype), c.integers([axis])]));
  return c.add('Concat', inputs, { axis: BigInt(axis) });
};

/** A tensor of one number in the shape of another, which may be known only when the model runs. */
export const filledLike = (c: Call, value: string): string => c.add('Expand', [value, c.add('Shape', [c.tensor(0)])]);

export const filled =
  (of: (c: Call) => number): Translate =>
  (c) =>
    c.add('Expand', [c.constant(of(c)), c.integers(c.result.shape)]);

/** Numbers from a first one in steps. */
export const sequence =
  (of: (c: Call) => [start: number, step: number]): Translate =>
  (c) => {
    const [start, step] = of(c);
    const values = Array.from({ length: c.result.shape[0]! }, (_, i) => start + i * step);
    return c.graph.constant(tensor(values, { dtype: c.result.dtype }));
  };

export const pad =
  (modeOf: (c: Call) => string): Translate =>
  (c) => {
    const given = c.numbers(1);
    const rank = c.of(0).shape.length;
    const pads = Array<number>(2 * rank).fill(0);
    for (let i = 0; i < given.length / 2; i++) {
      pads[rank - 1 - i] = given[2 * i]!;
      pads[2 * rank - 1 - i] = given[2 * i + 1]!;
    }
    const mode = modeOf(c);
    if (mode === 'wrap' && c.graph.opset < 19) throw new Error('it is circular, which opsetVersion 19 has');
    const value = mode === 'constant' ? [c.constant(c.args.length > 2 ? c.number(c.args.length - 1, 0) : 0)] : [];
    return c.add('Pad', [c.tensor(0), c.integers(pads), ...value], { mode });
  };

export const PADS: Record<string, string> = {
  constant: 'constant',
  reflect: 'reflect',
  replicate: 'edge',
  circular: 'wrap',
};

export const resize =
  (mode: 'nearest' | 'linear', alignAt?: number): Translate =>
  (c) => {
    const sizes = c.integers(c.result.shape.slice(2));
    const axes = c.result.shape.slice(2).map((_, i) => i + 2);
    const align = alignAt !== undefined && c.known<boolean>(alignAt, false);
    const at = mode === 'nearest' ? 'asymmetric' : align ? 'align_corners' : 'pytorch_half_pixel';
    const nearest: Record<string, Attribute> = mode === 'nearest' ? { nearest_mode: 'floor' } : {};
    return c.add('Resize', [c.tensor(0), '', '', sizes], {
      axes,
      mode,
      coordinate_transformation_mode: at,
      ...nearest,
    });
  };

/** [B, C r², H, W] and [B, C, H r, W r]. */
export const shuffle: Translate = (c) =>
  c.add('DepthToSpace', [c.tensor(0)], { blocksize: BigInt(c.number(1)), mode: 'CRD' });

export const unshuffle: Translate = (c) => {
  const r = c.number(1);
  const [, channels, h, w] = c.of(0).shape as [number, number, number, number];
  const apart = c.reshape(c.tensor(0), [-1, channels, h / r, r, w / r, r]);
  return c.reshape(c.transpose(apart, [0, 1, 3, 5, 2, 4]), [-1, channels * r * r, h / r, w / r]);
};

/** x[…, index, …] by one tensor of whole numbers. */
export const index: Translate = (c) => {
  const given = c.list(1);
  const at = given.findIndex((arg) => !('known' in arg && arg.known === null));
  const rest = given.slice(at + 1).some((arg) => !('known' in arg && arg.known === null));
  if (at < 0 || rest) throw new Error('it takes several tensors of indices');
  if (['bool', 'uint8'].includes(recordedOf(given[at]!).dtype)) throw new Error('it takes flags, which tell the shape');
  return c.add('Gather', [c.tensor(0), c.value(given[at]!)], { axis: BigInt(at) });
};

export const dropout: Translate = (c) => {
  if (c.known<boolean>(2) && c.number(1) > 0) throw new Error('it draws; eval() turns it off');
  return c.tensor(0);
};

export const topk: Translate = (c) =>
  c.graph.addMany('TopK', [c.tensor(0), c.integers([c.number(1)])], 2, {
    axis: BigInt(c.number(2, -1)),
    largest: BigInt(c.known<boolean>(3, true)),
    sorted: BigInt(c.known<boolean>(4, true)),
  });

export const sort: Translate = (c) => {
  const axis = c.dim(c.number(1, -1));
  const descending = c.known<boolean>(2, false);
  return c.graph.addMany('TopK', [c.tensor(0), c.integers([c.of(0).shape[axis]!])], 2, {
    axis: BigInt(axis),
    largest: BigInt(descending),
  });
};
