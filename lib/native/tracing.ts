/** @file Forwards recorded as graphs, for native loops: once for each kind of input, and checked against the forward. */

import { type GraphHandle, native } from '../addon/binding.js';
import { isNamed, messageOf } from '../arguments/thrown.js';
import { internals } from '../nn/members.js';
import type { Module } from '../nn/module.js';
import { recording } from '../schedulers/base.js';
import { type BaseScheduler, ConstantScheduler } from '../schedulers/index.js';
import type { BoundGraph } from '../specs/specs.js';
import { withScratchNumbers } from '../tensor/generator.js';
import { raise } from '../tensor/op.js';
import * as torch from '../torch/index.js';
import { Tensor } from '../torch/index.js';
import { isClose, record, type ScriptModule, valuesAndGradients } from '../torch/jit.js';
import { type ModelInput, withActivations } from './input.js';
import { remember } from './moduleState.js';
import { isSame, type Surroundings, surroundingsOf } from './surroundings.js';

/** The inputs of a forward before its conditions: x, or x (B, …) and the times t (B). */
export type Arity = 1 | 2;

/** The graph of a module that is one; undefined if what it is given beside its inputs is not all tensors. */
export function scripted(model: ScriptModule, { modelKwargs }: ModelInput, arity: Arity): BoundGraph | undefined {
  const conditions = model._inputs.slice(arity).map((name) => modelKwargs[name]);
  while (conditions.length > 0 && conditions.at(-1) === undefined) conditions.pop();
  if (!conditions.every((value) => value instanceof Tensor)) return undefined;
  return { graph: model._graph, conditions: conditions as Tensor[] };
}

/** A forward recorded for one kind of input, or why it cannot be. */
interface Recording {
  /** The state that the recording depends on beside its inputs; another state asks for another recording. */
  state: readonly unknown[];
  graph: GraphHandle | null;
  /** The attempts in a row that have changed the module. */
  changes: number;
  /** The recordings in a row that no longer held, though the state was the same. */
  drifted: number;
}

/** The recordings of a module, oldest first. */
const recordings = new WeakMap<Module, Map<string, Recording>>();
const LIMIT = 16;

/** Reasons told, by class. */
const told = new WeakMap<object, Set<string>>();

/** The graph of a forward, recorded if need be; undefined, after one warning that says why, if it cannot be. */
export function traced(
  model: Module,
  input: ModelInput,
  arity: Arity,
  { state: around, isOpen }: Surroundings = surroundingsOf(model),
): BoundGraph | undefined {
  const conditions = Object.entries(input.modelKwargs).filter(([, value]) => value instanceof Tensor) as [
    string,
    Tensor,
  ][];
  const constants = Object.entries(input.modelKwargs).filter(([, value]) => !(value instanceof Tensor));
  const kinds = conditions.map(([name, y]) => `${name}:${y.dtype}:${y.shape.slice(1)}`);
  const rest = `${arity}|${input.list}|${input.dtype}|${input.device}|${model.training}|${kinds}|${constants.map(([name]) => name)}`;
  const anyBatch = `*,${input.shape.slice(1)}|${rest}`;
  const oneBatch = `${input.shape}|${rest}`;
  const known = recordings.get(model) ?? new Map<string, Recording>();
  recordings.set(model, known);
  const state = constants.length === 0 ? around : [...around, ...constants.map(([, value]) => value)];
  const key = [anyBatch, oneBatch].find((one) => known.has(one) && isSame(known.get(one)!.state, state));
  let found = key === undefined ? undefined : known.get(key);
  const recorder = new Recorder(model, input, conditions, arity);
  let drifted = 0;
  if (found?.graph && isOpen && !recorder.holds(found.graph, key === anyBatch)) {
    drifted = found.drifted + 1;
    drop(known, key!);
    found = undefined;
  }
  if (!found) {
    const { graph, fitsAnyBatch, reason, changed } = recorder.run();
    // A forward that changes its module is not a function of its inputs.
    const reads =
      drifted > 1 ? 'it reads variables that change; properties of its module are seen to change' : undefined;
    const problem = reason ?? (changed ? 'it changes properties of its module' : reads);
    if (problem && graph) native().releaseGraph(graph);
    const changes = changed ? (known.get(oneBatch)?.changes ?? 0) + 1 : 0;
    // One that has filled a cache is tried once more. Another one's state would never be found again, and the attempt
    // made at every call: the empty one stands for any.
    found = { state: changes > 1 || drifted > 1 ? [] : state, graph: problem ? null : graph, changes, drifted };
    keep(known, fitsAnyBatch && !problem ? anyBatch : oneBatch, found);
    if (problem) tell(model, problem);
  }
  if (!found.graph) return undefined;
  return { graph: found.graph, conditions: conditions.map(([, y]) => y) };
}

function drop(known: Map<string, Recording>, key: string): void {
  const old = known.get(key);
  if (old?.graph) native().releaseGraph(old.graph);
  known.delete(key);
}

function keep(known: Map<string, Recording>, key: string, entry: Recording): void {
  drop(known, key);
  if (known.size >= LIMIT) drop(known, known.keys().next().value!);
  known.set(key, entry);
}

