import type { Tensor } from '../torch/core.js';
import { nonNegative, probability, readArguments, type Trailing } from '../utils/options.js';
import {
  checkImplementation,
  countStep,
  type Group,
  type Implementation,
  newStep,
  Optimizer,
  type ParamState,
  type Params,
  zerosFor,
} from './optimizer.js';

/** Options of {@link Adadelta}. */
export interface AdadeltaOptions extends Omit<Implementation, 'fused'> {
  /** Factor of the step; 1 by default. */
  lr?: number;
  /** Decay of the running averages; 0.9 by default. */
  rho?: number;
  /** Added to the averages; 1e-6 by default. */
  eps?: number;
  /** L2 penalty; 0 by default. */
  weightDecay?: number;
}

/** Adadelta (Zeiler, 2012): steps as large, on average, as the last ones were. */
export class Adadelta extends Optimizer<AdadeltaOptions> {
  constructor(
    params: Params<AdadeltaOptions>,
    ...rest: Trailing<AdadeltaOptions, ['lr', 'rho', 'eps', 'weightDecay']>
  ) {
    const defaults = readArguments<Required<AdadeltaOptions>>('Adadelta', rest, {
      lr: 1,
      rho: 0.9,
      eps: 1e-6,
      weightDecay: 0,
      maximize: false,
      capturable: false,
      foreach: null,
      differentiable: false,
    });
    super(params, defaults);
  }

  protected override check(settings: Required<AdadeltaOptions>): void {
    for (const name of ['lr', 'eps', 'weightDecay'] as const) nonNegative('Adadelta', name, settings[name]);
    probability('Adadelta', 'rho', settings.rho);
    checkImplementation('Adadelta', settings);
  }

  protected override update(
    parameter: Tensor,
    gradient: Tensor,
    state: ParamState,
    group: Group<AdadeltaOptions>,
  ): void {
    const { lr, rho, eps, weightDecay } = group;
    if (!state.step) {
      state.step = newStep();
      state.square_avg = zerosFor(parameter);
      state.acc_delta = zerosFor(parameter);
    }
    countStep(state);
    const grad = weightDecay === 0 ? gradient : gradient.add(parameter, { alpha: weightDecay });
    const square: Tensor = state.square_avg;
    const changes: Tensor = state.acc_delta;
    square.mul_(rho).addcmul_(grad, grad, { value: 1 - rho });
    const std = square.add(eps).sqrt_();
    const delta = changes.add(eps).sqrt_().div_(std).mul_(grad);
    changes.mul_(rho).addcmul_(delta, delta, { value: 1 - rho });
    parameter.add_(delta, { alpha: -lr });
  }
}
