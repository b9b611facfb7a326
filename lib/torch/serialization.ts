/** @file `torch.save` and `torch.load`: PyTorch's own files. */

import { basename, extname } from 'node:path';
import {
  type Arguments,
  fileName,
  isOptions,
  kindError,
  orNull,
  readArguments,
  short,
  show,
} from '../arguments/options.js';
import { FromCaller, messageOf, ofCaller } from '../arguments/thrown.js';
import { runInPlace } from '../control/routine.js';
import { replaceFileSync } from '../io/atomic.js';
import {
  encodePickle,
  PickleCall,
  type PickleFunction,
  PickleGlobal,
  PicklePersistent,
  parsePickle,
} from '../io/pickle/index.js';
import { readWholeSync } from '../io/read.js';
import { mostBytes, ZipReader, zipParts } from '../io/zip.js';
import { Parameter } from '../nn/parameter.js';
import { noGrad } from '../tensor/autograd.js';
import { fromTypedArray } from '../tensor/creation.js';
import { isAvailable } from '../tensor/cuda.js';
import { Device, type DeviceLike } from '../tensor/device.js';
import { DTYPES, type DType } from '../tensor/dtype.js';
import { _indices, _negView, _validateSparseCooTensorArgs, _values } from '../tensor/generated/aten.js';
import { empty, sparseCooTensor } from '../tensor/generated/functions.js';
import { Tensor } from '../tensor/tensor.js';

/** The classes of storages by what they hold; what is not listed lies in untyped ones. */
const STORAGES: Partial<Record<DType, string>> = {
  float64: 'DoubleStorage',
  float32: 'FloatStorage',
  float16: 'HalfStorage',
  bfloat16: 'BFloat16Storage',
  int64: 'LongStorage',
  int32: 'IntStorage',
  int16: 'ShortStorage',
  int8: 'CharStorage',
  uint8: 'ByteStorage',
  bool: 'BoolStorage',
  complex64: 'ComplexFloatStorage',
  complex128: 'ComplexDoubleStorage',
};
/** As PyTorch aligns the bytes of tensors in its files. */
const ALIGNMENT = 64;

/** Numbers of storages, and what they hold, in the order in which they are met. */
interface Storage {
  dtype: DType;
  bytes: Uint8Array;
  /** Keeps the memory, whose address names it, from being given to another tensor meanwhile. */
  owner: Tensor;
}

const rebuild = (name: string) => new PickleGlobal('torch._utils', name);
const noHooks = () => new PickleCall(new PickleGlobal('collections', 'OrderedDict'), []);

/** Says how Python makes each tensor and device again, and gathers the storages that hold them. */
class Saver {
  readonly storages = new Map<number, { key: string } & Storage>();

  replace = (value: object, path: string): PickleCall | undefined => {
    if (value instanceof Device) {
      return new PickleCall(new PickleGlobal('torch', 'device'), [value.toString()]);
    }
    if (!(value instanceof Tensor)) return undefined;
    if (!(value instanceof Parameter)) return this.#tensor(value, path);
    const data = this.#tensor(value.data, path);
    return new PickleCall(rebuild('_rebuild_parameter'), [data, value.requiresGrad, noHooks()]);
  };

  #tensor(x: Tensor, path: string): PickleCall {
    if (x.isSparse) {
      const parts = Object.freeze([_indices(x), _values(x), size(x.shape), x.isCoalesced()]);
      const layout = new PickleCall(new PickleGlobal('torch.serialization', '_get_layout'), ['torch.sparse_coo']);
      return new PickleCall(rebuild('_rebuild_sparse_tensor'), [layout, parts]);
    }
    if (x.layout !== 'strided' || x.device.type === 'meta') {
      throw new TypeError(
        `save: expected ${short(path)} to have memory of its own, got a ${x.layout} tensor on ${x.device}`,
      );
    }
    if (x.isQuantized) throw new TypeError(`save: expected ${path} to be dequantized, got a tensor of ${x.dtype}`);
    const { dtype } = x;
    const named = STORAGES[dtype];
    const { key, bytes } = this.#storage(x, path);
    const storage = named ? new PickleGlobal('torch', named) : new PickleGlobal('torch.storage', 'UntypedStorage');
    const length = named ? bytes.length / x.elementSize() : bytes.length;
    const id = new PicklePersistent(['storage', storage, key, x.device.toString(), length]);
    const args: unknown[] = [id, x.storageOffset(), tuple(x.shape), tuple(x.stride()), x.requiresGrad, noHooks()];
    if (!named) args.push(new PickleGlobal('torch', dtype));
    const flags = { ...(x.isConj() ? { conj: true } : {}), ...(x.isNeg() ? { neg: true } : {}) };
    if (Object.keys(flags).length > 0) args.push(flags);
    return new PickleCall(rebuild(named ? '_rebuild_tensor_v2' : '_rebuild_tensor_v3'), args);
  }

  #storage(x: Tensor, path: string): { key: string } & Storage {
    const { dtype } = x;
    const address = x.storageKey();
    const known = this.storages.get(address);
    if (known) {
      if (known.dtype === dtype) return known;
      throw new TypeError(
        `save: expected ${short(path)} not to share memory with a tensor of another dtype (${known.dtype}), got one of ${dtype}`,
      );
    }
    const flat = noGrad(() => {
      let plain = x.data;
      if (plain.isConj()) plain = plain.conj();
      if (plain.isNeg()) plain = _negView(plain);
      return plain.asStrided([Math.floor(x.storageBytes() / x.elementSize())], [1], 0);
    });
    const array = flat.toTypedArray();
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const storage = { key: String(this.storages.size), dtype, bytes, owner: x };
    this.storages.set(address, storage);
    return storage;
  }
}

