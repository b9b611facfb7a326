import { native } from '../addon/binding.js';
import { type Named, readArguments, type Trailing } from '../arguments/options.js';
import { expectTensor, Tensor } from '../tensor/tensor.js';

interface ParameterArguments {
  data: Tensor;
  requiresGrad?: boolean;
}

/**
 * A tensor that a {@link Module} learns: assigned to a module's property it is among its `parameters()`.
 *
 * It shares memory with `data` but not its history; `requiresGrad` is true by default.
 *
 * @example
 * const scale = new nn.Parameter(torch.ones([3]));
 */
export class Parameter extends Tensor {
  constructor(data: Tensor, ...rest: Trailing<{ requiresGrad?: boolean }, ['requiresGrad']>);
  constructor(...named: Named<ParameterArguments, ['data']>);
  constructor(...args: unknown[]) {
    super();
    const { data, requiresGrad } = readArguments<Required<ParameterArguments>>(
      'Parameter',
      args,
      { requiresGrad: true },
      ['data', 'requiresGrad'],
    );
    this._id = native().data(this, expectTensor('Parameter', 'data', data)._id);
    this.requiresGrad = requiresGrad;
  }

  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}
