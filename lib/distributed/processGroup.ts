/** @file The group of processes that this one belongs to. */
import { type GroupHandle, native } from '../addon/binding.js';
import {
  type Arguments,
  kindError,
  nonNegativeInteger,
  positiveInteger,
  readArguments,
  readOptions,
  valueError,
} from '../arguments/options.js';
import type { Signal } from '../control/progress.js';
import { runJob } from '../specs/job.js';
import { type Backend, type BackendName, readBackend } from './backend.js';
import { PrefixStore, Store, TCPStore } from './store.js';

/** Options of {@link initProcessGroup}. */
export interface ProcessGroupOptions {
  /**
   * The libraries that carry tensors: `'gloo'` those of CPUs, `'nccl'`, as `'cpu:gloo,cuda:nccl'`, those of GPUs too. That
   * is the default where there are GPUs and the package `torchebm-cuda-linux-x64`; `'gloo'` is it elsewhere.
   */
  backend?: BackendName | null;
  /** Milliseconds that an operation waits for the other processes; half an hour by default, as in PyTorch. */
  timeout?: number;
  /** Where the processes meet; by default a {@link TCPStore} at MASTER_ADDR and MASTER_PORT, which rank 0 keeps. */
  store?: Store | null;
  /** The number of this process, from 0; RANK by default. */
  rank?: number | null;
  /** The number of processes; WORLD_SIZE by default. */
  worldSize?: number | null;
  /** Ends the wait for the others. */
  signal?: Signal | null;
}

/**
 * Processes that compute together, of which {@link newGroup} makes one; operations take it as their `group`.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const { distributed: dist } = torch;
 * const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await dist.initProcessGroup({ store, rank: 0, worldSize: 1 });
 * const group = await dist.newGroup([0]);
 * console.log(group.ranks, group.rank(), group.size()); // [0] 0 1
 * await dist.destroyProcessGroup();
 */
export class ProcessGroup {
  /** The ranks of its processes in the group of all, in order. */
  readonly ranks: readonly number[];
  readonly backend: string;
  /** Null in a process that is not in it. @internal */
  _handle: GroupHandle | null;
  /** @internal The kinds of devices beside the CPU whose tensors it carries. */
  readonly _devices: readonly string[];

  /** @internal */
  constructor(handle: GroupHandle | null, ranks: readonly number[], { name, devices }: Backend) {
    this._handle = handle;
    this.ranks = ranks;
    this.backend = name;
    this._devices = devices;
  }

  /** An object of its own kind, not one of options. */
  get [Symbol.toStringTag](): string {
    return 'ProcessGroup';
  }

  /** The number of this process in it, from 0; -1 in a process that is not in it. */
  rank(): number {
    return world ? this.ranks.indexOf(world.rank) : -1;
  }

  /** The number of processes in it. */
  size(): number {
    return this.ranks.length;
  }
}

/** Whose operation it is: `'world'`, as null, is the group of all. */
export type GroupLike = ProcessGroup | 'world' | null;

interface World {
  group: ProcessGroup;
  rank: number;
  /** Where they have met, and the address that others are reached at. */
  store: Store;
  near: string;
  timeout: number;
  /** Groups of some of them. */
  parts: Set<ProcessGroup>;
}

let world: World | null = null;
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
    backend: null,
    timeout: 1_800_000,
    store: null,
    rank: null,
    worldSize: null,
    signal: null,
  });
  const backend = readBackend(owner, o.backend);
  positiveInteger(owner, 'timeout', o.timeout);
  if (o.store !== null && !(o.store instanceof Store)) throw kindError(owner, 'store', 'a store', o.store);
  if (world || isJoining) throw new Error(`${owner}: expected a process without a group, got one that has one`);
  const rank = place(owner, 'rank', 'RANK', o.rank);
  const worldSize = place(owner, 'worldSize', 'WORLD_SIZE', o.worldSize);
  if (rank >= worldSize) throw valueError(owner, 'rank', `below the number of processes, ${worldSize}`, rank);
  isJoining = true;
  try {
    const { timeout, signal } = o;
    const [store, near] = o.store
      ? [o.store, o.store instanceof TCPStore ? o.store.host : '']
      : await storeOfEnvironment(owner, rank, timeout, signal);
    const handle = await meet(owner, store, { rank, size: worldSize, timeout, near }, backend, signal);
    const group = new ProcessGroup(
      handle,
      Array.from({ length: worldSize }, (_, i) => i),
      backend,
    );
    world = { group, rank, store, near, timeout, parts: new Set() };
  } finally {
    isJoining = false;
  }
}

