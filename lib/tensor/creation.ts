/** @file Tensors from JavaScript values. */
import { native } from '../addon/binding.js';
import { type Arguments, attached, counted, kindError, readArguments, valueError } from '../arguments/options.js';
import { withCallback } from './autogradCallback.js';
import { chosenDevice, Device, type DeviceLike } from './device.js';
import { type DType, isDType, isQuantized } from './dtype.js';
import { empty } from './generated/functions.js';
import { pin } from './sharedMemory.js';
import { type Nested, type Scalar, Tensor, type TypedArray } from './tensor.js';

/** Where a new tensor lives and what it holds. */
export interface TensorOptions {
  /** Element type; default: that of a typed array, int64 for bigints, bool for booleans, else the default dtype. */
  dtype?: DType | null;
  /** Default: that of `setDefaultDevice`, the CPU. */
  device?: DeviceLike | null;
  /** Whether to record operations on it; default false. */
  requiresGrad?: boolean;
}

/** Values of a new tensor: nested arrays, a typed array, another tensor, or one number. */
export type Data = Nested<Scalar> | TypedArray | Tensor;
type Bytes = TypedArray | ArrayBuffer | Uint8Array;
type Size = readonly number[] | number;

/** The values of a new tensor, by `names`, and its options. */
function read<A extends object>(
  owner: string,
  args: readonly unknown[],
  names: readonly (keyof A & string)[],
  defaults: Partial<A> = {},
  objects: readonly (keyof A & string)[] = [],
): A & Required<TensorOptions> {
  const none = { dtype: null, device: null, requiresGrad: false };
  const made = readArguments<A & Required<TensorOptions>>(
    owner,
    args,
    { ...none, ...defaults } as never,
    names,
    objects,
  );
  if (made.dtype !== null && !(typeof made.dtype === 'string' && isDType(made.dtype))) {
    throw kindError(owner, 'dtype', "a torch dtype such as 'float32' or 'int64'", made.dtype);
  }
  if (made.dtype !== null && isQuantized(made.dtype)) {
    throw valueError(owner, 'dtype', 'one that holds numbers as they are; quantizePerTensor makes others', made.dtype);
  }
  return made;
}

function typedArrayDType(array: ArrayBufferView): DType | null {
  switch (array.constructor.name) {
    case 'Float32Array':
      return 'float32';
    case 'Float64Array':
      return 'float64';
    case 'Float16Array':
      return 'float16';
    case 'BigInt64Array':
      return 'int64';
    case 'BigUint64Array':
      return 'uint64';
    case 'Int32Array':
      return 'int32';
    case 'Uint32Array':
      return 'uint32';
    case 'Int16Array':
      return 'int16';
    case 'Uint16Array':
      return 'uint16';
    case 'Int8Array':
      return 'int8';
    case 'Uint8Array':
    case 'Uint8ClampedArray':
    case 'Buffer':
      return 'uint8';
    default:
      return null;
  }
}

function fromBytes(bytes: ArrayBufferView, dtype: DType, shape: readonly number[]): Tensor {
  const tensor = new Tensor();
  tensor._id = native().fromBytes(tensor, bytes, dtype, shape);
  return tensor;
}

function finish(tensor: Tensor, { dtype, device, requiresGrad = false }: TensorOptions): Tensor {
  let result = tensor;
  if (dtype || device) result = result.to({ dtype: dtype ?? result.dtype, device: device ?? result.device });
  if (requiresGrad) result.requiresGrad = true;
  return result;
}

/**
 * A tensor with a copy of a typed array's elements, in row-major order.
 *
 * With `dtype` 'bfloat16', 'float16' or 'complex32' a Uint16Array gives the bits, with 'bool' a Uint8Array the flags,
 * with another complex dtype a float array the pairs; any other `dtype` converts.
 *
 * @throws RangeError if the shape does not hold as many elements.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.fromTypedArray(new Float32Array([1, 2, 3, 4]), [2, 2]).shape); // [2, 2]
 */
