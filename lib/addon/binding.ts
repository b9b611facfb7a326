/** The native addon as TypeScript sees it; every native call of the library goes through {@link native}. */
import { loadAddon } from './load.js';

/** What an object is to the addon: an operator's number, a tensor's id, a generator's handle. */
export type OpNumber = number;
export type TensorId = number;
export type GeneratorHandle = { readonly __generator: unique symbol };
export type SourceHandle = { readonly __source: unique symbol };
/** A tensor among the results of an operator, to be adopted at once. */
export type TensorHolder = { tensor: TensorId };

/** A TorchScript module of the addon. */
export type GraphHandle = { readonly __graph: unique symbol };
/** What a job is, see job.cpp. */
export interface JobSpec {
  id: number;
  /** For messages: `LangevinDynamics.sample`. */
  name: string;
  /** In place rather than on a thread of the pool. */
  sync: boolean;
  onProgress: ((progress: { step: number; total: number }) => void) | null;
  total: number;
  /** The tensors that it reads beside those in its other arguments. */
  reads: TensorId[];
  /** The highest of those that wait for a thread go first, and of these those with the lowest turn; null for a new one. */
  priority: number;
  turn: number | null;
}
/** How a job ended. */
export interface JobRecord {
  /** The steps completed. */
  done: number;
  /** What it failed with. */
  error?: { value: unknown };
  /** The same, if it was told to stop. */
  aborted?: Error;
}
/** A model of a native loop, see component.h. */
export interface ModelSpec {
  kind: string;
  forceFp32Gradient: boolean;
  [field: string]: unknown;
}
/** A vector field of a native loop, see component.h. */
export interface FieldSpec {
  kind: string;
  [field: string]: unknown;
}
/** A Runge–Kutta method or a step of one's own for a native loop, see component.h. */
export interface IntegratorSpec {
  kind: string;
  [field: string]: unknown;
}
/** A number, or a tensor that acts as one. */
export type NumberSpec = number | { tensor: TensorId };
/** Points in time, see component.h. */
export type GridSpec =
  | TensorId
  | { n: number; from: number; to: number; reverse: boolean; stepSize: null }
  | { n: number; stepSize: NumberSpec };
/** A result of {@link Addon.integrate}. */
export interface IntegrateRecord extends JobRecord {
  x: TensorHolder;
}
/**
 * A parameter of a native loop: a number for all steps, one for each, or those of the first steps and a function that
 * gives more from a step on.
 */
