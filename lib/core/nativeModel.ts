/** @file Models as native loops see them: analytic, a recorded graph, or a callback on the JavaScript thread. */
import { type GraphHandle, type ModelSpec, native, type TensorId } from '../addon/binding.js';
import { internals, type Module } from '../nn/module.js';
import * as torch from '../torch/index.js';
import { type DType, Tensor } from '../torch/index.js';
import { isClose, record, ScriptModule, slotsOf, withRng } from '../torch/jit.js';
import { raise } from '../torch/op.js';
import { BaseModel, energyOf, gradientOf } from './baseModel.js';
import {
  AckleyModel,
  BoothModel,
  DoubleWellModel,
  GaussianModel,
  HarmonicModel,
  HimmelblauModel,
  MixtureModel,
  RastriginModel,
  RosenbrockModel,
  StyblinskiTangModel,
  SumModel,
  TemperedModel,
} from './energies/index.js';
import type { ModelKwargs } from './module.js';
import { recording } from './schedulers/base.js';
import { type BaseScheduler, ConstantScheduler } from './schedulers/index.js';

/** A model for a native loop, and the tensors that the loop reads through it. */
export interface NativeModel {
  spec: ModelSpec;
  reads: TensorId[];
}

/** What a model is given: positions x of this shape, beside them `modelKwargs`. */
export interface ModelInput {
  shape: readonly number[];
  dtype: DType;
  device: string;
  modelKwargs: ModelKwargs;
}

/** Called before a callback model runs, with the step of the loop that asks for it. */
export type OnStep = (step: number) => void;

/** The closed forms, each for exactly its class: what a subclass computes is its own matter. */
const analytic = new Map<unknown, (model: any) => Record<string, unknown>>([
  [AckleyModel, ({ a, b, c }: AckleyModel) => ({ kind: 'AckleyModel', a, b, c })],
  [BoothModel, () => ({ kind: 'BoothModel' })],
  [DoubleWellModel, ({ barrierHeight, b }: DoubleWellModel) => ({ kind: 'DoubleWellModel', barrierHeight, b })],
  [GaussianModel, ({ mean, covInv }: GaussianModel) => ({ kind: 'GaussianModel', mean: mean._id, covInv: covInv._id })],
  [HarmonicModel, ({ k }: HarmonicModel) => ({ kind: 'HarmonicModel', k })],
  [HimmelblauModel, () => ({ kind: 'HimmelblauModel' })],
  [RastriginModel, ({ a }: RastriginModel) => ({ kind: 'RastriginModel', a })],
  [RosenbrockModel, ({ a, b }: RosenbrockModel) => ({ kind: 'RosenbrockModel', a, b })],
  [StyblinskiTangModel, () => ({ kind: 'StyblinskiTangModel' })],
]);

/** Energies made of others, which run as their parts do; each for exactly its class too. */
const composed = new Map<unknown, (model: any, part: (model: Module) => ModelSpec) => Record<string, unknown>>([
  [SumModel, (model: SumModel, part) => ({ kind: 'SumModel', ...weighted(model, part) })],
  [MixtureModel, (model: MixtureModel, part) => ({ kind: 'MixtureModel', ...weighted(model, part) })],
  [
    TemperedModel,
    ({ model, temperature }: TemperedModel, part) => ({ kind: 'TemperedModel', part: part(model), temperature }),
  ],
]);

function weighted({ parts, weights }: SumModel | MixtureModel, part: (model: Module) => ModelSpec) {
  return { parts: [...parts].map(part), weights: Float64Array.from(weights) };
}

/** Describes a model to a native loop. */
export function nativeModel(model: Module, input: ModelInput, onStep: OnStep): NativeModel {
  const reads = slotsOf(model).map(([, tensor]) => tensor._id);
  const { forceFp32Gradient = false, useMixedPrecision = false } = model as unknown as Partial<BaseModel>;
  const spec = (fields: Record<string, unknown>): NativeModel => ({
    spec: { forceFp32Gradient, ...fields } as ModelSpec,
    reads,
  });
  const names = Object.keys(input.modelKwargs);

  const closed = analytic.get(model.constructor);
  const isOwn = !Object.hasOwn(model, 'forward') && !Object.hasOwn(model, 'gradient');
  const isExact = isOwn && Object.getPrototypeOf(model) === model.constructor.prototype;
  if (closed && isExact && names.length === 0) return spec(closed(model));
  const gradient = (model as unknown as Partial<BaseModel>).gradient;
  const oneType = !forceFp32Gradient || input.dtype === 'float32';
  const made = composed.get(model.constructor);
  if (made && isExact && oneType) return spec(made(model, (part) => nativeModel(part, input, onStep).spec));
  if (!useMixedPrecision && oneType && (gradient === undefined || gradient === BaseModel.prototype.gradient)) {
    const graph = model instanceof ScriptModule ? scripted(model, input) : traced(model, input);
    if (graph) return spec({ kind: 'graph', ...graph });
  }
  const call = (fn: typeof energyOf) => (holder: unknown, step: number) => {
    onStep(step);
    return fn(model, raise(holder) as Tensor, input.modelKwargs)._id;
  };
  return spec({
    kind: 'callback',
    name: model.constructor.name,
    forceFp32Gradient: false, // the model's own gradient sees to it
    energy: (holder: unknown, step: number) => call(energyOf)(holder, step + 1),
    gradient: call(gradientOf),
  });
}

