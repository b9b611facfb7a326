/** @file The operations that processes do together, as PyTorch's `torch.distributed` names them. */
import {
  type Arguments,
  counted,
  kindError,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  show,
  valueError,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { aTensor, collective, type ReduceOpName, type Shared } from './carrier.js';
import { type GroupLike, getRank, groupSize } from './processGroup.js';

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

interface Reduced extends Shared {
  tensor: Tensor;
  op?: ReduceOpName;
}

function listFor(owner: string, name: string, value: unknown, group: GroupLike): Tensor[] {
  if (!Array.isArray(value)) throw kindError(owner, name, 'an array of tensors', value);
  const size = groupSize(owner, group);
  const tensors = value.map((x) => aTensor(owner, name, x));
  if (tensors.length !== size) throw valueError(owner, name, `${counted(size, 'tensor')}, one for each rank`, value);
  return tensors;
}

function tensorsFor(owner: string, name: string, value: unknown, group: GroupLike): Tensor[] {
  const tensors = listFor(owner, name, value, group);
  const [first] = tensors;
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

interface ReduceScatterTensorArguments extends Shared {
  input: Tensor;
  op?: ReduceOpName;
}

/** {@link reduceScatter} of the equal parts of one tensor along its first dimension. */
export async function reduceScatterTensor(
  ...args: Arguments<ReduceScatterTensorArguments, ['input', 'op']>
): Promise<Tensor> {
  const name = 'reduceScatterTensor';
  const { input, op, group, signal } = readArguments<Required<ReduceScatterTensorArguments>>(
    name,
    args,
    { op: 'sum', group: null, signal: null },
    ['input', 'op'],
  );
  const tensors = parts(name, 'input', input, null, group);
  const [output] = await collective({ name, kind: 'reduceScatter', tensors, op, group, signal });
  return output!;
}

/** The tensors of all processes as one, joined along the first dimension in the order of ranks; of one shape and type. */
export async function allGatherIntoTensor(...args: Arguments<{ input: Tensor } & Shared, ['input']>): Promise<Tensor> {
  const name = 'allGatherIntoTensor';
  const { input, group, signal } = readArguments<{ input: Tensor } & Required<Shared>>(
    name,
    args,
    { group: null, signal: null },
    ['input'],
  );
  const tensors = [aTensor(name, 'input', input)];
  return joinedUp(await collective({ name, kind: 'allGather', tensors, group, signal }));
}

/** Tensors as one, along the first dimension. */
const joinedUp = (all: readonly Tensor[]) => torch.noGrad(() => torch.cat(all.map((x) => torch.atleast1d(x))));

/** The parts of a tensor along its first dimension, one for each rank; equal ones unless `sizes` says otherwise. */
function parts(owner: string, name: string, x: unknown, sizes: readonly number[] | null, group: GroupLike): Tensor[] {
  const n = groupSize(owner, group);
  const whole = aTensor(owner, name, x);
  if (whole.dim() === 0) throw valueError(owner, name, 'of one dimension at least', x);
  const rows = whole.size(0);
  if (sizes === null && rows % n !== 0)
    throw valueError(owner, name, `of a multiple of ${n} rows, one for each rank`, x);
  const each = sizes ?? Array.from({ length: n }, () => rows / n);
  if (!Array.isArray(each) || each.length !== n || each.reduce((a, b) => a + b, 0) !== rows) {
    throw valueError(owner, 'inputSplitSizes', `${n} numbers of rows, ${rows} together`, sizes);
  }
  for (const size of each) nonNegativeInteger(owner, 'inputSplitSizes', size);
  return torch.noGrad(() => whole.split(each as number[]) as Tensor[]);
}

/**
 * Gives each process the tensor of `inputTensorList` that stands at its rank; resolves to what this one was given, in the
 * order of ranks. Tensors have one type, and any shapes.
 */
export async function allToAll(
  ...args: Arguments<{ inputTensorList: readonly Tensor[] } & Shared, ['inputTensorList']>
): Promise<Tensor[]> {
  const name = 'allToAll';
  const { inputTensorList, group, signal } = readArguments<{ inputTensorList: readonly Tensor[] } & Required<Shared>>(
    name,
    args,
    { group: null, signal: null },
    ['inputTensorList'],
  );
  const tensors = listFor(name, 'inputTensorList', inputTensorList, group);
  if (new Set(tensors.map(({ dtype }) => dtype)).size > 1)
    throw valueError(name, 'inputTensorList', 'tensors of one type', inputTensorList);
  return collective({ name, tensors, group, signal });
}

interface AllToAllSingleArguments extends Shared {
  input: Tensor;
  inputSplitSizes?: readonly number[] | null;
}

/**
 * {@link allToAll} of the parts of one tensor along its first dimension, equal ones unless `inputSplitSizes` says how many
 * rows each rank is given; resolves to what came as one tensor.
 */
export async function allToAllSingle(
  ...args: Arguments<AllToAllSingleArguments, ['input', 'inputSplitSizes']>
): Promise<Tensor> {
  const name = 'allToAllSingle';
  const { input, inputSplitSizes, group, signal } = readArguments<Required<AllToAllSingleArguments>>(
    name,
    args,
    { inputSplitSizes: null, group: null, signal: null },
    ['input', 'inputSplitSizes'],
  );
  const tensors = parts(name, 'input', input, inputSplitSizes, group);
  return joinedUp(await collective({ name, kind: 'allToAll', tensors, group, signal }));
}

/** Resolves when all processes have come to it. @throws DistributedError that says which did not. */
export async function barrier(options: Shared = {}): Promise<void> {
  const name = 'barrier';
  const { group, signal } = readArguments<Required<Shared>>(name, [options], { group: null, signal: null }, []);
  await collective({ name, tensors: [], group, signal });
}

interface MonitoredBarrierArguments extends Shared {
  timeout?: number | null;
}

/** {@link barrier} with a `timeout` of its own, in milliseconds; like all operations it names every rank that is missing. */
export async function monitoredBarrier(
  ...args: Arguments<MonitoredBarrierArguments, ['group', 'timeout']>
): Promise<void> {
  const name = 'monitoredBarrier';
  const { group, timeout, signal } = readArguments<Required<MonitoredBarrierArguments>>(
    name,
    args,
    { group: null, timeout: null, signal: null },
    ['group', 'timeout'],
  );
  const limit = timeout === null ? {} : { timeout: positiveInteger(name, 'timeout', timeout) };
  await collective({ name, kind: 'barrier', tensors: [], ...limit, group, signal });
}
