/** @file The jobs of the border: specs as TypeScript writes them, before they are lowered, and records. */
import type { AverageSpec, JobRecord, ParamGroupSpec } from '../addon/binding.js';
import type { Made } from '../optim/nativeOptimizer.js';
import type { Generator, Tensor } from '../torch/index.js';
import type { reads } from './lower.js';

/** A model of a native loop, see component. */
export interface ModelSpec {
  kind: string;
  [reads]?: readonly Tensor[];
  forceFp32Gradient: boolean;
  [field: string]: unknown;
}

/** A vector field of a native loop, see component. */
export interface FieldSpec {
  kind: string;
  [reads]?: readonly Tensor[];
  [field: string]: unknown;
}

/** A Runge–Kutta method or a step of one's own for a native loop, see component. */
export interface IntegratorSpec {
  kind: string;
  [field: string]: unknown;
}

/** A number, or a tensor that acts as one. */
export type NumberSpec = number | { tensor: Tensor };

/** Points in time, see component. */
export type GridSpec =
  | Tensor
  | { n: number; from: number; to: number; reverse: boolean; stepSize: null }
  | { n: number; stepSize: NumberSpec };

/** A result of {@link Jobs.integrate}. */
export interface IntegrateRecord extends JobRecord {
  x: Tensor;
}

/**
 * A parameter of a native loop: a number for all steps, one for each, or those of the first steps and a function that
 * gives more from a step on.
 */
export type ScheduleSpec = number | Float64Array | { values: Float64Array; more: (first: number) => Float64Array };

/** A sampler of a native loop, see component; its numbers by step cross as {@link ScheduleSpec}. */
export interface SamplerSpec {
  kind: string;
  model: ModelSpec;
  [field: string]: unknown;
}

/** A path sample, given or to be drawn. */
export interface PathSpec {
  x0: Tensor | null;
  x1: Tensor;
  [field: string]: unknown;
}

/** A loss of given data, see loss.cpp. */
export interface LossSpec {
  kind: string;
  /** The lower precision in which it runs; null for that of the caller. */
  autocast: { device: string; dtype: string } | null;
  /** Whether what it is made of must be finite. */
  checked: boolean;
  [field: string]: unknown;
}

/** A result of {@link Jobs.loss}, and part of that of a training step. */
export interface LossRecord extends JobRecord {
  loss: Tensor;
  terms: [name: string, tensor: Tensor][];
  /** The term that is not finite, where the loss or the step is checked; the rest is absent then. */
  nonFinite?: { name: string; value: number };
  /** Where a replay buffer is written next. */
  position?: number;
}

/** The rows of a replay buffer and where the next are written. */
export interface BufferSpec {
  rows: Tensor;
  pointer: Tensor;
  position: number;
  /** The rows that the last starts were read from. */
  indices: Tensor | null;
}

/** A result of {@link Jobs.sample}. */
export interface SampleRecord extends JobRecord {
  samples: Tensor;
  diagnostics: [name: string, tensor: Tensor][];
  /** There if anything went wrong. */
  health?: Health;
}

/** Faults of the chains of a run. */
export interface Health {
  /** Chains, and the steps that they took. */
  n: number;
  steps: number;
  /** Chains that end with what is not finite: none of them did after step `after`, and by step `by` one did. */
  notFinite: number;
  after: number;
  by: number;
  /** Chains that took no proposal. */
  stuck: number;
}

/** A result of {@link Jobs.warmup}. */
export interface WarmupRecord extends JobRecord {
  health?: Health;
  samples: Tensor;
  stepSize: number;
  acceptance: number;
  /** Null if the mass was not adapted. */
  mass: Tensor | null;
}

/** A result of {@link Jobs.leapfrog}. */
export interface TrajectoryRecord extends JobRecord {
  x: Tensor;
  p: Tensor;
}

/** Where chains start: at `x`, or at a draw from a standard normal distribution. */
export interface StartSpec {
  x: Tensor | null;
  shape?: readonly number[];
  dtype?: string;
  device?: string;
}

/** A step of a training, once it has the loss, see training.cpp. */
export interface TrainingStepSpec {
  accumulated: number;
  parameters: Int32Array;
  /** Whether loss and gradients must be finite; a gradient is named by its number. */
  checked: boolean;
  clipNorm: number | null;
  clipValue: number | null;
  groups: ParamGroupSpec[];
  average: AverageSpec | null;
  energies: { model: ModelSpec; data: Tensor; negatives: Tensor | null } | null;
}

/** A result of {@link Jobs.trainingStep}. */
export interface TrainingRecord extends LossRecord {
  metrics: [name: string, tensor: Tensor][];
  made: Made[];
}

/** How many of a run's states are kept, and what is measured. */
export interface ChainSpec {
  nSteps: number;
  thin: number;
  returnTrajectory: boolean;
  returnDiagnostics: boolean;
}

/** The times of interpolant losses and how they are drawn. */
export interface TimesSpec {
  logNormal: boolean;
  eps: number;
  mean: number;
  std: number;
}

/** The jobs: what each is given, and what it gives. */
export interface Jobs {
  sample(sampler: SamplerSpec, start: StartSpec, chain: ChainSpec, generator: Generator | null): SampleRecord;
  warmup(sampler: SamplerSpec, start: StartSpec, search: object, generator: Generator | null): WarmupRecord;
  flow(
    integrator: IntegratorSpec,
    fields: { drift: FieldSpec; diffusion: FieldSpec | null; last: FieldSpec | null },
    start: StartSpec,
    loop: {
      grid: GridSpec;
      thin: number;
      returnTrajectory: boolean;
      returnDiagnostics: boolean;
      lastStep: number;
      adaptive: boolean;
    },
    generator: Generator | null,
  ): SampleRecord;
  integratorStep(
    integrator: IntegratorSpec,
    drift: FieldSpec,
    call: {
      x: Tensor;
      t: Tensor | null;
      stepSize: NumberSpec;
      diffusion: NumberSpec | null;
      noise: Tensor | null;
    },
    generator: Generator | null,
  ): IntegrateRecord;
  integrate(integrator: IntegratorSpec, drift: FieldSpec, call: object, generator: Generator | null): IntegrateRecord;
  leapfrog(trajectory: object, drift: FieldSpec): TrajectoryRecord;
  generalisedLeapfrog(trajectory: object): TrajectoryRecord;
  loss(loss: LossSpec): LossRecord;
  passage(path: PathSpec): JobRecord & {
    x0: Tensor;
    x1: Tensor;
    weights: Tensor | null;
    t: Tensor;
    xt: Tensor;
    ut: Tensor;
  };
  times(draw: {
    times: TimesSpec;
    batch: number;
    dtype: string;
    device: string;
    generator: Generator | null;
  }): JobRecord & { t: Tensor };
  trainingStep(loss: LossSpec | Tensor, step: TrainingStepSpec): TrainingRecord;
}
