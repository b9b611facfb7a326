/** @file `torch.safetensors`: tensors in files that every framework reads. */

import { isOptions, kindError, short } from '../arguments/options.js';
import { type Routine, runInPlace, runToEnd } from '../control/routine.js';
import { readSafetensors, type SafetensorsDType, type SafetensorsEntry, writeSafetensors } from '../io/safetensors.js';
import { inBlocks, pause } from '../io/slices.js';
import { noGrad } from './autograd.js';
import { fromTypedArray } from './creation.js';
import type { DType } from './dtype.js';
import { _lazyClone } from './generated/aten.js';
import { empty } from './generated/functions.js';
import { Tensor, type TypedArray } from './tensor.js';

const NAMES: Partial<Record<DType, SafetensorsDType>> = {
  float64: 'F64',
  float32: 'F32',
  float16: 'F16',
  bfloat16: 'BF16',
  int64: 'I64',
  int32: 'I32',
  int16: 'I16',
  int8: 'I8',
  uint8: 'U8',
  bool: 'BOOL',
};
const DTYPES = new Map(Object.entries(NAMES).map(([dtype, name]) => [name, dtype as DType]));

/** Bytes as the elements that hold a dtype; copied first, since safetensors aligns nothing. */
function elements(bytes: Uint8Array, dtype: DType): TypedArray {
  // Not bytes.slice(): of a Buffer that is a view.
  const { buffer } = new Uint8Array(bytes);
  switch (dtype) {
    case 'float64':
      return new Float64Array(buffer);
    case 'float32':
      return new Float32Array(buffer);
    case 'float16':
    case 'bfloat16':
      return new Uint16Array(buffer);
    case 'int64':
      return new BigInt64Array(buffer);
    case 'int32':
      return new Int32Array(buffer);
    case 'int16':
      return new Int16Array(buffer);
    case 'int8':
      return new Int8Array(buffer);
    default:
      return new Uint8Array(buffer);
  }
}

/** The elements that are copied between two turns of the event loop. */
const BLOCK = 1 << 17;

/** The same elements in tensors of at most {@link BLOCK}, in row-major order. */
function* blocksOf(x: Tensor): Generator<Tensor> {
  const count = x.numel();
  if (count <= BLOCK) {
    yield x;
  } else if (x.dim() === 1 || x.isContiguous()) {
    const flat = x.view(-1);
    for (let from = 0; from < count; from += BLOCK) yield flat.slice(0, from, Math.min(from + BLOCK, count));
  } else {
    const rows = x.shape[0]!;
    const step = Math.max(1, Math.floor((BLOCK * rows) / count));
    for (let i = 0; i < rows; i += step) {
      yield* blocksOf(step === 1 ? x.select(0, i) : x.slice(0, i, Math.min(i + step, rows)));
    }
  }
}

/** A tensor that will be written, and what errors call it. */
type Named = readonly [owner: string, name: string, tensor: unknown];

function checked([owner, name, tensor]: Named): { tensor: Tensor; dtype: SafetensorsDType } {
  if (!(tensor instanceof Tensor)) throw kindError(owner, name, 'a Tensor', tensor);
  const dtype = NAMES[tensor.dtype];
  if (!dtype) throw kindError(owner, name, `of one of ${[...DTYPES.values()].join(', ')}`, tensor.dtype);
  if (tensor.layout !== 'strided') {
    throw kindError(owner, name, 'a dense tensor, such as its toDense() gives', `one of layout ${tensor.layout}`);
  }
  return { tensor, dtype };
}

/** A tensor as a safetensors file holds it; `owner` and `name` are for errors. @internal */
export function encodeTensor(owner: string, name: string, tensor: unknown): SafetensorsEntry {
  const { tensor: x, dtype } = checked([owner, name, tensor]);
  const array = x.toTypedArray();
  return { dtype, shape: x.shape, data: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) };
}

/**
 * The elements of a tensor as they are now, whatever is written to it later. On the CPU nothing is copied before that
 * happens; memory that a typed array shares is copied now.
 */