function tell(recorded: Module & { _subject?: Module }, reason: string): void {
  const model = recorded._subject ?? recorded;
  const reasons = told.get(model.constructor) ?? new Set();
  told.set(model.constructor, reasons);
  if (reasons.has(reason)) return;
  reasons.add(reason);
  process.emitWarning(
    `${model.constructor.name}: its forward cannot be recorded as a graph, since ${reason}; native loops call it on the ` +
      'JavaScript thread at every step, which is slower',
    'TorchEBMWarning',
  );
}

function listOf(value: Tensor | Tensor[]): Tensor[] {
  return Array.isArray(value) ? value : [value];
}

/** The distance of a graph from its forward that rounding allows. */
const tolerances: Partial<Record<string, number>> = { float64: 1e-10, float32: 1e-4 };

function numbersOf(value: Tensor | Tensor[]): number[] {
  return listOf(value).flatMap((one) => (one.numel() === 1 ? one.item() : one.flatten().tolist()) as number);
}

function run(graph: GraphHandle, inputs: readonly Tensor[]): Tensor | Tensor[] {
  const ids = inputs.map((tensor) => tensor._id);
  return raise(native().runGraph(graph, ids)) as Tensor | Tensor[];
}

/** The outcome of an attempt: a graph, or no graph and perhaps a reason to tell. */
interface Attempted {
  graph: GraphHandle | null;
  fitsAnyBatch: boolean;
  reason?: string;
}

/** The rows that a forward of many rows is recorded with. */
const FEW = 4;

/** One try at recording a forward, which leaves generators and modules as they were. */
class Recorder {
  #read: BaseScheduler | undefined;

  constructor(
    readonly model: Module,
    readonly input: ModelInput,
    readonly conditions: readonly [name: string, value: Tensor][],
    readonly arity: Arity,
  ) {}

