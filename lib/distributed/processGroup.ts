/** @file The group of processes that this one belongs to. */
import { type GroupHandle, native } from '../addon/binding.js';
import {
  kindError,
  nonNegativeInteger,
  oneOf,
  positiveInteger,
  readOptions,
  show,
  valueError,
  wide,
} from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { type JobPlan, runJob, runJobSync } from '../specs/job.js';
import type { Tensor } from '../tensor/index.js';
import { PrefixStore, Store, TCPStore } from './store.js';

/** Options of {@link initProcessGroup}. */
export interface ProcessGroupOptions {
  /** The library that carries the tensors; gloo, for CPUs, is the one there is. */
  backend?: 'gloo';
  /** How long an operation waits for the other processes, in milliseconds; half an hour by default, as in PyTorch. */
  timeout?: number;
  /** Where the processes meet; by default a {@link TCPStore} at MASTER_ADDR and MASTER_PORT, which rank 0 keeps. */
  store?: Store | null;
  /** The number of this process, from 0; RANK by default. */
  rank?: number | null;
  /** How many processes there are; WORLD_SIZE by default. */
  worldSize?: number | null;
  /** Ends the wait for the others. */
  signal?: Signal | null;
}

interface Group {
  handle: GroupHandle;
  rank: number;
  worldSize: number;
  backend: string;
}

let group: Group | null = null;
let isJoining = false;
/** The store of the environment, which serves one group after another. */
let kept: TCPStore | null = null;
/** Groups so far: each has keys of its own in the store. */
let groups = 0;

const HOW = 'npx torchebm launch and torchrun set it';

/** A number from the environment, unless it is given. */
function place(owner: string, name: string, variable: string, given: number | null): number {
  if (given !== null) return nonNegativeInteger(owner, name, given);
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(`${owner}: expected ${variable} to be set, or ${name} to be given, got neither; ${HOW}`);
  }
  if (!/^\d+$/.test(value.trim())) throw valueError(owner, variable, 'a non-negative integer', value);
  return Number(value);
}

/** The store that the environment names, and the address that others are reached at. */
async function storeOfEnvironment(
  owner: string,
  rank: number,
  timeout: number,
  signal: Signal | null,
): Promise<[store: Store, near: string]> {
  const { MASTER_ADDR: host, TORCHELASTIC_USE_AGENT_STORE: agent, TORCHELASTIC_RESTART_COUNT: attempt } = process.env;
  if (!host) {
    throw new Error(`${owner}: expected MASTER_ADDR to be set, or store to be given, got neither; ${HOW}`);
  }
  const port = place(owner, 'store', 'MASTER_PORT', null);
  // A launcher that keeps the store has it through all attempts.
  const isKept = agent === 'True';
  if (kept?.host !== host || kept.port !== port) {
    kept = await TCPStore.open(host, port, { isMaster: rank === 0 && !isKept, timeout, signal });
  }
  const store = kept;
  return [isKept ? new PrefixStore(`attempt ${attempt ?? 0}`, store) : store, host];
}

/**
 * Makes this process one of several that compute together, and waits for the others. Where it stands among them is read
 * from the environment that `npx torchebm launch` and `torchrun` make: RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT.
 *
 * Connections go out from the address that MASTER_ADDR is reached from; GLOO_SOCKET_IFNAME names other interfaces.
 *
 * @throws DistributedError that names the ranks that did not come within the timeout, a port that is taken, a rank that
 * is there twice, or a WORLD_SIZE that is not the same everywhere; Error if the process is in a group already.
 * @example
 * import * as torch from 'torchebm/torch';
 * const store = await torch.distributed.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await torch.distributed.initProcessGroup({ store, rank: 0, worldSize: 1, timeout: 10_000 });
 * console.log(torch.distributed.getRank(), torch.distributed.getWorldSize()); // 0 1
 * await torch.distributed.destroyProcessGroup();
 */
