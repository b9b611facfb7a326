/** @file The operations that processes do together, as PyTorch's `torch.distributed` names them. */
import { type Arguments, kindError, readArguments, show, valueError } from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { Tensor } from '../tensor/index.js';
import { collective, type GroupLike, getRank, groupSize, type ReduceOpName } from './processGroup.js';

/** Python's names of the ways to make one of several results. */
export const ReduceOp = {
  SUM: 'sum',
  AVG: 'mean',
  PRODUCT: 'product',
  MIN: 'min',
  MAX: 'max',
  BAND: 'band',
  BOR: 'bor',
  BXOR: 'bxor',
} as const;

interface Shared {
  /** The processes that take part, all by default; `src` and `dst` are ranks in the group of all, also then. */
  group?: GroupLike;
  /** Ends the wait; what follows in this group fails, since the others may have gone on. */
  signal?: Signal | null;
}
interface Reduced extends Shared {
  tensor: Tensor;
  op?: ReduceOpName;
}

const aTensor = (owner: string, name: string, value: unknown): Tensor => {
  if (value instanceof Tensor) return value;
  throw kindError(owner, name, 'a Tensor', value);
};

function tensorsFor(owner: string, name: string, value: unknown, group: GroupLike): Tensor[] {
  if (!Array.isArray(value)) throw kindError(owner, name, 'an array of tensors', value);
  const size = groupSize(owner, group);
  const tensors = value.map((x) => aTensor(owner, name, x));
  const [first] = tensors;
  if (tensors.length !== size) throw valueError(owner, name, `${size} tensors, one for each rank`, value);
  for (const x of tensors) {
    if (x.dtype !== first!.dtype || show(x.shape) !== show(first!.shape)) {
      throw valueError(owner, name, 'tensors of one shape and type', value);
    }
  }
  return tensors;
}

/**
 * Makes a tensor of all processes the sum of them, or what `op` says, in place; resolves to it. All have the same shape
 * and type.
 *
 * Off the event loop, like all operations here: each process does the same ones in the same order, and they run one
 * after another. One that fails changes no tensor, and ends the group.
 *
 * @throws DistributedError that says which ranks did not come, and at which operation they are.
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await torch.distributed.initProcessGroup({ store, rank: 0, worldSize: 1 });
 * console.log((await torch.distributed.allReduce(torch.ones([2]), 'sum')).tolist()); // [1, 1]
 * await torch.distributed.destroyProcessGroup();
 */
export async function allReduce(...args: Arguments<Reduced, ['tensor', 'op']>): Promise<Tensor> {
  const name = 'allReduce';
  const { tensor, op, group, signal } = readArguments<Required<Reduced>>(
    name,
    args,
    { op: 'sum', group: null, signal: null },
    ['tensor', 'op'],
  );
  await collective({ name, tensors: [aTensor(name, 'tensor', tensor)], op, inPlace: true, group, signal });
  return tensor;
}

interface ReduceArguments extends Reduced {
  dst?: number;
}

/** {@link allReduce} whose result only process `dst` (0) gets; the tensors of the others stay as they are. */
export async function reduce(...args: Arguments<ReduceArguments, ['tensor', 'dst', 'op']>): Promise<Tensor> {
  const name = 'reduce';
  const { tensor, dst, op, group, signal } = readArguments<Required<ReduceArguments>>(
    name,
    args,
    { dst: 0, op: 'sum', group: null, signal: null },
    ['tensor', 'dst', 'op'],
  );
  const tensors = [aTensor(name, 'tensor', tensor)];
  await collective({ name, tensors, op, root: dst, rootName: 'dst', inPlace: true, group, signal });
  return tensor;
}

interface BroadcastArguments extends Shared {
  tensor: Tensor;
  src?: number;
}

/** Gives a tensor of all processes the values that it has in process `src` (0), in place; resolves to it. */
export async function broadcast(...args: Arguments<BroadcastArguments, ['tensor', 'src']>): Promise<Tensor> {
  const name = 'broadcast';
  const { tensor, src, group, signal } = readArguments<Required<BroadcastArguments>>(
    name,
    args,
    { src: 0, group: null, signal: null },
    ['tensor', 'src'],
  );
  await collective({ name, tensors: [aTensor(name, 'tensor', tensor)], root: src, inPlace: true, group, signal });
  return tensor;
}

/** Resolves to the tensors of all processes, in the order of ranks; they have one shape and type. */
export async function allGather(...args: Arguments<{ tensor: Tensor } & Shared, ['tensor']>): Promise<Tensor[]> {
  const name = 'allGather';
  const { tensor, group, signal } = readArguments<{ tensor: Tensor } & Required<Shared>>(
    name,
    args,
    { group: null, signal: null },
    ['tensor'],
  );
  return collective({ name, tensors: [aTensor(name, 'tensor', tensor)], group, signal });
}

