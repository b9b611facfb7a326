/// <reference lib="esnext.disposable" preserve="true" />
import { native, type TensorId } from '../addon/binding.js';
import { boolean, kindError, show } from '../arguments/options.js';
import { Device } from './device.js';
import { type DType, isComplex, isDType } from './dtype.js';
import type { OperatorMethods } from './generated/methods.js';
import type { HookMethods } from './hooks.js';
import type { IndexMethods } from './indexing.js';
import type { Layout } from './layout.js';
import type { TensorMethods } from './methods.js';
import type { PropertyMethods } from './properties.js';

/** A JavaScript value that nests numbers: what {@link Tensor.tolist} gives and `torch.tensor` takes. */
export type Nested<T> = T | readonly Nested<T>[];

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** One number, wherever an operator takes a number rather than a tensor. */
export type Scalar = number | bigint | boolean | Complex;

/**
 * The typed arrays that hold a tensor's elements: 16-bit floats as their bits, complex numbers as pairs, quantized ones as
 * the whole numbers that they are kept as.
 */
export type TypedArray =
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

const ARRAYS: Record<DType, new (buffer: ArrayBuffer) => TypedArray> = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int16: Int16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  complex64: Float32Array,
  complex128: Float64Array,
  complex32: Uint16Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float8_e4m3fn: Uint8Array,
  float8_e5m2: Uint8Array,
  qint8: Int8Array,
  quint8: Uint8Array,
  qint32: Int32Array,
};

/** A symbol can neither be cloned nor sent: `structuredClone` and `postMessage` throw with its text. */
const USE = Symbol('torch.equal(a, b) compares tensors, x.toTypedArray() can be copied and sent');

/** The value for `dim` of a list with one number for each dimension. */
function along(owner: string, list: readonly number[], dim: number | bigint): number {
  const found = Number.isInteger(Number(dim)) ? list.at(Number(dim)) : undefined;
  if (found !== undefined) return found;
  throw new RangeError(`${owner}: expected dim to be between ${-list.length} and ${list.length - 1}, got ${dim}`);
}

// Not `declare module` where these methods are: a program that does not import those files would not have their types.
export interface Tensor extends OperatorMethods, TensorMethods, IndexMethods, HookMethods, PropertyMethods {}