  run(): Attempted & { changed: boolean } {
    const { model } = this;
    const hooked = model.modules().find((module) => {
      const { forwardHooks, forwardPreHooks } = module[internals];
      // Energies are asked for past the model's own hooks.
      return (module !== model || this.arity > 1) && forwardHooks.size + forwardPreHooks.size > 0;
    });
    if (hooked) {
      const reason = `${hooked.constructor.name} has forward hooks`;
      return { graph: null, fitsAnyBatch: false, reason, changed: false };
    }
    const putBack = remember(model);
    let changed = false;
    let attempt: Attempted;
    recording.onRead = (scheduler) => {
      if (!(scheduler instanceof ConstantScheduler)) this.#read = scheduler;
    };
    try {
      // The graph runs in any precision: it must not hold the casts of the one that it is first asked for in.
      attempt = torch.autocast(this.input.device, () => withScratchNumbers(() => this.#record()), { enabled: false });
    } finally {
      recording.onRead = null;
      changed = putBack();
      native().trimHeap();
    }
    return { ...attempt, changed };
  }

  /**
   * Whether a recording still gives the values of the forward, which may read what no state shows. One row tells, where
   * any number of rows may be asked for.
   */
  holds(graph: GraphHandle, fitsAnyBatch: boolean): boolean {
    const rows = this.input.shape[0]!;
    const agrees = (few: number) => {
      const at = this.#examples(few, true);
      const ys = this.#conditionsOf(few);
      const expected = numbersOf(this.#plain(at, ys));
      const got = numbersOf(withScratchNumbers(() => run(graph, [...at, ...ys])));
      const tolerance = tolerances[this.input.dtype] ?? 0.02;
      return expected.every(
        (value, i) =>
          Object.is(value, got[i]) || Math.abs(value - got[i]!) <= tolerance * Math.max(0.01, Math.abs(value)),
      );
    };
    const compare = () => {
      if (!fitsAnyBatch || rows === 0) return agrees(rows);
      try {
        return agrees(1);
      } catch {
        return agrees(rows); // the forward wants more than one row
      }
    };
    const putBack = remember(this.model);
    try {
      const { device } = this.input;
      return torch.noGrad(() =>
        torch.isAutocastEnabled(device) ? torch.autocast(device, compare, { enabled: false }) : compare(),
      );
    } catch (error) {
      if (isNamed(error, 'BusyError')) return true; // who writes what it reads goes first
      throw error;
    } finally {
      putBack();
    }
  }

  /** Recorded with a few rows where that holds for all of them: a graph of autograd for thousands would fill the memory. */
  #record(): Attempted {
    const rows = this.input.shape[0]!;
    if (rows > FEW) {
      const attempt = this.#tryFew();
      if (attempt) return attempt;
    }
    return this.#recordWith(rows);
  }

  #tryFew(): Attempted | undefined {
    let attempt: Attempted | undefined;
    try {
      attempt = this.#recordWith(FEW);
      if (attempt.graph && attempt.fitsAnyBatch && this.#holdsForAll(attempt.graph)) return attempt;
    } catch {
      // the forward wants more rows, or has an error of its own that all rows will tell
    }
    if (attempt?.graph) native().releaseGraph(attempt.graph);
    return undefined;
  }

  /** Whether a graph has the values of the forward for all rows. */
  #holdsForAll(graph: GraphHandle): boolean {
    return torch.noGrad(() => {
      const rows = this.input.shape[0]!;
      const [at, ys] = [this.#examples(rows, true), this.#conditionsOf(rows)];
      const expected = listOf(this.#plain(at, ys));
      const got = listOf(withScratchNumbers(() => run(graph, [...at, ...ys])));
      return got.length === expected.length && got.every((tensor, i) => isClose(tensor, expected[i]!));
    });
  }

  #recordWith(rows: number): Attempted {
    const fail = (reason: string) => ({ graph: null, fitsAnyBatch: false, reason });
    const [inputs, conditions] = [this.#examples(rows, false), this.#conditionsOf(rows)];
    // First as it is: what is wrong with the forward itself is an error like any other.
    const value = this.#plain(inputs, conditions);
    const isList = this.input.list === 'withActivations';
    const isSound = isList ? listOf(value).every((one) => one instanceof Tensor) : value instanceof Tensor;
    if (!isSound) return { graph: null, fitsAnyBatch: false };
    native().trimHeap(); // what a large forward leaves behind, on top of which the rest would come
    if (this.#read) return fail(`it reads a ${this.#read.constructor.name}, whose value changes`);
    let graph: GraphHandle;
    try {
      graph = record(
        this.model,
        (...given) => this.#forward(given.slice(0, this.arity), given.slice(this.arity)),
        [...inputs, ...conditions],
        [...['x', 't'].slice(0, this.arity), ...this.conditions.map(([name]) => name)],
      );
    } catch (error) {
      return fail(messageOf(error));
    }
    const agrees = (n: number) => {
      const [at, ys] = [this.#examples(n, true), this.#conditionsOf(n)];
      let expected: Tensor[];
      try {
        expected = this.#evaluate((given) => this.#plain(given, ys), at);
      } catch (error) {
        if (n === rows) throw error;
        return false; // the model wants this batch size
      }
      try {
        const got = this.#evaluate((given) => run(graph, [...given, ...ys]), at);
        return got.length === expected.length && got.every((tensor, i) => isClose(tensor, expected[i]!));
      } catch {
        return false;
      }
    };
    const fitsAnyBatch = agrees(rows + 1);
    if (fitsAnyBatch || agrees(rows)) return { graph, fitsAnyBatch };
    native().releaseGraph(graph);
    return fail(
      `the recorded graph gives other ${this.arity > 1 ? 'values' : 'energies'} or gradients than the forward`,
    );
  }

  /** Inputs of so many rows; `other` gives other values. */
  #examples(rows: number, other: boolean): Tensor[] {
    const { shape, dtype, device } = this.input;
    const isFloat = dtype === 'float32' || dtype === 'float64';
    const sizes = [rows, ...shape.slice(1)];
    const values = (from: number, to: number, size: readonly number[]) => {
      const n = size.reduce((product, length) => product * length, 1);
      const line = torch.linspace(from, to, n, isFloat ? { device, dtype } : { device }).view(size);
      return isFloat ? line : line.to(dtype);
    };
    const x = other ? values(0.9, -0.6, sizes) : values(-1, 1, sizes);
    if (this.arity === 1) return [x];
    return [x, other ? values(0.8, 0.3, sizes.slice(0, 1)) : values(0.1, 0.9, sizes.slice(0, 1))];
  }

  /** The conditions of so many rows, where they have rows. */
  #conditionsOf(n: number): Tensor[] {
    const rows = this.input.shape[0]!;
    return this.conditions.map(([, y]) => {
      if (n === rows || y.dim() === 0 || y.size(0) !== rows) return y;
      return n < rows ? y.narrow(0, 0, n) : torch.cat([y, y.narrow(0, 0, n - rows)], 0);
    });
  }

  #forward(inputs: readonly Tensor[], conditions: readonly Tensor[]): Tensor | Tensor[] {
    const given = { ...this.input.modelKwargs };
    for (const [i, [name]] of this.conditions.entries()) given[name] = conditions[i];
    const result = this.model.forward(...inputs, ...(Object.keys(given).length > 0 ? [given] : []));
    const { list } = this.input;
    if (list === 'withActivations') return withActivations(result);
    return list === 'first' && Array.isArray(result) ? result[0] : result;
  }

  #plain(inputs: readonly Tensor[], conditions: readonly Tensor[]): Tensor | Tensor[] {
    return withScratchNumbers(() => this.#forward(inputs, conditions));
  }

  /** The values and their gradients in x and the parameters: the modes of recording must agree too. */
  #evaluate(run: (inputs: readonly Tensor[]) => Tensor | Tensor[], [x, ...times]: readonly Tensor[]): Tensor[] {
    const leaf = x!.detach().requiresGrad_(true);
    const parameters = this.model.parameters().filter((parameter) => parameter.requiresGrad);
    const { values, gradients } = valuesAndGradients(() => run([leaf, ...times]), [leaf, ...parameters]);
    return [...values, ...gradients];
  }
}
