/** @file The operators of libtorch in those of ONNX: https://onnx.ai/onnx/operators. */
import { tensor } from '../../tensor/creation.js';
import type { DType } from '../../tensor/dtype.js';
import type { Tensor } from '../../tensor/tensor.js';
import { type Attribute, type GraphWriter, isTensor, typeNumber } from './writer.js';

/** An argument of an operator: a tensor of the graph, or what is known beforehand. */
export type Argument = { name: string; dtype: DType; shape: readonly number[] } | { known: Known };
/** Numbers, lists, texts, null, and tensors that are constants. */
export type Known = number | bigint | boolean | string | null | Tensor | readonly Argument[] | readonly number[];

/** The type and shape of a result, as recorded. */
export interface Recorded {
  dtype: DType;
  shape: readonly number[];
}

/** What one operator is given: its arguments, its results, and the graph that it is written to. */
export class Call {
  constructor(
    readonly graph: GraphWriter,
    readonly args: readonly Argument[],
    readonly results: readonly Recorded[],
  ) {}

  get result(): Recorded {
    return this.results[0]!;
  }

  add(op: string, inputs: readonly string[], attributes?: Record<string, Attribute>): string {
    return this.graph.add(op, inputs, attributes);
  }

  /** Argument `i` as a tensor, in the type `dtype` where one is given. */
  tensor(i: number, dtype?: DType): string {
    return this.value(this.args[i]!, dtype);
  }

  value(arg: Argument, dtype?: DType): string {
    if ('name' in arg) {
      if (dtype === undefined || dtype === arg.dtype) return arg.name;
      return this.add('Cast', [arg.name], { to: BigInt(typeNumber(dtype)) });
    }
    const { known } = arg;
    if (isTensor(known)) return this.graph.constant(dtype === undefined ? known : known.to(dtype));
    if (typeof known === 'number' || typeof known === 'boolean') {
      return this.graph.number(Number(known), dtype ?? this.result.dtype);
    }
    throw new Error('an argument that should be a tensor is none');
  }

  /** Whether argument `i` is given at all. */
  has(i: number): boolean {
    const arg = this.args[i];
    return arg !== undefined && !('known' in arg && arg.known === null);
  }

  /** Argument `i`, which must be known beforehand; `instead` where it is missing or null. */
  known<T>(i: number, instead?: T): T {
    const arg = this.args[i];
    if (arg === undefined || ('known' in arg && arg.known === null)) {
      if (instead !== undefined) return instead;
      throw new Error(`its argument ${i + 1} is missing`);
    }
    if (!('known' in arg)) throw new Error(`its argument ${i + 1} is computed by the model`);
    return arg.known as T;
  }

  number(i: number, instead?: number): number {
    const value = this.known<unknown>(i, instead);
    return Number(isTensor(value) ? value.item() : value);
  }

  numbers(i: number, instead?: readonly number[]): number[] {
    const value = this.known<unknown>(i, instead);
    if (!Array.isArray(value)) return [Number(value)];
    return value.map((one) => {
      if (typeof one !== 'object') return Number(one);
      if (one === null || !('known' in one)) throw new Error(`its argument ${i + 1} is computed by the model`);
      return Number(one.known);
    });
  }

  list(i: number): readonly Argument[] {
    return this.known<readonly Argument[]>(i);
  }

  /** Type and shape of argument `i`. */
  of(i: number): Recorded {
    return recordedOf(this.args[i]!);
  }

  /** A dimension of argument `i` counted from the front. */
  dim(value: number, i = 0): number {
    return value < 0 ? value + this.of(i).shape.length : value;
  }

  integers(values: number | readonly number[]): string {
    return this.graph.integers(values);
  }

  /** A number in the type of the result. */
  constant(value: number, dtype: DType = this.result.dtype): string {
    return this.graph.number(value, dtype);
  }

  reshape(x: string, shape: readonly number[]): string {
    return this.add('Reshape', [x, this.integers(shape)]);
  }

