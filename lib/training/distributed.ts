/** @file Models whose parameters several processes share. */

import { type Arguments, kindError, readArguments } from '../arguments/options.js';
import { Module } from '../nn/module.js';

/**
 * Runs `body` while the parameters of `module` are gathered from all processes; they always are, since no process
 * has a part of them alone.
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
