import { camelCase } from '../../arguments/names.js';
import { kindError, short } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import type { Module } from '../module.js';
import { Parameter } from '../parameter.js';
import { type OfWeight, readWeight, readWeightNorm, type WeightNormArguments } from './weights.js';

type Slots = Record<string, Tensor>;

const hooks = new WeakMap<Module, Map<string, { compute: (module: Module) => Tensor; remove: () => void }>>();

/**
 * Learns a weight's length and direction apart: the older form, whose state dictionaries hold `<name>_g` and
 * `<name>_v`. New code takes `nn.utils.parametrizations.weightNorm`.
 */
export function weightNorm<T extends Module>(...args: WeightNormArguments<T>): T {
  const { module, name, dim } = readWeightNorm(args);
  const [property, g, v] = ['', '_g', '_v'].map((suffix) => camelCase(name + suffix)) as [string, string, string];
  const own = module as unknown as Slots;
  const weight: unknown = own[property];
  if (!(weight instanceof Parameter)) {
    throw kindError('weightNorm', name, `a parameter of ${module.constructor.name}`, weight);
  }
  const compute = (called: Module): Tensor => {
    const slots = called as unknown as Slots;
    return torch.ops.aten._weightNorm(slots[v]!, slots[g]!, dim);
  };
  delete own[property];
  module.registerParameter(`${name}_g`, new Parameter(torch.noGrad(() => torch.normExceptDim(weight, 2, dim))));
  module.registerParameter(`${name}_v`, new Parameter(weight));
  own[property] = compute(module);
  const { remove } = module.registerForwardPreHook((called: Module) => {
    (called as unknown as Slots)[property] = compute(called);
  });
  if (!hooks.has(module)) hooks.set(module, new Map());
  hooks.get(module)!.set(name, { compute, remove });
  return module;
}

/** Takes {@link weightNorm} off; the weight keeps its value. */
export function removeWeightNorm<T extends Module>(...args: OfWeight<T>): T {
  const { module, name } = readWeight('removeWeightNorm', args);
  const entry = hooks.get(module)?.get(name);
  if (!entry) throw new RangeError(`${module.constructor.name}: no weightNorm on ${short(name)}`);
  const weight = torch.noGrad(() => entry.compute(module));
  const own = module as unknown as Slots;
  for (const suffix of ['', '_g', '_v']) delete own[camelCase(name + suffix)];
  module.registerParameter(name, new Parameter(weight));
  entry.remove();
  hooks.get(module)!.delete(name);
  return module;
}
