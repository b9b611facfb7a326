/**
 * @file `torchebm`: everything at once.
 *
 * The rooms of the library by their own names; tensors, layers, optimizers, plots and files under
 * `torch`, `nn`, `optim`, `plot`, `io` and `jobs`. libtorch and the plot packages are loaded when first used.
 */
export { TorchebmError } from './addon/errors.js';
export * from './core/index.js';
export * from './couplings/index.js';
export * from './datasets/index.js';
export * from './integrators/index.js';
export * from './interpolants/index.js';
export * as io from './io/index.js';
export * as jobs from './jobs/index.js';
export * from './losses/index.js';
export * from './models/index.js';
export * as nn from './nn/index.js';
export * as optim from './optim/index.js';
export * as plot from './plot/index.js';
export * from './samplers/index.js';
export * as torch from './torch/index.js';
export * from './training/index.js';
export * from './utils/index.js';
