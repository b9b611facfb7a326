/** @file Tensor's methods: those of the operators, and those that Python's Tensor has beside them. */
import {
  boolean,
  counted,
  isOptions,
  kindError,
  readArguments,
  readOptions,
  type Trailing,
} from '../arguments/options.js';
import { type Data, type TensorOptions, tensor } from './creation.js';
import { Device, type DeviceLike } from './device.js';
import { type DType, isComplex, isDType, isFloatingPoint } from './dtype.js';
import * as aten from './generated/aten.js';
import { METHODS } from './generated/methods.js';
import type { MemoryFormat } from './layout.js';
import { defineMethods } from './op.js';
import { print } from './print.js';
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
import './properties.js';
import { expectTensor, Tensor } from './tensor.js';

/** Where and as what {@link Tensor.to} makes a tensor. */
export interface ToOptions {
  dtype?: DType | null;
  device?: DeviceLike | null;
  nonBlocking?: boolean;
  /** Makes a copy even where nothing would change; default false. */
  copy?: boolean;
  /** The order of the elements in memory; default: as they lie. */
  memoryFormat?: MemoryFormat | null;
}

/** Options of methods such as {@link Tensor.float}. */
export type CastOptions = Pick<ToOptions, 'memoryFormat'>;

/** The methods that Python's Tensor has beside the operators. */
export interface TensorMethods {
  /** This tensor with another dtype, on another device, or like another tensor; itself where nothing changes. */
  to(target: ToOptions & { other?: Tensor }): Tensor;
  to(like: DType | Tensor, options?: Omit<ToOptions, 'device'>): Tensor;
  to(like: DType | Tensor, nonBlocking: boolean, options?: Pick<ToOptions, 'copy' | 'memoryFormat'>): Tensor;
  to(like: DType | Tensor, nonBlocking: boolean, copy: boolean, options?: CastOptions): Tensor;
  to(device: DeviceLike, options?: Omit<ToOptions, 'device'>): Tensor;
  to(device: DeviceLike, dtype: DType | null, options?: Omit<ToOptions, 'device' | 'dtype'>): Tensor;
  to(device: DeviceLike, dtype: DType | null, nonBlocking: boolean, copy?: boolean, options?: CastOptions): Tensor;
  cpu(options?: CastOptions): Tensor;
  cuda(index?: number): Tensor;
  float(options?: CastOptions): Tensor;
  double(options?: CastOptions): Tensor;
  half(options?: CastOptions): Tensor;
  bfloat16(options?: CastOptions): Tensor;
  long(options?: CastOptions): Tensor;
  int(options?: CastOptions): Tensor;
  short(options?: CastOptions): Tensor;
  char(options?: CastOptions): Tensor;
  byte(options?: CastOptions): Tensor;
  bool(options?: CastOptions): Tensor;
  cfloat(options?: CastOptions): Tensor;
  cdouble(options?: CastOptions): Tensor;
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
  /** A tensor of other data, of this one's dtype and on its device where the options do not say otherwise. */
  newTensor(data: Data, options?: TensorOptions): Tensor;
  isFloatingPoint(): boolean;
  isComplex(): boolean;
  /** Whether the elements lie in memory in row-major order, without gaps. */
  isContiguous(): boolean;
  /** The tensor as PyTorch prints it, in the form that `torch.setPrintoptions` sets. */
  toString(): string;
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

type Methods = Record<string, (this: Tensor, ...args: any[]) => unknown>;

type ToArguments = Required<ToOptions> & { other: Tensor | null };

function to(this: Tensor, ...args: unknown[]): Tensor {
  const [target] = args;
  let place: 'other' | 'dtype' | 'device' = 'device';
  if (target instanceof Tensor) place = 'other';
  else if (typeof target === 'string' && isDType(target)) place = 'dtype';
  else if (typeof target !== 'string' && !(target instanceof Device) && !isOptions(target)) {
    throw kindError('to', 'target', 'a dtype, a device, a Tensor or { dtype, device }', target);
  }
  const defaults = { dtype: null, device: null, other: null, nonBlocking: false, copy: false, memoryFormat: null };
  const positions = [place, ...(place === 'device' ? ['dtype'] : []), 'nonBlocking', 'copy'] as (keyof ToArguments)[];
  const read = readArguments<ToArguments>('to', args, defaults, positions);
  const { other, memoryFormat } = read;
  const dtype = read.dtype ?? other?.dtype ?? null;
  const device = typeof read.device === 'string' ? new Device(read.device) : (read.device ?? other?.device ?? null);
  const rest = { nonBlocking: boolean('to', 'nonBlocking', read.nonBlocking), copy: boolean('to', 'copy', read.copy) };
  if (device !== null) return aten.to(this, { device, dtype: dtype ?? this.dtype, ...rest, memoryFormat });
  if (dtype === null && !rest.copy && memoryFormat === null) return this;
  return aten.to(this, dtype ?? this.dtype, { ...rest, memoryFormat });
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
};

const methods: Methods = {
  to,
  cpu(options: CastOptions = {}) {
    return this.to('cpu', readOptions('cpu', options, { memoryFormat: null as MemoryFormat | null }));
  },
  cuda(index?: number) {
    return this.to(new Device('cuda', index ?? null));
  },
  newTensor(data: Data, options: TensorOptions = {}) {
    const { dtype, device } = this;
    return tensor(data, { dtype, device, ...options });
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
  toString(this: Tensor) {
    if (this.isDisposed) return this._id < 0 ? 'tensor(without data)' : 'tensor(disposed)';
    return print(this);
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
  methods[name] = function (options: CastOptions = {}) {
    return this.to(dtype, readOptions(name, options, { memoryFormat: null as MemoryFormat | null }));
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

/** The number of arguments of each method that is not an operator; JavaScript itself would drop those beyond. */
const MOST: Record<string, number> = {
  ...Object.fromEntries(Object.keys(casts).map((name) => [name, 1])),
  ...{ cpu: 1, cuda: 1, type: 1, newTensor: 2, isFloatingPoint: 0, isComplex: 0, isContiguous: 0, getDevice: 0 },
  ...{ nelement: 0, ndimension: 0, dataPtr: 0, qscheme: 0 },
  ...{ size: 1, stride: 1, dim: 0, numel: 0, elementSize: 0, storageKey: 0, storageOffset: 0, storageBytes: 0 },
  ...{ item: 0, tolist: 0, toTypedArray: 0, backward: 1, requiresGrad_: 1, retainGrad: 0, is: 1, dispose: 0 },
};
const prototype = Tensor.prototype as unknown as Methods;
for (const [name, most] of Object.entries(MOST)) {
  const method = prototype[name]!;
  const value = function (this: Tensor, ...args: unknown[]) {
    if (args.length > most)
      throw new TypeError(`${name}: expected at most ${counted(most, 'argument')}, got ${args.length}`);
    return method.apply(this, args);
  };
  Object.defineProperty(value, 'name', { value: name });
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

defineMethods(Tensor.prototype, METHODS);