function scripted(model: ScriptModule, { modelKwargs }: ModelInput) {
  const conditions = model._inputs.slice(1).map((name) => modelKwargs[name]);
  while (conditions.length > 0 && conditions.at(-1) === undefined) conditions.pop();
  if (!conditions.every((value) => value instanceof Tensor)) return undefined;
  return { graph: model._graph, conditions: (conditions as Tensor[]).map((y) => y._id) };
}

/** A forward recorded for one kind of input, or why it cannot be. */
interface Recording {
  /** What the recording depends on beside its inputs; another state asks for another recording. */
  state: readonly unknown[];
  graph: GraphHandle | null;
}

/** The recordings of a module, oldest first. */
const recordings = new WeakMap<Module, Map<string, Recording>>();
const LIMIT = 16;

/** Reasons told, by module. */
const told = new WeakMap<Module, Set<string>>();

function traced(model: Module, input: ModelInput): { graph: GraphHandle; conditions: TensorId[] } | undefined {
  const conditions = Object.entries(input.modelKwargs).filter(([, value]) => value instanceof Tensor) as [
    string,
    Tensor,
  ][];
  const constants = Object.entries(input.modelKwargs).filter(([, value]) => !(value instanceof Tensor));
  const kinds = conditions.map(([name, y]) => `${name}:${y.dtype}:${y.shape.slice(1)}`);
  const rest = `${input.dtype}|${input.device}|${model.training}|${kinds}|${constants.map(([name]) => name)}`;
  const anyBatch = `*,${input.shape.slice(1)}|${rest}`;
  const oneBatch = `${input.shape}|${rest}`;
  const known = recordings.get(model) ?? new Map<string, Recording>();
  recordings.set(model, known);
  const stateNow = () => [...stateOf(model), ...constants.map(([, value]) => value)];
  const state = stateNow();
  let found = [anyBatch, oneBatch].map((key) => known.get(key)).find((entry) => entry && isSame(entry.state, state));
  if (!found) {
    const attempt = new Attempt(model, input, conditions);
    const { graph, fitsAnyBatch, reason } = attempt.run();
    // A forward that changes its module's own properties is not a function of its inputs.
    const changed = !isSame(state, stateNow());
    const problem = reason ?? (changed ? 'it changes properties of its module' : undefined);
    if (problem && graph) native().releaseGraph(graph);
    // Such a state would never be found again, and the attempt made at every call: the empty one stands for any.
    found = { state: changed ? [] : state, graph: problem ? null : graph };
    keep(known, fitsAnyBatch && !problem ? anyBatch : oneBatch, found);
    if (problem) tell(model, problem);
  }
  if (!found.graph) return undefined;
  return { graph: found.graph, conditions: conditions.map(([, y]) => y._id) };
}

function keep(known: Map<string, Recording>, key: string, entry: Recording): void {
  const release = (name: string) => {
    const old = known.get(name);
    if (old?.graph) native().releaseGraph(old.graph);
    known.delete(name);
  };
  release(key);
  if (known.size >= LIMIT) release(known.keys().next().value!);
  known.set(key, entry);
}

function tell(model: Module, reason: string): void {
  const reasons = told.get(model) ?? new Set();
  told.set(model, reasons);
  if (reasons.has(reason)) return;
  reasons.add(reason);
  process.emitWarning(
    `${model.constructor.name}: its forward cannot be recorded as a graph, since ${reason}; native loops call it on the ` +
      'JavaScript thread at every step, which is slower',
    'TorchEBMWarning',
  );
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === 0 || (a.length === b.length && a.every((value, i) => Object.is(value, b[i])));
}

/** What a forward may read of its modules: their properties, down to plain arrays and objects. */
function stateOf(model: Module): unknown[] {
  const state: unknown[] = [];
  const visit = (value: unknown, depth: number): void => {
    state.push(value);
    if (value instanceof ConstantScheduler) state.push(value.currentValue);
    if (depth === 0 || typeof value !== 'object' || value === null || value instanceof Tensor) return;
    if (Array.isArray(value) && value.length > 64) {
      state.push(value.length); // data rather than a setting
      return;
    }
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return;
    for (const [key, inner] of Object.entries(value)) {
      state.push(key);
      visit(inner, depth - 1);
    }
  };
  for (const module of model.modules()) {
    state.push(module, module.forward);
    for (const key of Object.keys(module)) {
      const value = (module as unknown as Record<string, unknown>)[key];
      state.push(key);
      visit(value, 2);
    }
  }
  return state;
}

