import { native } from '../../addon/binding.js';
import { Tensor } from '../../torch/core.js';
import { raise } from '../../torch/op.js';
import { number, readArguments, type Trailing } from '../../utils/options.js';

type Parameters = Tensor | Iterable<Tensor>;

const listOf = (tensors: Parameters): Tensor[] => (tensors instanceof Tensor ? [tensors] : [...tensors]);
const idsOf = (tensors: Parameters): number[] => listOf(tensors).map(({ _id }) => _id);

/** The norm of all `tensors` as if they were one vector; 0 for none. */
export function getTotalNorm(
  tensors: Parameters,
  ...rest: Trailing<{ normType?: number; errorIfNonfinite?: boolean }, ['normType', 'errorIfNonfinite']>
): Tensor {
  const { normType, errorIfNonfinite } = readArguments('getTotalNorm', rest, { normType: 2, errorIfNonfinite: false });
  number('getTotalNorm', 'normType', normType);
  const total = raise(native().totalNorm(idsOf(tensors), normType)) as Tensor;
  if (errorIfNonfinite && !Number.isFinite(total.item())) {
    throw new RangeError(`getTotalNorm: expected a finite norm of order ${normType}, got ${total.item()}`);
  }
  return total;
}

/** Scales the gradients of `parameters` so that their norm is at most `maxNorm`, given their norm now. */
export function clipGradsWithNorm_(parameters: Parameters, maxNorm: number, totalNorm: Tensor): void {
  number('clipGradsWithNorm_', 'maxNorm', maxNorm);
  native().clipNorm(idsOf(parameters), maxNorm, totalNorm._id);
}

/**
 * Scales the gradients of `parameters`, taken as one vector, so that their norm is at most `maxNorm`; returns the norm
 * they had.
 *
 * @example
 * loss.backward();
 * nn.utils.clipGradNorm_(model.parameters(), 1);
 * optimizer.step();
 */
export function clipGradNorm_(
  parameters: Parameters,
  maxNorm: number,
  ...rest: Trailing<{ normType?: number; errorIfNonfinite?: boolean }, ['normType', 'errorIfNonfinite']>
): Tensor {
  const options = readArguments('clipGradNorm_', rest, { normType: 2, errorIfNonfinite: false });
  const list = listOf(parameters);
  const gradients = list.map((parameter) => parameter.grad).filter((grad) => grad !== null);
  const total = getTotalNorm(gradients, options);
  for (const gradient of gradients) gradient.dispose();
  clipGradsWithNorm_(list, maxNorm, total);
  return total;
}

/** Cuts each element of the gradients of `parameters` to ±`clipValue`. */
export function clipGradValue_(parameters: Parameters, clipValue: number): void {
  number('clipGradValue_', 'clipValue', clipValue);
  native().clipValue(idsOf(parameters), clipValue);
}