export function fromTypedArray(
  ...args: Arguments<{ array: TypedArray; shape?: readonly number[] | null } & TensorOptions, ['array', 'shape']>
): Tensor {
  const { array, shape, ...options } = read<{ array: TypedArray; shape: readonly number[] | null }>(
    'fromTypedArray',
    args,
    ['array', 'shape'],
    { shape: null },
  );
  const own = ArrayBuffer.isView(array) ? typedArrayDType(array) : null;
  if (own === null) throw kindError('fromTypedArray', 'array', 'a typed array', array);
  attached('fromTypedArray', 'array', array);
  if (shape !== null && !Array.isArray(shape)) throw kindError('fromTypedArray', 'shape', 'a list of sizes', shape);
  const { dtype } = options;
  const bits =
    ((dtype === 'bfloat16' || dtype === 'float16' || dtype === 'complex32') && own === 'uint16') ||
    (dtype === 'bool' && own === 'uint8') ||
    (dtype === 'complex64' && own === 'float32') ||
    (dtype === 'complex128' && own === 'float64');
  const stored = bits ? dtype! : own;
  const pairs = stored.startsWith('complex') ? 2 : 1;
  const length = array.length / pairs;
  const sizes = shape ?? [length];
  if (sizes.reduce((product, n) => product * n, 1) !== length) {
    throw valueError('fromTypedArray', 'shape', `one of ${counted(length, 'element')}`, sizes);
  }
  return finish(fromBytes(array, stored, sizes), options);
}

/** The most dimensions of nested lists, as in Python; a list that holds itself has more. */
const MOST_DIMENSIONS = 128;

function measure(data: unknown, shape: number[], depth: number): void {
  if (!Array.isArray(data) && !ArrayBuffer.isView(data)) return;
  if (depth === MOST_DIMENSIONS)
    throw new RangeError(`tensor: expected data to have at most ${counted(depth, 'dimension')}, got more`);
  const list = data as ArrayLike<unknown>;
  if (shape.length === depth) shape.push(list.length);
  if (list.length > 0) measure(list[0], shape, depth + 1);
}

function flatten(data: unknown, shape: readonly number[], depth: number, path: string, into: Scalar[]): void {
  if (depth === shape.length) {
    if (typeof data !== 'number' && typeof data !== 'bigint' && typeof data !== 'boolean') {
      const complex = typeof data === 'object' && data !== null && 're' in data;
      if (!complex) throw kindError('tensor', `data${path}`, 'a number', data);
    }
    into.push(data as Scalar);
    return;
  }
  const isList = Array.isArray(data) || ArrayBuffer.isView(data);
  if (ArrayBuffer.isView(data)) attached('tensor', `data${path}`, data);
  const length = isList ? (data as ArrayLike<unknown>).length : undefined;
  if (length !== shape[depth]) {
    throw new RangeError(
      `tensor: expected data${path} to have ${counted(shape[depth]!, 'element')} like its neighbours, got ${isList ? length : 'a number'}`,
    );
  }
  for (let i = 0; i < length; i++) flatten((data as ArrayLike<unknown>)[i], shape, depth + 1, `${path}[${i}]`, into);
}

/** The range of an integer dtype; an unsigned one also takes negative whole numbers, counting down from its top. */
interface Range {
  readonly least: bigint;
  readonly leastFraction: bigint;
  readonly most: bigint;
}

const RANGES = new Map<DType, Range>();
for (const bits of [8, 16, 32, 64]) {
  const half = 1n << BigInt(bits - 1);
  const most = 2n * half - 1n;
  RANGES.set(`int${bits}` as DType, { least: -half, leastFraction: -half, most: half - 1n });
  RANGES.set(`uint${bits}` as DType, { least: bits === 64 ? 0n : -most, leastFraction: 0n, most });
}

function fits(value: Scalar, { least, leastFraction, most }: Range): boolean {
  if (typeof value === 'object' || typeof value === 'boolean') return true;
  const isWhole = typeof value === 'bigint' || Number.isInteger(value);
  return value >= (isWhole ? least : leastFraction) && value <= most;
}

/**
 * Checks that a value is a number and, where `dtype` is an integer one, that it fits, as Python does.
 *
 * @throws RangeError if it does not fit.
 */
export function checkFits(owner: string, name: string, value: unknown, dtype: DType): Scalar {
  const isComplexNumber = typeof value === 'object' && value !== null && 're' in value && 'im' in value;
  if (!isComplexNumber && !['number', 'bigint', 'boolean'].includes(typeof value)) {
    throw kindError(owner, name, 'a Tensor or a number', value);
  }
  const range = RANGES.get(dtype);
  if (range === undefined || fits(value as Scalar, range)) return value as Scalar;
  throw valueError(owner, name, `from ${range.leastFraction} to ${range.most}, the range of ${dtype}`, value);
}

