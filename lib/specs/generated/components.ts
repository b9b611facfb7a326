// Written by scripts/generate.mjs from the registry of native/ebm. Do not edit.
import type { DType, Generator, Tensor } from '../../tensor/index.js';
import type {
  CallbackSpec,
  FieldSpec,
  FunctionSpec,
  ModelSpec,
  NumberSpec,
  ScheduleSpec,
  StepperSpec,
} from '../specs.js';

/** A coupling that native code has, by its name. */
export interface CouplingSpecs {
  ExactOTCoupling: { };
  GreedyCoupling: { };
  IndependentCoupling: { };
  SinkhornCoupling: { reg: number; nIters: number; };
  UnbalancedSinkhornCoupling: { reg: number; regMarginal: number; nIters: number; };
}
export type CouplingSpec = { [K in keyof CouplingSpecs]: { kind: K } & CouplingSpecs[K] }[keyof CouplingSpecs];

/** An interpolant that native code has, by its name. */
export interface InterpolantSpecs {
  CosineInterpolant: { };
  LinearInterpolant: { };
  VariancePreservingInterpolant: { sigmaMin: number; sigmaMax: number; };
}
export type InterpolantSpec = { [K in keyof InterpolantSpecs]: { kind: K } & InterpolantSpecs[K] }[keyof InterpolantSpecs];

/** A loss that native code has, by its name. */
export interface NativeLossSpecs {
  ContrastiveDivergence: { sampler: SamplerSpec; x: Tensor; kSteps: number; starts: { buffer: { rows: Tensor; pointer: Tensor; position: number; indices: Tensor | null; newSampleRatio: number; inPlace: boolean; } | null; fromNoise: boolean; }; contrast: { energyRegWeight: number; addNoiseToReal: boolean; noiseScale: number; }; generator: Generator | null; };
  'ContrastiveDivergence.computeLoss': { model: ModelSpec; x: Tensor; negatives: Tensor; contrast: { energyRegWeight: number; addNoiseToReal: boolean; noiseScale: number; }; generator: Generator | null; };
  DenoisingScoreMatching: { noiseScale: number; model: ModelSpec; x: Tensor; penalty: { model: ModelSpec; strength: number; } | null; generator: Generator | null; };
  'EnergyMatchingLoss.contrast': { model: ModelSpec; negativeModel: ModelSpec; x: Tensor; negatives: Tensor; contrast: { lambdaCd: number; cdTrimFraction: number; cdClamp: number | null; }; };
  'EnergyMatchingLoss.flow': { model: ModelSpec; sample: { x0: Tensor | null; x1: Tensor; given: { weights: Tensor | null; t: Tensor; xt: Tensor; ut: Tensor; } | null; path: { coupling: CouplingSpec; times: { logNormal: boolean; eps: number; mean: number; std: number; }; interpolant: InterpolantSpec; } | null; generator: Generator | null; }; sigma: number; flowWeightCutoff: number; createGraph: boolean; timeWeights: Tensor | null; whole: boolean; generator: Generator | null; };
  EquilibriumMatchingLoss: { sample: { x0: Tensor | null; x1: Tensor; given: { weights: Tensor | null; t: Tensor; xt: Tensor; ut: Tensor; } | null; path: { coupling: CouplingSpec; times: { logNormal: boolean; eps: number; mean: number; std: number; }; interpolant: InterpolantSpec; } | null; generator: Generator | null; }; timeWeights: Tensor | null; whole: boolean; field: FieldSpec | null; output: Tensor | null; prediction: 'velocity' | 'score' | 'noise'; energyType: 'none' | 'dot' | 'l2' | 'mean'; lossWeight: 'velocity' | 'likelihood' | null; timeInvariant: boolean; createGraph: boolean; dispersion: number | null; terms: { c: Tensor | null; sigma: Tensor | null; scoreWeight: Tensor | null; decay: { shape: 'truncated' | 'linear' | 'constant'; threshold: number; multiplier: number; } | null; interpolant: InterpolantSpec | null; }; };
  FlowMatchingLoss: { sample: { x0: Tensor | null; x1: Tensor; given: { weights: Tensor | null; t: Tensor; xt: Tensor; ut: Tensor; } | null; path: { coupling: CouplingSpec; times: { logNormal: boolean; eps: number; mean: number; std: number; }; interpolant: InterpolantSpec; } | null; generator: Generator | null; }; timeWeights: Tensor | null; whole: boolean; field: FieldSpec | null; output: Tensor | null; negateVelocity: boolean; };
  NoiseContrastiveEstimation: { model: ModelSpec; x: Tensor; logNormalizer: Tensor; noiseRatio: number; noise: Tensor | null; logNoiseAtX: Tensor | null; logNoiseAtNoise: Tensor | null; generator: Generator | null; };
  ScoreMatching: { hessianMethod: 'exact' | 'hutchinson' | 'approx'; hutchinsonSamples: number; model: ModelSpec; x: Tensor; penalty: { model: ModelSpec; strength: number; } | null; generator: Generator | null; };
  SlicedScoreMatching: { nProjections: number; projectionType: 'rademacher' | 'sphere' | 'gaussian'; model: ModelSpec; x: Tensor; penalty: { model: ModelSpec; strength: number; } | null; generator: Generator | null; };
}
export type NativeLossSpec = { [K in keyof NativeLossSpecs]: { kind: K } & NativeLossSpecs[K] }[keyof NativeLossSpecs];

