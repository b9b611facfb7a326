/** @file The calls of the border that run as jobs: the specs that each takes, and its record. */
import type { JobRecord, ParamGroupSpec, ReplicasHandle } from '../addon/binding.js';
import type { Made } from '../optim/nativeOptimizer.js';
import type {
  ChainSpec,
  EnergyMetricsSpec,
  FlowSpec,
  OptimizationStepSpec,
  PathSpec,
  SamplerSpec,
  TimesSpec,
  WarmupSpec,
} from '../specs/generated/components.js';
import type {
  FieldSpec,
  GridSpec,
  LossSpec,
  NumberSpec,
  StartSpec,
  StepperSpec,
  SymplecticSpec,
} from '../specs/specs.js';
import type { Generator, Tensor } from '../torch/index.js';

/** A result of {@link Jobs.integrate}. */
export interface IntegrateRecord extends JobRecord {
  x: Tensor;
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
  /** The reason why a device could not record steps that repeat; empty if it did not have to, or could. */
  unrecorded: string;
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

/** A result of {@link Jobs.trajectory}. */
export interface TrajectoryRecord extends JobRecord {
  x: Tensor;
  p: Tensor;
}

/** A result of {@link Jobs.trainingStep}. */
export interface TrainingRecord extends LossRecord {
  metrics: [name: string, tensor: Tensor][];
  made: Made[];
}

/** The jobs: what each is given, and what it gives. */
export interface Jobs {
  sample(
    sampler: SamplerSpec,
    start: StartSpec,
    chain: ChainSpec,
    generator: Generator | null,
    part: { begin: number; total: number } | null,
  ): SampleRecord;
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
  trajectory(
    integrator: SymplecticSpec,
    trajectory: {
      x: Tensor;
      p: Tensor;
      /** A number, or null and the tensor. */
      stepSize: number | null;
      stepSizeTensor: Tensor | null;
      nSteps: number;
      safe: boolean;
    },
  ): TrajectoryRecord;
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
    replicas: ReplicasHandle | null,
  ): TrainingRecord;
}
