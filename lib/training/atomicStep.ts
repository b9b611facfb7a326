/** @file A step of a training that is taken whole or not at all, and the words for one that met what is not finite. */
import { type Routine, task } from '../control/routine.js';
import { NonFinite, type StepScope, takeBack } from '../native/stepScope.js';
import type { BaseScheduler } from '../schedulers/index.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import type { BaseTrainer } from './baseTrainer.js';
import type { Position, StepMetrics } from './position.js';

/** The parts that a step may change before it is known to be good, beside those that its job keeps to itself. */
export interface Changeable {
  buffers: readonly Tensor[];
  schedulers: Iterable<BaseScheduler>;
}

/** Takes a step, or leaves all as it was. */
export function* atomicStep(
  trainer: BaseTrainer,
  batch: unknown,
  scope: StepScope,
  position: Position,
  { buffers, schedulers }: Changeable,
): Routine<StepMetrics> {
  for (const scheduler of schedulers) scope.undo.push(scheduler._remember());
  const copies = buffers.map((buffer) => remember(buffer, scope));
  try {
    if (!trainer._stepsByItself) return yield* trainer._step(batch, null);
    const tensors: StepMetrics = yield* task(() => trainer.trainStep(batch));
    const loss = scope.checked ? (tensors.loss?.item() as number | undefined) : undefined;
    if (loss !== undefined && !Number.isFinite(loss)) throw new NonFinite('the loss', loss);
    return tensors;
  } catch (error) {
    takeBack(scope);
    throw withPlace(trainer, error, batch, position);
  } finally {
    for (const copy of copies) copy.dispose();
  }
}

/** A copy of a buffer, to which the scope gets the way back. */
function remember(buffer: Tensor, { undo }: StepScope): Tensor {
  const copy = torch.noGrad(() => buffer.detach().clone());
  const version = buffer._version;
  undo.push(() => {
    if (buffer._version !== version) torch.noGrad(() => buffer.copy_(copy));
  });
  return copy;
}

/** The error of a step that met what is not finite, with its place; another one as it is. */
function withPlace(trainer: BaseTrainer, error: unknown, batch: unknown, position: Position): unknown {
  // The latter is thrown by native code that cannot go on.
  const isNative = error instanceof RangeError && error.name === 'NonFiniteError';
  if (!(error instanceof NonFinite || isNative)) return error;
  const { step, batch: at, epoch } = position;
  const cures = isNative ? '' : `. A lower learning rate or clipGradNorm may help, nonFinite: 'ignore' goes on`;
  return new RangeError(
    `${trainer.constructor.name}: ${error.message} at step ${step + 1} of the training, in batch ${at} of epoch ` +
      `${epoch}${nonFiniteRows(trainer, batch)}; nothing was changed${cures}`,
    { cause: error },
  );
}

/** The rows of a batch that are not finite, in words. */
function nonFiniteRows(trainer: BaseTrainer, batch: unknown): string {
  return torch.tidy(() => {
    const [data] = trainer.splitBatch(batch);
    const wrong = data
      .isfinite()
      .logicalNot()
      .view([data.size(0), -1])
      .any(1);
    const rows = wrong.nonzero().flatten().tolist() as number[];
    if (rows.length === 0) return '';
    return `, of which row${rows.length > 1 ? 's' : ''} ${rows.slice(0, 5).join(', ')} ${rows.length > 5 ? '… ' : ''}hold NaN or infinities`;
  });
}