function snapshot(x: Tensor): Tensor {
  return noGrad(() => {
    const data = x.detach();
    if (x.device.type !== 'cpu' || data.isConj() || data.isNeg()) return data.clone();
    try {
      return _lazyClone(data);
    } catch {
      return data.clone();
    }
  });
}

/**
 * The entries of tensors as they are at the call, of which the elements are copied in slices between which the event loop
 * turns. @internal
 */
export function encodedLater(tensors: readonly Named[]): Routine<SafetensorsEntry[]> {
  const snapshots = tensors.map((named) => {
    const { tensor, dtype } = checked(named);
    return { dtype, tensor: snapshot(tensor) };
  });
  return (function* () {
    const entries: SafetensorsEntry[] = [];
    for (const { dtype, tensor } of snapshots) {
      const data = new Uint8Array(tensor.numel() * tensor.elementSize());
      let at = 0;
      for (const block of blocksOf(tensor)) {
        const { buffer } = block.toTypedArray();
        data.set(new Uint8Array(buffer), at);
        at += buffer.byteLength;
        yield pause;
      }
      entries.push({ dtype, shape: tensor.shape, data });
      tensor.dispose();
    }
    return entries;
  })();
}

/** The tensor of an entry; `owner` is for errors. @internal */
export function decodeTensor(owner: string, entry: SafetensorsEntry): Tensor {
  return runInPlace(decodedTensor(owner, entry));
}

/** {@link decodeTensor} as a routine. @internal */
export function* decodedTensor(owner: string, { dtype, shape, data }: SafetensorsEntry): Routine<Tensor> {
  const own = DTYPES.get(dtype);
  if (own === undefined) throw new TypeError(`${owner} is of type ${dtype}, which no tensor holds`);
  const result = empty(shape, { dtype: own, device: 'cpu' });
  if (result.numel() <= BLOCK) return fromTypedArray(elements(data, own), shape, { dtype: own });
  const flat = result.view(-1);
  const size = result.elementSize();
  yield* inBlocks(flat.numel(), BLOCK, (from, to) => {
    const part = fromTypedArray(elements(data.subarray(from * size, to * size), own), null, { dtype: own });
    noGrad(() => flat.slice(0, from, to).copy_(part));
    part.dispose();
  });
  return result;
}

/**
 * Writes named tensors, such as a state dictionary, to a `.safetensors` file, whole or not at all.
 *
 * @throws TypeError for a value that is no tensor, or a dtype that the format lacks.
 * @example
 * import * as torch from 'torchebm/torch';
 * await torch.safetensors.saveFile({ weight: torch.ones([2, 2]) }, 'out/weights.safetensors');
 */
export async function saveFile(
  tensors: Readonly<Record<string, Tensor>> | ReadonlyMap<string, Tensor>,
  filename: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (!(tensors instanceof Map) && !isOptions(tensors)) {
    throw kindError('saveFile', 'tensors', 'an object or a Map of Tensors', tensors);
  }
  const table = tensors instanceof Map ? [...tensors] : Object.entries(tensors as Record<string, Tensor>);
  const names = table.map(([name]) => name);
  const entries = await runToEnd(
    encodedLater(table.map(([name, tensor]) => ['saveFile', `tensors.${short(name)}`, tensor])),
  );
  await writeSafetensors(filename, new Map(entries.map((entry, i) => [names[i]!, entry])), { ...metadata });
}

/**
 * Reads the tensors of a `.safetensors` file by their names.
 *
 * @throws Error that names the file and the tensor where the file is malformed or cut.
 */
export async function loadFile(filename: string): Promise<Record<string, Tensor>> {
  const { tensors } = await readSafetensors(filename);
  const decoded = function* (): Routine<Record<string, Tensor>> {
    const entries: [string, Tensor][] = [];
    for (const [name, entry] of tensors) {
      entries.push([name, yield* decodedTensor(`loadFile: ${filename}: ${name}`, entry)]);
      yield pause;
    }
    return Object.fromEntries(entries);
  };
  return runToEnd(decoded());
}