function store(
  values: readonly Scalar[],
  shape: readonly number[],
  dtype: DType | null | undefined,
): [ArrayBufferView, DType] {
  if (values.some((v) => typeof v === 'object')) {
    const pairs = values.flatMap((v) => (typeof v === 'object' ? [v.re, v.im] : [Number(v), 0]));
    return [Float64Array.from(pairs), 'complex128'];
  }
  if (values.every((v) => typeof v === 'boolean')) {
    return [Uint8Array.from(values, (v) => (v ? 1 : 0)), 'bool'];
  }
  // Whole numbers above 2^53 exist only as bigints; a float dtype takes its values straight from doubles.
  const isWhole = typeof values[0] === 'bigint' && values.every((v) => typeof v !== 'number' || Number.isInteger(v));
  const wanted = dtype ?? (isWhole ? 'int64' : 'float64');
  const range = RANGES.get(wanted);
  if (range === undefined) return [Float64Array.from(values, Number), 'float64'];
  const whole = new BigInt64Array(values.length);
  values.forEach((value, i) => {
    if (!fits(value, range)) checkFits('tensor', `data${place(i, shape)}`, value, wanted);
    whole[i] = BigInt.asIntN(64, BigInt(typeof value === 'number' ? Math.trunc(value) : (value as bigint)));
  });
  return [whole, 'int64'];
}

/** The indices of an element by its number in row-major order: `[0][2]`. */
function place(element: number, shape: readonly number[]): string {
  let rest = element;
  return shape.reduceRight((text, length) => {
    const index = rest % length;
    rest = Math.floor(rest / length);
    return `[${index}]${text}`;
  }, '');
}

/**
 * A tensor with a copy of nested arrays, a typed array, another tensor or one number: `torch.tensor`.
 *
 * A JavaScript number is a float, so numbers give the default dtype (float32); bigints give int64, booleans bool.
 *
 * @throws RangeError for ragged arrays and for numbers that do not fit an integer dtype, TypeError for what is not a
 * number; all name the place.
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.tensor([[1, 2], [3, 4]]).dtype); // float32
 * console.log(torch.tensor([0, 2], { dtype: torch.int64 }).dtype); // int64
 */
export function tensor(...args: Arguments<{ data: Data } & TensorOptions, ['data']>): Tensor {
  const { data, ...options } = read<{ data: Data }>('tensor', args, ['data'], {}, ['data']);
  if (data instanceof Tensor) return finish(data.detach().clone(), options);
  if (ArrayBuffer.isView(data)) {
    attached('tensor', 'data', data);
    return fromTypedArray(data as TypedArray, null, { ...options, device: options.device ?? chosenDevice() });
  }
  const shape: number[] = [];
  measure(data, shape, 0);
  const values: Scalar[] = [];
  flatten(data, shape, 0, '', values);
  if (values.length === 0) {
    const { dtype, device, requiresGrad } = options;
    return empty(shape, { dtype: dtype ?? null, device: device ?? null, requiresGrad: requiresGrad ?? false });
  }
  const [array, stored] = store(values, shape, options.dtype);
  const dtype =
    options.dtype ??
    (stored === 'float64' ? (native().getDefaultDtype() as DType) : stored === 'complex128' ? 'complex64' : stored);
  return finish(fromBytes(array, stored, shape), { ...options, dtype, device: options.device ?? chosenDevice() });
}

/**
 * A tensor of one value. A number gives the default dtype, a bigint int64, a boolean bool, unless `dtype` says otherwise.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * console.log(torch.full([2], 1.5).tolist()); // [1.5, 1.5]
 */
export function full(
  ...args: Arguments<{ size: Size; fillValue: Scalar } & TensorOptions, ['size', 'fillValue']>
): Tensor {
  const { size, fillValue, ...options } = read<{ size: Size; fillValue: Scalar }>(
    'full',
    args,
    ['size', 'fillValue'],
    {},
    ['fillValue'],
  );
  const dtype =
    options.dtype ??
    (typeof fillValue === 'bigint'
      ? 'int64'
      : typeof fillValue === 'boolean'
        ? 'bool'
        : typeof fillValue === 'object'
          ? 'complex64'
          : (native().getDefaultDtype() as DType));
  const made = empty(typeof size === 'number' ? [size] : size, { dtype, device: options.device ?? null });
  made.fill_(checkFits('full', 'fillValue', fillValue, dtype));
  if (options.requiresGrad) made.requiresGrad = true;
  return made;
}