  transpose(x: string, perm: readonly number[]): string {
    return this.add('Transpose', [x], { perm });
  }
}

export function recordedOf(arg: Argument): Recorded {
  if ('name' in arg) return arg;
  if (isTensor(arg.known)) return arg.known;
  throw new Error('the shape of an argument is not known');
}

/** Writes one operator; gives the names of its results. */
export type Translate = (call: Call) => string | string[];

const unary =
  (op: string, attributes?: Record<string, Attribute>): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, c.result.dtype)], attributes);
const same: Translate = (c) => c.tensor(0);

/** Two operands in the type of the result. */
const binary =
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

const compare =
  (op: string): Translate =>
  (c) => {
    const dtype = common(c);
    return c.add(op, [c.tensor(0, dtype), c.tensor(1, dtype)]);
  };
const not =
  (translate: Translate): Translate =>
  (c) =>
    c.add('Not', [translate(c) as string]);
const logical =
  (op: string): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, 'bool'), c.tensor(1, 'bool')]);
/** Logical for flags, and refused for whole numbers, whose bits opset 18 calls otherwise. */
const bits =
  (flags: string, integers: string): Translate =>
  (c) =>
    c.result.dtype === 'bool' ? logical(flags)(c) : binary(integers)(c);

const sum =
  (op: 'Add' | 'Sub'): Translate =>
  (c) => {
    const { dtype } = c.result;
    const alpha = c.number(2, 1);
    const other = c.tensor(1, dtype);
    return c.add(op, [c.tensor(0, dtype), alpha === 1 ? other : c.add('Mul', [other, c.constant(alpha)])]);
  };

