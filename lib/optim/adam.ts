import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { kindError, nonNegative, readArguments, type Trailing, valueError } from '../utils/options.js';
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

/** Options of {@link AdamW}. */
export interface AdamWOptions extends Implementation {
  /** Learning rate; 1e-3 by default. */
  lr?: number;
  /** Decay of the running averages of the gradient and its square; [0.9, 0.999] by default. */
  betas?: [number, number];
  /** Added to the denominator; 1e-8 by default. */
  eps?: number;
  /** Weight decay; 0 for {@link Adam}, 0.01 for {@link AdamW}. */
  weightDecay?: number;
  /** Takes the largest average of the square so far; false by default. */
  amsgrad?: boolean;
}

/** Options of {@link Adam}. */
export interface AdamOptions extends AdamWOptions {
  /** Shrinks the parameters apart from the gradient, as {@link AdamW}; false by default. */
  decoupledWeightDecay?: boolean;
}

type Order = ['lr', 'betas', 'eps', 'weightDecay', 'amsgrad'];

/** Checks two decay rates. @internal */
export function checkBetas(owner: string, betas: unknown): void {
  if (!Array.isArray(betas) || betas.length !== 2) throw kindError(owner, 'betas', 'two numbers', betas);
  for (const beta of betas) {
    if (typeof beta !== 'number') throw kindError(owner, 'betas', 'two numbers', betas);
    if (!(beta >= 0 && beta < 1)) throw valueError(owner, 'betas', 'at least 0 and below 1', betas);
  }
}

const adamDefaults: Required<AdamOptions> = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
  maximize: false,
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
  decoupledWeightDecay: false,
};

/**
 * Adam (Kingma and Ba, 2015): θ ← θ − lr·m̂ / (√v̂ + eps), with m̂ and v̂ the running averages of the gradient and its
 * square, corrected for their start at zero.
 *
 * @example
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 * optimizer.zeroGrad();
 * model(x).mean().backward();
 * optimizer.step();
 */
export class Adam extends Optimizer<AdamOptions> {
  constructor(params: Params<AdamOptions>, ...rest: Trailing<AdamOptions, Order>) {
    super(params, readArguments(new.target.name, rest, adamDefaults));
  }

  protected override check(settings: Required<AdamOptions>): void {
    const owner = this.constructor.name;
    nonNegative(owner, 'lr', settings.lr);
    nonNegative(owner, 'eps', settings.eps);
    nonNegative(owner, 'weightDecay', settings.weightDecay);
    checkBetas(owner, settings.betas);
    checkImplementation(owner, settings);
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<AdamOptions>): void {
    const { lr, eps, weightDecay, amsgrad, decoupledWeightDecay } = group;
    const [beta1, beta2] = group.betas;
    if (!state.step) {
      state.step = newStep();
      state.exp_avg = zerosFor(parameter);
      state.exp_avg_sq = zerosFor(parameter);
      if (amsgrad) state.max_exp_avg_sq = zerosFor(parameter);
    }
    const step = countStep(state);
    let grad = gradient;
    if (weightDecay !== 0) {
      if (decoupledWeightDecay) parameter.mul_(1 - lr * weightDecay);
      else grad = grad.add(parameter, { alpha: weightDecay });
    }
    const mean: Tensor = state.exp_avg;
    const square: Tensor = state.exp_avg_sq;
    mean.lerp_(grad, 1 - beta1);
    square.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
    const correction1 = 1 - beta1 ** step;
    const correction2 = 1 - beta2 ** step;
    let scale = square;
    if (amsgrad) {
      scale = state.max_exp_avg_sq;
      torch.maximum(scale, square, { out: scale });
    }
    const denominator = scale.sqrt().div_(Math.sqrt(correction2)).add_(eps);
    parameter.addcdiv_(mean, denominator, { value: -(lr / correction1) });
  }
}

/**
 * {@link Adam} whose weight decay shrinks the parameters apart from the gradient (Loshchilov and Hutter, 2019).
 *
 * @example
 * const optimizer = new optim.AdamW(model.parameters(), { lr: 3e-4, weightDecay: 0.05 });
 */
export class AdamW extends Adam {
  constructor(params: Params<AdamWOptions>, ...rest: Trailing<AdamWOptions, Order>) {
    const { decoupledWeightDecay: _, ...defaults } = adamDefaults;
    const options = readArguments<Required<AdamWOptions>>('AdamW', rest, { ...defaults, weightDecay: 0.01 });
    super(params, { ...options, decoupledWeightDecay: true });
  }
}
