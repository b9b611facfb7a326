import { type Arguments, kindError, type Named, oneOf, readArguments, valueError } from '../arguments/options.js';
import type { TorchEBMModuleOptions } from '../core/torchebmModule.js';
import { Device, type DeviceLike, type DType } from '../torch/index.js';
import { AdaptiveHeunIntegrator } from './adaptiveHeun.js';
import { BackwardEulerMaruyamaIntegrator } from './backwardEulerMaruyama.js';
import { BaseIntegrator } from './baseIntegrator.js';
import { Bosh3Integrator } from './bosh3.js';
import { Dopri5Integrator } from './dopri5.js';
import { Dopri8Integrator } from './dopri8.js';
import { EulerMaruyamaIntegrator } from './eulerMaruyama.js';
import { GeneralisedLeapfrogIntegrator } from './generalisedLeapfrog.js';
import { HeunIntegrator } from './heun.js';
import { LeapfrogIntegrator } from './leapfrog.js';
import { MidpointIntegrator } from './midpoint.js';
import { RK4Integrator } from './rk4.js';
import { RK438Integrator } from './rk438.js';

const classes = {
  euler: EulerMaruyamaIntegrator,
  euler_maruyama: EulerMaruyamaIntegrator,
  backward_euler_maruyama: BackwardEulerMaruyamaIntegrator,
  heun: HeunIntegrator,
  adaptive_heun: AdaptiveHeunIntegrator,
  bosh3: Bosh3Integrator,
  dopri5: Dopri5Integrator,
  dopri8: Dopri8Integrator,
  rk4: RK4Integrator,
  rk438: RK438Integrator,
  midpoint: MidpointIntegrator,
  leapfrog: LeapfrogIntegrator,
  generalised_leapfrog: GeneralisedLeapfrogIntegrator,
  generalized_leapfrog: GeneralisedLeapfrogIntegrator,
} satisfies Record<string, new (options: TorchEBMModuleOptions) => BaseIntegrator>;

/** The name of an integrator. */
export type IntegratorName = keyof typeof classes;

/** The names that {@link getIntegrator} knows. */
export const integratorNames = Object.keys(classes) as readonly IntegratorName[];

function make(owner: string, name: unknown, what: string, options: TorchEBMModuleOptions): BaseIntegrator {
  const Class = classes[oneOf(owner, what, name, Object.keys(classes).sort() as IntegratorName[])];
  return new Class({ device: options.device ?? null, dtype: options.dtype ?? null });
}

interface GetIntegratorArguments extends TorchEBMModuleOptions {
  name: IntegratorName;
}

/**
 * The integrator of a name, with its defaults, on a device and in a dtype.
 *
 * @throws RangeError if there is none of that name.
 * @example
 * import { getIntegrator } from 'torchebm/integrators';
 * console.log(getIntegrator('euler', { dtype: 'float64' }).constructor.name); // EulerMaruyamaIntegrator
 */
export function getIntegrator(name: IntegratorName, options?: TorchEBMModuleOptions): BaseIntegrator;
/** The same, with arguments by name. */
export function getIntegrator(...named: Named<GetIntegratorArguments, ['name']>): BaseIntegrator;
export function getIntegrator(...args: unknown[]): BaseIntegrator {
  const { name, ...options } = readArguments<GetIntegratorArguments>(
    'getIntegrator',
    args,
    { device: null, dtype: null },
    ['name'],
  );
  return make('getIntegrator', name, 'name', options);
}

/** The options of {@link resolveIntegrator}. */
export interface ResolveIntegratorOptions<T extends BaseIntegrator> {
  /** The name that null stands for. */
  default: IntegratorName;
  /** The class that the integrator must be of. */
  family: abstract new (
    ...args: any[]
  ) => T;
  /** Whose option it is, for messages. */
  owner: string;
  /** Where it must compute. */
  device?: DeviceLike | null;
  /** In what type it must compute. */
  dtype?: DType | null;
}

interface ResolveIntegratorArguments<T extends BaseIntegrator> extends ResolveIntegratorOptions<T> {
  integrator?: IntegratorName | BaseIntegrator | null | undefined;
}

/**
 * An option `integrator` of `owner` as an integrator: an object as it is, a name with its defaults, null as `default`.
 *
 * @throws TypeError unless it is of the family; RangeError for an unknown name, and for an object of another device or
 * dtype.
 * @example
 * import { BaseRungeKuttaIntegrator } from 'torchebm/core';
 * import { resolveIntegrator } from 'torchebm/integrators';
 * const integrator = resolveIntegrator(null, { default: 'rk4', family: BaseRungeKuttaIntegrator, owner: 'Mine' });
 * console.log(integrator.constructor.name); // RK4Integrator
 */
export function resolveIntegrator<T extends BaseIntegrator>(
  ...args: Arguments<ResolveIntegratorArguments<T>, ['integrator']>
): T {
  const { integrator, ...options } = readArguments<ResolveIntegratorArguments<T>>(
    'resolveIntegrator',
    args,
    { integrator: null, device: null, dtype: null },
    ['integrator', 'default', 'family', 'owner'],
  );
  const { owner, family } = options;
  if (typeof owner !== 'string') throw kindError('resolveIntegrator', 'owner', 'a name', owner);
  if (typeof family !== 'function') throw kindError(owner, 'family', 'a class', family);
  oneOf(owner, 'default', options.default, integratorNames);
  const given = integrator ?? options.default;
  const isName = typeof given === 'string';
  const resolved = isName ? make(owner, given, 'integrator', options) : given;
  if (!(resolved instanceof BaseIntegrator)) throw kindError(owner, 'integrator', 'a name or an integrator', given);
  if (!(resolved instanceof family)) throw kindError(owner, 'integrator', `a ${family.name}`, resolved);
  if (!isName) {
    const { device, dtype } = options;
    if (device != null && String(resolved.device) !== String(new Device(device))) {
      throw valueError(owner, 'integrator', `on ${new Device(device)}`, String(resolved.device));
    }
    if (dtype != null && resolved.dtype !== dtype) {
      throw valueError(owner, 'integrator', `of dtype ${dtype}`, resolved.dtype);
    }
  }
  return resolved;
}
