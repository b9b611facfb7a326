/** @file `torchebm/core`: energies, schedulers, and the bases of models, samplers and losses. */

export { TorchEBMDeprecationWarning, warnOnce } from '../arguments/warning.js';
export type { JobOptions, Progress } from '../control/progress.js';
export {
  BaseCostCoupling,
  BaseCoupling,
  BaseModelCoupling,
  type CoupleArguments,
  type CoupleOptions,
  CouplingResult,
} from '../couplings/baseCoupling.js';
export { BaseEnergyFunction, BaseModel, type BaseModelOptions } from '../energies/baseModel.js';
export * from '../energies/index.js';
export { BaseIntegrator, type IntegratorState, type StepSize } from '../integrators/baseIntegrator.js';
export { BaseRungeKuttaIntegrator } from '../integrators/baseRungeKutta.js';
export {
  BaseSDERungeKuttaIntegrator,
  type SDEIntegrateOptions,
  type SDEStepOptions,
} from '../integrators/baseSDERungeKutta.js';
export {
  BaseSymplecticIntegrator,
  type PhaseState,
  type SymplecticCall,
} from '../integrators/baseSymplecticIntegrator.js';
export type {
  RungeKuttaIntegrateOptions,
  RungeKuttaOptions,
  RungeKuttaStepOptions,
} from '../integrators/rungeKuttaOptions.js';
export {
  BaseInterpolant,
  type DiffusionForm,
  expandTLikeX,
} from '../interpolants/baseInterpolant.js';
export {
  BaseContrastiveDivergence,
  type BaseContrastiveDivergenceOptions,
} from '../losses/baseContrastiveDivergence.js';
export { BaseLoss, type BaseLossCall, type BaseLossOptions } from '../losses/baseLoss.js';
export { BaseScoreMatching, type BaseScoreMatchingOptions, type Regularization } from '../losses/baseScoreMatching.js';
export { BaseSampler, type Diagnostics, type SampleOptions, type SampleResult } from '../samplers/baseSampler.js';
export { ChainSampler } from '../samplers/chainSampler.js';
export * from '../schedulers/index.js';
export { isSchedulable, Schedulable, type Scheduled } from '../schedulers/schedulable.js';
export {
  BaseTrainer,
  type BaseTrainerOptions,
  ContrastiveDivergenceTrainer,
  type ContrastiveDivergenceTrainerOptions,
} from '../training/index.js';
export {
  type ModelKwargs,
  type NullCondition,
  substituteCondition,
  TorchEBMModule,
  type TorchEBMModuleOptions,
} from './torchebmModule.js';
