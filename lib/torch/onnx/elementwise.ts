/** @file Operators on numbers one by one, and along dimensions: arithmetic, comparisons, reductions, activations. */
import type { DType } from '../../tensor/dtype.js';
import { type Argument, type Call, type Recorded, recordedOf, type Translate } from './call.js';
import { type Attribute, isTensor } from './writer.js';

export const unary =
  (op: string, attributes?: Record<string, Attribute>): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, c.result.dtype)], attributes);

export const same: Translate = (c) => c.tensor(0);

/** Two operands in the type of the result. */
export const binary =
  (op: string): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, c.result.dtype), c.tensor(1, c.result.dtype)]);

/** The type in which two operands are compared: the wider one, where plain numbers do not count as tensors. */
function common(c: Call): DType {
  const kinds = c.args.slice(0, 2).map((arg) => ('known' in arg && !isTensor(arg.known) ? null : recordedOf(arg)));
  const [a, b] = kinds;
  const rank = (dtype: DType) => ORDER.indexOf(dtype);
  const full = kinds.filter((one) => one && one.shape.length > 0) as Recorded[];
  const candidates = full.length > 0 ? full : (kinds.filter(Boolean) as Recorded[]);
  const widest = candidates.map(({ dtype }) => dtype).sort((p, q) => rank(q) - rank(p))[0] ?? 'float32';
  const hasFloat = [a, b].some((one) => one?.dtype.startsWith('float'));
  const number = c.args.slice(0, 2).find((arg) => 'known' in arg && typeof arg.known === 'number');
  const isFraction = number !== undefined && 'known' in number && !Number.isInteger(number.known);
  return (hasFloat || isFraction) && !widest.includes('float') ? 'float32' : widest;
}

const ORDER: DType[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'int32',
  'int64',
  'bfloat16',
  'float16',
  'float32',
  'float64',
];

export const compare =
  (op: string): Translate =>
  (c) => {
    const dtype = common(c);
    return c.add(op, [c.tensor(0, dtype), c.tensor(1, dtype)]);
  };

export const not =
  (translate: Translate): Translate =>
  (c) =>
    c.add('Not', [translate(c) as string]);

export const logical =
  (op: string): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, 'bool'), c.tensor(1, 'bool')]);

/** Logical for flags, and refused for whole numbers, whose bits opset 18 calls otherwise. */
export const bits =
  (flags: string, integers: string): Translate =>
  (c) =>
    c.result.dtype === 'bool' ? logical(flags)(c) : binary(integers)(c);

export const sum =
  (op: 'Add' | 'Sub'): Translate =>
  (c) => {
    const { dtype } = c.result;
    const alpha = c.number(2, 1);
    const other = c.tensor(1, dtype);
    return c.add(op, [c.tensor(0, dtype), alpha === 1 ? other : c.add('Mul', [other, c.constant(alpha)])]);
  };

export const divide: Translate = (c) => {
  const mode = c.known<string>(2, '');
  const { dtype } = c.result;
  const inputs = [c.tensor(0, dtype), c.tensor(1, dtype)];
  const quotient = c.add('Div', inputs);
  if (mode === '') return quotient;
  if (!dtype.startsWith('float')) throw new Error('whole numbers are divided');
  if (mode === 'floor') return c.add('Floor', [quotient]);
  return c.add('Mul', [c.add('Sign', [quotient]), c.add('Floor', [c.add('Abs', [quotient])])]);
};

/** Reduces the dimensions of argument `at`, all where it is null. */
export const reduce =
  (op: string, at = 1, keepAt = 2): Translate =>
  (c) => {
    const axes = c.has(at) ? c.numbers(at) : [];
    const keepdims = BigInt(c.known<boolean>(keepAt, false));
    const x = c.tensor(0, c.result.dtype);
    return axes.length > 0 ? c.add(op, [x, c.integers(axes)], { keepdims }) : c.add(op, [x], { keepdims });
  };

export const variance =
  (root: boolean): Translate =>
  (c) => {
    const { shape, dtype } = c.of(0);
    // var(x, unbiased) has a flag where var(x, dim, …) has dimensions.
    const isWhole = c.args.length === 2;
    const axes = c.has(1) && !isWhole ? c.numbers(1).map((d) => c.dim(d)) : shape.map((_, i) => i);
    const correction = c.number(isWhole ? 1 : 2, 1);
    const n = axes.reduce((product, d) => product * shape[d]!, 1);
    const x = c.tensor(0);
    const mean = c.add('ReduceMean', [x, c.integers(axes)], { keepdims: 1n });
    const squares = c.add('Mul', [c.add('Sub', [x, mean]), c.add('Sub', [x, mean])]);
    const total = c.add('ReduceSum', [squares, c.integers(axes)], { keepdims: BigInt(c.known<boolean>(3, false)) });
    const result = c.add('Div', [total, c.graph.number(n - correction, dtype)]);
    return root ? c.add('Sqrt', [result]) : result;
  };

