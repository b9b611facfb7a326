import type { Tensor } from '../../torch/core.js';
import * as torch from '../../torch/core.js';
import { valueError } from '../../utils/options.js';

/** All parameters, flattened and joined into one vector. */
export function parametersToVector(parameters: Iterable<Tensor>): Tensor {
  return torch.cat([...parameters].map((parameter) => parameter.view([-1])));
}

/** Makes the parameters views of consecutive parts of `vector`. */
export function vectorToParameters(vector: Tensor, parameters: Iterable<Tensor>): void {
  const list = [...parameters];
  const total = list.reduce((sum, parameter) => sum + parameter.numel(), 0);
  if (vector.numel() < total) throw valueError('vectorToParameters', 'vector', `of ${total} elements`, vector.shape);
  torch.tidy(() => {
    let start = 0;
    for (const parameter of list) {
      const count = parameter.numel();
      parameter.data = vector.narrow(0, start, count).view(parameter.shape).data;
      start += count;
    }
  });
}