const divide: Translate = (c) => {
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
const reduce =
  (op: string, at = 1, keepAt = 2): Translate =>
  (c) => {
    const axes = c.has(at) ? c.numbers(at) : [];
    const keepdims = BigInt(c.known<boolean>(keepAt, false));
    const x = c.tensor(0, c.result.dtype);
    return axes.length > 0 ? c.add(op, [x, c.integers(axes)], { keepdims }) : c.add(op, [x], { keepdims });
  };

const variance =
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

const norm: Translate = (c) => {
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

const extreme =
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

const argument =
  (op: string): Translate =>
  (c) => {
    const keepdims = BigInt(c.known<boolean>(2, false));
    if (c.has(1)) return c.add(op, [c.tensor(0)], { axis: BigInt(c.number(1)), keepdims });
    const flat = c.add(op, [c.reshape(c.tensor(0), [-1])], { axis: 0n, keepdims: 0n });
    return keepdims ? c.reshape(flat, c.result.shape) : flat;
  };

const softmax =
  (op: string): Translate =>
  (c) =>
    c.add(op, [c.tensor(0, c.result.dtype)], { axis: BigInt(c.number(1)) });

/** The sizes of a view: 0 would copy a size, so an empty one is refused. */
const view: Translate = (c) => c.reshape(c.tensor(0), c.numbers(1));

const flatten: Translate = (c) => {
  const { shape } = c.of(0);
  const from = c.dim(c.number(1, 0));
  const to = c.dim(c.number(2, -1));
  return c.reshape(c.tensor(0), [...shape.slice(0, from).map(() => 0), -1, ...shape.slice(to + 1)]);
};

const unflatten: Translate = (c) => {
  const { shape } = c.of(0);
  const at = c.dim(c.number(1));
  return c.reshape(c.tensor(0), [...shape.slice(0, at).map(() => 0), ...c.numbers(2), ...shape.slice(at + 1)]);
};

function permuted(c: Call, swap: [number, number]): string {
  const perm = c.of(0).shape.map((_, i) => i);
  [perm[swap[0]], perm[swap[1]]] = [perm[swap[1]]!, perm[swap[0]]!];
  return c.transpose(c.tensor(0), perm);
}

/** Where a slice or an index begins and ends; null is the end. */
function sliced(c: Call, dim: number, start: number, end: number, step = 1): string {
  const inputs = [[start], [Math.min(end, Number.MAX_SAFE_INTEGER)], [dim], [step]].map((v) => c.integers(v));
  return c.add('Slice', [c.tensor(0), ...inputs]);
}

const expand: Translate = (c) => {
  const sizes = c.numbers(1).map((size) => (size === -1 ? 1 : size));
  return c.add('Expand', [c.tensor(0), c.integers(sizes)]);
};

const split =
  (sizesOf: (c: Call) => number[], dimAt = 2): Translate =>
  (c) => {
    const sizes = sizesOf(c);
    const axis = BigInt(c.dim(c.number(dimAt, 0)));
    return c.graph.addMany('Split', [c.tensor(0), c.integers(sizes)], sizes.length, { axis });
  };
const partsOf = (c: Call, size: number): number[] => {
  const whole = c.of(0).shape[c.dim(c.number(2, 0))]!;
  return Array.from({ length: Math.ceil(whole / size) }, (_, i) => Math.min(size, whole - i * size));
};

const join: Translate = (c) => {
  const inputs = c.list(0).map((arg) => c.value(arg, c.result.dtype));
  return c.add('Concat', inputs, { axis: BigInt(c.number(1, 0)) });
};

const stack: Translate = (c) => {
  const at = c.number(1, 0);
  const axis = at < 0 ? at + c.result.shape.length : at;
  const inputs = c.list(0).map((arg) => c.add('Unsqueeze', [c.value(arg, c.result.dtype), c.integers([axis])]));
  return c.add('Concat', inputs, { axis: BigInt(axis) });
};

const linear: Translate = (c) => {
  const product = c.add('MatMul', [c.tensor(0), c.transpose(c.tensor(1), [1, 0])]);
  return c.has(2) ? c.add('Add', [product, c.tensor(2)]) : product;
};

/** x₁ᵀ W x₂ for each row. */
const bilinear: Translate = (c) => {
  const y = c.add('Einsum', [c.tensor(0), c.tensor(2), c.tensor(1)], { equation: '...i,oij,...j->...o' });
  return c.has(3) ? c.add('Add', [y, c.tensor(3)]) : y;
};

/** beta · input + alpha · a b. */
const product: Translate = (c) => {
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
const convMode: Translate = (c) => convolve(c, 6, null);
const conv: Translate = (c) => convolve(c, 8, c.known<boolean>(6) ? c.numbers(7) : null);

function pool(c: Call, op: string, attributes: Record<string, Attribute>): string {
  const n = c.of(0).shape.length - 2;
  const kernel = spread(c.numbers(1), n);
  const strides = c.has(2) && c.numbers(2).length > 0 ? spread(c.numbers(2), n) : kernel;
  const pads = spread(c.numbers(3, [0]), n);
  return c.add(op, [c.tensor(0)], { kernel_shape: kernel, strides, pads: [...pads, ...pads], ...attributes });
}
const maxPool: Translate = (c) =>
  pool(c, 'MaxPool', {
    dilations: spread(c.numbers(4, [1]), c.of(0).shape.length - 2),
    ceil_mode: BigInt(c.known<boolean>(5, false)),
  });
const avgPool: Translate = (c) => {
  if (c.has(6)) throw new Error('it divides by a number of its own');
  return pool(c, 'AveragePool', {
    ceil_mode: BigInt(c.known<boolean>(4, false)),
    count_include_pad: BigInt(c.known<boolean>(5, true)),
  });
};
const adaptive =
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

const batchNorm: Translate = (c) => {
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

const groupNorm: Translate = (c) => {
  const { shape } = c.of(0);
  const groups = c.number(1);
  const y = normalise(c, c.reshape(c.tensor(0), [0, groups, -1]), groups, c.number(4, 1e-5));
  return scaled(c, c.reshape(y, [-1, ...shape.slice(1)]), 2, 3);
};

const instanceNorm: Translate = (c) => {
  if (!c.known<boolean>(5)) throw new Error('it takes running statistics');
  return scaled(c, normalise(c, c.tensor(0), c.of(0).shape[1]!, c.number(7)), 1, 2);
};

const layerNorm: Translate = (c) => {
  const sizes = c.numbers(1);
  const scale = c.has(2) ? c.tensor(2) : c.add('Expand', [c.constant(1), c.integers(sizes)]);
  return c.add('LayerNormalization', [c.tensor(0), scale, ...(c.has(3) ? [c.tensor(3)] : [])], {
    axis: BigInt(-sizes.length),
    epsilon: { float: c.number(4, 1e-5) },
  });
};

/** g v / |v|, with a norm for each index of one dimension. */
const weightNorm: Translate = (c) => {
  const kept = c.dim(c.number(2, 0));
  const axes = c
    .of(0)
    .shape.map((_, i) => i)
    .filter((i) => i !== kept);
  const norms = c.add('ReduceL2', [c.tensor(0), c.integers(axes)], { keepdims: 1n });
  return c.add('Mul', [c.tensor(0), c.add('Div', [c.tensor(1), norms])]);
};

const EPSILON: Partial<Record<DType, number>> = { float32: 2 ** -23, float64: 2 ** -52 };
const rmsNorm: Translate = (c) => {
  const { dtype } = c.of(0);
  const axes = c.numbers(1).map((_, i) => -1 - i);
  const x = c.tensor(0);
  const mean = c.add('ReduceMean', [c.add('Mul', [x, x]), c.integers(axes)], { keepdims: 1n });
  const root = c.add('Sqrt', [c.add('Add', [mean, c.constant(c.number(3, EPSILON[dtype] ?? 2 ** -10))])]);
  const y = c.add('Div', [x, root]);
  return c.has(2) ? c.add('Mul', [y, c.tensor(2)]) : y;
};

/** softmax(q kᵀ · scale + mask) v. */
const attention: Translate = (c) => {
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

const gelu: Translate = (c) => {
  const x = c.tensor(0);
  const half = c.add('Mul', [x, c.constant(0.5)]);
  let inner = c.add('Erf', [c.add('Mul', [x, c.constant(Math.SQRT1_2)])]);
  if (c.known<string>(1, 'none') === 'tanh') {
    const cube = c.add('Mul', [c.add('Mul', [x, c.add('Mul', [x, x])]), c.constant(0.044715)]);
    inner = c.add('Tanh', [c.add('Mul', [c.add('Add', [x, cube]), c.constant(Math.sqrt(2 / Math.PI))])]);
  }
  return c.add('Mul', [half, c.add('Add', [inner, c.constant(1)])]);
};
const silu: Translate = (c) => c.add('Mul', [c.tensor(0), c.add('Sigmoid', [c.tensor(0)])]);
const softplus: Translate = (c) => {
  const beta = c.number(1, 1);
  const threshold = c.number(2, 20);
  const x = c.tensor(0);
  const scaledX = beta === 1 ? x : c.add('Mul', [x, c.constant(beta)]);
  const y = c.add('Div', [c.add('Softplus', [scaledX]), c.constant(beta)]);
  return c.add('Where', [c.add('Greater', [scaledX, c.constant(threshold)]), x, y]);
};
const gated: Translate = (c) => {
  const axis = BigInt(c.number(1, -1));
  const half = c.of(0).shape.at(Number(axis))! / 2;
  const [a, b] = c.graph.addMany('Split', [c.tensor(0), c.integers([half, half])], 2, { axis });
  return c.add('Mul', [a!, c.add('Sigmoid', [b!])]);
};

function clip(c: Call, low: Argument | undefined, high: Argument | undefined): string {
  const { dtype } = c.result;
  let y = c.tensor(0, dtype);
  const given = (arg: Argument | undefined): arg is Argument =>
    arg !== undefined && !('known' in arg && arg.known === null);
  if (given(low)) y = c.add('Max', [y, c.value(low, dtype)]);
  if (given(high)) y = c.add('Min', [y, c.value(high, dtype)]);
  return y;
}
const between =
  (low: number, high: number): Translate =>
  (c) =>
    clip(c, { known: low }, { known: high });

const cast: Translate = (c) => c.tensor(0, c.result.dtype);

/** A tensor of one number in the shape of another, which may be known only when the model runs. */
const filledLike = (c: Call, value: string): string => c.add('Expand', [value, c.add('Shape', [c.tensor(0)])]);
const filled =
  (of: (c: Call) => number): Translate =>
  (c) =>
    c.add('Expand', [c.constant(of(c)), c.integers(c.result.shape)]);

/** Numbers from a first one in steps. */
const sequence =
  (of: (c: Call) => [start: number, step: number]): Translate =>
  (c) => {
    const [start, step] = of(c);
    const values = Array.from({ length: c.result.shape[0]! }, (_, i) => start + i * step);
    return c.graph.constant(tensor(values, { dtype: c.result.dtype }));
  };

const pad =
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
const PADS: Record<string, string> = { constant: 'constant', reflect: 'reflect', replicate: 'edge', circular: 'wrap' };

const resize =
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
const shuffle: Translate = (c) => c.add('DepthToSpace', [c.tensor(0)], { blocksize: BigInt(c.number(1)), mode: 'CRD' });
const unshuffle: Translate = (c) => {
  const r = c.number(1);
  const [, channels, h, w] = c.of(0).shape as [number, number, number, number];
  const apart = c.reshape(c.tensor(0), [-1, channels, h / r, r, w / r, r]);
  return c.reshape(c.transpose(apart, [0, 1, 3, 5, 2, 4]), [-1, channels * r * r, h / r, w / r]);
};

/** x[…, index, …] by one tensor of whole numbers. */
const index: Translate = (c) => {
  const given = c.list(1);
  const at = given.findIndex((arg) => !('known' in arg && arg.known === null));
  const rest = given.slice(at + 1).some((arg) => !('known' in arg && arg.known === null));
  if (at < 0 || rest) throw new Error('it takes several tensors of indices');
  if (['bool', 'uint8'].includes(recordedOf(given[at]!).dtype)) throw new Error('it takes flags, which tell the shape');
  return c.add('Gather', [c.tensor(0), c.value(given[at]!)], { axis: BigInt(at) });
};

const power: Translate = (c) => c.add('Pow', [c.tensor(0, c.result.dtype), c.tensor(1, c.result.dtype)]);

const dropout: Translate = (c) => {
  if (c.known<boolean>(2) && c.number(1) > 0) throw new Error('it draws; eval() turns it off');
  return c.tensor(0);
};

const cumulative: Translate = (c) => c.add('CumSum', [c.tensor(0, c.result.dtype), c.integers(c.dim(c.number(1)))]);

const topk: Translate = (c) =>
  c.graph.addMany('TopK', [c.tensor(0), c.integers([c.number(1)])], 2, {
    axis: BigInt(c.number(2, -1)),
    largest: BigInt(c.known<boolean>(3, true)),
    sorted: BigInt(c.known<boolean>(4, true)),
  });
const sort: Translate = (c) => {
  const axis = c.dim(c.number(1, -1));
  const descending = c.known<boolean>(2, false);
  return c.graph.addMany('TopK', [c.tensor(0), c.integers([c.of(0).shape[axis]!])], 2, {
    axis: BigInt(axis),
    largest: BigInt(descending),
  });
};

/** Functions of one number with the same names in ONNX, in capitals. */
const SAME =
  'abs acos acosh asin asinh atan atanh ceil cos cosh erf exp floor log mish neg reciprocal relu round sigmoid sign sin ' +
  'sinh sqrt tan tanh';
const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

/** What each operator becomes, by its name in libtorch without `aten::` and, in place, without its underscore. */
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
  chunk: split((c) => partsOf(c, Math.ceil(c.of(0).shape[c.dim(c.number(2, 0))]! / c.number(1)))),
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
