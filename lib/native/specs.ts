/** @file The jobs of the border: specs as TypeScript writes them, before they are lowered, and records. */
import type { JobRecord, ParamGroupSpec, TensorId } from '../addon/binding.js';
import type { Made } from '../optim/nativeOptimizer.js';
import type { Generator, Tensor } from '../torch/index.js';
import type {
  ChainSpec,
  EnergyMetricsSpec,
  FlowSpec,
  NativeLossSpec,
  NativeModelSpec,
  NativeStepperSpec,
  OptimizationStepSpec,
  PathSpec,
  SamplerSpec,
  TimesSpec,
  WarmupSpec,
} from './generated/components.js';
import type { reads } from './lower.js';
import type { BoundGraph } from './tracing.js';

/** A function that a job calls with tensors, as holders, and the steps done; it gives the number of a tensor. */
export type CallbackSpec = (...args: any[]) => TensorId;

/** A recorded graph. */
export type GraphSpec = { kind: 'graph' } & BoundGraph;

/** A model of a native loop: one that native code has, a recorded graph, or functions. */
export type ModelSpec = { [reads]?: readonly Tensor[] } & (
  | NativeModelSpec
  | (GraphSpec & { forceFp32Gradient: boolean })
  | { kind: 'callback'; name: string; energy: CallbackSpec; gradient: CallbackSpec; forceFp32Gradient: boolean }
);

/** A vector field of a native loop. */
export type FieldSpec = { [reads]?: readonly Tensor[] } & (
  | GraphSpec
  | { kind: 'callback'; name: string; value: CallbackSpec; outputs: ((...args: any[]) => TensorId[]) | null }
);

/** A function of x. */
export type FunctionSpec = GraphSpec | { kind: 'callback'; value: CallbackSpec };

/** A Runge–Kutta method, or a step of one's own. */
export type StepperSpec = NativeStepperSpec | { kind: 'callback'; step: CallbackSpec };

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

/** A loss of given data, see loss.cpp. */
export type LossSpec = NativeLossSpec & {
  /** The lower precision in which it runs; null for that of the caller. */
  autocast: { device: string; dtype: string } | null;
  /** Whether what it is made of must be finite. */
  checked: boolean;
};

/** A result of {@link Jobs.loss}, and part of that of a training step. */
export interface LossRecord extends JobRecord {
  loss: Tensor;
  terms: [name: string, tensor: Tensor][];
  /** The term that is not finite, where the loss or the step is checked; the rest is absent then. */
  nonFinite?: { name: string; value: number };
  /** Where a replay buffer is written next. */
  position?: number;
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

/** A result of {@link Jobs.trainingStep}. */
export interface TrainingRecord extends LossRecord {
  metrics: [name: string, tensor: Tensor][];
  made: Made[];
}

/** The jobs: what each is given, and what it gives. */
export interface Jobs {
  sample(sampler: SamplerSpec, start: StartSpec, chain: ChainSpec, generator: Generator | null): SampleRecord;
  warmup(sampler: SamplerSpec, start: StartSpec, search: WarmupSpec, generator: Generator | null): WarmupRecord;
  flow(
    integrator: StepperSpec,
    fields: { drift: FieldSpec; diffusion: FieldSpec | null; last: FieldSpec | null },
    start: StartSpec,
    loop: {
      grid: GridSpec;
      adaptive: boolean;
      options: FlowSpec;
    },
    generator: Generator | null,
  ): SampleRecord;
  integratorStep(
    integrator: StepperSpec,
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
  integrate(integrator: StepperSpec, drift: FieldSpec, call: object, generator: Generator | null): IntegrateRecord;
  leapfrog(trajectory: object, drift: FieldSpec): TrajectoryRecord;
  generalisedLeapfrog(trajectory: object): TrajectoryRecord;
  loss(loss: LossSpec): LossRecord;
  samplePath(source: PathSpec): JobRecord & {
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
  trainingStep(
    loss: LossSpec | Tensor,
    step: OptimizationStepSpec,
    groups: ParamGroupSpec[],
    energies: EnergyMetricsSpec | null,
  ): TrainingRecord;
}
