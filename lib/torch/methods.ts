/** @file Tensor's methods: those of the operators, and those that Python's Tensor has beside them. */
import { kindError, readOptions, type Trailing, valueError } from '../utils/options.js';
import { tensor } from './creation.js';
import { Device, type DeviceLike } from './device.js';
import { type DType, isComplex, isDType, isFloatingPoint } from './dtype.js';
import { setCat } from './format.js';
import * as aten from './generated/aten.js';
import { cat } from './generated/functions.js';
import { METHODS } from './generated/methods.js';
import { defineMethods } from './op.js';
import { lu } from './products.js';
import {
  type NormOptions,
  nonzero,
  norm,
  type UniqueConsecutiveOptions,
  type UniqueOptions,
  unique,
  uniqueConsecutive,
} from './reductions.js';
import { type StftOptions, type StftOrder, stft } from './spectral.js';
import { expectTensor, type Scalar, Tensor } from './tensor.js';

/** Where and as what {@link Tensor.to} makes a tensor. */
export interface ToOptions {
  dtype?: DType | null;
  device?: DeviceLike | null;
  nonBlocking?: boolean;
  /** Makes a copy even where nothing would change; default false. */
  copy?: boolean;
}

/**
 * One index of {@link Tensor.at}: a number, a slice as Python writes it (`':'`, `'1:5'`, `'::2'`), null for a new
 * dimension, `'...'` for all dimensions not named, or a tensor or array of indices or flags.
 */
export type Index = number | string | null | Tensor | readonly number[] | readonly boolean[];

declare module './tensor.js' {
  interface Tensor {
    /** This tensor with another dtype, on another device, or like another tensor; itself where nothing changes. */
    to(target: DType | DeviceLike | Tensor | ToOptions, options?: Omit<ToOptions, 'device'> | DType): Tensor;
    cpu(): Tensor;
    cuda(index?: number): Tensor;
    float(): Tensor;
    double(): Tensor;
    half(): Tensor;
    bfloat16(): Tensor;
    long(): Tensor;
    int(): Tensor;
    short(): Tensor;
    char(): Tensor;
    byte(): Tensor;
    bool(): Tensor;
    cfloat(): Tensor;
    cdouble(): Tensor;
    chalf(): Tensor;
    /** As `torch.norm`. */
    norm(...rest: Trailing<NormOptions, ['p', 'dim', 'keepdim']>): Tensor;
    /** As `torch.lu`. */
    lu(options?: { pivot?: boolean; getInfos?: boolean }): Tensor[];
    /** As `torch.nonzero`. */
    nonzero(options?: { asTuple?: false }): Tensor;
    nonzero(options: { asTuple: true }): Tensor[];
    /** As `torch.stft`. */
    stft(nFft: number, ...rest: Trailing<StftOptions, StftOrder>): Tensor;
    /** As `torch.unique`. */
    unique(options?: UniqueOptions & { returnInverse?: false; returnCounts?: false }): Tensor;
    unique(options: UniqueOptions): Tensor[];
    /** As `torch.uniqueConsecutive`. */
    uniqueConsecutive(options?: UniqueConsecutiveOptions & { returnInverse?: false; returnCounts?: false }): Tensor;
    uniqueConsecutive(options: UniqueConsecutiveOptions): Tensor[];
    /** With another dtype, as its name in Python's `x.type(dtype)`. */
    type(dtype: DType): Tensor;
    isFloatingPoint(): boolean;
    isComplex(): boolean;
    /** Whether the elements lie in memory in row-major order, without gaps. */
    isContiguous(): boolean;
    /**
     * Indexing, as `x[...]` in Python: `x.at(0)`, `x.at('1:5', ':', null)`, `x.at('...', -1)`, `x.at(mask)`.
     * Numbers and slices give views, tensors and arrays copies.
     */
    at(...indices: Index[]): Tensor;
    /** Assignment to an index, as `x[...] = value` in Python; returns this tensor. */
    setAt(indices: Index | readonly Index[], value: Tensor | Scalar): this;
    /** The real part. */
    readonly real: Tensor;
    /** The imaginary part. */
    readonly imag: Tensor;
    /** All dimensions reversed. */
    readonly T: Tensor;
    /** The last two dimensions exchanged. */
    readonly mT: Tensor;
    /** The last two dimensions exchanged, conjugated. */
    readonly mH: Tensor;
    /** A matrix transposed and conjugated. */
    readonly H: Tensor;
  }
}

