/** @file The diagonal mass of samplers with momentum. */

import { kindError, show, valueError } from '../arguments/options.js';
import type { NumberSpec } from '../specs/specs.js';
import { Tensor } from '../torch/index.js';
import type { ChainSampler } from './chainSampler.js';

/** M: a number above 0, such numbers in a tensor that broadcasts over the data's last axes, or null, which means 1. */
export type Mass = number | Tensor | null;

/** Checks that `mass` is one. */
export function checkMass(owner: string, mass: unknown): Mass {
  const what = 'null, a positive number or a tensor of positive numbers';
  if (mass instanceof Tensor) {
    if (!mass.isFloatingPoint()) throw kindError(owner, 'mass', `${what} such as float32`, mass.dtype);
    if (mass.numel() === 0 || !mass.gt(0).logicalAnd(mass.isfinite()).all().item()) {
      throw valueError(owner, 'mass', what, mass.shape);
    }
    return mass;
  }
  if (mass === null) return null;
  if (typeof mass !== 'number') throw kindError(owner, 'mass', what, mass);
  if (!(mass > 0 && mass < Infinity)) throw valueError(owner, 'mass', what, mass);
  return mass;
}

/** The mass as a native loop of `sampler` over chains of this shape takes it. */
export function nativeMass(sampler: ChainSampler, mass: Mass, shape: readonly number[]): { mass: NumberSpec | null } {
  if (!(mass instanceof Tensor)) return { mass };
  const data = shape.slice(1);
  const fits =
    mass.shape.length <= data.length &&
    mass.shape.every((size, i) => {
      return size === 1 || size === data[data.length - mass.shape.length + i];
    });
  if (!fits) {
    const what = `of a shape that broadcasts over that of a sample, ${show(data)}`;
    throw valueError(sampler.constructor.name, 'mass', what, mass.shape);
  }
  const { dtype, device } = sampler;
  return { mass: { tensor: mass.detach().to({ dtype, device }) } };
}
