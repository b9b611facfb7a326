import { native } from '../../addon/binding.js';
import { kindError, type Named, number, readArguments, type Trailing } from '../../arguments/options.js';
import { Tensor } from '../../tensor/index.js';
import { raise } from '../../tensor/op.js';
import { expectTensor } from '../../tensor/tensor.js';

type Parameters = Tensor | Iterable<Tensor>;

function listOf(owner: string, name: string, tensors: Parameters): Tensor[] {
  if (tensors instanceof Tensor) return [tensors];
  if (typeof tensors?.[Symbol.iterator] !== 'function') throw kindError(owner, name, 'tensors', tensors);
  return [...tensors].map((tensor, i) => expectTensor(owner, `${name}[${i}]`, tensor));
}

const idsOf = (tensors: Tensor[]): number[] => tensors.map(({ _id }) => _id);

interface GetTotalNormArguments {
  tensors: Parameters;
  normType?: number;
  errorIfNonfinite?: boolean;
}

/** The norm of all `tensors` as if they were one vector; 0 for none. */
export function getTotalNorm(
  tensors: Parameters,
  ...rest: Trailing<{ normType?: number; errorIfNonfinite?: boolean }, ['normType', 'errorIfNonfinite']>
): Tensor;
/** The same, with arguments by name. */
export function getTotalNorm(...named: Named<GetTotalNormArguments, ['tensors']>): Tensor;
export function getTotalNorm(...args: unknown[]): Tensor {
  const { tensors, normType, errorIfNonfinite } = readArguments<Required<GetTotalNormArguments>>(
    'getTotalNorm',
    args,
    { normType: 2, errorIfNonfinite: false },
    ['tensors', 'normType', 'errorIfNonfinite'],
  );
  number('getTotalNorm', 'normType', normType);
  const total = raise(native().totalNorm(idsOf(listOf('getTotalNorm', 'tensors', tensors)), normType)) as Tensor;
  if (errorIfNonfinite && !Number.isFinite(total.item())) {
    throw new RangeError(`getTotalNorm: expected a finite norm of order ${normType}, got ${total.item()}`);
  }
  return total;
}

interface ClipGradsWithNormArguments {
  parameters: Parameters;
  maxNorm: number;
  totalNorm: Tensor;
}

/** Scales the gradients of `parameters` so that their norm is at most `maxNorm`, given their norm now. */
export function clipGradsWithNorm_(parameters: Parameters, maxNorm: number, totalNorm: Tensor): void;
/** The same, with arguments by name. */
export function clipGradsWithNorm_(
  ...named: Named<ClipGradsWithNormArguments, ['parameters', 'maxNorm', 'totalNorm']>
): void;
export function clipGradsWithNorm_(...args: unknown[]): void {
  const { parameters, maxNorm, totalNorm } = readArguments<Required<ClipGradsWithNormArguments>>(
    'clipGradsWithNorm_',
    args,
    {},
    ['parameters', 'maxNorm', 'totalNorm'],
  );
  number('clipGradsWithNorm_', 'maxNorm', maxNorm);
  expectTensor('clipGradsWithNorm_', 'totalNorm', totalNorm);
  native().clipNorm(idsOf(listOf('clipGradsWithNorm_', 'parameters', parameters)), maxNorm, totalNorm._id);
}

interface ClipGradNormArguments {
  parameters: Parameters;
  maxNorm: number;
  normType?: number;
  errorIfNonfinite?: boolean;
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
): Tensor;
/** The same, with arguments by name. */
export function clipGradNorm_(...named: Named<ClipGradNormArguments, ['parameters', 'maxNorm']>): Tensor;
export function clipGradNorm_(...args: unknown[]): Tensor {
  const { parameters, maxNorm, ...options } = readArguments<Required<ClipGradNormArguments>>(
    'clipGradNorm_',
    args,
    { normType: 2, errorIfNonfinite: false },
    ['parameters', 'maxNorm', 'normType', 'errorIfNonfinite'],
  );
  const list = listOf('clipGradNorm_', 'parameters', parameters);
  const gradients = list.map((parameter) => parameter.grad).filter((grad) => grad !== null);
  const total = getTotalNorm(gradients, options);
  for (const gradient of gradients) gradient.dispose();
  clipGradsWithNorm_(list, maxNorm, total);
  return total;
}

interface ClipGradValueArguments {
  parameters: Parameters;
  clipValue: number;
}

/** Cuts each element of the gradients of `parameters` to ±`clipValue`. */
export function clipGradValue_(parameters: Parameters, clipValue: number): void;
/** The same, with arguments by name. */
export function clipGradValue_(...named: Named<ClipGradValueArguments, ['parameters', 'clipValue']>): void;
export function clipGradValue_(...args: unknown[]): void {
  const { parameters, clipValue } = readArguments<Required<ClipGradValueArguments>>('clipGradValue_', args, {}, [
    'parameters',
    'clipValue',
  ]);
  number('clipGradValue_', 'clipValue', clipValue);
  native().clipValue(idsOf(listOf('clipGradValue_', 'parameters', parameters)), clipValue);
}
