/** @file `torchebm/samplers`. */
export { LangevinDynamics, type LangevinDynamicsOptions } from './langevinDynamics.js';