export async function initProcessGroup(options: ProcessGroupOptions = {}): Promise<void> {
  const owner = 'initProcessGroup';
  const o = readOptions<Required<ProcessGroupOptions>>(owner, options, {
    backend: wide('gloo'),
    timeout: 1_800_000,
    store: null,
    rank: null,
    worldSize: null,
    signal: null,
  });
  oneOf(owner, 'backend', o.backend, ['gloo'] as const);
  positiveInteger(owner, 'timeout', o.timeout);
  if (o.store !== null && !(o.store instanceof Store)) throw kindError(owner, 'store', 'a store', o.store);
  if (group || isJoining) throw new Error(`${owner}: expected a process without a group, got one that has one`);
  const rank = place(owner, 'rank', 'RANK', o.rank);
  const worldSize = place(owner, 'worldSize', 'WORLD_SIZE', o.worldSize);
  if (rank >= worldSize) throw valueError(owner, 'rank', `below the number of processes, ${worldSize}`, rank);
  isJoining = true;
  try {
    const { timeout, signal } = o;
    const [store, near] = o.store
      ? [o.store, o.store instanceof TCPStore ? o.store.host : '']
      : await storeOfEnvironment(owner, rank, timeout, signal);
    const own = new PrefixStore(`group ${groups++}`, store);
    const call = [own._handle, { rank, size: worldSize, timeout, near }];
    const { group: handle } = await runJob({ name: owner, total: 0, signal }, 'joinGroup', call);
    group = { handle, rank, worldSize, backend: o.backend };
  } finally {
    isJoining = false;
  }
}

/** Takes this process out of its group. @throws BusyError while an operation is under way. */
export async function destroyProcessGroup(): Promise<void> {
  native().leaveGroup(joined('destroyProcessGroup').handle);
  group = null;
}

/** Whether this process belongs to a group. */
export function isInitialized(): boolean {
  return group !== null;
}

function joined(owner: string): Group {
  if (group) return group;
  throw new Error(`${owner}: expected initProcessGroup() to be called before`);
}

/** The number of this process in its group, from 0. @throws Error without a group. */
export function getRank(): number {
  return joined('getRank').rank;
}

/** How many processes are in the group. @throws Error without a group. */
export function getWorldSize(): number {
  return joined('getWorldSize').worldSize;
}

/** The library that carries the tensors of the group. @throws Error without a group. */
export function getBackend(): string {
  return joined('getBackend').backend;
}

/** The group, for native work. @internal */
export function groupHandle(owner: string): GroupHandle {
  return joined(owner).handle;
}

/** How results of several processes become one; `mean` is the sum divided by their number. */
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
  /** The rank that has, gets, sends or receives. */
  root?: number;
  rootName?: string;
  tag?: number;
  signal?: Signal | null;
}

const KINDS = ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int8', 'uint8', 'bool'];

function prepared(call: Collective): [plan: JobPlan, args: unknown[]] {
  const { name, kind = name, tensors, inPlace = false, op = 'sum', root = 0, rootName = 'src' } = call;
  const { tag = 0, signal = null } = call;
  const { handle, worldSize } = joined(name);
  const ops = ['sum', 'mean', 'product', 'min', 'max', 'band', 'bor', 'bxor'] as const;
  oneOf(name, 'op', op, ops);
  if (nonNegativeInteger(name, rootName, root) >= worldSize) {
    throw valueError(name, rootName, `the rank of one of ${worldSize} processes`, root);
  }
  nonNegativeInteger(name, 'tag', tag);
  for (const x of tensors) {
    if (x.device.type !== 'cpu') throw valueError(name, 'the tensor', 'on the CPU, where gloo computes', x);
    if (x.layout !== 'strided') throw valueError(name, 'the tensor', 'dense', x);
    if (!KINDS.includes(x.dtype)) throw valueError(name, 'the tensor', `of one of the types ${KINDS.join(', ')}`, x);
    if (op === 'mean' && !/float/.test(x.dtype)) throw valueError(name, 'the tensor of a mean', 'of floating point', x);
    if (inPlace && x.requiresGrad && !x.isLeaf) {
      throw new RangeError(`${name}: expected a tensor without a history to write to, got ${show(x)}`);
    }
  }
  return [{ name, total: 0, signal }, [handle, { kind, name, op, root, tag, inPlace }, tensors]];
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