type Methods = Record<string, (this: Tensor, ...args: any[]) => unknown>;

function to(this: Tensor, target: unknown, options?: unknown): Tensor {
  let wanted: ToOptions;
  if (target instanceof Tensor) wanted = { dtype: target.dtype, device: target.device };
  else if (target instanceof Device) wanted = { device: target };
  else if (typeof target === 'string') wanted = isDType(target) ? { dtype: target } : { device: new Device(target) };
  else if (typeof target === 'object' && target !== null) wanted = target as ToOptions;
  else throw kindError('to', 'target', 'a dtype, a device, a Tensor or { dtype, device }', target);
  if (typeof options === 'string') wanted = { ...wanted, dtype: options as DType };
  else if (options) wanted = { ...wanted, ...(options as ToOptions) };
  const defaults: Required<ToOptions> = { dtype: null, device: null, nonBlocking: false, copy: false };
  const { dtype, device, nonBlocking, copy } = readOptions('to', wanted, defaults);
  if (device === null)
    return dtype === null && !copy ? this : aten.to(this, dtype ?? this.dtype, { nonBlocking, copy });
  return aten.to(this, { device, dtype: dtype ?? this.dtype, nonBlocking, copy });
}

const SLICE = /^(-?\d+)?:(-?\d+)?(?::(\d+))?$/;

/** Turns indices into views first, as far as numbers and slices go, then into one `index` of what remains. */
function locate(x: Tensor, indices: readonly Index[]): { view: Tensor; picks: (Tensor | null)[] } {
  const consumed = indices.reduce<number>((n, i) => {
    if (i === null || i === '...') return n;
    if (i instanceof Tensor && (i.dtype === 'bool' || i.dtype === 'uint8')) return n + Math.max(1, i.dim());
    return n + 1;
  }, 0);
  const dims = x.dim();
  if (consumed > dims) {
    throw new RangeError(`at: expected at most ${dims} indices for a tensor of shape [${x.shape}], got ${consumed}`);
  }
  let view = x;
  let dim = 0;
  const picks: (Tensor | null)[] = [];
  for (const index of indices) {
    if (index === '...') {
      dim += dims - consumed;
    } else if (index === null) {
      view = view.unsqueeze(dim++);
    } else if (typeof index === 'number') {
      const length = view.size(dim);
      if (!Number.isInteger(index) || index < -length || index >= length) {
        throw valueError('at', `the index of dimension ${dim}`, `between ${-length} and ${length - 1}`, index);
      }
      view = view.select(dim, index);
    } else if (typeof index === 'string') {
      const match = SLICE.exec(index.replaceAll(' ', ''));
      if (!match) throw valueError('at', 'an index', "a slice such as '1:5', ':' or '...'", index);
      const [start, end, step] = match.slice(1).map((v) => (v === undefined ? null : Number(v)));
      view = view.slice(dim++, start ?? null, end ?? null, { step: step ?? 1 });
    } else {
      const isFlags = Array.isArray(index) && typeof index[0] === 'boolean';
      const pick =
        index instanceof Tensor ? index : tensor(index as readonly number[], { dtype: isFlags ? 'bool' : 'int64' });
      while (picks.length < dim) picks.push(null);
      picks.push(pick);
      dim += pick.dtype === 'bool' ? Math.max(1, pick.dim()) : 1;
      for (let i = 1; i < (pick.dtype === 'bool' ? pick.dim() : 1); i++) picks.push(null);
    }
  }
  return { view, picks: compact(picks) };
}