export const norm: Translate = (c) => {
  const p = c.number(1, 2);
  const axes = c.has(2) ? c.numbers(2) : [];
  const keepdims = BigInt(c.known<boolean>(3, false));
  const inputs = [c.tensor(0), ...(axes.length > 0 ? [c.integers(axes)] : [])];
  if (p === 2) return c.add('ReduceL2', inputs, { keepdims });
  if (p === 1) return c.add('ReduceL1', inputs, { keepdims });
  const absolute = [c.add('Abs', [inputs[0]!]), ...inputs.slice(1)];
  if (p === Infinity) return c.add('ReduceMax', absolute, { keepdims });
  const powers = c.add('Pow', [absolute[0]!, c.constant(p)]);
  return c.add('Pow', [c.add('ReduceSum', [powers, ...inputs.slice(1)], { keepdims }), c.constant(1 / p)]);
};

export const extreme =
  (reduction: string, index: string): Translate =>
  (c) => {
    if (c.args.length === 1) return c.add(reduction, [c.tensor(0)], { keepdims: 0n });
    const second = c.args[1]!;
    // max(x, other) has a tensor where max(x, dim) has a number.
    if ('name' in second || isTensor(second.known)) return binary(reduction === 'ReduceMax' ? 'Max' : 'Min')(c);
    const axis = c.number(1);
    const keepdims = BigInt(c.known<boolean>(2, false));
    return [
      c.add(reduction, [c.tensor(0), c.integers([axis])], { keepdims }),
      c.add(index, [c.tensor(0)], { axis: BigInt(axis), keepdims }),
    ];
  };

export const argument =
  (op: string): Translate =>
  (c) => {
    const keepdims = BigInt(c.known<boolean>(2, false));
    if (c.has(1)) return c.add(op, [c.tensor(0)], { axis: BigInt(c.number(1)), keepdims });
    const flat = c.add(op, [c.reshape(c.tensor(0), [-1])], { axis: 0n, keepdims: 0n });
    return keepdims ? c.reshape(flat, c.result.shape) : flat;
  };

export const softmax =
  (op: string): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, c.result.dtype)], { axis: BigInt(c.number(1)) });

export const gelu: Translate = (c) => {
  const x = c.tensor(0);
  const half = c.add('Mul', [x, c.constant(0.5)]);
  let inner = c.add('Erf', [c.add('Mul', [x, c.constant(Math.SQRT1_2)])]);
  if (c.known<string>(1, 'none') === 'tanh') {
    const cube = c.add('Mul', [c.add('Mul', [x, c.add('Mul', [x, x])]), c.constant(0.044715)]);
    inner = c.add('Tanh', [c.add('Mul', [c.add('Add', [x, cube]), c.constant(Math.sqrt(2 / Math.PI))])]);
  }
  return c.add('Mul', [half, c.add('Add', [inner, c.constant(1)])]);
};

export const silu: Translate = (c) => c.add('Mul', [c.tensor(0), c.add('Sigmoid', [c.tensor(0)])]);

export const softplus: Translate = (c) => {
  const beta = c.number(1, 1);
  const threshold = c.number(2, 20);
  const x = c.tensor(0);
  const scaledX = beta === 1 ? x : c.add('Mul', [x, c.constant(beta)]);
  const y = c.add('Div', [c.add('Softplus', [scaledX]), c.constant(beta)]);
  return c.add('Where', [c.add('Greater', [scaledX, c.constant(threshold)]), x, y]);
};

export const gated: Translate = (c) => {
  const axis = BigInt(c.number(1, -1));
  const half = c.of(0).shape.at(Number(axis))! / 2;
  const [a, b] = c.graph.addMany('Split', [c.tensor(0), c.integers([half, half])], 2, { axis });
  return c.add('Mul', [a!, c.add('Sigmoid', [b!])]);
};

export function clip(c: Call, low: Argument | undefined, high: Argument | undefined): string {
  const { dtype } = c.result;
  let y = c.tensor(0, dtype);
  const given = (arg: Argument | undefined): arg is Argument =>
    arg !== undefined && !('known' in arg && arg.known === null);
  if (given(low)) y = c.add('Max', [y, c.value(low, dtype)]);
  if (given(high)) y = c.add('Min', [y, c.value(high, dtype)]);
  return y;
}

export const between =
  (low: number, high: number): Translate =>
  (c) =>
    clip(c, { known: low }, { known: high });

export const cast: Translate = (c) => c.tensor(0, c.result.dtype);

export const power: Translate = (c) => c.add('Pow', [c.tensor(0, c.result.dtype), c.tensor(1, c.result.dtype)]);

export const cumulative: Translate = (c) =>
  c.add('CumSum', [c.tensor(0, c.result.dtype), c.integers(c.dim(c.number(1)))]);
