/** @file The way of tensors to other processes: what is asked for is checked, and crosses to the addon. */
import { kindError, nonNegativeInteger, oneOf, show, valueError } from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { type JobPlan, runJob, runJobSync } from '../specs/job.js';
import { Tensor } from '../tensor/index.js';
import { checkDevice } from './backend.js';
import { type GroupLike, getRank, joined, type ProcessGroup, placeOf } from './processGroup.js';

/** Options of all operations. @internal */
export interface Shared {
  /** The processes that take part, all by default; `src` and `dst` are ranks in the group of all, also then. */
  group?: GroupLike;
  /** Ends the wait; what follows in this group fails, since the others may have gone on. */
  signal?: Signal | null;
}

/** @throws TypeError for what is none. @internal */
export function aTensor(owner: string, name: string, value: unknown): Tensor {
  if (value instanceof Tensor) return value;
  throw kindError(owner, name, 'a Tensor', value);
}

/** The operation that makes one of the results of several processes; `mean` is the sum divided by their number. */
export type ReduceOpName = 'sum' | 'mean' | 'product' | 'min' | 'max' | 'band' | 'bor' | 'bxor';

/** An operation of the group. @internal */
export interface Collective {
  /** The function, for messages. */
  name: string;
  /** The operation, if that is another. */
  kind?: string;
  tensors: readonly Tensor[];
  /** Whether the first tensor gets the first result. */
  inPlace?: boolean;
  op?: ReduceOpName;
  group?: GroupLike;
  /** The rank that has or gets, in the group of all; by default the first of the group. */
  root?: number;
  rootName?: string;
  /** In milliseconds; 0 for that of the group. */
  timeout?: number;
  signal?: Signal | null;
}

const KINDS = ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int8', 'uint8', 'bool'];

/** @throws RangeError for a tensor that a group cannot carry, or that cannot be written to. */
function checkTensor(name: string, x: Tensor, isWritten: boolean, { _devices }: ProcessGroup): void {
  checkDevice(name, 'the tensor', x, _devices);
  if (x.layout !== 'strided') throw valueError(name, 'the tensor', 'dense', x);
  if (!KINDS.includes(x.dtype)) throw valueError(name, 'the tensor', `of one of the types ${KINDS.join(', ')}`, x);
  if (isWritten && x.requiresGrad && !x.isLeaf) {
    throw new RangeError(`${name}: expected a tensor without a history to write to, got ${show(x)}`);
  }
}

function prepared(call: Collective): [plan: JobPlan, args: unknown[]] {
  const {
    name,
    kind = name,
    tensors,
    inPlace = false,
    op = 'sum',
    rootName = 'src',
    timeout = 0,
    signal = null,
  } = call;
  const group = joined(name, call.group);
  const root = placeOf(name, rootName, group, call.root ?? group.ranks[0]!);
  const ops = ['sum', 'mean', 'product', 'min', 'max', 'band', 'bor', 'bxor'] as const;
  oneOf(name, 'op', op, ops);
  for (const x of tensors) {
    checkTensor(name, x, inPlace, group);
    if (String(x.device) !== String(tensors[0]!.device))
      throw valueError(name, 'the tensors', 'on one device', tensors);
    if (x.device.type !== 'cpu' && op.startsWith('b')) {
      throw valueError(
        name,
        'op',
        "'sum', 'mean', 'product', 'min' or 'max' for tensors of a GPU, as NCCL has them",
        op,
      );
    }
    if (op === 'mean' && !/float/.test(x.dtype)) throw valueError(name, 'the tensor of a mean', 'of floating point', x);
  }
  return [{ name, total: 0, signal }, [group._handle, { kind, name, op, root, timeout, inPlace }, tensors]];
}

/** Does an operation, off the event loop. @internal */
export async function collective(call: Collective): Promise<Tensor[]> {
  const [plan, args] = prepared(call);
  return (await runJob(plan, 'collective', args)).outputs;
}

/** Does an operation in place. @internal */
export function collectiveSync(call: Collective): Tensor[] {
  const [plan, args] = prepared(call);
  return runJobSync(plan, 'collective', args).outputs;
}

/** A message of one process to another. @internal */
export interface Message {
  /** The function, for messages of errors. */
  name: string;
  sends: boolean;
  /** The rank of the other in the group of all. */
  peer: number;
  peerName: string;
  tag: number;
  /** The tensor that is sent, or written to; without one, what comes is given back. */
  tensor: Tensor | null;
  group: GroupLike;
  signal: Signal | null;
}

/** Sends or receives, beside all else; in the order of the calls among those of one tag with one process. @internal */
export async function exchange(call: Message): Promise<Tensor | null> {
  const { name, sends, peerName, tag, tensor, signal } = call;
  const group = joined(name, call.group);
  const peer = placeOf(name, peerName, group, call.peer);
  // A message to oneself would wait for itself.
  if (call.peer === getRank()) throw valueError(name, peerName, 'the rank of another process', call.peer);
  nonNegativeInteger(name, 'tag', tag);
  if (tensor) checkTensor(name, tensor, !sends, group);
  return (await runJob({ name, total: 0, signal }, 'exchange', [group._handle, { name, sends, peer, tag }, tensor]))
    .tensor;
}