/**
 * An array of numbers on a device, with a history for differentiation: PyTorch's Tensor, under its names in camelCase.
 *
 * Its memory is released when nothing refers to it any more, in synchronous loops too; {@link Tensor.dispose},
 * `using` and `torch.tidy` release it at a known moment.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const x = torch.tensor([[1, 2], [3, 4]]);
 * console.log(x.mul(2).sum().item()); // 20
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: other files put the methods on the prototype.
export class Tensor {
  /** @internal */
  _id: TensorId = -1;
  /** @internal What a failed comparison or copy of two tensors shows: Node and test libraries list own properties. */
  readonly _use = USE;

  /** @internal Tensors come from functions such as `torch.tensor`. */
  constructor() {
    // biome-ignore lint/complexity/noArguments: a list of them would cost time for every tensor.
    const given = arguments;
    if (given.length > 0) {
      throw new TypeError(`Tensor: expected torch.tensor(data) to make a tensor, got new Tensor(${show(given[0])})`);
    }
  }

  /** @internal Tells it from an object of options, without a look behind the prototype. */
  get [Symbol.toStringTag](): string {
    return 'Tensor';
  }

  /** The length of each dimension. */
  get shape(): number[] {
    return native().shape(this._id);
  }

  /** The element type. */
  get dtype(): DType {
    return native().dtype(this._id) as DType;
  }

  /** Where the elements are. */
  get device(): Device {
    return new Device(this._deviceName);
  }

  /** The name of {@link device}: the same for two tensors on the same one. @internal */
  get _deviceName(): string {
    return native().device(this._id);
  }

  /** The layout of the elements: 'strided' for all but sparse tensors. */
  get layout(): Layout | '_mkldnn' | 'jagged' {
    return native().layout(this._id) as Layout;
  }

  /** The number of dimensions. */
  get ndim(): number {
    return this.shape.length;
  }

  /**
   * Whether operations on this tensor are recorded for differentiation.
   *
   * @throws RangeError when it is set to false for the result of a recorded operation, which `detach` is for.
   */
  get requiresGrad(): boolean {
    return native().requiresGrad(this._id);
  }

  set requiresGrad(flag: boolean) {
    native().setRequiresGrad(this._id, boolean('requiresGrad', 'its value', flag));
  }

  /** Sets {@link requiresGrad}, which says what is refused, and returns this tensor. */
  requiresGrad_(flag = true): this {
    this.requiresGrad = boolean('requiresGrad_', 'requiresGrad', flag);
    return this;
  }

  /** Whether this tensor was made by the user rather than by a recorded operation. */
  get isLeaf(): boolean {
    return native().isLeaf(this._id);
  }

  /** The name of the operation that made this tensor, or null for a leaf. */
  get gradFn(): string | null {
    return native().gradFn(this._id) || null;
  }

  /** The gradient that {@link backward} has accumulated, or null. */
  get grad(): Tensor | null {
    const gradient = new Tensor();
    const id = native().gradient(gradient, this._id);
    if (id === null) return null;
    gradient._id = id;
    return gradient;
  }

  set grad(gradient: Tensor | null) {
    native().setGradient(this._id, gradient === null ? null : gradient._id);
  }

  /** The same memory without the history; assigning to it replaces the memory. */
  get data(): Tensor {
    const data = new Tensor();
    data._id = native().data(data, this._id);
    return data;
  }

  set data(value: Tensor) {
    native().setData(this._id, value._id);
  }

  /** The number of changes of this tensor in place. */
  get _version(): number {
    return native().version(this._id);
  }

  /** Whether the elements are in the memory of the CPU. */
  get isCpu(): boolean {
    return this.device.type === 'cpu';
  }

  /** Whether there are no elements, but a shape and a dtype alone. */
  get isMeta(): boolean {
    return (this.device.type as string) === 'meta';
  }

  /** Whether elements that are 0 are left out, each of the others having its place beside it. */
  get isSparse(): boolean {
    return this.layout === 'sparse_coo';
  }

  /** Whether the elements are on a CUDA device. */
  get isCuda(): boolean {
    return this.device.type === 'cuda';
  }

  /** Keeps {@link grad} after backward even though this tensor is not a leaf. */
  retainGrad(): void {
    native().retainGrad(this._id);
  }

  /** The shape, or the length of one dimension. */
  size(): number[];
  size(dim: number | bigint): number;
  size(dim?: number | bigint): number | number[] {
    return dim === undefined ? this.shape : along('size', this.shape, dim);
  }

  /** The distance in elements between neighbours along each dimension, or along one. */
  stride(): number[];
  stride(dim: number | bigint): number;
  stride(dim?: number | bigint): number | number[] {
    const strides = native().strides(this._id);
    return dim === undefined ? strides : along('stride', strides, dim);
  }

  /** The number of dimensions. */
  dim(): number {
    return this.shape.length;
  }

  /** The number of elements. */
  numel(): number {
    return native().numel(this._id);
  }

  /** The size of one element in bytes. */
  elementSize(): number {
    const dtype = this.dtype;
    const one = ARRAYS[dtype] as unknown as { BYTES_PER_ELEMENT: number };
    return one.BYTES_PER_ELEMENT * (dtype.startsWith('complex') ? 2 : 1);
  }

  /** The bytes of all elements. */
  get nbytes(): number {
    return this.numel() * this.elementSize();
  }

  /** The address of the storage: tensors with the same one share memory. */
  storageKey(): number {
    return native().storage(this._id).key;
  }

  /** Where this tensor begins in its storage, in elements. */
  storageOffset(): number {
    return native().storage(this._id).offset;
  }

  /** The bytes of the whole storage, of which this tensor may be a part. */
  storageBytes(): number {
    return native().storage(this._id).bytes;
  }

  /**
   * The value of a tensor with one element: a number, a boolean, a complex number, or a bigint where a 64-bit integer
   * is beyond 2^53.
   *
   * @throws TorchError if there is not exactly one element.
   */
  item(): number {
    return native().item(this._id) as number;
  }

  /** The elements in row-major order, as a copy. */
  toTypedArray(): TypedArray {
    return new ARRAYS[this.dtype](native().toBytes(this._id));
  }

  /** The elements as nested arrays, as in Python; one number for a tensor without dimensions. */
  tolist(): any {
    const values = this.elements();
    const shape = this.shape;
    let at = 0;
    const read = (depth: number): unknown => {
      if (depth === shape.length) return values[at++];
      return Array.from({ length: shape[depth]! }, () => read(depth + 1));
    };
    return read(0);
  }

  /** The elements as JavaScript values, in row-major order. */
  private elements(): ArrayLike<unknown> {
    const method = this as unknown as { to(dtype: DType): Tensor; dequantize(): Tensor };
    const dtype = this.dtype;
    switch (dtype) {
      case 'qint8':
      case 'quint8':
      case 'qint32':
        return method.dequantize().toTypedArray();
      case 'float16':
      case 'bfloat16':
      case 'float8_e4m3fn':
      case 'float8_e5m2':
        return method.to('float32').toTypedArray();
      case 'bool':
        return Array.from(this.toTypedArray() as Uint8Array, (v) => v !== 0);
      case 'int64':
      case 'uint64':
        return Array.from(this.toTypedArray() as BigInt64Array, (v) =>
          Number.isSafeInteger(Number(v)) ? Number(v) : v,
        );
      case 'complex32':
        return method.to('complex64').elements();
      case 'complex64':
      case 'complex128': {
        const pairs = this.toTypedArray() as Float64Array;
        return Array.from({ length: pairs.length / 2 }, (_, i) => ({ re: pairs[2 * i]!, im: pairs[2 * i + 1]! }));
      }
      default:
        return this.toTypedArray() as Float32Array;
    }
  }

  /**
   * Differentiates this tensor with respect to the leaves of its history and adds the results to their {@link grad}.
   *
   * Options: `gradient` (required unless there is one element), `retainGraph` (default: `createGraph`),
   * `createGraph` (false), `inputs` (only these leaves).
   */
  backward({
    gradient = null,
    createGraph = false,
    retainGraph = createGraph,
    inputs = null,
  }: {
    gradient?: Tensor | null;
    retainGraph?: boolean;
    createGraph?: boolean;
    inputs?: readonly Tensor[] | null;
  } = {}): void {
    const gradients = gradient === null ? null : [gradient._id];
    native().backward([this._id], gradients, retainGraph, createGraph, inputs?.map((x) => x._id) ?? null);
  }

  /** Whether two handles stand for one tensor. */
  is(other: Tensor): boolean {
    return other instanceof Tensor && native().isSame(this._id, other._id);
  }

  /** Releases the memory now; using the tensor afterwards is a TypeError. */
  dispose(): void {
    native().dispose(this._id);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** Whether the tensor was disposed of. */
  get isDisposed(): boolean {
    return !native().isLive(this._id);
  }

  /** The elements as {@link tolist} gives them, for `JSON.stringify`. */
  toJSON(): unknown {
    return this.tolist();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** Without this, `a + b` and `a < b` would quietly work on the printed text. */
  [Symbol.toPrimitive](hint: string): string | number {
    if (hint === 'string') return this.toString();
    if (this.numel() === 1) return Number(this.item());
    throw new TypeError('Tensor: expected a method such as a.add(b), a.neg() or a.lt(b), got an operator on tensors');
  }

  /** The first dimension's slices: `for (const row of x)`. */
  *[Symbol.iterator](): IterableIterator<Tensor> {
    if (this.shape.length === 0) {
      throw new TypeError(
        'Tensor: expected a dimension to iterate over, got a 0-d tensor; x.item() is its value, and torch.equal(a, b) ' +
          'or expect(a.tolist()).toEqual(b.tolist()) compare tensors',
      );
    }
    const length = this.size(0);
    const method = this as unknown as { select(dim: number, index: number): Tensor };
    for (let i = 0; i < length; i++) yield method.select(0, i);
  }
}

/** A property that was meant as an index, as it is written: a number or a slice. */
function shownIndex(key: string | symbol): string | undefined {
  if (typeof key === 'symbol') return undefined;
  if (/^-?\d+$/.test(key)) return key;
  return /^-?\d*:/.test(key) ? `'${key}'` : undefined;
}

/** The error for a name of Python's, such as `requires_grad`, of what has another here; undefined for any other name. */
function renamed(key: string | symbol): TypeError | undefined {
  if (typeof key === 'symbol' || !/^[a-z]+_[a-z]/.test(key)) return undefined;
  const name = key.replaceAll(/(?<=.)_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(Tensor.prototype, name) ? new TypeError(`Tensor: expected x.${name}, got x.${key}`) : undefined;
}

/**
 * The object behind Tensor's prototype is asked only for what no tensor has: Python's habits get an answer
 * there rather than undefined.
 */
const absent = new Proxy(
  {
    get length(): never {
      throw new TypeError('Tensor: expected x.size(0) or x.numel() to measure a tensor, got x.length');
    },
    numpy(): never {
      throw new TypeError('Tensor: expected x.toTypedArray() or x.tolist() to read a tensor, got x.numpy()');
    },
  },
  {
    get(target, key, tensor) {
      const index = shownIndex(key);
      if (index !== undefined) {
        throw new TypeError(`Tensor: expected x.at(${index}) to index a tensor, got x[${index}]`);
      }
      const error = renamed(key);
      if (error) throw error;
      return Reflect.get(target, key, tensor);
    },
    set(target, key, value, tensor) {
      const index = shownIndex(key);
      if (index !== undefined) {
        throw new TypeError(`Tensor: expected x.setAt(${index}, value) to change a tensor, got x[${index}] = value`);
      }
      const error = renamed(key);
      if (error) throw error;
      return Reflect.set(target, key, value, tensor);
    },
  },
);
Object.setPrototypeOf(Tensor.prototype, absent);

/** Whether a value is a tensor. */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}

/** Checks that a value is a tensor. */
export function expectTensor(owner: string, name: string, value: unknown): Tensor {
  if (value instanceof Tensor) return value;
  throw kindError(owner, name, 'a Tensor', value);
}

/** Refuses complex numbers where real ones are computed with: a conversion would drop their imaginary parts. @internal */
export function expectReal(owner: string, name: string, value: Tensor): Tensor {
  if (!isComplex(value.dtype)) return value;
  throw kindError(owner, name, 'real (torch.viewAsReal gives both parts of complex numbers)', value);
}

/** Checks that a value is a dtype. @internal */
export function checkDtype(owner: string, name: string, value: unknown): DType {
  if (isDType(value as string)) return value as DType;
  throw kindError(owner, name, "a dtype such as 'float32'", value);
}
