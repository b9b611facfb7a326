/** The native addon as TypeScript sees it; every native call of the library goes through {@link native}. */
import { loadAddon } from './load.js';

/** The addon's names of objects: an operator's number, a tensor's id, a generator's handle. */
export type OpNumber = number;
export type TensorId = number;
export type GeneratorHandle = { readonly __generator: unique symbol };
export type SourceHandle = { readonly __source: unique symbol };
/** A tensor among the results of an operator, to be adopted at once. */
export type TensorHolder = { tensor: TensorId };

/** A TorchScript module of the addon. */
export type StreamHandle = { readonly __stream: unique symbol };
export type EventHandle = { readonly __event: unique symbol };
export type GraphHandle = { readonly __graph: unique symbol };

/** An operator of a graph; values have numbers. */
export interface GraphNode {
  kind: string;
  inputs: number[];
  outputs: number[];
  /** Type and shape of each output as it was recorded; null where there is none. */
  types: ([dtype: string, shape: number[]] | null)[];
  /** The value of a constant, or the name of an attribute. */
  constant: unknown;
}
/** Processes that work together: the store in which they meet, their group, and copies of a model. */
export type StoreHandle = { readonly __store: unique symbol };
export type GroupHandle = { readonly __group: unique symbol };
export type ReplicasHandle = { readonly __replicas: unique symbol };
export type PackageHandle = { readonly __package: unique symbol };
/** A job, see job.h. */
export interface JobSpec {
  id: number;
  /** For messages: `LangevinDynamics.sample`. */
  name: string;
  /** In place rather than on a thread of the pool. */
  sync: boolean;
  onProgress: ((progress: { step: number; total: number }) => void) | null;
  total: number;
  /** The tensors that it reads beside those among its other arguments. */
  reads: TensorId[];
  /** The highest of those that wait for a thread go first, and of these those with the lowest turn; null for a new one. */
  priority: number;
  turn: number | null;
}
/** The end of a job. */
export interface JobRecord {
  /** The steps completed. */
  done: number;
  /** The error that it failed with. */
  error?: { value: unknown };
  /** Whether it was told to stop, which is no error. */
  aborted?: true;
}
/** An operator that ran: nanoseconds since the profile began, and how many it took. */
export type ProfileEvent = [name: string, start: number, duration: number, thread: number, device: string];
/** Parameters under one update rule with its settings, and what is remembered of each in turn; -1 for nothing. */
export interface ParamGroupSpec {
  kind: string;
  parameters: Int32Array;
  state: Int32Array;
  [setting: string]: unknown;
}
/** A tensor that a step of an optimizer has made to remember. */
export type MadeState = [group: number, place: number, tensor: TensorHolder];

/** Starts a job; `Jobs` of lib/native/calls.ts says what each takes and gives, in place or as a promise. */
export type NativeJob = (job: JobSpec, ...lowered: unknown[]) => any;