const tuple = (items: number[]) => Object.freeze(items);
const size = (shape: number[]) => new PickleCall(new PickleGlobal('torch', 'Size'), [tuple(shape)]);

/** What bytes are written to, as a file that is open. */
export interface Sink {
  write(bytes: Uint8Array): unknown;
}

/** What gives bytes, as a file that is open: the rest of them. */
export interface Source {
  read(): Uint8Array;
}

const has = <T>(value: unknown, method: keyof T): value is T =>
  typeof value === 'object' && value !== null && typeof (value as T)[method] === 'function';

/**
 * Writes tensors, alone or in arrays, objects and maps with numbers and strings, to a file that Python's `torch.load`
 * reads: `torch.save`. The file is there whole, or as it was before. A stream with `write` is given the
 * bytes instead.
 *
 * Plain objects become dictionaries, with counts from 0 up as ints; frozen arrays become tuples. Whole numbers become
 * ints, other numbers floats. Tensors that share memory share it in the file, and are saved with all of it.
 *
 * @throws TypeError for what only JavaScript can make, such as a function or a module (save its `stateDict()`).
 * @example
 * import * as torch from 'torchebm/torch';
 * const model = new torch.nn.Linear(2, 1);
 * torch.save(model.stateDict(), 'out/model.pt');
 * model.loadStateDict(torch.load('out/model.pt'));
 */
export function save(...args: Arguments<{ obj: unknown; path: string | Sink }, ['obj', 'path']>): void {
  const { obj, path } = readArguments<{ obj: unknown; path: string | Sink }>(
    'save',
    args,
    {},
    ['obj', 'path'],
    ['obj'],
  );
  const sink = has<Sink>(path, 'write') ? path : null;
  const name = sink ? 'archive' : fileName('save', 'path', path);
  const saver = new Saver();
  const pickle = encodePickle(obj, saver.replace, 'save');
  const text = (value: string) => new Uint8Array(Buffer.from(value));
  const entries: [string, Uint8Array][] = [
    ['data.pkl', pickle],
    ['.format_version', text('1')],
    ['.storage_alignment', text(String(ALIGNMENT))],
    ['byteorder', text('little')],
    ...[...saver.storages.values()].map(({ key, bytes }): [string, Uint8Array] => [`data/${key}`, bytes]),
    ['version', text('3\n')],
  ];
  const root = basename(name, extname(name)) || 'archive';
  const named = entries.map(([name, bytes]) => [`${root}/${name}`, [bytes]] as const);
  const parts = runInPlace(zipParts(named, ALIGNMENT));
  if (sink) sink.write(Buffer.concat(parts));
  else replaceFileSync(name, parts);
}

/** Where tensors go: one device for all, devices by where they were saved from, or a function of that. */
export type MapLocation = DeviceLike | Readonly<Record<string, DeviceLike>> | ((location: string) => DeviceLike);

/** The options of {@link load}. */
export interface LoadOptions {
  /** Default: where they were saved from. */
  mapLocation?: MapLocation | null;
  /** The most bytes that the file may unpack to; 1 GiB by default, or four times its size where that is more. */
  maxBytes?: number | null;
  /** Only true: objects of Python's classes cannot be made here, and no code of the file is ever run. */
  weightsOnly?: true;
}

/** Rebuilds tensors from the records of a file. */
class Loader {
  readonly #storages = new Map<string, Tensor>();
  readonly globals: ReadonlyMap<string, unknown>;

