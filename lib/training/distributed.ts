/** @file Programs of several processes: what these functions are in one process, which is all there is for now. */

import { type Arguments, kindError, type Named, readArguments, type Trailing } from '../arguments/options.js';
import { Module } from '../nn/module.js';
import { Tensor } from '../torch/index.js';

/**
 * Whether this process is one of several that train together; false.
 *
 * @example
 * import { isDistributed } from 'torchebm/utils';
 * console.log(isDistributed()); // false
 */
export function isDistributed(): boolean {
  return false;
}

/**
 * The number of this process among those that train together; 0 for one alone.
 *
 * @example
 * import { getRank } from 'torchebm/utils';
 * if (getRank() === 0) console.log('only one process says this');
 */
export function getRank(): number {
  return 0;
}

/**
 * How many processes train together; 1 for one alone.
 *
 * @example
 * import { getWorldSize } from 'torchebm/utils';
 * console.log(getWorldSize()); // 1
 */
export function getWorldSize(): number {
  return 1;
}

interface AllGatherCatArguments {
  x: Tensor;
  dim?: number;
}

/**
 * The tensors of all processes joined along `dim` (0), in the order of ranks; in one process x itself.
 *
 * @throws TypeError unless x is a tensor.
 * @example
 * import { allGatherCat } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(allGatherCat(torch.ones([3, 2])).shape); // [3, 2]
 */
export function allGatherCat(x: Tensor, ...rest: Trailing<{ dim?: number }, []>): Tensor;
/** The same, with arguments by name. */
export function allGatherCat(...named: Named<AllGatherCatArguments, ['x']>): Tensor;
export function allGatherCat(...args: unknown[]): Tensor {
  const { x } = readArguments<Required<AllGatherCatArguments>>('allGatherCat', args, { dim: 0 }, ['x']);
  if (!(x instanceof Tensor)) throw kindError('allGatherCat', 'x', 'a Tensor', x);
  return x;
}

interface BroadcastObjectArguments<T> {
  value: T;
  src?: number;
}

/**
 * The value that process `src` (0) has; in one process the value itself.
 *
 * @example
 * import { broadcastObject } from 'torchebm/utils';
 * console.log(broadcastObject({ run: 7 }).run); // 7
 */
export function broadcastObject<T>(value: T, ...rest: Trailing<{ src?: number }, ['src']>): T;
/** The same, with arguments by name. */
export function broadcastObject<T>(...named: Named<BroadcastObjectArguments<T>, ['value']>): T;
export function broadcastObject<T>(...args: unknown[]): T {
  const { value } = readArguments<Required<BroadcastObjectArguments<T>>>(
    'broadcastObject',
    args,
    { src: 0 },
    ['value', 'src'],
    ['value'],
  );
  return value;
}

interface BroadcastTensorArguments {
  t: Tensor;
  src?: number;
}

/**
 * The tensor that process `src` (0) has; in one process the tensor itself.
 *
 * @throws TypeError unless t is a tensor.
 * @example
 * import { broadcastTensor } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * console.log(broadcastTensor(torch.ones([2])).tolist()); // [1, 1]
 */
export function broadcastTensor(t: Tensor, ...rest: Trailing<{ src?: number }, ['src']>): Tensor;
/** The same, with arguments by name. */
export function broadcastTensor(...named: Named<BroadcastTensorArguments, ['t']>): Tensor;
export function broadcastTensor(...args: unknown[]): Tensor {
  const { t } = readArguments<Required<BroadcastTensorArguments>>('broadcastTensor', args, { src: 0 }, ['t', 'src']);
  if (!(t instanceof Tensor)) throw kindError('broadcastTensor', 't', 'a Tensor', t);
  return t;
}

/**
 * Runs `body` while the parameters of `module` are gathered from all processes; in one process they always are.
 * Returns what `body` returns.
 *
 * @example
 * import { unsharded } from 'torchebm/utils';
 * import * as torch from 'torchebm/torch';
 * const layer = new torch.nn.Linear(2, 1);
 * console.log(unsharded(layer, (model) => model(torch.ones([4, 2])).shape)); // [4, 1]
 */
export function unsharded<M extends Module, T>(
  ...args: Arguments<{ module: M; body: (module: M) => T }, ['module', 'body']>
): T {
  const { module, body } = readArguments<{ module: M; body: (module: M) => T }>('unsharded', args, {}, [
    'module',
    'body',
  ]);
  if (!(module instanceof Module)) throw kindError('unsharded', 'module', 'a module', module);
  if (typeof body !== 'function') throw kindError('unsharded', 'body', 'a function', body);
  return body(module);
}
