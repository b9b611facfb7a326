/** @file Learning rates that change with time (`optim.lrScheduler`); call `step` after the optimizer's, once an epoch. */
export { LRScheduler, type SchedulerOptions, type SchedulerStateDict } from './base.js';
export { ChainedScheduler, SequentialLR } from './chains.js';
export { CosineAnnealingLR, CosineAnnealingWarmRestarts } from './cosine.js';
export { CyclicLR, type CyclicLROptions, OneCycleLR, type OneCycleLROptions } from './cycles.js';
export { ConstantLR, ExponentialLR, LinearLR, PolynomialLR } from './decay.js';
export { LambdaLR, type LrLambda, MultiplicativeLR } from './lambda.js';
export { ReduceLROnPlateau, type ReduceLROnPlateauOptions } from './plateau.js';
export { MultiStepLR, StepLR } from './steps.js';