/** Comes to a store under the number of the next group, and waits for the others. */
async function meet(
  owner: string,
  store: Store,
  place: { rank: number; size: number; timeout: number; near: string },
  { devices }: Pick<Backend, 'devices'>,
  signal: Signal | null,
): Promise<GroupHandle> {
  const own = new PrefixStore(`group ${groups++}`, store);
  const spec = { ...place, devices: devices.join(',') };
  return (await runJob({ name: owner, total: 0, signal }, 'joinGroup', [own._handle, spec])).group;
}

interface NewGroupArguments {
  ranks?: readonly number[] | null;
  timeout?: number | null;
  signal?: Signal | null;
}

/**
 * Makes a group of some processes, all by default. All processes of the group of all call it, in the same order; those
 * who are not in it get a group whose `rank()` is -1, and which has no operations. `timeout` is that of its operations,
 * in milliseconds; that of the group of all by default. Messages count its processes from 0, in the order of ranks.
 *
 * @throws Error without a process group; DistributedError as {@link initProcessGroup} does.
 * @example
 * import * as torch from 'torchebm/torch';
 * const { distributed: dist } = torch;
 * const store = await dist.TCPStore.open('127.0.0.1', 0, { isMaster: true });
 * await dist.initProcessGroup({ store, rank: 0, worldSize: 1 });
 * const group = await dist.newGroup([0]);
 * console.log((await dist.allReduce(torch.ones([2]), { group })).tolist()); // [1, 1]
 * await dist.destroyProcessGroup();
 */
export async function newGroup(...args: Arguments<NewGroupArguments, ['ranks', 'timeout']>): Promise<ProcessGroup> {
  const owner = 'newGroup';
  const o = readArguments<Required<NewGroupArguments>>(owner, args, { ranks: null, timeout: null, signal: null }, [
    'ranks',
    'timeout',
  ]);
  const all = joined(owner);
  const { store, near, rank, parts } = world!;
  const timeout = o.timeout === null ? world!.timeout : positiveInteger(owner, 'timeout', o.timeout);
  const given = o.ranks ?? all.ranks;
  if (!Array.isArray(given)) throw kindError(owner, 'ranks', 'an array of ranks', given);
  const ranks = [...new Set(given as number[])].sort((a, b) => a - b);
  if (ranks.length === 0 || ranks.length < given.length || ranks.some((each) => !all.ranks.includes(each))) {
    throw valueError(owner, 'ranks', `different ranks of ${all.size()} processes`, given);
  }
  const place = { rank: ranks.indexOf(rank), size: ranks.length, timeout, near };
  const backend = { name: all.backend, devices: all._devices };
  if (place.rank < 0) {
    groups++;
    return new ProcessGroup(null, ranks, backend);
  }
  const group = new ProcessGroup(await meet(owner, store, place, backend, o.signal), ranks, backend);
  parts.add(group);
  return group;
}

/**
 * Joins the processes that a launcher has started with this one, where there is no group yet; whether there are others.
 * @internal
 */
export async function joinLaunched(): Promise<boolean> {
  const isLaunched = Number(process.env.WORLD_SIZE ?? 1) > 1 && process.env.RANK !== undefined;
  if (!world && isLaunched) await initProcessGroup();
  return world !== null && world.group.size() > 1;
}

/**
 * Takes this process out of a group; out of that of all, the default, and of all others with it.
 *
 * @throws BusyError while an operation is under way.
 */
export async function destroyProcessGroup(...args: OfGroup): Promise<void> {
  const left = joined('destroyProcessGroup', groupIn('destroyProcessGroup', args));
  const isWorld = left === world!.group;
  for (const each of isWorld ? [...world!.parts, left] : [left]) {
    native().leaveGroup(each._handle!);
    each._handle = null;
    world!.parts.delete(each);
  }
  if (isWorld) world = null;
}

/** Whether this process belongs to a group. */
export function isInitialized(): boolean {
  return world !== null;
}

/** Whether processes can work together here: always. */
export function isAvailable(): boolean {
  return true;
}

