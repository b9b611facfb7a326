/** @file Numbers that change from step to step: step sizes, noise scales, learning rates. */
export { BaseScheduler, type SchedulerState } from './base.js';
export { ConstantScheduler } from './constant.js';
export { CosineScheduler } from './cosine.js';
export { type ExponentialDecayOptions, ExponentialDecayScheduler } from './exponentialDecay.js';
export { LinearScheduler, type OldRampArguments, type RampArguments } from './linear.js';
export { type MultiStepOptions, MultiStepScheduler } from './multiStep.js';
export { type TemperatureOptions, TemperatureScheduler } from './temperature.js';
export { type WarmupOptions, WarmupScheduler } from './warmup.js';