/** One try at recording a forward, which leaves generators and buffers as they were. */
class Attempt {
  readonly #params: Tensor[];
  #read: BaseScheduler | undefined;

  constructor(
    readonly model: Module,
    readonly input: ModelInput,
    readonly conditions: readonly [name: string, value: Tensor][],
  ) {
    this.#params = model.parameters().filter((parameter) => parameter.requiresGrad);
  }

  run(): { graph: GraphHandle | null; fitsAnyBatch: boolean; reason?: string } {
    const { model } = this;
    const hooked = model.modules().find((module) => {
      const { forwardHooks, forwardPreHooks } = module[internals];
      return module !== model && forwardHooks.size + forwardPreHooks.size > 0;
    });
    if (hooked) return { graph: null, fitsAnyBatch: false, reason: `${hooked.constructor.name} has forward hooks` };
    const buffers = model
      .namedBuffers()
      .map(([, buffer]) => ({ buffer, copy: buffer.clone(), version: buffer._version }));
    recording.onRead = (scheduler) => {
      if (!(scheduler instanceof ConstantScheduler)) this.#read = scheduler;
    };
    try {
      return torch.tidy(() => withRng(() => this.#record()));
    } finally {
      recording.onRead = null;
      for (const { buffer, copy, version } of buffers) {
        if (buffer._version !== version) torch.noGrad(() => buffer.copy_(copy));
        copy.dispose();
      }
    }
  }

  #record(): { graph: GraphHandle | null; fitsAnyBatch: boolean; reason?: string } {
    const fail = (reason: string) => ({ graph: null, fitsAnyBatch: false, reason });
    const x = this.#example(0, -1, 1);
    // First as it is: what is wrong with the forward itself is an error like any other.
    this.#plain(
      x,
      this.conditions.map(([, y]) => y),
    );
    if (this.#read) return fail(`it reads a ${this.#read.constructor.name}, whose value changes`);
    let graph: GraphHandle;
    try {
      graph = record(
        this.model,
        (leaf, ...ys) => this.#forward(leaf!, ys),
        [x, ...this.conditions.map(([, y]) => y)],
        ['x', ...this.conditions.map(([name]) => name)],
      );
    } catch (error) {
      return fail((error as Error).message);
    }
    const graphed = (leaf: Tensor, ys: readonly Tensor[]) =>
      raise(native().runGraph(graph, [leaf._id, ...ys.map((y) => y._id)])) as Tensor;
    const agrees = (rows: number) => {
      const at = this.#example(rows, 0.9, -0.6);
      const ys = this.conditions.map(([, y]) => this.#withRows(y, rows));
      let expected: Tensor[];
      try {
        expected = this.#evaluate((leaf) => this.#plain(leaf, ys), at);
      } catch (error) {
        if (rows === 0) throw error;
        return false; // the model wants this batch size
      }
      try {
        const got = this.#evaluate((leaf) => graphed(leaf, ys), at);
        return got.length === expected.length && got.every((tensor, i) => isClose(tensor, expected[i]!));
      } catch {
        return false;
      }
    };
    const fitsAnyBatch = agrees(1);
    if (fitsAnyBatch || agrees(0)) return { graph, fitsAnyBatch };
    native().releaseGraph(graph);
    return fail('the recorded graph gives other energies or gradients than the forward');
  }

  /** Values between two bounds, in the shape of x and with `rows` more. */
  #example(rows: number, from: number, to: number): Tensor {
    const { shape, dtype, device } = this.input;
    const sizes = [shape[0]! + rows, ...shape.slice(1)];
    const n = sizes.reduce((product, size) => product * size, 1);
    return torch.linspace(from, to, n, { device }).view(sizes).to(dtype);
  }

  #withRows(y: Tensor, rows: number): Tensor {
    return rows > 0 && y.dim() > 0 && y.size(0) === this.input.shape[0] ? torch.cat([y, y.narrow(0, 0, rows)], 0) : y;
  }

  #forward(x: Tensor, conditions: readonly Tensor[]): Tensor {
    const given = { ...this.input.modelKwargs };
    for (const [i, [name]] of this.conditions.entries()) given[name] = conditions[i];
    return Object.keys(given).length > 0 ? this.model.forward(x, given) : this.model.forward(x);
  }

  #plain(x: Tensor, conditions: readonly Tensor[]): Tensor {
    return withRng(() => this.#forward(x, conditions));
  }

  /** The energies at x and their gradients in x and the parameters: the modes of recording must agree too. */
  #evaluate(run: (x: Tensor) => Tensor, x: Tensor): Tensor[] {
    return torch.enableGrad(() => {
      const leaf = x.detach().requiresGrad_(true);
      const energy = withRng(() => run(leaf));
      if (!energy.requiresGrad) return [energy];
      const gradients = torch.grad(energy.sum(), [leaf, ...this.#params], { allowUnused: true });
      return [energy, ...gradients.map((gradient) => gradient ?? torch.zeros([0]))];
    });
  }
}
