/** @file Numbers that change from step to step: step sizes, noise scales, learning rates. */
import { closedForms } from './base.js';
import { ConstantScheduler } from './constant.js';
import { CosineScheduler } from './cosine.js';
import { ExponentialDecayScheduler } from './exponentialDecay.js';
import { LinearScheduler } from './linear.js';
import { MultiStepScheduler } from './multiStep.js';
import { TemperatureScheduler } from './temperature.js';
import { WarmupScheduler } from './warmup.js';

export { BaseScheduler, type SchedulerState } from './base.js';
export type { ExponentialDecayOptions } from './exponentialDecay.js';
export type { OldRampArguments, RampArguments } from './linear.js';
export type { MultiStepOptions } from './multiStep.js';
export type { TemperatureOptions } from './temperature.js';
export type { WarmupOptions } from './warmup.js';
export {
  ConstantScheduler,
  CosineScheduler,
  ExponentialDecayScheduler,
  LinearScheduler,
  MultiStepScheduler,
  TemperatureScheduler,
  WarmupScheduler,
};

for (const { prototype } of [
  ConstantScheduler,
  CosineScheduler,
  ExponentialDecayScheduler,
  LinearScheduler,
  MultiStepScheduler,
  TemperatureScheduler,
  WarmupScheduler,
]) {
  closedForms.add(prototype._computeValue);
}
