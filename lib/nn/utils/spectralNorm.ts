import { camelCase } from '../../arguments/names.js';
import { kindError, short } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { normalize } from '../functional/index.js';
import { internals } from '../members.js';
import type { Module } from '../module.js';
import { Parameter } from '../parameter.js';
import { asMatrix, type OfWeight, readSpectralNorm, readWeight, type SpectralNormArguments } from './weights.js';

type Slots = Record<string, Tensor>;

/** Divides a weight by its largest singular value before each forward. */
class SpectralNormHook {
  constructor(
    readonly name: string,
    readonly nPowerIterations: number,
    readonly dim: number,
    readonly eps: number,
  ) {}

  slots(): { weight: string; original: string; u: string; v: string } {
    const { name } = this;
    const [weight, original, u, v] = ['', '_orig', '_u', '_v'].map((suffix) => camelCase(name + suffix)) as string[];
    return { weight: weight!, original: original!, u: u!, v: v! };
  }

  compute(module: Module, iterate: boolean): Tensor {
    const own = module as unknown as Slots;
    const names = this.slots();
    const { dim, eps } = this;
    const weight = own[names.original]!;
    let [u, v] = [own[names.u]!, own[names.v]!];
    const matrix = asMatrix(weight, dim);
    if (iterate) {
      torch.noGrad(() => {
        torch.tidy(() => {
          for (let i = 0; i < this.nPowerIterations; i++) {
            v.copy_(normalize(torch.mv(matrix.t(), u), { dim: 0, eps }));
            u.copy_(normalize(torch.mv(matrix, v), { dim: 0, eps }));
          }
        });
        // Copies, so that a second forward may change the buffers before the first one's backward.
        [u, v] = [u.clone(), v.clone()];
      });
    }
    return weight.div(torch.dot(u, torch.mv(matrix, v)));
  }
}

const hooks = new WeakMap<Module, Map<string, { hook: SpectralNormHook; remove: () => void }>>();

/**
 * Divides a weight by its largest singular value before each forward: the older form, whose state dictionaries hold
 * `<name>_orig`, `<name>_u` and `<name>_v`. New code takes `nn.utils.parametrizations.spectralNorm`.
 */
export function spectralNorm<T extends Module>(...args: SpectralNormArguments<T>): T {
  const { module, name, nPowerIterations, eps, dim } = readSpectralNorm(args);
  const own = module as unknown as Slots;
  const hook = new SpectralNormHook(name, nPowerIterations, dim, eps);
  const names = hook.slots();
  const weight: unknown = own[names.weight];
  if (!(weight instanceof Parameter)) {
    throw kindError('spectralNorm', name, `a parameter of ${module.constructor.name}`, weight);
  }
  const [u, v] = torch.noGrad(() =>
    torch.tidy(() => {
      const [rows, cols] = asMatrix(weight, hook.dim).shape as [number, number];
      const like = { dtype: weight.dtype, device: weight.device };
      const first = normalize(torch.empty([rows], like).normal_(0, 1), { dim: 0, eps });
      return [first, normalize(torch.empty([cols], like).normal_(0, 1), { dim: 0, eps })] as const;
    }),
  );
  delete own[names.weight];
  module.registerParameter(`${name}_orig`, weight);
  own[names.weight] = weight.data;
  module.registerBuffer(`${name}_u`, u);
  module.registerBuffer(`${name}_v`, v);
  const handle = module.registerForwardPreHook((called: Module) => {
    (called as unknown as Slots)[names.weight] = hook.compute(called, called.training);
  });
  if (!hooks.has(module)) hooks.set(module, new Map());
  hooks.get(module)!.set(name, { hook, remove: handle.remove });
  return module;
}

/** Takes {@link spectralNorm} off; the weight keeps its value. */
export function removeSpectralNorm<T extends Module>(...args: OfWeight<T>): T {
  const { module, name } = readWeight('removeSpectralNorm', args);
  const entry = hooks.get(module)?.get(name);
  if (!entry) throw new RangeError(`${module.constructor.name}: no spectralNorm on ${short(name)}`);
  const { hook, remove } = entry;
  const own = module as unknown as Slots;
  const names = hook.slots();
  const weight = torch.noGrad(() => hook.compute(module, false));
  for (const property of [names.weight, names.u, names.v, names.original]) {
    delete own[property];
    module[internals].buffers.delete(property);
  }
  module.registerParameter(name, new Parameter(weight.detach()));
  remove();
  hooks.get(module)!.delete(name);
  return module;
}