/** A flag tensor of n dimensions stands for n entries in ATen's list, without the fillers that kept the count. */
function compact(picks: (Tensor | null)[]): (Tensor | null)[] {
  const result: (Tensor | null)[] = [];
  for (let i = 0; i < picks.length; i++) {
    const pick = picks[i]!;
    result.push(pick);
    if (pick !== null && pick.dtype === 'bool') i += Math.max(0, pick.dim() - 1);
  }
  return result;
}

function at(this: Tensor, ...indices: Index[]): Tensor {
  const { view, picks } = locate(this, indices);
  if (picks.length > 0) return aten.index(view, picks);
  return view === this ? view.alias() : view;
}

function setAt(this: Tensor, indices: Index | readonly Index[], value: Tensor | Scalar): Tensor {
  // An array of numbers means several indices here, as the tuple in x[0, 1] does.
  const list = Array.isArray(indices) ? (indices as Index[]) : [indices as Index];
  const { view, picks } = locate(this, list);
  const source = value instanceof Tensor ? value : tensor(value, { dtype: this.dtype, device: this.device });
  if (picks.length > 0) view.indexPut_(picks, source.to(this.dtype));
  else view.copy_(source);
  return this;
}

const casts: Record<string, DType> = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  bfloat16: 'bfloat16',
  long: 'int64',
  int: 'int32',
  short: 'int16',
  char: 'int8',
  byte: 'uint8',
  bool: 'bool',
  cfloat: 'complex64',
  cdouble: 'complex128',
  chalf: 'complex32',
};

const methods: Methods = {
  to,
  at,
  setAt,
  cpu() {
    return this.to('cpu');
  },
  cuda(index?: number) {
    return this.to(new Device('cuda', index ?? null));
  },
  type(dtype: DType) {
    return this.to(dtype);
  },
  isFloatingPoint() {
    return isFloatingPoint(this.dtype);
  },
  isComplex() {
    return isComplex(this.dtype);
  },
  isContiguous() {
    const shape = this.shape;
    const strides = this.stride();
    let expected = 1;
    for (let i = shape.length - 1; i >= 0 && !shape.includes(0); i--) {
      if (shape[i] !== 1 && strides[i] !== expected) return false;
      expected *= shape[i]!;
    }
    return true;
  },
};
type Function_ = (x: Tensor, ...rest: any[]) => unknown;
const functions: Record<string, Function_> = { lu, norm, nonzero, stft, unique, uniqueConsecutive };
for (const [name, f] of Object.entries(functions)) {
  methods[name] = function (...rest: unknown[]) {
    return f(this, ...rest);
  };
}
for (const [name, dtype] of Object.entries(casts)) {
  methods[name] = function () {
    return this.to(dtype);
  };
}

for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true });
}

/** The real part of a tensor, sharing its memory; a real tensor itself. */
export function real(input: Tensor): Tensor {
  return isComplex(expectTensor('real', 'input', input).dtype) ? aten.real(input) : input;
}

/** The imaginary part of a complex tensor, sharing its memory. */
export function imag(input: Tensor): Tensor {
  return aten.imag(input);
}

const views: Record<string, (x: Tensor) => Tensor> = {
  T: (x) => (x.dim() === 2 ? x.t() : x.permute(Array.from({ length: x.dim() }, (_, i) => x.dim() - 1 - i))),
  mT: (x) => x.transpose(-2, -1),
  mH: (x) => x.transpose(-2, -1).conj(),
  H: (x) => x.transpose(-2, -1).conj(),
  real,
  imag,
};
for (const [name, get] of Object.entries(views)) {
  Object.defineProperty(Tensor.prototype, name, {
    get(this: Tensor) {
      return get(this);
    },
    configurable: true,
  });
}

defineMethods(Tensor.prototype, METHODS);
setCat(cat);