  constructor(
    readonly record: (name: string) => Uint8Array,
    readonly place: (location: string) => Device,
  ) {
    const functions: Record<string, PickleFunction> = {
      'torch._utils _rebuild_tensor_v2': (storage, offset, shape, stride, requiresGrad, _hooks, metadata) =>
        rebuildTensor(storage, storage?.dtype, offset, shape, stride, requiresGrad, metadata),
      'torch._utils _rebuild_tensor_v3': (storage, offset, shape, stride, requiresGrad, _hooks, dtype, metadata) =>
        rebuildTensor(storage, dtype, offset, shape, stride, requiresGrad, metadata),
      'torch._utils _rebuild_parameter': rebuildParameter,
      'torch._utils _rebuild_parameter_with_state': rebuildParameter,
      'torch._utils _rebuild_sparse_tensor': rebuildSparse,
      'torch._tensor _rebuild_from_type_v2': (make, _type, args) => make(...args),
      'torch.serialization _get_layout': (name: string) => name,
      'torch Size': (shape: readonly number[] = []) => shape,
      'torch device': (type: string, index?: number) => new Device(type, index),
    };
    const storages = Object.entries(STORAGES).map(([dtype, name]) => [`torch ${name}`, { storageOf: dtype }] as const);
    this.globals = new Map<string, unknown>([
      ...Object.entries(functions),
      ...storages,
      ['torch.storage UntypedStorage', { storageOf: null }],
      ['torch Tensor', 'Tensor'],
      ['torch.nn.parameter Parameter', 'Parameter'],
      ...DTYPES.map((dtype) => [`torch ${dtype}`, dtype] as const),
    ]);
  }

  storage = (id: unknown): { bytes: Tensor; dtype: DType | null } => {
    const [kind, type, key, location, length] = (Array.isArray(id) ? id : []) as unknown[];
    const dtype = (type as { storageOf?: DType | null } | undefined)?.storageOf;
    if (kind !== 'storage' || dtype === undefined || typeof key !== 'string' || typeof location !== 'string') {
      throw new TypeError('it refers to something that is no storage of tensors');
    }
    let bytes = this.#storages.get(key);
    if (!bytes) {
      const record = this.record(`data/${key}`);
      const expected = Number(length) * (dtype === null ? 1 : itemSize(dtype));
      if (record.length !== expected) {
        throw new RangeError(`expected data/${key} to have ${expected} bytes, got ${record.length}`);
      }
      bytes = fromTypedArray(record).to(this.place(location));
      this.#storages.set(key, bytes);
    }
    return { bytes, dtype };
  };
}

const itemSize = (dtype: DType) => empty([0], { dtype }).elementSize();

function rebuildTensor(
  storage: { bytes: Tensor },
  dtype: DType,
  offset: number,
  shape: readonly number[],
  stride: readonly number[],
  requiresGrad: boolean,
  metadata: ReadonlyMap<string, boolean> = new Map(),
): Tensor {
  const { bytes } = storage;
  const counts = [offset, ...shape, ...stride];
  if (shape.length !== stride.length || shape.length > 64 || !counts.every((n) => Number.isSafeInteger(n) && n >= 0)) {
    throw new RangeError(`a tensor has the shape [${shape}], the strides [${stride}] and the offset ${offset}`);
  }
  const item = itemSize(dtype);
  const length = Math.floor(bytes.numel() / item);
  const last = shape.reduce((end, n, i) => end + (n - 1) * stride[i]!, offset);
  if (!shape.includes(0) && last >= length) {
    throw new RangeError(`a tensor of shape [${shape}] ends at element ${last} of a storage of ${length}`);
  }
  let x = noGrad(() => {
    const elements = bytes.slice(0, 0, length * item).view(dtype);
    // An empty tensor may begin behind the end of its storage.
    return elements.asStrided(shape, stride, Math.min(offset, length)).data;
  });
  if (metadata.get('conj')) x = x.conj();
  if (metadata.get('neg')) x = _negView(x);
  if (requiresGrad) x.requiresGrad = true;
  return x;
}

function rebuildParameter(data: Tensor, requiresGrad: boolean): Parameter {
  return new Parameter(data, { requiresGrad });
}

function rebuildSparse(layout: string, parts: readonly unknown[]): Tensor {
  if (layout !== 'torch.sparse_coo')
    throw new TypeError(`it holds a tensor of layout ${layout}, which is not supported`);
  const [indices, values, shape, isCoalesced] = parts as [Tensor, Tensor, number[], boolean | undefined];
  _validateSparseCooTensorArgs(indices, values, shape, { isCoalesced: isCoalesced ?? false });
  return sparseCooTensor(indices, values, shape, { isCoalesced: isCoalesced ?? false });
}