interface GatherArguments extends Shared {
  tensor: Tensor;
  dst?: number;
}

/** Resolves in process `dst` (0) to the tensors of all, in the order of ranks, and to null in the others. */
export async function gather(...args: Arguments<GatherArguments, ['tensor', 'dst']>): Promise<Tensor[] | null> {
  const name = 'gather';
  const { tensor, dst, group, signal } = readArguments<Required<GatherArguments>>(
    name,
    args,
    { dst: 0, group: null, signal: null },
    ['tensor', 'dst'],
  );
  const tensors = [aTensor(name, 'tensor', tensor)];
  const outputs = await collective({ name, tensors, root: dst, rootName: 'dst', group, signal });
  return getRank() === dst ? outputs : null;
}

interface ScatterArguments extends Shared {
  tensor: Tensor;
  scatterList?: readonly Tensor[] | null;
  src?: number;
}

/** Gives `tensor` the values of that one of `scatterList`, of process `src` (0), which stands at this rank. */
export async function scatter(...args: Arguments<ScatterArguments, ['tensor', 'scatterList', 'src']>): Promise<Tensor> {
  const name = 'scatter';
  const { tensor, scatterList, src, group, signal } = readArguments<Required<ScatterArguments>>(
    name,
    args,
    { scatterList: null, src: 0, group: null, signal: null },
    ['tensor', 'scatterList', 'src'],
  );
  const tensors = [aTensor(name, 'tensor', tensor)];
  if (getRank() === src) {
    const list = tensorsFor(name, 'scatterList', scatterList, group);
    if (list[0]!.dtype !== tensor.dtype || show(list[0]!.shape) !== show(tensor.shape)) {
      throw valueError(name, 'scatterList', `tensors like the one that is written to, ${show(tensor)}`, list);
    }
    tensors.push(...list);
  } else if (scatterList !== null) {
    throw valueError(name, 'scatterList', `given in process ${src} alone`, scatterList);
  }
  await collective({ name, tensors, root: src, inPlace: true, group, signal });
  return tensor;
}

interface ReduceScatterArguments extends Shared {
  inputList: readonly Tensor[];
  op?: ReduceOpName;
}

/** Resolves to the sum, or what `op` says, of those tensors in the lists of all processes that stand at this rank. */
export async function reduceScatter(...args: Arguments<ReduceScatterArguments, ['inputList', 'op']>): Promise<Tensor> {
  const name = 'reduceScatter';
  const { inputList, op, group, signal } = readArguments<Required<ReduceScatterArguments>>(
    name,
    args,
    { op: 'sum', group: null, signal: null },
    ['inputList', 'op'],
  );
  const [output] = await collective({
    name,
    tensors: tensorsFor(name, 'inputList', inputList, group),
    op,
    group,
    signal,
  });
  return output!;
}

/** Resolves when all processes have come to it. @throws DistributedError that says which did not. */
export async function barrier(options: Shared = {}): Promise<void> {
  const name = 'barrier';
  const { group, signal } = readArguments<Required<Shared>>(name, [options], { group: null, signal: null }, []);
  await collective({ name, tensors: [], group, signal });
}

interface PeerArguments extends Shared {
  tensor: Tensor;
  tag?: number;
}

/** Sends a tensor to process `dst`, which gets it with {@link recv} and the same `tag` (0). */
export async function send(
  ...args: Arguments<PeerArguments & { dst: number }, ['tensor', 'dst', 'tag']>
): Promise<void> {
  const name = 'send';
  const { tensor, dst, tag, group, signal } = readArguments<Required<PeerArguments> & { dst: number }>(
    name,
    args,
    { tag: 0, group: null, signal: null },
    ['tensor', 'dst', 'tag'],
  );
  other(name, 'dst', dst);
  const tensors = [aTensor(name, 'tensor', tensor)];
  await collective({ name, tensors, root: dst, rootName: 'dst', tag, group, signal });
}

/** Gives a tensor the values of the one that process `src` sends with {@link send}, in place; resolves to it. */
export async function recv(
  ...args: Arguments<PeerArguments & { src: number }, ['tensor', 'src', 'tag']>
): Promise<Tensor> {
  const name = 'recv';
  const { tensor, src, tag, group, signal } = readArguments<Required<PeerArguments> & { src: number }>(
    name,
    args,
    { tag: 0, group: null, signal: null },
    ['tensor', 'src', 'tag'],
  );
  other(name, 'src', src);
  await collective({ name, tensors: [aTensor(name, 'tensor', tensor)], root: src, tag, inPlace: true, group, signal });
  return tensor;
}

/** A message to oneself would wait for itself. @internal */
export function other(owner: string, name: string, rank: number): void {
  if (rank === getRank()) throw valueError(owner, name, 'the rank of another process', rank);
}
