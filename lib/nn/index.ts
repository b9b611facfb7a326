/** @file `torch.nn`: layers, losses, and what modules are made of. */
import { closed } from '../arguments/closed.js';
import * as layers from './index.js';

export type { RemovableHandle } from '../tensor/hooks.js';
export * from './activation.js';
export * from './attention.js';
export type { BackwardHook, BackwardPreHook } from './backwardHooks.js';
export * from './batchnorm.js';
export * from './containers.js';
export * from './conv.js';
export * from './distance.js';
export * from './dropout.js';
export type { FactoryOptions } from './factory.js';
export * as functional from './functional/index.js';
export type {
  ForwardHook,
  ForwardPreHook,
  LoadStateDictPostHook,
  LoadStateDictPreHook,
  StateDictHook,
  StateDictPreHook,
} from './hooks.js';
export * as init from './init/index.js';
export * from './linear.js';
export * from './loss.js';
export { Module } from './module.js';
export * from './norm.js';
export * from './padding.js';
export * as parallel from './parallel.js';
export { Parameter } from './parameter.js';
export * from './pooling.js';
export * from './rearrange.js';
export { GRU, LSTM, type LSTMOptions, type RecurrentOptions, RNN, type RNNOptions } from './recurrent.js';
export * from './recurrentCells.js';
export type { Size1, Size2, Size3, SizeAny } from './size.js';
export * from './softmax.js';
export * from './sparse.js';
export type { IncompatibleKeys, StateDict } from './stateDict.js';
export * from './transformer.js';
export * as utils from './utils/index.js';

closed(layers);
