/** @file Rows of tables, and classes as vectors. */

import {
  type Arguments,
  integer,
  kindError,
  number,
  oneOf,
  orNull,
  readArguments,
  valueError,
} from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';
import { expectTensor } from '../../tensor/tensor.js';

function tableRow(owner: string, index: number, rows: number): number {
  integer(owner, 'paddingIdx', index);
  if (index >= rows || index < -rows) throw valueError(owner, 'paddingIdx', `a row of the table (${rows})`, index);
  return index < 0 ? index + rows : index;
}

/** Shortens the rows at `indices` to `maxNorm`, for good. */
function shorten(owner: string, weight: Tensor, indices: Tensor, maxNorm: number | null, normType: number): void {
  if (maxNorm === null) return;
  number(owner, 'maxNorm', maxNorm);
  torch.noGrad(() => torch.embeddingRenorm_(weight.detach(), indices, maxNorm, normType));
}

interface TableArguments {
  input: Tensor;
  weight: Tensor;
  paddingIdx?: number | null;
  maxNorm?: number | null;
  normType?: number;
  scaleGradByFreq?: boolean;
  sparse?: boolean;
}

/** Rows of `weight` (rows, dim) at the indices `input`; the row `paddingIdx` gets no gradient. */
export function embedding(
  ...args: Arguments<
    TableArguments,
    ['input', 'weight', 'paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse']
  >
): Tensor {
  const owner = 'embedding';
  const { input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = readArguments(
    owner,
    args,
    { paddingIdx: null, maxNorm: null, normType: 2, scaleGradByFreq: false, sparse: false },
    ['input', 'weight', 'paddingIdx', 'maxNorm', 'normType', 'scaleGradByFreq', 'sparse'],
  );
  for (const [name, value] of Object.entries({ input, weight })) expectTensor(owner, name, value);
  const row = paddingIdx === null ? -1 : tableRow(owner, paddingIdx, weight.shape[0]!);
  const indices = maxNorm === null ? input : input.contiguous();
  shorten(owner, weight, indices, maxNorm, normType);
  return torch.embedding(weight, indices, row, scaleGradByFreq, sparse);
}

interface EmbeddingBagArguments extends TableArguments {
  offsets?: Tensor | null;
  mode?: 'sum' | 'mean' | 'max';
  perSampleWeights?: Tensor | null;
  includeLastOffset?: boolean;
}

/**
 * Sums, means or maxima of bags of rows of `weight`: `input` (bags, n), or one-dimensional with the `offsets` where
 * bags begin.
 */
export function embeddingBag(...args: Arguments<EmbeddingBagArguments, ['input', 'weight', 'offsets']>): Tensor {
  const owner = 'embeddingBag';
  const { input, weight, maxNorm, normType, paddingIdx, ...o } = readArguments(
    owner,
    args,
    {
      offsets: orNull(expectTensor),
      maxNorm: null,
      normType: 2,
      scaleGradByFreq: false,
      mode: 'mean',
      sparse: false,
      perSampleWeights: orNull(expectTensor),
      includeLastOffset: false,
      paddingIdx: null,
    },
    ['input', 'weight', 'offsets'],
  );
  const mode = ['sum', 'mean', 'max'].indexOf(oneOf(owner, 'mode', o.mode, ['sum', 'mean', 'max']));
  let { offsets, perSampleWeights } = o;
  for (const [name, value] of Object.entries({ input, weight })) expectTensor(owner, name, value);
  let indices = input;
  if (input.dim() === 2) {
    if (offsets) throw valueError(owner, 'offsets', 'null with 2-dimensional input', offsets);
    const [bags, size] = input.shape as [number, number];
    offsets = torch.arange(0, bags * size, size, { dtype: input.dtype, device: input.device });
    indices = input.reshape([-1]);
    perSampleWeights = perSampleWeights?.reshape([-1]) ?? null;
  } else if (input.dim() !== 1) {
    throw valueError(owner, 'input', 'of 1 or 2 dimensions', input.shape);
  } else if (!offsets) {
    throw kindError(owner, 'offsets', 'a tensor with 1-dimensional input', offsets);
  }
  if (perSampleWeights && o.mode !== 'sum')
    throw valueError(owner, 'perSampleWeights', `null with mode ${o.mode}`, 'a tensor');
  shorten(owner, weight, indices, maxNorm, normType);
  const row = paddingIdx === null ? null : tableRow(owner, paddingIdx, weight.shape[0]!);
  return torch.embeddingBag(
    weight,
    indices,
    offsets,
    o.scaleGradByFreq,
    mode,
    o.sparse,
    perSampleWeights,
    o.includeLastOffset,
    row,
  )[0];
}

/** Classes (int64) as vectors of zeros with a one; `numClasses` −1 counts them from the largest. */
export function oneHot(...args: Arguments<{ input: Tensor; numClasses?: number }, ['input', 'numClasses']>): Tensor {
  const { input, numClasses } = readArguments('oneHot', args, { numClasses: -1 }, ['input', 'numClasses']);
  return torch.oneHot(input, numClasses);
}
