/** @file The arguments of trainers: their options, defaults and checks. */
import { boolean, kindError, oneOf, positive, positiveInteger, readArguments } from '../arguments/options.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { Module } from '../nn/module.js';
import { type LRScheduler, ReduceLROnPlateau } from '../optim/lrScheduler/index.js';
import { Optimizer } from '../optim/optimizer.js';
import * as torch from '../torch/index.js';
import { Device, type DeviceLike, type DType, type Generator, type Tensor } from '../torch/index.js';
import type { TrainerCallback } from './callbacks.js';
import type { WeightAverage } from './ema.js';

/** The options that a trainer gives a loss. */
export interface LossCall {
  modelKwargs: ModelKwargs;
  generator?: Generator;
}

/** A loss of `torchebm/losses`, or any function that gives the loss of a batch; of an array the first is the loss. */
export type LossFunction = (x: Tensor, options: LossCall) => Tensor | readonly [loss: Tensor, ...rest: unknown[]];

/** Options of {@link BaseTrainer}. */
export interface BaseTrainerOptions {
  /** Where the model is moved to; CUDA where there is a device, else the CPU. */
  device?: DeviceLike | null;
  /** The type that parameters and data become; float32 by default. */
  dtype?: DType;
  /** Computes the loss with matrix products in bfloat16; false by default. */
  useMixedPrecision?: boolean;
  /** Steps whose gradients are averaged before the optimizer moves; 1 by default. */
  gradAccumSteps?: number;
  /** Who is told of epochs and steps. */
  callbacks?: readonly TrainerCallback[] | null;
  /** Scales the gradients so that their norm is at most this; null (not at all) by default. */
  clipGradNorm?: number | null;
  /** Cuts each element of the gradients to ± this; null (not at all) by default. */
  clipGradValue?: number | null;
  /** The learning rate's schedule, stepped after the optimizer. */
  lrScheduler?: LRScheduler | null;
  /** Whether that is stepped at the end of each epoch (the default) or of each step of the optimizer. */
  scheduleBy?: 'epoch' | 'step';
  /** The average of the weights, updated after each step of the optimizer. */
  ema?: WeightAverage | null;
  /** Where a step draws all its random numbers, dropout's too; the global generator by default. */
  generator?: Generator | null;
}

export interface BaseTrainerArguments extends BaseTrainerOptions {
  model: Module;
  optimizer: Optimizer;
  lossFn: LossFunction;
}

/** The defaults of {@link BaseTrainerOptions}. @internal */
export const trainerDefaults: Required<BaseTrainerOptions> = {
  device: null,
  dtype: 'float32',
  useMixedPrecision: false,
  gradAccumSteps: 1,
  callbacks: null,
  clipGradNorm: null,
  clipGradValue: null,
  lrScheduler: null,
  scheduleBy: 'epoch',
  ema: null,
  generator: null,
};

/** {@link BaseTrainerArguments} as a trainer keeps them. */
type TrainerParts = Omit<Required<BaseTrainerArguments>, 'device' | 'callbacks'> & {
  device: Device;
  callbacks: readonly TrainerCallback[];
};

/** Reads and checks the arguments of a trainer. */
export function readTrainerArguments(owner: string, args: readonly unknown[]): TrainerParts {
  const { model, optimizer, lossFn, ...o } = readArguments<Required<BaseTrainerArguments>>(
    owner,
    args,
    trainerDefaults,
    ['model', 'optimizer', 'lossFn'],
  );
  if (!(model instanceof Module)) throw kindError(owner, 'model', 'a module', model);
  if (!(optimizer instanceof Optimizer)) throw kindError(owner, 'optimizer', 'an optimizer', optimizer);
  if (typeof lossFn !== 'function') throw kindError(owner, 'lossFn', 'a loss or a function', lossFn);
  if (o.callbacks !== null && !Array.isArray(o.callbacks)) {
    throw kindError(owner, 'callbacks', 'an array', o.callbacks);
  }
  for (const callback of o.callbacks ?? []) {
    if (typeof callback !== 'object' || callback === null) {
      throw kindError(owner, 'callbacks', 'objects with methods such as onEpochEnd', callback);
    }
  }
  if (o.ema !== null && typeof o.ema?.update !== 'function') {
    throw kindError(owner, 'ema', 'an EMA, or an object with update(model)', o.ema);
  }
  if (o.lrScheduler !== null && typeof o.lrScheduler?.step !== 'function') {
    throw kindError(owner, 'lrScheduler', 'a scheduler of optim.lrScheduler', o.lrScheduler);
  }
  if (o.generator !== null && !(o.generator instanceof torch.Generator)) {
    throw kindError(owner, 'generator', 'a torch.Generator', o.generator);
  }
  const scheduleBy = oneOf(owner, 'scheduleBy', o.scheduleBy, ['epoch', 'step'] as const);
  if (scheduleBy === 'step' && o.lrScheduler instanceof ReduceLROnPlateau) {
    throw new RangeError(`${owner}: expected scheduleBy to be "epoch" for ReduceLROnPlateau, got "step"`);
  }
  return {
    ...{ model, optimizer, lossFn, scheduleBy },
    device: new Device(o.device ?? (torch.cuda.isAvailable() ? 'cuda' : 'cpu')),
    dtype: oneOf(owner, 'dtype', o.dtype, ['float32', 'float64', 'float16', 'bfloat16'] as const),
    useMixedPrecision: boolean(owner, 'useMixedPrecision', o.useMixedPrecision),
    gradAccumSteps: positiveInteger(owner, 'gradAccumSteps', o.gradAccumSteps),
    callbacks: [...(o.callbacks ?? [])],
    clipGradNorm: o.clipGradNorm === null ? null : positive(owner, 'clipGradNorm', o.clipGradNorm),
    clipGradValue: o.clipGradValue === null ? null : positive(owner, 'clipGradValue', o.clipGradValue),
    ...{ lrScheduler: o.lrScheduler, ema: o.ema, generator: o.generator },
  };
}