/** The options of {@link frombuffer}. */
export interface FrombufferOptions {
  /** Element type; default: that of a typed array. */
  dtype?: DType | null;
  /** The number of elements; all by default. */
  count?: number;
  /** Bytes to leave out at the beginning; default 0. */
  offset?: number;
  /** Whether to record operations on it; default false. */
  requiresGrad?: boolean;
}

/** In a function of its own, so that the graph holds the memory and nothing else. */
const keeping = (memory: object) => () => {
  void memory;
  return undefined;
};

function share(owner: string, name: string, bytes: Uint8Array, dtype: DType, length: number): Tensor {
  pin(owner, name, bytes.buffer);
  const tensor = new Tensor();
  tensor._id = withCallback(keeping(bytes.buffer), (number) =>
    native().shareBytes(tensor, bytes, dtype, [length], number),
  );
  return tensor;
}

/**
 * A tensor of one dimension that shares memory with a typed array or an ArrayBuffer: a change of either is seen by both.
 *
 * The memory lives as long as the tensor or a view of it, and stays in its place from now on: `postMessage` and
 * `structuredClone` do not transfer it (Node 20 copies it, newer ones throw), and `buffer.transfer()` throws. The memory
 * of a `WebAssembly.Memory` must not be grown meanwhile.
 *
 * @throws RangeError if the elements do not lie within the buffer, or not where that type may begin; for a buffer that can
 * be resized, or whose memory is no longer there.
 * @example
 * import * as torch from 'torchebm/torch';
 * const array = new Float32Array(4);
 * torch.frombuffer(array).view(2, 2).fill_(3);
 * console.log(array[0]); // 3
 */
export function frombuffer(...args: Arguments<{ buffer: Bytes } & FrombufferOptions, ['buffer']>): Tensor {
  const { buffer, dtype, count, offset, requiresGrad } = readArguments<{ buffer: Bytes } & Required<FrombufferOptions>>(
    'frombuffer',
    args,
    { dtype: null, count: -1, offset: 0, requiresGrad: false },
    ['buffer'],
    ['buffer'],
  );
  const isView = ArrayBuffer.isView(buffer);
  if (!isView && !(buffer instanceof ArrayBuffer)) {
    throw kindError('frombuffer', 'buffer', 'a typed array or an ArrayBuffer', buffer);
  }
  const type = dtype ?? (isView ? typedArrayDType(buffer) : null);
  if (type === null || !isDType(type)) throw kindError('frombuffer', 'dtype', 'a torch dtype', type);
  attached('frombuffer', 'buffer', buffer);
  const item = empty([0], { dtype: type }).elementSize();
  const bytes = isView
    ? new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
  if (!Number.isInteger(offset) || offset < 0 || offset > bytes.length || (bytes.byteOffset + offset) % item !== 0) {
    throw valueError('frombuffer', 'offset', `within ${bytes.length} bytes, and a multiple of ${item} there`, offset);
  }
  const most = (bytes.length - offset) / item;
  const length = count === -1 ? most : count;
  if (!Number.isInteger(length) || length < 0 || length > most) {
    throw valueError('frombuffer', 'count', `at most ${most} whole elements of ${type}`, length);
  }
  if (length === 0) return empty([0], { dtype: type, device: 'cpu', requiresGrad });
  const tensor = share('frombuffer', 'buffer', bytes.subarray(offset, offset + length * item), type, length);
  if (requiresGrad) tensor.requiresGrad = true;
  return tensor;
}

/**
 * A tensor of what may be one already: a tensor as it is (or converted), a typed array with its memory shared where
 * type and device allow (see {@link frombuffer}), and all else as {@link tensor} makes it: `torch.as_tensor`.
 */
export function asTensor(...args: Arguments<{ data: Data } & Omit<TensorOptions, 'requiresGrad'>, ['data']>): Tensor {
  const { data, ...options } = read<{ data: Data }>('asTensor', args, ['data'], {}, ['data']);
  if (data instanceof Tensor) return finish(data, options);
  const own = ArrayBuffer.isView(data) ? typedArrayDType(data) : null;
  const device = new Device(options.device ?? chosenDevice() ?? 'cpu');
  const isShared = own !== null && (options.dtype ?? own) === own && device.type === 'cpu';
  if (!isShared) return tensor(data, options);
  const { buffer, byteOffset, byteLength, length } = attached('asTensor', 'data', data as TypedArray);
  if (length === 0) return empty([0], { dtype: own, device: 'cpu' });
  return share('asTensor', 'data', new Uint8Array(buffer, byteOffset, byteLength), own, length);
}
