/** @file A step of a training as one native job: loss, gradients, clipping, the optimizer, the average of the weights. */
import { counted, kindError } from '../arguments/options.js';
import { warnOnce } from '../arguments/warning.js';
import { type Routine, task } from '../control/routine.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import type { Jobs, TrainingRecord } from '../native/calls.js';
import { runAsync, runSync } from '../native/job.js';
import type { NativeLoss } from '../native/loss.js';
import { nativeModel } from '../native/model.js';
import { NonFinite, placeOf, type StepScope } from '../native/stepScope.js';
import type { Module } from '../nn/module.js';
import { NativeOptimizer } from '../optim/nativeOptimizer.js';
import { type Optimizer, parametersOf } from '../optim/optimizer.js';
import type { AverageSpec, EnergyMetricsSpec, OptimizationStepSpec } from '../specs/generated/components.js';
import { Tensor } from '../torch/index.js';
import { EMA, type WeightAverage } from './ema.js';
import type { StepMetrics } from './position.js';

/** The parts of a step. */
export interface StepParts {
  /** The job's name, for messages. */
  name: string;
  /** The result of the loss function, or how to get it. */
  loss: NativeLoss | { given: unknown };
  /** The lower precision of a loss that is still to be given. */
  autocast: { device: string; dtype: string } | null;
  /** The step of a training that this is, if it is one. */
  scope: StepScope | null;
  /** Steps that share a step of the optimizer. */
  accumulated: number;
  /** Whether this is the last of them, after which the optimizer updates the weights. */
  updates: boolean;
  model: Module;
  optimizer: Optimizer;
  clipGradNorm: number | null;
  clipGradValue: number | null;
  ema: WeightAverage | null;
  /** Whose mean energies are measured afterwards, at the data and at the negatives. */
  energy: { model: Module; data: Tensor; modelKwargs: ModelKwargs } | null;
}

/** Warns where a step has reached no parameter of the optimizer, so that nothing is trained. */
export function warnOfNoGradient({
  constructor: { name },
  optimizer,
}: {
  constructor: Function;
  optimizer: Optimizer;
}) {
  const parameters = parametersOf(optimizer);
  if (parameters.some(({ grad }) => grad !== null)) return;
  warnOnce(
    `${name}:noGradient:${parameters[0]?._id}`,
    `${name}: nothing is trained: none of the ${counted(parameters.length, 'parameter')} of the optimizer got a gradient ` +
      'at the first step. The loss must be one of the same model, and parameters must have requiresGrad',
  );
}

/** The loss among what a loss function has given. */
export function lossIn(owner: string, result: unknown): Tensor {
  const loss = Array.isArray(result) ? result[0] : result;
  if (!(loss instanceof Tensor)) {
    throw kindError(owner, 'the loss', 'a Tensor, or an array that begins with one', loss);
  }
  return loss;
}

/**
 * Takes a step, and gives the loss function's result and the measurements. An optimizer or an average of one's own, which
 * have no native form, run here afterwards.
 */
export function* takeStep(parts: StepParts): Routine<{ result: unknown; metrics: StepMetrics }> {
  const { name, loss, scope, updates, model, optimizer, ema } = parts;
  const place = placeOf(scope);
  const native = updates && optimizer instanceof NativeOptimizer && optimizer._isNative ? optimizer : null;
  const average = native && ema instanceof EMA ? ema : null;
  const update = average?._lower(model) ?? null;
  const step = describe(parts, update);
  const groups = native?._groups() ?? [];
  const energies = energyMetrics(parts);
  const isNative = 'spec' in loss;
  const value = isNative ? null : lossIn(name, loss.given);
  const spec = isNative ? { ...loss.spec, autocast: loss.spec.autocast ?? parts.autocast } : value!;
  const plan = isNative ? { ...loss.plan, ...place, name } : { ...place, name, total: 0 };
  const settle = isNative ? loss.settle : undefined;
  const args: Parameters<Jobs['trainingStep']> = [spec, step, groups, energies, scope?.replicas ?? null];
  const record: TrainingRecord = yield* task(
    () => runSync(plan, 'trainingStep', args, settle),
    () => runAsync(plan, 'trainingStep', args, settle),
  );
  if (record.nonFinite) throw new NonFinite(termOf(parts, record.nonFinite.name), record.nonFinite.value);
  // The weights have moved, or are about to.
  scope?.undo.splice(0);
  if (native) native._stepped(record.made);
  else if (updates) optimizer.step();
  if (average && update) average._updated();
  else if (updates) ema?.update(model);
  const result = isNative ? loss.result(record) : loss.given;
  const metrics = {
    loss: isNative ? lossIn(name, result).detach() : record.loss,
    ...Object.fromEntries(record.metrics),
  };
  return { result, metrics };
}

/** The term that was not finite, in words; a number stands for the gradient of that parameter, or its square. */
function termOf({ model, optimizer }: StepParts, name: string): string {
  const [, place, squared] = /^(\d+)( squared)?$/.exec(name) ?? [];
  if (!place) return `the ${name}`;
  const parameter = parametersOf(optimizer)[Number(place)]!;
  const named = [...model.namedParameters()].find(([, { _id }]) => _id === parameter._id);
  return `the ${squared ? 'square of the ' : ''}gradient of ${named ? named[0] : `parameter ${place}`}`;
}

function describe(
  { scope, accumulated, updates, optimizer, clipGradNorm, clipGradValue }: StepParts,
  average: AverageSpec | null,
): OptimizationStepSpec {
  return {
    accumulated,
    checked: scope?.checked ?? false,
    parameters: Int32Array.from(parametersOf(optimizer), ({ _id }) => _id),
    // Clipping at infinity measures the norm and changes nothing.
    clipNorm: updates ? (clipGradNorm ?? (scope?.isWatched ? Number.POSITIVE_INFINITY : null)) : null,
    clipValue: updates ? clipGradValue : null,
    average,
  };
}

function energyMetrics({ loss, energy }: StepParts): EnergyMetricsSpec | null {
  if (!energy) return null;
  const { data, modelKwargs } = energy;
  const input = { shape: data.shape, dtype: data.dtype, device: String(data.device), modelKwargs };
  const negatives = 'spec' in loss ? null : (loss.given as [Tensor, Tensor])[1];
  return { model: nativeModel(energy.model, input, () => {}), data, negatives };
}
