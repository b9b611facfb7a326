/** @file Functions of one row made functions of many. */
import { native } from '../../addon/binding.js';
import {
  kindError,
  oneOf,
  positiveInteger,
  readArguments,
  type Trailing,
  valueError,
  wide,
} from '../../arguments/options.js';
import type { Device } from '../device.js';
import { cat } from '../generated/functions.js';
import { rememberNumbers } from '../generator.js';
import { raise } from '../op.js';
import { expectTensor, Tensor } from '../tensor.js';
import { type AnyFunction, call, checkFunction, inVmap } from './levels.js';
import { flatten, type Rebuild, spread } from './tree.js';

/** Dimensions for a value or for its parts; null where there is none. */
export type Dims = number | null | readonly Dims[] | { readonly [name: string]: Dims };

/** The options of {@link vmap}. */
export interface VmapOptions {
  /** The dimension of each argument that is run over, null for one that is the same for all; 0 by default. */
  inDims?: Dims;
  /** Where that dimension is in each result; null for results that have none. 0 by default. */
  outDims?: Dims;
  /** The way of random draws: 'error' (default), or the 'same' or 'different' numbers for each row. */
  randomness?: 'error' | 'same' | 'different';
  /** The number of rows that are run at once; all of them by default. */
  chunkSize?: number | null;
}

interface Rows {
  leaves: unknown[];
  dims: (number | null)[];
  rebuild: Rebuild;
  size: number;
}

const defaults: Required<VmapOptions> = { inDims: wide(0), outDims: wide(0), randomness: 'error', chunkSize: null };

/**
 * Makes of a function of one row a function of many, which runs once over all of them.
 *
 * Arguments and results may hold tensors in arrays and plain objects; `inDims` and `outDims` give one dimension for all
 * or a value of their form. Methods that read values (`item`, `tolist`) cannot run inside. It nests with the other functions
 * of `torch.func`: `vmap(grad(f))` gives the gradient of every row.
 *
 * @throws RangeError for arguments whose sizes disagree.
 * @example
 * import * as torch from 'torchebm/torch';
 * const dot = torch.func.vmap((x: torch.Tensor, y: torch.Tensor) => x.dot(y));
 * console.log(dot(torch.ones([3, 2]), torch.ones([3, 2])).tolist()); // [2, 2, 2]
 */
export function vmap(
  func: AnyFunction,
  ...rest: Trailing<VmapOptions, ['inDims', 'outDims', 'randomness']>
): (...args: any[]) => any {
  const owner = 'func.vmap';
  checkFunction(owner, func);
  const { inDims, outDims, randomness, chunkSize } = readArguments<Required<VmapOptions>>(owner, rest, defaults);
  oneOf(owner, 'randomness', randomness, ['error', 'same', 'different'] as const);
  if (chunkSize !== null) positiveInteger(owner, 'chunkSize', chunkSize);
  return (...args) => {
    const rows = readRows(owner, inDims, args);
    const run = (part: Rows) => runAtOnce(owner, func, part, outDims, randomness);
    if (chunkSize === null || chunkSize >= rows.size) return run(rows);
    const goBack = randomness === 'same' ? rememberNumbers(devicesOf(args)) : null;
    const results: unknown[] = [];
    for (let first = 0; first < rows.size; first += chunkSize) {
      goBack?.();
      results.push(run(narrow(rows, first, Math.min(chunkSize, rows.size - first))));
    }
    return join(owner, results, outDims);
  };
}

/** The devices of the tensors among some arguments. */
function devicesOf(args: readonly unknown[]): Iterable<Device> {
  const tensors = flatten(args)[0].filter((leaf) => leaf instanceof Tensor);
  return new Map(tensors.map(({ device }) => [String(device), device])).values();
}

function readRows(owner: string, inDims: Dims, args: readonly unknown[]): Rows {
  const [leaves, rebuild] = flatten(args);
  const given = spread(inDims, args);
  if (given === undefined) throw valueError(owner, 'inDims', 'one dimension, or of the form of the arguments', inDims);
  const sizes: number[] = [];
  const dims = given.map((dim, i) => {
    if (dim === null) return null;
    const x = leaves[i];
    expectTensor(owner, 'an argument with a dimension in inDims', x);
    const rank = x.dim();
    if (!Number.isInteger(dim) || (dim as number) < -rank || (dim as number) >= rank) {
      throw valueError(owner, 'inDims', `dimensions of a tensor of shape [${x.shape}], or null`, dim);
    }
    const at = (dim as number) < 0 ? (dim as number) + rank : (dim as number);
    sizes.push(x.size(at));
    return at;
  });
  if (sizes.length === 0) throw valueError(owner, 'inDims', 'a dimension of one argument at least', inDims);
  if (sizes.some((size) => size !== sizes[0])) throw valueError(owner, 'the arguments', 'of one size', sizes);
  return { leaves, dims, rebuild, size: sizes[0]! };
}

function narrow({ leaves, dims, rebuild }: Rows, first: number, size: number): Rows {
  const parts = leaves.map((x, i) => (dims[i] === null ? x : (x as Tensor).narrow(dims[i]!, first, size)));
  return { leaves: parts, dims, rebuild, size };
}

function runAtOnce(owner: string, func: AnyFunction, rows: Rows, outDims: Dims, randomness: string): unknown {
  const { leaves, dims, rebuild, size } = rows;
  return inVmap(size, randomness, (level) => {
    const own = leaves.map((x, i) =>
      dims[i] === null ? x : raise(native().addBatchDim((x as Tensor)._id, dims[i]!, level)),
    );
    const result = call(owner, func, rebuild(own));
    const [outputs, like] = flatten(result);
    const places = outPlaces(owner, outDims, result);
    return like(
      outputs.map((y, i) => {
        const dim = places[i] as number | null;
        if (dim === null) {
          if (y instanceof Tensor && native().isBatched(y._id, level)) {
            throw valueError(owner, 'outDims', 'a dimension for a result that differs between rows', dim);
          }
          return y;
        }
        if (!(y instanceof Tensor)) throw kindError(owner, 'the result of func', 'tensors (or null in outDims)', y);
        return raise(native().removeBatchDim(y._id, level, size, dim));
      }),
    );
  });
}

function outPlaces(owner: string, outDims: Dims, result: unknown): unknown[] {
  const places = spread(outDims, result);
  if (places === undefined) throw valueError(owner, 'outDims', 'one dimension, or of the form of the result', outDims);
  return places;
}

function join(owner: string, results: readonly unknown[], outDims: Dims): unknown {
  const parts = results.map((result) => flatten(result)[0]);
  const places = outPlaces(owner, outDims, results[0]);
  const [, like] = flatten(results[0]);
  return like(
    places.map((dim, i) =>
      dim === null
        ? parts[0]![i]
        : cat(
            parts.map((part) => part[i] as Tensor),
            dim as number,
          ),
    ),
  );
}
