/** @file `torch.nn`: layers, losses, and what modules are made of. */
import { closed } from '../arguments/closed.js';
import * as layers from './index.js';

export * from './activation.js';
export * from './attention.js';
export type { BackwardHook, BackwardPreHook } from './backwardHooks.js';
export * from './batchnorm.js';
export * from './containers.js';
export * from './conv.js';
export * from './distance.js';
export * from './dropout.js';
export * as functional from './functional/index.js';
export * as init from './init.js';
export * from './linear.js';
export * from './loss.js';
export {
  type FactoryOptions,
  type ForwardHook,
  type ForwardPreHook,
  type IncompatibleKeys,
  type LoadStateDictPostHook,
  type LoadStateDictPreHook,
  Module,
  type RemovableHandle,
  type StateDict,
  type StateDictHook,
  type StateDictPreHook,
} from './module.js';
export * from './norm.js';
export * from './padding.js';
export { Parameter } from './parameter.js';
export * from './pooling.js';
export * from './rearrange.js';
export * from './recurrent.js';
export type { Size1, Size2, Size3, SizeAny } from './size.js';
export * from './sparse.js';
export * from './transformer.js';
export * as utils from './utils/index.js';

closed(layers);
