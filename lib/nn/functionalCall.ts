/** @file Modules as functions of their parameters. */

import { camelCase } from '../arguments/names.js';
import { type Arguments, readArguments, valueError } from '../arguments/options.js';
import type { AnyFunction } from '../tensor/func/levels.js';
import { stack } from '../tensor/generated/functions.js';
import type { Tensor } from '../tensor/tensor.js';
import { substitute } from './members.js';
import type { Module } from './module.js';

/** Parameters and buffers by name. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

/**
 * Calls a module with other parameters and buffers, given by their names in its state dictionary, in place of its own.
 *
 * @example
 * import * as torch from 'torchebm/torch';
 * const layer = new torch.nn.Linear(2, 1);
 * const zeros = { weight: torch.zeros([1, 2]), bias: torch.zeros([1]) };
 * console.log(torch.func.functionalCall(layer, zeros, [torch.ones([3, 2])]).tolist()); // [[0], [0], [0]]
 */
export function functionalCall(
  ...given: Arguments<
    { module: Module; tensors: NamedTensors | readonly NamedTensors[]; args: readonly unknown[] },
    ['module', 'tensors', 'args']
  >
): any {
  const { module, tensors, args } = readArguments<{
    module: Module;
    tensors: NamedTensors | readonly NamedTensors[];
    args: readonly unknown[];
  }>('func.functionalCall', given, {}, ['module', 'tensors', 'args'], ['tensors']);
  const known = new Set([...module.namedParameters(), ...module.namedBuffers()].map(([name]) => name));
  const names = [tensors].flat().flatMap((part) => Object.keys(part));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) {
    throw new RangeError(`func.functionalCall: expected each name in one of the dictionaries, got ${twice} in several`);
  }
  const all: NamedTensors = Object.assign({}, ...[tensors].flat());
  const before: (() => void)[] = [];
  try {
    for (const [path, tensor] of Object.entries(all)) {
      if (!known.has(path)) throw new RangeError(`func.functionalCall: the module has no tensor ${path}`);
      const names = path.split('.');
      const property = camelCase(names.pop()!);
      const owner = module.getSubmodule(names.join('.'));
      const old = (owner as unknown as Record<string, unknown>)[property];
      before.push(() => substitute(owner, property, old));
      substitute(owner, property, tensor);
    }
    return (module as AnyFunction)(...args);
  } finally {
    for (const restore of before.reverse()) restore();
  }
}

/**
 * Parameters and buffers of modules of one class, by name, stacked in a new first dimension: an ensemble, for
 * {@link functionalCall} inside {@link vmap}. The parameters require gradients if those of all modules do.
 *
 * @throws RangeError without modules, and for modules of several classes or of different modes of training.
 * @example
 * import * as torch from 'torchebm/torch';
 * const models = [0, 1, 2].map(() => new torch.nn.Linear(2, 1));
 * const [parameters, buffers] = torch.func.stackModuleState(models);
 * const one = (p: object, b: object, x: torch.Tensor) =>
 *   torch.func.functionalCall(models[0]!, { ...p, ...b }, [x]);
 * const all = torch.func.vmap(one, { inDims: [0, 0, null] })(parameters, buffers, torch.ones([4, 2]));
 * console.log(all.shape); // [3, 4, 1]
 */
export function stackModuleState(
  models: readonly Module[],
): [parameters: Record<string, Tensor>, buffers: Record<string, Tensor>] {
  const owner = 'func.stackModuleState';
  const [first] = models;
  if (first === undefined) throw valueError(owner, 'models', 'at least one module', models);
  if (models.some((model) => model.constructor !== first.constructor)) {
    throw valueError(owner, 'models', 'of one class', models);
  }
  if (models.some((model) => model.training !== first.training)) {
    throw valueError(
      owner,
      'models',
      'all in training or all not',
      models.map(({ training }) => training),
    );
  }
  const stacked = (all: (readonly [string, Tensor])[][]) =>
    Object.fromEntries(
      all[0]!.map(([name, tensor], i) => {
        const same = all.map((entries) => entries[i]![1]);
        const made = stack(same).detach();
        const trained = tensor.isFloatingPoint() && same.every(({ requiresGrad }) => requiresGrad);
        return [name, made.requiresGrad_(trained)];
      }),
    );
  return [
    stacked(models.map((model) => [...model.namedParameters()])),
    stacked(models.map((model) => [...model.namedBuffers()])),
  ];
}
