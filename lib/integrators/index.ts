/** @file `torchebm/integrators`: differential equations, step by step. */
export { AdaptiveHeunIntegrator } from './adaptiveHeun.js';
export { BackwardEulerMaruyamaIntegrator } from './backwardEulerMaruyama.js';
export { Bosh3Integrator } from './bosh3.js';
export { Dopri5Integrator } from './dopri5.js';
export { Dopri8Integrator } from './dopri8.js';
export { EulerMaruyamaIntegrator } from './eulerMaruyama.js';
export {
  type GeneralisedLeapfrogCall,
  GeneralisedLeapfrogIntegrator,
  type GeneralisedLeapfrogOptions,
  type HamiltonField,
} from './generalisedLeapfrog.js';
export { HeunIntegrator } from './heun.js';
export { type LeapfrogCall, LeapfrogIntegrator } from './leapfrog.js';
export { MidpointIntegrator } from './midpoint.js';
export {
  getIntegrator,
  type IntegratorName,
  integratorNames,
  type ResolveIntegratorOptions,
  resolveIntegrator,
} from './registry.js';
export { RK4Integrator } from './rk4.js';
export { RK438Integrator } from './rk438.js';