/** The functions of `native/binding`, one group a file. All of them are synchronous, but for jobs. */
/** The properties of a GPU, under the names of Python's in camelCase; memory in bytes. */
export interface DeviceProperties {
  readonly name: string;
  readonly uuid: string;
  /** The compute capability, with {@link minor}. */
  readonly major: number;
  readonly minor: number;
  readonly totalMemory: number;
  readonly multiProcessorCount: number;
  readonly warpSize: number;
  readonly maxThreadsPerMultiProcessor: number;
  readonly regsPerMultiprocessor: number;
  readonly sharedMemoryPerBlock: number;
  readonly sharedMemoryPerBlockOptin: number;
  readonly sharedMemoryPerMultiprocessor: number;
  readonly L2CacheSize: number;
  readonly isIntegrated: boolean;
  readonly isMultiGpuBoard: boolean;
}

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
  dataPtr(x: TensorId): number;
  isNested(x: TensorId): boolean;
  qscheme(x: TensorId): string | null;
  numel(x: TensorId): number;
  storage(x: TensorId): { key: number; bytes: number; offset: number };
  isSame(a: TensorId, b: TensorId): boolean;
  adopt(id: TensorId, object: object): void;
  dispose(x: TensorId): void;
  isLive(x: TensorId): boolean;
  beginScope(): void;
  endScope(keep: TensorId[]): void;
  sweep(force: boolean): void;
  trimHeap(): void;
  memoryStats(): { tensors: number; bytes: number; sweeps: number };
  // memory_account.cpp
  /** Counts the bytes of this thread's tensors from now on; a tensor beyond the limit of the CPU's is an error. */
  openMemoryAccount(owner: string, limit: number | null): void;
  memoryAccount(): { peak: number; bytes: Record<string, number> } | null;
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
  isBatched(x: TensorId, level: number): boolean;
  wrapping(x: TensorId): { level: number; value: TensorHolder; dim?: number } | null;
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
  deviceRngState(holder: object, device: string): TensorId;
  setDeviceRngState(device: string, state: TensorId): void;
  seedDevice(device: string, seed: number | bigint): void;
  // device.cpp
  devicesOpened(): void;
  deviceCount(type: string): number;
  currentDevice(type: string): number;
  setDevice(device: string): void;
  synchronizeDevice(device: string): void;
  deviceProperties(index: number): DeviceProperties;
  deviceMemory(device: string): Record<string, number> | null;
  resetPeakMemory(device: string): void;
  emptyCache(type: string): void;
  makeStream(device: string, priority: number): StreamHandle;
  currentStream(device: string): StreamHandle;
  defaultStream(device: string): StreamHandle;
  streamPlace(stream: StreamHandle): [device: string, id: number];
  onStream<T>(stream: StreamHandle, body: () => T): T;
  queryStream(stream: StreamHandle): boolean;
  synchronizeStream(stream: StreamHandle): void;
  makeEvent(type: string, timing: boolean): EventHandle;
  recordEvent(event: EventHandle, stream: StreamHandle): void;
  awaitEvent(event: EventHandle, stream: StreamHandle): void;
  queryEvent(event: EventHandle): boolean;
  synchronizeEvent(event: EventHandle): void;
  elapsedTime(from: EventHandle, to: EventHandle): number;
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
  // graph_nodes.cpp
  graphNodes(graph: GraphHandle): { inputs: number[]; outputs: number[]; nodes: GraphNode[] };
  // package.cpp
  loadPackage(path: string, name: string, device: number): PackageHandle;
  runPackage(handle: PackageHandle, inputs: TensorId[]): TensorHolder[];
  // job_table.cpp
  abortJob(id: number): void;
  abandonJob(id: number): void;
  nextTurn(): number;
  setNumJobs(jobs: number): void;
  getNumJobs(): number;
  /** Calls a function in the scope of the callback under way. */
  callScoped(scope: number, index: number, inputs: TensorId[]): TensorHolder;
  stopJobs(): void;
  // chain.cpp
  sample: NativeJob;
  warmup: NativeJob;
  // flow.cpp
  flow: NativeJob;
  // integrator.cpp
  integratorStep: NativeJob;
  integrate: NativeJob;
  // symplectic.cpp
  trajectory: NativeJob;
  // loss.cpp
  loss: NativeJob;
  startPoints(
    name: string,
    starts: unknown,
    x: TensorId,
    generator: GeneratorHandle | null,
  ): [start: TensorHolder, indices: TensorHolder | null];
  updateBuffer(name: string, buffer: unknown, negatives: TensorId): number;
  unaryFunction(spec: unknown, x: TensorId): TensorHolder;
  // path.cpp
  interpolant(spec: unknown, term: 'alpha' | 'sigma', t: TensorId): [TensorHolder, TensorHolder];
  interpolant(spec: unknown, term: 'ratio' | 'scoreWeight', t: TensorId): TensorHolder;
  interpolate(
    x0: TensorId,
    x1: TensorId,
    alpha: TensorId,
    dAlpha: TensorId,
    sigma: TensorId,
    dSigma: TensorId,
  ): [TensorHolder, TensorHolder];
  scoreWeight(ratio: TensorId, sigma: TensorId, dSigma: TensorId): TensorHolder;
  samplePath: NativeJob;
  times: NativeJob;
  // optimizer.cpp
  optimizerStep(name: string, groups: ParamGroupSpec[]): MadeState[];
  totalNorm(tensors: TensorId[], order: number): TensorHolder;
  clipNorm(parameters: TensorId[], maxNorm: number, norm: TensorId): void;
  clipValue(parameters: TensorId[], value: number): void;
  // training.cpp
  trainingStep: NativeJob;
  updateAverage(name: string, average: unknown): void;
  // coupling.cpp
  couple(
    coupling: unknown,
    x0: TensorId,
    x1: TensorId,
    generator: GeneratorHandle | null,
  ): { x1: TensorHolder; weights: TensorHolder | null };
  pairs(
    coupling: unknown,
    cost: TensorId,
    generator: GeneratorHandle | null,
  ): { index: TensorHolder; weights: TensorHolder | null };
  transportCost(x0: TensorId, x1: TensorId): TensorHolder;
  // distributed.cpp
  openStore: NativeJob;
  storePart(store: StoreHandle, prefix: string): StoreHandle;
  useStore: NativeJob;
  carrierOf(device: string): string | null;
  joinGroup: NativeJob;
  leaveGroup(group: GroupHandle): void;
  collective: NativeJob;
  exchange: NativeJob;
  makeReplicas: NativeJob;
  beginReplicas(replicas: ReplicasHandle, buffers: boolean): void;
  prepareReplicas(replicas: ReplicasHandle, outputs: TensorId[]): void;
  releaseReplicas(replicas: ReplicasHandle): void;
  // profile.cpp
  beginProfile(recordShapes: boolean, profileMemory: boolean, cuda: boolean): void;
  endProfile(path: string | null): ProfileEvent[];
  // context.cpp
  setNumThreads(threads: number): void;
  getNumThreads(): number;
  hasBf16(): boolean;
  setDefaultDtype(dtype: string): void;
  getDefaultDtype(): string;
  setDeterministic(mode: boolean, warnOnly: boolean): void;
  isDeterministic(): boolean;
  setMatmulPrecision(precision: string | null): string;
  autocast(device: string, enabled: boolean, dtype: string | null): [enabled: boolean, dtype: string];
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