export type ScheduleSpec = number | Float64Array | { values: Float64Array; more: (first: number) => Float64Array };
/** A sampler of a native loop, see component.h; its numbers by step cross as {@link ScheduleSpec}. */
export interface SamplerSpec {
  kind: string;
  model: ModelSpec;
  [field: string]: unknown;
}
/** What ran: nanoseconds since the profile began, and how many it took. */
export type ProfileEvent = [name: string, start: number, duration: number, thread: number, device: string];
/** A coupling, see component.h. */
export interface CouplingSpec {
  kind: string;
  [option: string]: unknown;
}
/** An interpolant, see passage.h. */
export interface InterpolantSpec {
  kind: string;
  [option: string]: unknown;
}
/** A passage between noise and data, drawn or given, see passage.h. */
export interface PassageSpec {
  x0: TensorId | null;
  x1: TensorId;
  [field: string]: unknown;
}
/** How long the targets of equilibrium matching are over time, see loss.cpp. */
export interface DecaySpec {
  kind: 'truncated' | 'linear' | 'constant';
  threshold: number;
  multiplier: number;
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
/** A result of {@link Addon.loss}, and part of that of a training step. */
export interface LossRecord extends JobRecord {
  loss: TensorHolder;
  terms: [name: string, tensor: TensorHolder][];
  /** The term that is not finite, where the loss or the step is checked; the rest is absent then. */
  nonFinite?: { name: string; value: number };
  /** Where a replay buffer is written next. */
  position?: number;
}
/** The rows of a replay buffer and where the next are written. */
export interface BufferSpec {
  rows: TensorId;
  pointer: TensorId;
  position: number;
  /** The rows that the last starts were read from. */
  indices: TensorId | null;
}
/** A result of {@link Addon.sample}. */
export interface SampleRecord extends JobRecord {
  samples: TensorHolder;
  diagnostics: [name: string, tensor: TensorHolder][];
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
/** A result of {@link Addon.warmup}. */
export interface WarmupRecord extends JobRecord {
  health?: Health;
  samples: TensorHolder;
  stepSize: number;
  acceptance: number;
  /** Null if the mass was not adapted. */
  mass: TensorHolder | null;
}
/** A result of {@link Addon.leapfrog}. */
export interface TrajectoryRecord extends JobRecord {
  x: TensorHolder;
  p: TensorHolder;
}
/** Where chains start: at `x`, or at a draw from a standard normal distribution. */
export interface StartSpec {
  x: TensorId | null;
  shape?: readonly number[];
  dtype?: string;
  device?: string;
}

/** Parameters that share settings, and what is remembered of them, see optimizer.h. */
export interface ParamGroupSpec {
  kind: string;
  settings: object;
  parameters: Int32Array;
  /** Of each parameter in turn; -1 for nothing. */
  state: Int32Array;
}
/** What a step of an optimizer has made to remember. */
export type MadeState = [group: number, place: number, tensor: TensorHolder];

/** An update of a model's average, see training.cpp. */
export interface AverageSpec {
  decay: number;
  averages: Int32Array;
  weights: Int32Array;
  copies: Int32Array;
  buffers: Int32Array;
}

/** What a step of a training does with the loss, see training.cpp. */
export interface TrainingStepSpec {
  accumulated: number;
  parameters: Int32Array;
  /** Whether loss and gradients must be finite; a gradient is named by its number. */
  checked: boolean;
  clipNorm: number | null;
  clipValue: number | null;
  groups: ParamGroupSpec[];
  average: AverageSpec | null;
  energies: { model: ModelSpec; data: TensorId; negatives: TensorId | null } | null;
}
/** A result of {@link Addon.trainingStep}. */
export interface TrainingRecord extends LossRecord {
  metrics: [name: string, tensor: TensorHolder][];
  made: MadeState[];
}

/** The functions of `native/binding`, one group a file. All of them are synchronous, but for jobs. */
export interface Addon {
  // realm.cpp
  setErrors(error: typeof Error, typeError: typeof TypeError, rangeError: typeof RangeError): void;
  // op.cpp
  /** `numbers` lists the tensor arguments that will be given as numbers. */
  findOp(name: string, overload: string, numbers: readonly number[]): OpNumber;
  call(op: OpNumber, holder: object | null | undefined, ...values: unknown[]): unknown;
  schemas(): [schema: string, types: string, reason: string][];
  // tensor.cpp
  fromBytes(holder: object, bytes: ArrayBufferView | ArrayBuffer, dtype: string, shape: readonly number[]): TensorId;
  toBytes(x: TensorId): ArrayBuffer;
  item(x: TensorId): number | bigint | boolean | { re: number; im: number };
  shape(x: TensorId): number[];
  strides(x: TensorId): number[];
  dtype(x: TensorId): string;
  device(x: TensorId): string;
  layout(x: TensorId): string;
  numel(x: TensorId): number;
  storage(x: TensorId): { key: number; bytes: number; offset: number };
  isSame(a: TensorId, b: TensorId): boolean;
  adopt(id: TensorId, object: object): void;
  dispose(x: TensorId): void;
  isLive(x: TensorId): boolean;
  beginScope(): void;
  endScope(keep: TensorId[]): void;
  sweep(force: boolean): void;
  memoryStats(): { tensors: number; bytes: number; sweeps: number };
  // autograd.cpp
  backward(
    outputs: TensorId[],
    gradients: (TensorId | null)[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    inputs: TensorId[] | null,
  ): void;
  grad(
    outputs: TensorId[],
    inputs: TensorId[],
    gradients: (TensorId | null)[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): (TensorHolder | null)[];
  setDetectAnomaly(mode: boolean, checkNan: boolean): [mode: boolean, checkNan: boolean];
  // callback.cpp
  setCallbacks(
    dispatch: (number: number, tensors: any[], more: any[]) => (TensorId | null)[] | number | undefined,
    thrown: (number: number) => unknown,
  ): void;
  endedCallbacks(): number[];
  shareBytes(holder: object, bytes: Uint8Array, dtype: string, shape: readonly number[], callback: number): TensorId;
  registerHook(x: TensorId, callback: number): number;
  removeHook(x: TensorId, position: number): void;
  registerAccumulatedHook(x: TensorId, callback: number): void;
  removeAccumulatedHook(x: TensorId, callback: number): void;
  /** `lists`: inputs, outputs, saved, changed in place, not differentiable. */
  applyFunction(name: string, callback: number, lists: (TensorId | null)[][], materialize: boolean): TensorHolder[];
  checkNotTracing(what: string): void;
  // autograd.cpp
  requiresGrad(x: TensorId): boolean;
  setRequiresGrad(x: TensorId, flag: boolean): void;
  isLeaf(x: TensorId): boolean;
  gradFn(x: TensorId): string;
  gradient(holder: object, x: TensorId): TensorId | null;
  setGradient(x: TensorId, gradient: TensorId | null): void;
  retainGrad(x: TensorId): void;
  data(holder: object, x: TensorId): TensorId;
  setData(x: TensorId, data: TensorId): void;
  version(x: TensorId): number;
  setGradEnabled(mode: boolean): boolean;
  isGradEnabled(): boolean;
  beginInference(mode: boolean): void;
  endInference(): void;
  // transform.cpp
  beginTransform(kind: 'vmap', batchSize: number, randomness: string): number;
  beginTransform(kind: 'grad' | 'jvp'): number;
  endTransform(): void;
  addBatchDim(x: TensorId, dim: number, level: number): TensorHolder;
  removeBatchDim(x: TensorId, level: number, batchSize: number, dim: number): TensorHolder;
  isBatched(x: TensorId, level: number | null): boolean;
  wrapForGrad(x: TensorId, level: number, requiresGrad: boolean): TensorHolder;
  unwrapForGrad(x: TensorId, level: number): TensorHolder;
  beginDual(): number;
  endDual(level: number): void;
  setForwardGrad(enabled: boolean): boolean;
  // generator.cpp
  makeGenerator(device: string): GeneratorHandle;
  defaultGenerator(): GeneratorHandle;
  seedGenerator(generator: GeneratorHandle, seed: number | bigint): void;
  freshSeed(generator: GeneratorHandle | null): number | bigint;
  initialSeed(generator: GeneratorHandle | null): number | bigint;
  generatorState(holder: object, generator: GeneratorHandle | null): TensorId;
  setGeneratorState(generator: GeneratorHandle | null, state: TensorId): void;
  programSource(name: string): SourceHandle;
  givenSource(generator: GeneratorHandle): SourceHandle;
  scratchSource(): SourceHandle;
  drawFrom<T>(source: SourceHandle, body: () => T): T;
  endSource(source: SourceHandle): void;
  // graph.cpp
  traceGraph(
    name: string,
    slots: [names: string[], tensors: TensorId[], isParameter: boolean[]],
    forward: (...inputs: TensorHolder[]) => TensorId | TensorId[],
    examples: TensorId[],
    inputNames: string[],
  ): GraphHandle;
  loadGraph(bytes: ArrayBuffer, device: string | null): GraphHandle;
  saveGraph(graph: GraphHandle): ArrayBuffer;
  graphName(graph: GraphHandle): string;
  graphInputs(graph: GraphHandle): string[];
  graphReturnsTensor(graph: GraphHandle): boolean;
  graphSlots(graph: GraphHandle): [name: string, tensor: TensorHolder, isParameter: boolean][];
  setSlot(graph: GraphHandle, name: string, tensor: TensorId): void;
  isTraining(graph: GraphHandle): boolean;
  trainGraph(graph: GraphHandle, mode: boolean): void;
  runGraph(graph: GraphHandle, inputs: TensorId[]): unknown;
  releaseGraph(graph: GraphHandle): void;
  // job.cpp
  abortJob(id: number): void;
  abandonJob(id: number): void;
  nextTurn(): number;
  setNumJobs(jobs: number): void;
  getNumJobs(): number;
  /** Calls a function in the scope of the callback under way. */
  callScoped(scope: number, index: number, inputs: TensorId[]): TensorHolder;
  stopJobs(): void;
  // chain.cpp
  sample(
    job: JobSpec,
    sampler: SamplerSpec,
    start: StartSpec,
    chain: { nSteps: number; thin: number; returnTrajectory: boolean; returnDiagnostics: boolean },
    generator: GeneratorHandle | null,
  ): SampleRecord | Promise<SampleRecord>;
  warmup(
    job: JobSpec,
    sampler: SamplerSpec,
    start: StartSpec,
    options: object,
    generator: GeneratorHandle | null,
  ): WarmupRecord | Promise<WarmupRecord>;
  // flow.cpp
  flow(
    job: JobSpec,
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
    generator: GeneratorHandle | null,
  ): SampleRecord | Promise<SampleRecord>;
  // integrator.cpp
  integratorStep(
    job: JobSpec,
    integrator: IntegratorSpec,
    drift: FieldSpec,
    call: {
      x: TensorId;
      t: TensorId | null;
      stepSize: NumberSpec;
      diffusion: NumberSpec | null;
      noise: TensorId | null;
    },
    generator: GeneratorHandle | null,
  ): IntegrateRecord;
  integrate(
    job: JobSpec,
    integrator: IntegratorSpec,
    drift: FieldSpec,
    call: object,
    generator: GeneratorHandle | null,
  ): IntegrateRecord | Promise<IntegrateRecord>;
  // symplectic.cpp
  leapfrog(job: JobSpec, trajectory: object, drift: FieldSpec): TrajectoryRecord | Promise<TrajectoryRecord>;
  generalisedLeapfrog(job: JobSpec, trajectory: object): TrajectoryRecord | Promise<TrajectoryRecord>;
  // loss.cpp
  loss(job: JobSpec, loss: LossSpec): LossRecord | Promise<LossRecord>;
  startPoints(
    name: string,
    options: object,
    x: TensorId,
    buffer: BufferSpec | null,
    generator: GeneratorHandle | null,
  ): [start: TensorHolder, indices: TensorHolder | null];
  updateBuffer(name: string, options: object, buffer: BufferSpec, negatives: TensorId): number;
  decay(t: TensorId, decay: DecaySpec): TensorHolder;
  flowWeight(t: TensorId, cutoff: number): TensorHolder;
  trimmedMean(values: TensorId, fraction: number): TensorHolder;
  dispersion(z: TensorId): TensorHolder;
  // passage.cpp
  interpolant(spec: InterpolantSpec, term: 'alpha' | 'sigma', t: TensorId): [TensorHolder, TensorHolder];
  interpolant(spec: InterpolantSpec, term: 'ratio' | 'scoreWeight', t: TensorId): TensorHolder;
  interpolate(
    x0: TensorId,
    x1: TensorId,
    alpha: TensorId,
    dAlpha: TensorId,
    sigma: TensorId,
    dSigma: TensorId,
  ): [TensorHolder, TensorHolder];
  scoreWeight(ratio: TensorId, sigma: TensorId, dSigma: TensorId): TensorHolder;
  passage(job: JobSpec, passage: PassageSpec): JobRecord & { [name: string]: TensorHolder };
  times(job: JobSpec, draw: object): JobRecord & { t: TensorHolder };
  // optimizer.cpp
  optimizerStep(name: string, groups: ParamGroupSpec[]): MadeState[];
  totalNorm(tensors: TensorId[], order: number): TensorHolder;
  clipNorm(parameters: TensorId[], maxNorm: number, norm: TensorId): void;
  clipValue(parameters: TensorId[], value: number): void;
  // training.cpp
  trainingStep(
    job: JobSpec,
    loss: LossSpec | TensorId,
    step: TrainingStepSpec,
  ): TrainingRecord | Promise<TrainingRecord>;
  updateAverage(name: string, average: AverageSpec): void;
  // coupling.cpp
  couple(
    coupling: CouplingSpec,
    x0: TensorId,
    x1: TensorId,
    generator: GeneratorHandle | null,
  ): { x1: TensorHolder; weights: TensorHolder | null };
  pairs(
    coupling: CouplingSpec,
    cost: TensorId,
    generator: GeneratorHandle | null,
  ): { index: TensorHolder; weights: TensorHolder | null };
  transportCost(x0: TensorId, x1: TensorId): TensorHolder;
  // profile.cpp
  beginProfile(recordShapes: boolean, profileMemory: boolean, cuda: boolean): void;
  endProfile(path: string | null): ProfileEvent[];
  // context.cpp
  setNumThreads(threads: number): void;
  getNumThreads(): number;
  setDefaultDtype(dtype: string): void;
  getDefaultDtype(): string;
  setDeterministic(mode: boolean, warnOnly: boolean): void;
  isDeterministic(): boolean;
  autocast(device: string, enabled: boolean, dtype: string | null): [enabled: boolean, dtype: string];
  cudaDeviceCount(): number;
  builtFor(): string;
}

let addon: Addon | undefined;

/** The addon, loaded (and libtorch with it) when first asked for. */
export function native(): Addon {
  addon ??= start();
  return addon;
}

function start(): Addon {
  const loaded = loadAddon() as Addon;
  loaded.setErrors(Error, TypeError, RangeError);
  // A program that waits makes no tensors, and so would never sweep: what the collector takes meanwhile is released here.
  setInterval(() => loaded.sweep(false), 1000).unref();
  return loaded;
}
