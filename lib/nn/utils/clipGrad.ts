import * as torch from '../../torch/core.js';
import { Tensor } from '../../torch/core.js';
import { number, readArguments, type Trailing } from '../../utils/options.js';

type Parameters = Tensor | Iterable<Tensor>;

function gradients(parameters: Parameters): Tensor[] {
  const list = parameters instanceof Tensor ? [parameters] : [...parameters];
  return list.map((parameter) => parameter.grad).filter((grad) => grad !== null);
}

/** The norm of all `tensors` as if they were one vector; 0 for none. */
export function getTotalNorm(
  tensors: Parameters,
  ...rest: Trailing<{ normType?: number; errorIfNonfinite?: boolean }, ['normType', 'errorIfNonfinite']>
): Tensor {
  const { normType, errorIfNonfinite } = readArguments('getTotalNorm', rest, { normType: 2, errorIfNonfinite: false });
  const list = tensors instanceof Tensor ? [tensors] : [...tensors];
  const first = list[0];
  if (!first) return torch.tensor(0);
  const total = torch.noGrad(() =>
    torch.tidy(() => {
      const norms = list.map((tensor) => torch.linalg.vectorNorm(tensor, normType).to(first.device));
      return torch.linalg.vectorNorm(torch.stack(norms), normType);
    }),
  );
  if (errorIfNonfinite && !Number.isFinite(total.item())) {
    throw new RangeError(`getTotalNorm: expected a finite norm of order ${normType}, got ${total.item()}`);
  }
  return total;
}

/** Scales the gradients of `parameters` so that their norm is at most `maxNorm`, given their norm now. */
export function clipGradsWithNorm_(parameters: Parameters, maxNorm: number, totalNorm: Tensor): void {
  number('clipGradsWithNorm_', 'maxNorm', maxNorm);
  torch.noGrad(() =>
    torch.tidy(() => {
      const factor = totalNorm.add(1e-6).reciprocal().mul(maxNorm).clamp({ max: 1 });
      for (const grad of gradients(parameters)) grad.mul_(factor.to(grad.device));
    }),
  );
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
  const list = parameters instanceof Tensor ? [parameters] : [...parameters];
  const total = torch.tidy(() => getTotalNorm(gradients(list), options));
  clipGradsWithNorm_(list, maxNorm, total);
  return total;
}

/** Cuts each element of the gradients of `parameters` to ±`clipValue`. */
export function clipGradValue_(parameters: Parameters, clipValue: number): void {
  number('clipGradValue_', 'clipValue', clipValue);
  torch.noGrad(() =>
    torch.tidy(() => {
      for (const grad of gradients(parameters)) grad.clamp_({ min: -clipValue, max: clipValue });
    }),
  );
}
