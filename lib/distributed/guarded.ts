/** @file Questions of components to the other processes, in place; in a process alone the answers are its own values. */
import { type Arguments, kindError, type Named, readArguments, type Trailing } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { Tensor } from '../tensor/index.js';
import { collectiveSync } from './carrier.js';
import { broadcastObjectSync } from './objects.js';
import type { GroupLike } from './processGroup.js';
import * as dist from './processGroup.js';

/**
 * Whether this process is one of several that compute together: whether `torch.distributed` has a group.
 *
 * @example
 * import { isDistributed } from 'torchebm/utils';
 * console.log(isDistributed()); // false
 */
export function isDistributed(): boolean {
  return dist.isInitialized();
}

/**
 * The number of this process among those that compute together, or in a group of them; 0 for one alone.
 *
 * @example
 * import { getRank } from 'torchebm/utils';
 * if (getRank() === 0) console.log('only one process says this');
 */
export function getRank(...args: Arguments<{ group?: GroupLike }, ['group']>): number {
  const { group } = readArguments<{ group: GroupLike }>('getRank', args, { group: null }, ['group']);
  dist.checkGroup('getRank', group);
  return isDistributed() ? dist.getRank(group) : 0;
}

/**
 * The number of processes that compute together, or in a group of them; 1 for one alone.
 *
 * @example
 * import { getWorldSize } from 'torchebm/utils';
 * console.log(getWorldSize()); // 1
 */
export function getWorldSize(...args: Arguments<{ group?: GroupLike }, ['group']>): number {
  const { group } = readArguments<{ group: GroupLike }>('getWorldSize', args, { group: null }, ['group']);
  return sizeOf('getWorldSize', group);
}

function sizeOf(owner: string, group: GroupLike): number {
  dist.checkGroup(owner, group);
  return isDistributed() ? dist.getWorldSize(group) : 1;
}

interface AllGatherCatArguments {
  x: Tensor;
  dim?: number;
  group?: GroupLike;
}

/**
 * The tensors of all processes, or of a `group` of them, joined along `dim` (0), in the order of ranks, without a
 * history; in a process alone x itself. All have one shape and type. It waits in place; `torch.distributed.allGather` does not.
 *
 * @throws TypeError unless x is a tensor; DistributedError as `torch.distributed.allReduce` does.
 * @example
 * import { allGatherCat } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(allGatherCat(torch.ones([3, 2])).shape); // [3, 2]
 */
export function allGatherCat(x: Tensor, ...rest: Trailing<{ dim?: number; group?: GroupLike }, []>): Tensor;
/** The same, with arguments by name. */
export function allGatherCat(...named: Named<AllGatherCatArguments, ['x']>): Tensor;
export function allGatherCat(...args: unknown[]): Tensor {
  const name = 'allGatherCat';
  const { x, dim, group } = readArguments<Required<AllGatherCatArguments>>(name, args, { dim: 0, group: null }, ['x']);
  if (!(x instanceof Tensor)) throw kindError(name, 'x', 'a Tensor', x);
  if (sizeOf(name, group) === 1) return x;
  return torch.tidy(() => torch.cat(collectiveSync({ name, kind: 'allGather', tensors: [x], group }), dim));
}

/**
 * The value that process `src` (0) of all, or of a `group` of them, has, made of what `structuredClone` copies and of tensors; in a process alone the
 * value itself. It waits in place.
 *
 * @example
 * import { broadcastObject } from 'torchebm/utils';
 * console.log(broadcastObject({ run: 7 }).run); // 7
 */
export function broadcastObject<T>(value: T, ...rest: Trailing<{ src?: number; group?: GroupLike }, ['src']>): T;
/** The same, with arguments by name. */
export function broadcastObject<T>(...named: Named<{ value: T; src?: number; group?: GroupLike }, ['value']>): T;
export function broadcastObject<T>(...args: unknown[]): T {
  const { value, src, group } = readArguments<{ value: T; src: number; group: GroupLike }>(
    'broadcastObject',
    args,
    { src: 0, group: null } as never,
    ['value', 'src'],
    ['value'],
  );
  return sizeOf('broadcastObject', group) === 1 ? value : broadcastObjectSync('broadcastObject', value, src, group);
}

/**
 * The tensor that process `src` (0) has, in all or in a `group` of them; in a process alone the tensor itself. All have one shape and type. It
 * waits in place.
 *
 * @throws TypeError unless t is a tensor.
 * @example
 * import { broadcastTensor } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(broadcastTensor(torch.ones([2])).tolist()); // [1, 1]
 */
export function broadcastTensor(t: Tensor, ...rest: Trailing<{ src?: number; group?: GroupLike }, ['src']>): Tensor;
/** The same, with arguments by name. */
export function broadcastTensor(...named: Named<{ t: Tensor; src?: number; group?: GroupLike }, ['t']>): Tensor;
export function broadcastTensor(...args: unknown[]): Tensor {
  const name = 'broadcastTensor';
  const { t, src, group } = readArguments<{ t: Tensor; src: number; group: GroupLike }>(
    name,
    args,
    { src: 0, group: null } as never,
    ['t', 'src'],
  );
  if (!(t instanceof Tensor)) throw kindError(name, 't', 'a Tensor', t);
  if (sizeOf(name, group) === 1) return t;
  return collectiveSync({ name, kind: 'broadcast', tensors: [t], root: src, group })[0]!;
}

/** The shuffled shares of rows that all processes have, of which each gets as many as it gave. @internal */
export function redeal(x: Tensor, generator: torch.Generator | null): Tensor {
  return torch.tidy(() => {
    const all = allGatherCat(x);
    const order = broadcastTensor(torch.randperm(all.size(0), { generator }));
    return all.indexSelect(0, order.narrow(0, getRank() * x.size(0), x.size(0)));
  });
}
