/** @file Losses as native jobs see them: one plain object, and what becomes of the result. */
import { type Routine, runInPlace, task } from '../control/routine.js';
import type { Module } from '../nn/module.js';
import type { NativeLossSpec } from '../specs/generated/components.js';
import type { LossSpec } from '../specs/specs.js';
import type { Tensor } from '../torch/index.js';
import type { LossRecord } from './calls.js';
import { type JobPlan, runAsync, runSync } from './job.js';
import { NonFinite, placeOf, stepScope } from './stepScope.js';

/** One call of a loss for a native job; R is what `forward` returns. */
export interface NativeLoss<R = unknown> {
  plan: JobPlan;
  spec: LossSpec;
  /** Hears of the steps done, also when the job fails. */
  settle(done: number): void;
  /** The result, of a job that did not fail; what the job has left behind is taken over. */
  result(record: LossRecord): R;
}

/** The parts that a class with native losses gives to its {@link NativeLoss}. */
export interface LossParts {
  name: string;
  loss: NativeLossSpec;
  total?: number;
  settle?(done: number): void;
}

/** The native form whose result is the loss alone. */
export function lossOf(parts: LossParts): NativeLoss<Tensor> {
  return lossAnd(parts, ({ loss }) => loss);
}

/** The native form with a result of one's own. */
export function lossAnd<R>(
  { name, loss, total = 0, settle = () => {} }: LossParts,
  result: (record: LossRecord) => R,
): NativeLoss<R> {
  const spec = { autocast: null, checked: stepScope()?.checked ?? false, ...loss };
  return { plan: { name, total }, spec, settle, result };
}

/** A term of a loss, by its name. */
export function termOf({ terms }: LossRecord, name: string): Tensor {
  return terms.find(([term]) => term === name)![1];
}

/** Runs a native loss as a task, off the event loop in the place of the training step that it is part of. */
export function* lossTask<R>(loss: NativeLoss<R>): Routine<R> {
  const plan = { ...loss.plan, ...placeOf(stepScope()) };
  const record = yield* task(
    () => runSync(loss.plan, 'loss', [loss.spec], loss.settle),
    () => runAsync(plan, 'loss', [loss.spec], loss.settle),
  );
  if (record.nonFinite) throw new NonFinite(`the ${record.nonFinite.name}`, record.nonFinite.value);
  return loss.result(record);
}

/** Runs a native loss in place. */
export function runLoss<R>(loss: NativeLoss<R>): R {
  return runInPlace(lossTask(loss));
}

/** Whether an object has these methods from this prototype, and none of its own or of a subclass. */
export function keeps(object: object, prototype: object, ...methods: string[]): boolean {
  const [mine, theirs] = [object, prototype] as Record<string, unknown>[];
  return methods.every((name) => mine![name] === theirs![name]);
}

/** A module with a native form. */
interface Lowerable extends Module {
  _lower(x: Tensor, call: any): Routine<NativeLoss | null>;
}

/**
 * The native form of what `lossFn(x, call)` computes, for a job that goes on with it; null if that is a matter of
 * TypeScript: a function of one's own, a `forward` overridden below the native one, hooks.
 */
export function* nativeLoss(lossFn: unknown, x: Tensor, call: object): Routine<NativeLoss | null> {
  if (typeof (lossFn as Partial<Lowerable> | null)?._lower !== 'function') return null;
  const loss = lossFn as Lowerable;
  if (loss._hasHooks || !isForward(loss, '_lower')) return null;
  return yield* loss._lower(x, call);
}

/** A loss with its forward as a routine too, whose tasks may be waited for. */
interface WithRoutine extends Module {
  _routine(x: Tensor, call: any): Routine<unknown>;
}

/** The result of `lossFn(x, call)`, as a routine: chains that a user's own sampler draws may be waited for. */
export function* lossRoutine(lossFn: (x: Tensor, call: any) => unknown, x: Tensor, call: object): Routine<unknown> {
  const loss = lossFn as unknown as WithRoutine;
  if (typeof loss._routine !== 'function' || loss._hasHooks || !isForward(loss, '_routine')) return lossFn(x, call);
  return yield* loss._routine(x, call);
}

/** Whether no class below the one that gives another form of it, nor the object itself, has a `forward` of its own. */
function isForward(loss: object, form: '_lower' | '_routine'): boolean {
  for (let at = loss; at !== null; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, form)) return true;
    if (Object.hasOwn(at, 'forward')) return false;
  }
  return false;
}