function checkLocation(owner: string, name: string, value: unknown): MapLocation {
  const isPlace = typeof value === 'string' || typeof value === 'function' || value instanceof Device;
  const isMap = isOptions(value) && Object.values(value).every((to) => typeof to === 'string' || to instanceof Device);
  if (isPlace || isMap) return value as MapLocation;
  throw kindError(owner, name, 'a device, a function, or devices by device', value);
}

function placer(mapLocation: MapLocation | null): (location: string) => Device {
  return (location) => {
    let target: DeviceLike = location;
    if (typeof mapLocation === 'function') target = ofCaller(() => mapLocation(location));
    else if (typeof mapLocation === 'string' || mapLocation instanceof Device) target = mapLocation;
    else if (mapLocation !== null) target = mapLocation[location] ?? location;
    const device = new Device(target);
    if (device.type === 'cuda' && !isAvailable()) {
      throw new RangeError(
        `its tensors go to ${device}, and there is no CUDA here; { mapLocation: 'cpu' } takes them in`,
      );
    }
    return device;
  };
}

/**
 * Reads a file that {@link save}, or Python's `torch.save`, has written, or what a stream with
 * `read` gives: `torch.load(path, weights_only=True)`.
 *
 * Dictionaries, ordered ones too, come as plain objects (as maps where keys are neither names nor ascending counts),
 * tuples as frozen arrays, None as null, dtypes as their names. Tensors that shared memory share it again. A file
 * cannot run code: what is no data is refused by its name in Python.
 *
 * @throws Error that names the file and what is wrong with it.
 * @example
 * import * as torch from 'torchebm/torch';
 * torch.save({ step: 3, weights: [torch.ones([2])] }, 'out/checkpoint.pt');
 * const { step, weights } = torch.load('out/checkpoint.pt', { mapLocation: 'cpu' });
 * console.log(step, weights[0].tolist()); // 3 [1, 1]
 */
export function load(...args: Arguments<{ path: string | Source } & LoadOptions, ['path']>): any {
  const {
    path: from,
    mapLocation,
    maxBytes,
    weightsOnly,
  } = readArguments<{ path: string | Source } & Required<LoadOptions>>(
    'load',
    args,
    { mapLocation: orNull(checkLocation), maxBytes: null, weightsOnly: true },
    ['path'],
  );
  const source = has<Source>(from, 'read') ? from : null;
  const path = source ? 'what was read' : fileName('load', 'path', from);
  if (weightsOnly !== true)
    throw kindError('load', 'weightsOnly', 'true (code of Python cannot run here)', weightsOnly);
  const bytes = source ? source.read() : readWholeSync('load', path);
  const fail = (message: string, cause?: unknown) => new Error(`load: ${show(path)}: ${message}`, { cause });
  if (!isZip(bytes)) throw fail(describe(bytes));
  const most = mostBytes('load', bytes.length, maxBytes);
  const mended = <T>(body: () => T): T => {
    try {
      return body();
    } catch (cause) {
      if (cause instanceof FromCaller) throw cause.thrown;
      throw fail(messageOf(cause).replace(`${path}: `, ''), cause);
    }
  };
  const zip = mended(() => new ZipReader(bytes, path, most));
  const { names } = zip;
  const root = names[0]?.slice(0, names[0].indexOf('/') + 1) ?? '';
  if (names.includes(`${root}constants.pkl`)) {
    throw fail('it is a TorchScript file; torch.jit.load reads it');
  }
  const record = (name: string): Uint8Array => {
    const found = runInPlace(zip.unpack(root + name));
    if (!found) throw new RangeError(`it has no record ${name}: it is no file of torch.save, or damaged`);
    return found;
  };
  return mended(() => {
    const pickle = record('data.pkl');
    const order = runInPlace(zip.unpack(`${root}byteorder`));
    if (order && Buffer.from(order).toString() !== 'little') throw new TypeError('its numbers are big-endian');
    const loader = new Loader(record, placer(mapLocation));
    return parsePickle(pickle, loader.globals, loader.storage, most);
  });
}

const isZip = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

function describe(bytes: Uint8Array): string {
  // A pickle of the number that begins every file of PyTorch before 1.6.
  const legacy = Buffer.from('80028a0a6cfc9c46f9206aa85019', 'hex');
  if (Buffer.from(bytes.subarray(0, legacy.length)).equals(legacy)) {
    return 'it is in the format of PyTorch before 1.6; in Python, torch.save(torch.load(path), path) renews it';
  }
  if (bytes.length === 0) return 'it is empty';
  return 'it is no file of torch.save, which would be a ZIP archive';
}
