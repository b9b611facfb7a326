/** @file `torch.safetensors`: tensors in files that every framework reads. */

import { kindError } from '../arguments/options.js';
import { type Routine, runToEnd } from '../control/routine.js';
import { readSafetensors, type SafetensorsDType, type SafetensorsEntry, writeSafetensors } from '../io/safetensors.js';
import { pause } from '../io/slices.js';
import { fromTypedArray } from './creation.js';
import type { DType } from './dtype.js';
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

/** A tensor as a safetensors file holds it; `owner` and `name` are for errors. @internal */
export function encodeTensor(owner: string, name: string, tensor: unknown): SafetensorsEntry {
  if (!(tensor instanceof Tensor)) throw kindError(owner, name, 'a Tensor', tensor);
  const dtype = NAMES[tensor.dtype];
  if (!dtype) throw kindError(owner, name, `of one of ${[...DTYPES.values()].join(', ')}`, tensor.dtype);
  const array = tensor.toTypedArray();
  return { dtype, shape: tensor.shape, data: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) };
}

/** The tensor of an entry; `owner` is for errors. @internal */
export function decodeTensor(owner: string, { dtype, shape, data }: SafetensorsEntry): Tensor {
  const own = DTYPES.get(dtype);
  if (own === undefined) throw new TypeError(`${owner} is of type ${dtype}, which no tensor holds`);
  return fromTypedArray(elements(data, own), shape, { dtype: own });
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
  const entries = tensors instanceof Map ? [...tensors] : Object.entries(tensors as Record<string, Tensor>);
  const table = entries.map(([name, tensor]) => [name, encodeTensor('saveFile', `tensors.${name}`, tensor)] as const);
  await writeSafetensors(filename, new Map(table), { ...metadata });
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
      entries.push([name, decodeTensor(`loadFile: ${filename}: ${name}`, entry)]);
      yield pause;
    }
    return Object.fromEntries(entries);
  };
  return runToEnd(decoded());
}
