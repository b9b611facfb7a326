import { valueError } from '../arguments/options.js';
import { expectTensor } from '../tensor/tensor.js';
import type { Tensor } from '../torch/index.js';

/** x with a batch dimension: a vector becomes one row. */
export function rows(owner: string, x: Tensor): Tensor {
  expectTensor(owner, 'x', x);
  return x.dim() === 1 ? x.unsqueeze(0) : x;
}

/** The two coordinates of x (…, 2). */
export function pair(owner: string, x: Tensor): [Tensor, Tensor] {
  const batch = rows(owner, x);
  if (batch.size(-1) !== 2) throw valueError(owner, 'x', 'of shape (…, 2)', x.shape);
  return [batch.select(-1, 0), batch.select(-1, 1)];
}