/** A model that native code has, by its name. */
export interface NativeModelSpecs {
  AckleyModel: { a: number; b: number; c: number; forceFp32Gradient: boolean; };
  BoothModel: { forceFp32Gradient: boolean; };
  DoubleWellModel: { barrierHeight: number; b: number; forceFp32Gradient: boolean; };
  GaussianModel: { mean: Tensor; covInv: Tensor; forceFp32Gradient: boolean; };
  HarmonicModel: { k: number; forceFp32Gradient: boolean; };
  HimmelblauModel: { forceFp32Gradient: boolean; };
  MixtureModel: { parts: readonly ModelSpec[]; weights: Float64Array; forceFp32Gradient: boolean; };
  RastriginModel: { a: number; forceFp32Gradient: boolean; };
  RosenbrockModel: { a: number; b: number; forceFp32Gradient: boolean; };
  StyblinskiTangModel: { forceFp32Gradient: boolean; };
  SumModel: { parts: readonly ModelSpec[]; weights: Float64Array; forceFp32Gradient: boolean; };
  TemperedModel: { part: ModelSpec; temperature: number; forceFp32Gradient: boolean; };
}
export type NativeModelSpec = { [K in keyof NativeModelSpecs]: { kind: K } & NativeModelSpecs[K] }[keyof NativeModelSpecs];

/** An integrator that native code has, by its name. */
export interface NativeStepperSpecs {
  RungeKutta: { a: Tensor | null; b: Tensor | null; c: Tensor | null; e: Tensor | null; implicit: readonly boolean[]; order: number; fsal: boolean; name: string; atol: number; rtol: number; maxSteps: number; safety: number; minFactor: number; maxFactor: number; maxStepSize: number; solverMaxIter: number; solverTol: number; solverCheckEvery: number; dtype: DType; norm: CallbackSpec | null; };
}
export type NativeStepperSpec = { [K in keyof NativeStepperSpecs]: { kind: K } & NativeStepperSpecs[K] }[keyof NativeStepperSpecs];

/** A sampler that native code has, by its name. */
export interface SamplerSpecs {
  AnnealedLangevinDynamics: { models: readonly ModelSpec[]; stepSize: ScheduleSpec; nSteps: number; };
  GradientDescentSampler: { model: ModelSpec; stepSize: ScheduleSpec; };
  HamiltonianMonteCarlo: { model: ModelSpec; stepSize: ScheduleSpec; nLeapfrogSteps: number; mass: NumberSpec | null; trajectory: CallbackSpec | null; };
  LangevinDynamics: { model: ModelSpec; stepSize: ScheduleSpec; noiseScale: ScheduleSpec; clamp: readonly number[] | null; integrator: StepperSpec | null; };
  MALA: { model: ModelSpec; stepSize: ScheduleSpec; };
  NesterovSampler: { model: ModelSpec; stepSize: ScheduleSpec; momentum: number; };
  NoUTurnSampler: { model: ModelSpec; stepSize: ScheduleSpec; maxTreeDepth: number; mass: NumberSpec | null; };
  ParallelTempering: { model: ModelSpec; kernels: readonly SamplerSpec[]; temperatures: Float64Array; swapEvery: number; };
  RiemannianManifoldHMC: { model: ModelSpec; metric: FunctionSpec; stepSize: ScheduleSpec; nLeapfrogSteps: number; solver: { maxIter: number; tol: number; checkEvery: number; } | null; trajectory: CallbackSpec | null; };
  UnderdampedLangevinDynamics: { model: ModelSpec; stepSize: ScheduleSpec; friction: ScheduleSpec; mass: NumberSpec | null; };
}
export type SamplerSpec = { [K in keyof SamplerSpecs]: { kind: K } & SamplerSpecs[K] }[keyof SamplerSpecs];