/** Whether `npx torchebm launch` or torchrun has started this process. */
export function isTorchelasticLaunched(): boolean {
  return process.env.TORCHELASTIC_RUN_ID !== undefined;
}

type OfGroup = Arguments<{ group?: GroupLike }, ['group']>;

/** The group that a function was asked about. */
const groupIn = (owner: string, args: readonly unknown[]): GroupLike =>
  readArguments<{ group: GroupLike }>(owner, args, { group: null }, ['group']).group;

/** @throws TypeError unless it is a group, `'world'` or null. @internal */
export function checkGroup(owner: string, group: unknown): asserts group is GroupLike {
  if (group !== null && group !== 'world' && !(group instanceof ProcessGroup))
    throw kindError(owner, 'group', 'a ProcessGroup', group);
}

/** A group that this process belongs to. @internal */
export function joined(owner: string, group: GroupLike = null): ProcessGroup {
  if (!world) throw new Error(`${owner}: expected initProcessGroup() to be called before`);
  checkGroup(owner, group);
  if (group === null || group === 'world') return world.group;
  if (group._handle) return group;
  const what = group.rank() < 0 ? `one with this process, rank ${world.rank}` : 'one that is not destroyed';
  throw valueError(owner, 'group', what, group.ranks);
}

/** The number of this process in a group, that of all by default, from 0; -1 if it is not in it. @throws Error without a group. */
export function getRank(...args: OfGroup): number {
  return anyGroup('getRank', groupIn('getRank', args)).rank();
}

/** The number of processes in a group, that of all by default; -1 if this one is not in it. @throws Error without a group. */
export function getWorldSize(...args: OfGroup): number {
  const group = anyGroup('getWorldSize', groupIn('getWorldSize', args));
  return group.rank() < 0 ? -1 : group.size();
}

/** The libraries that carry the tensors of a group, that of all by default: `'gloo'`, or `'cpu:gloo,cuda:nccl'`. @throws Error without a group. */
export function getBackend(...args: OfGroup): string {
  return joined('getBackend', groupIn('getBackend', args)).backend;
}

/** The ranks of the processes of a group, in the group of all. @throws Error without a group. */
export function getProcessGroupRanks(...args: OfGroup): number[] {
  return [...anyGroup('getProcessGroupRanks', groupIn('getProcessGroupRanks', args)).ranks];
}

interface GroupRankArguments {
  group: GroupLike;
  globalRank: number;
}

/** The number in a group of the process that has this rank in the group of all. @throws RangeError if it is not in it. */
export function getGroupRank(...args: Arguments<GroupRankArguments, ['group', 'globalRank']>): number {
  const owner = 'getGroupRank';
  const { group, globalRank } = readArguments<GroupRankArguments>(owner, args, {}, ['group', 'globalRank']);
  return placeOf(owner, 'globalRank', anyGroup(owner, group), globalRank);
}

interface GlobalRankArguments {
  group: GroupLike;
  groupRank: number;
}

/** The rank in the group of all of the process that has this number in a group. @throws RangeError if there is none. */
export function getGlobalRank(...args: Arguments<GlobalRankArguments, ['group', 'groupRank']>): number {
  const owner = 'getGlobalRank';
  const { group, groupRank } = readArguments<GlobalRankArguments>(owner, args, {}, ['group', 'groupRank']);
  const { ranks } = anyGroup(owner, group);
  if (groupRank in ranks) return ranks[groupRank]!;
  throw valueError(owner, 'groupRank', `the number of one of ${ranks.length} processes`, groupRank);
}

/** A group, of which this process may not be one. */
function anyGroup(owner: string, group: GroupLike): ProcessGroup {
  const all = joined(owner);
  checkGroup(owner, group);
  return group instanceof ProcessGroup ? group : all;
}

/** The number in a group of a process of this rank. @internal */
export function placeOf(owner: string, name: string, { ranks }: ProcessGroup, rank: number): number {
  nonNegativeInteger(owner, name, rank);
  const place = ranks.indexOf(rank);
  if (place >= 0) return place;
  const whose =
    ranks.length === world!.group.size() ? `${ranks.length} processes` : `the processes ${ranks.join(', ')}`;
  throw valueError(owner, name, `the rank of one of ${whose}`, rank);
}

/** The number of processes in a group that this one belongs to. @internal */
export function groupSize(owner: string, group: GroupLike): number {
  return joined(owner, group).size();
}
