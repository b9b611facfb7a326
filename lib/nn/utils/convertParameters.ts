import { counted, type Named, readArguments, valueError } from '../../arguments/options.js';
import type { Tensor } from '../../tensor/index.js';
import * as torch from '../../tensor/index.js';

interface ParametersToVectorArguments {
  parameters: Iterable<Tensor>;
}

/** All parameters, flattened and joined into one vector. */
export function parametersToVector(parameters: Iterable<Tensor>): Tensor;
/** The same, with arguments by name. */
export function parametersToVector(...named: Named<ParametersToVectorArguments, ['parameters']>): Tensor;
export function parametersToVector(...args: unknown[]): Tensor {
  const { parameters } = readArguments<Required<ParametersToVectorArguments>>('parametersToVector', args, {}, [
    'parameters',
  ]);
  return torch.cat([...parameters].map((parameter) => parameter.view([-1])));
}

interface VectorToParametersArguments {
  vector: Tensor;
  parameters: Iterable<Tensor>;
}

/** Makes the parameters views of consecutive parts of `vector`. */
export function vectorToParameters(vector: Tensor, parameters: Iterable<Tensor>): void;
/** The same, with arguments by name. */
export function vectorToParameters(...named: Named<VectorToParametersArguments, ['vector', 'parameters']>): void;
export function vectorToParameters(...args: unknown[]): void {
  const { vector, parameters } = readArguments<Required<VectorToParametersArguments>>('vectorToParameters', args, {}, [
    'vector',
    'parameters',
  ]);
  const list = [...parameters];
  const total = list.reduce((sum, parameter) => sum + parameter.numel(), 0);
  if (vector.numel() < total)
    throw valueError('vectorToParameters', 'vector', `of ${counted(total, 'element')}`, vector.shape);
  torch.tidy(() => {
    let start = 0;
    for (const parameter of list) {
      const count = parameter.numel();
      parameter.data = vector.narrow(0, start, count).view(parameter.shape).data;
      start += count;
    }
  });
}