/** A symplectic integrator that native code has, by its name. */
export interface SymplecticIntegratorSpecs {
  GeneralisedLeapfrogIntegrator: { solver: { maxIter: number; tol: number; checkEvery: number; }; force: CallbackSpec; velocity: CallbackSpec; };
  LeapfrogIntegrator: { drift: FieldSpec; mass: NumberSpec | null; };
}
export type SymplecticIntegratorSpec = { [K in keyof SymplecticIntegratorSpecs]: { kind: K } & SymplecticIntegratorSpecs[K] }[keyof SymplecticIntegratorSpecs];

/** A function of one tensor that native code has, by its name. */
export interface UnaryFunctionSpecs {
  computeEqmCt: { shape: 'truncated' | 'linear' | 'constant'; threshold: number; multiplier: number; };
  computeFlowWeight: { cutoff: number; };
  dispersiveLoss: { };
  trimmedMean: { trimFraction: number; };
}
export type UnaryFunctionSpec = { [K in keyof UnaryFunctionSpecs]: { kind: K } & UnaryFunctionSpecs[K] }[keyof UnaryFunctionSpecs];

/** An optimizer that native code has, by its name. */
export interface UpdateRuleSpecs {
  Adadelta: { lr: number; rho: number; eps: number; weightDecay: number; maximize: boolean; };
  Adagrad: { lr: number; lrDecay: number; eps: number; weightDecay: number; maximize: boolean; };
  Adam: { lr: number; betas: readonly number[]; eps: number; weightDecay: number; maximize: boolean; decoupledWeightDecay: boolean; amsgrad: boolean; };
  Adamax: { lr: number; betas: readonly number[]; eps: number; weightDecay: number; maximize: boolean; };
  NAdam: { lr: number; betas: readonly number[]; eps: number; weightDecay: number; maximize: boolean; decoupledWeightDecay: boolean; momentumDecay: number; };
  RAdam: { lr: number; betas: readonly number[]; eps: number; weightDecay: number; maximize: boolean; decoupledWeightDecay: boolean; };
  RMSprop: { lr: number; alpha: number; eps: number; weightDecay: number; momentum: number; centered: boolean; maximize: boolean; };
  SGD: { lr: number; momentum: number; dampening: number; weightDecay: number; nesterov: boolean; maximize: boolean; };
}
export type UpdateRuleSpec = { [K in keyof UpdateRuleSpecs]: { kind: K } & UpdateRuleSpecs[K] }[keyof UpdateRuleSpecs];

export interface AverageSpec { averages: Int32Array; weights: Int32Array; copies: Int32Array; buffers: Int32Array; decay: number; }

export interface ChainSpec { nSteps: number; thin: number; returnTrajectory: boolean; returnDiagnostics: boolean; }

export interface StartsSpec { buffer: { rows: Tensor; pointer: Tensor; position: number; indices: Tensor | null; newSampleRatio: number; inPlace: boolean; } | null; fromNoise: boolean; }

export interface EnergyMetricsSpec { model: ModelSpec; data: Tensor; negatives: Tensor | null; }

export interface FlowSpec { thin: number; returnTrajectory: boolean; returnDiagnostics: boolean; lastStep: number; }

export interface OptimizationStepSpec { accumulated: number; parameters: Int32Array; checked: boolean; clipNorm: number | null; clipValue: number | null; average: { averages: Int32Array; weights: Int32Array; copies: Int32Array; buffers: Int32Array; decay: number; } | null; }

export interface PathSpec { x0: Tensor | null; x1: Tensor; given: { weights: Tensor | null; t: Tensor; xt: Tensor; ut: Tensor; } | null; path: { coupling: CouplingSpec; times: { logNormal: boolean; eps: number; mean: number; std: number; }; interpolant: InterpolantSpec; } | null; generator: Generator | null; }

export interface BufferSpec { rows: Tensor; pointer: Tensor; position: number; indices: Tensor | null; newSampleRatio: number; inPlace: boolean; }

export interface TimesSpec { logNormal: boolean; eps: number; mean: number; std: number; }

export interface WarmupSpec { nSteps: number; targetAccept: number; stepSize: number; mass: NumberSpec | null; adaptMass: boolean; initBuffer: number; termBuffer: number; baseWindow: number; }
