import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { nonNegative, number, readArguments, type Trailing, valueError } from '../utils/options.js';
import {
  checkImplementation,
  type Group,
  type Implementation,
  Optimizer,
  type ParamState,
  type Params,
} from './optimizer.js';

/** Options of {@link SGD}. */
export interface SGDOptions extends Omit<Implementation, 'capturable'> {
  /** Learning rate; 1e-3 by default. */
  lr?: number;
  /** Part of the last step that is taken again; 0 by default. */
  momentum?: number;
  /** Part of the gradient that is left out of the momentum; 0 by default. */
  dampening?: number;
  /** L2 penalty; 0 by default. */
  weightDecay?: number;
  /** Nesterov's form of momentum; false by default. */
  nesterov?: boolean;
}

/**
 * Stochastic gradient descent: θ ← θ − lr·b, with b ← momentum·b + (1 − dampening)·g and g the gradient plus
 * weightDecay·θ.
 *
 * @example
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
 * optimizer.zeroGrad();
 * model(x).mean().backward();
 * optimizer.step();
 */
export class SGD extends Optimizer<SGDOptions> {
  constructor(
    params: Params<SGDOptions>,
    ...rest: Trailing<SGDOptions, ['lr', 'momentum', 'dampening', 'weightDecay', 'nesterov']>
  ) {
    const defaults = readArguments<Required<SGDOptions>>('SGD', rest, {
      lr: 1e-3,
      momentum: 0,
      dampening: 0,
      weightDecay: 0,
      nesterov: false,
      maximize: false,
      foreach: null,
      differentiable: false,
      fused: null,
    });
    super(params, defaults);
  }

  protected override check(settings: Required<SGDOptions>): void {
    nonNegative('SGD', 'lr', settings.lr);
    nonNegative('SGD', 'momentum', settings.momentum);
    number('SGD', 'dampening', settings.dampening);
    nonNegative('SGD', 'weightDecay', settings.weightDecay);
    if (settings.nesterov && (settings.momentum === 0 || settings.dampening !== 0)) {
      throw valueError('SGD', 'nesterov', 'false without momentum or with dampening', true);
    }
    checkImplementation('SGD', settings);
  }

  protected override update(parameter: Tensor, grad: Tensor, state: ParamState, group: Group<SGDOptions>): void {
    const { lr, momentum, dampening, weightDecay, nesterov } = group;
    let step = weightDecay === 0 ? grad : grad.add(parameter, { alpha: weightDecay });
    if (momentum !== 0) {
      const buffer: Tensor | null | undefined = state.momentum_buffer;
      if (buffer) buffer.mul_(momentum).add_(step, { alpha: 1 - dampening });
      else state.momentum_buffer = torch.keep(step.detach().clone());
      step = nesterov ? step.add(state.momentum_buffer, { alpha: momentum }) : state.momentum_buffer;
    }
    parameter.add_(step, { alpha: -lr });
  }
}
