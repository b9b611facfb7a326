/** @file `torchebm/core`: energies, schedulers, and the bases of models, samplers and losses. */

export {
  BaseTrainer,
  type BaseTrainerOptions,
  ContrastiveDivergenceTrainer,
  type ContrastiveDivergenceTrainerOptions,
} from '../training/index.js';
export { TorchEBMDeprecationWarning, warnOnce } from '../utils/warning.js';
export { BaseContrastiveDivergence, type BaseContrastiveDivergenceOptions } from './baseContrastiveDivergence.js';
export {
  BaseCostCoupling,
  BaseCoupling,
  BaseModelCoupling,
  type CoupleArguments,
  type CoupleOptions,
  CouplingResult,
} from './baseCoupling.js';
export { BaseIntegrator, type IntegratorState, type StepSize } from './baseIntegrator.js';
export {
  BaseInterpolant,
  type DiffusionForm,
  expandTLikeX,
} from './baseInterpolant.js';
export { BaseLoss, type BaseLossCall, type BaseLossOptions } from './baseLoss.js';
export { BaseEnergyFunction, BaseModel, type BaseModelOptions } from './baseModel.js';
export {
  BaseRungeKuttaIntegrator,
  type RungeKuttaIntegrateOptions,
  type RungeKuttaOptions,
  type RungeKuttaStepOptions,
} from './baseRungeKutta.js';
export { BaseSampler, type Diagnostics, type SampleOptions, type SampleResult } from './baseSampler.js';
export { BaseScoreMatching, type BaseScoreMatchingOptions, type Regularization } from './baseScoreMatching.js';
export { BaseSDERungeKuttaIntegrator, type SDEIntegrateOptions, type SDEStepOptions } from './baseSDERungeKutta.js';
export { BaseSymplecticIntegrator, type PhaseState, type SymplecticCall } from './baseSymplecticIntegrator.js';
export { ChainSampler } from './chainSampler.js';
export * from './energies/index.js';
export {
  type ModelKwargs,
  type NullCondition,
  substituteCondition,
  TorchEBMModule,
  type TorchEBMModuleOptions,
} from './module.js';
export type { JobOptions, Progress } from './progress.js';
export { isSchedulable, Schedulable, type Scheduled } from './schedulable.js';
export * from './schedulers/index.js';
