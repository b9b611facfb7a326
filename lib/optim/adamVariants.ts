/** @file Relatives of Adam: Adamax, NAdam and RAdam. */
import type { Tensor } from '../torch/core.js';
import * as torch from '../torch/core.js';
import { nonNegative, readArguments, type Trailing } from '../utils/options.js';
import { checkBetas } from './adam.js';
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

/** Options of {@link Adamax}. */
export interface AdamaxOptions extends Omit<Implementation, 'fused'> {
  /** Learning rate; 2e-3 by default (1e-3 for {@link RAdam}). */
  lr?: number;
  /** Decay of the running averages; [0.9, 0.999] by default. */
  betas?: [number, number];
  /** Added to the denominator; 1e-8 by default. */
  eps?: number;
  /** Weight decay; 0 by default. */
  weightDecay?: number;
}

/** Options of {@link RAdam}. */
export interface RAdamOptions extends AdamaxOptions {
  /** Shrinks the parameters apart from the gradient; false by default. */
  decoupledWeightDecay?: boolean;
}

/** Options of {@link NAdam}. */
export interface NAdamOptions extends RAdamOptions {
  /** Decay of the momentum's schedule; 4e-3 by default. */
  momentumDecay?: number;
}

abstract class AdamLike<O extends AdamaxOptions> extends Optimizer<O> {
  protected override check(settings: Required<O>): void {
    const owner = this.constructor.name;
    nonNegative(owner, 'lr', settings.lr);
    nonNegative(owner, 'eps', settings.eps);
    nonNegative(owner, 'weightDecay', settings.weightDecay);
    checkBetas(owner, settings.betas);
    checkImplementation(owner, settings);
  }

  /** The gradient with its L2 penalty, or the parameter shrunk. */
  protected decay(
    parameter: Tensor,
    grad: Tensor,
    { lr, weightDecay, decoupledWeightDecay }: Group<RAdamOptions>,
  ): Tensor {
    if (weightDecay === 0) return grad;
    if (!decoupledWeightDecay) return grad.add(parameter, { alpha: weightDecay });
    parameter.mul_(1 - lr * weightDecay);
    return grad;
  }
}

/** Adam with the largest gradient in place of the average of squares (Kingma and Ba, 2015). */
export class Adamax extends AdamLike<AdamaxOptions> {
  constructor(params: Params<AdamaxOptions>, ...rest: Trailing<AdamaxOptions, ['lr', 'betas', 'eps', 'weightDecay']>) {
    const defaults = readArguments<Required<AdamaxOptions>>('Adamax', rest, {
      lr: 2e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weightDecay: 0,
      foreach: null,
      maximize: false,
      differentiable: false,
      capturable: false,
    });
    super(params, defaults);
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<AdamaxOptions>): void {
    const { lr, eps } = group;
    const [beta1, beta2] = group.betas;
    if (!state.step) {
      state.step = newStep();
      state.exp_avg = zerosFor(parameter);
      state.exp_inf = zerosFor(parameter);
    }
    const step = countStep(state);
    const grad = this.decay(parameter, gradient, { ...group, decoupledWeightDecay: false } as Group<RAdamOptions>);
    const mean: Tensor = state.exp_avg;
    const largest: Tensor = state.exp_inf;
    mean.lerp_(grad, 1 - beta1);
    torch.maximum(largest.mul_(beta2), grad.abs().add_(eps), { out: largest });
    parameter.addcdiv_(mean, largest, { value: -(lr / (1 - beta1 ** step)) });
  }
}

/** Adam with Nesterov momentum (Dozat, 2016). */
export class NAdam extends AdamLike<NAdamOptions> {
  constructor(
    params: Params<NAdamOptions>,
    ...rest: Trailing<NAdamOptions, ['lr', 'betas', 'eps', 'weightDecay', 'momentumDecay', 'decoupledWeightDecay']>
  ) {
    const defaults = readArguments<Required<NAdamOptions>>('NAdam', rest, {
      lr: 2e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weightDecay: 0,
      momentumDecay: 4e-3,
      decoupledWeightDecay: false,
      maximize: false,
      foreach: null,
      capturable: false,
      differentiable: false,
    });
    super(params, defaults);
  }

  protected override check(settings: Required<NAdamOptions>): void {
    super.check(settings);
    nonNegative('NAdam', 'momentumDecay', settings.momentumDecay);
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<NAdamOptions>): void {
    const { lr, eps, momentumDecay } = group;
    const [beta1, beta2] = group.betas;
    if (!state.step) {
      state.step = newStep();
      state.mu_product = torch.keep(torch.ones([], { dtype: 'float32' }));
      state.exp_avg = zerosFor(parameter);
      state.exp_avg_sq = zerosFor(parameter);
    }
    const step = countStep(state);
    const grad = this.decay(parameter, gradient, group);
    const mu = beta1 * (1 - 0.5 * 0.96 ** (step * momentumDecay));
    const muNext = beta1 * (1 - 0.5 * 0.96 ** ((step + 1) * momentumDecay));
    const product: number = state.mu_product.mul_(mu).item();
    const mean: Tensor = state.exp_avg;
    const square: Tensor = state.exp_avg_sq;
    mean.lerp_(grad, 1 - beta1);
    square.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
    const denominator = square
      .div(1 - beta2 ** step)
      .sqrt()
      .add_(eps);
    parameter.addcdiv_(grad, denominator, { value: (-lr * (1 - mu)) / (1 - product) });
    parameter.addcdiv_(mean, denominator, { value: (-lr * muNext) / (1 - product * muNext) });
  }
}

/** Adam without its adaptive rate while too little is known to estimate it (Liu et al., 2020). */
export class RAdam extends AdamLike<RAdamOptions> {
  constructor(
    params: Params<RAdamOptions>,
    ...rest: Trailing<RAdamOptions, ['lr', 'betas', 'eps', 'weightDecay', 'decoupledWeightDecay']>
  ) {
    const { decoupledWeightDecay, differentiable, ...first } = readArguments<Required<RAdamOptions>>('RAdam', rest, {
      lr: 1e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weightDecay: 0,
      decoupledWeightDecay: false,
      maximize: false,
      foreach: null,
      capturable: false,
      differentiable: false,
    });
    // The order of PyTorch's groups.
    super(params, { ...first, decoupledWeightDecay, differentiable });
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<RAdamOptions>): void {
    const { lr, eps } = group;
    const [beta1, beta2] = group.betas;
    if (!state.step) {
      state.step = newStep();
      state.exp_avg = zerosFor(parameter);
      state.exp_avg_sq = zerosFor(parameter);
    }
    const step = countStep(state);
    const grad = this.decay(parameter, gradient, group);
    const mean: Tensor = state.exp_avg;
    const square: Tensor = state.exp_avg_sq;
    mean.lerp_(grad, 1 - beta1);
    square.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
    const correction2 = 1 - beta2 ** step;
    const corrected = mean.div(1 - beta1 ** step);
    const rhoInf = 2 / (1 - beta2) - 1;
    const rho = rhoInf - (2 * step * beta2 ** step) / correction2;
    let change = corrected.mul(lr);
    if (rho > 5) {
      const rectification = Math.sqrt(((rho - 4) * (rho - 2) * rhoInf) / ((rhoInf - 4) * (rhoInf - 2) * rho));
      const rate = square.sqrt().add_(eps).reciprocal().mul(Math.sqrt(correction2));
      change = change.mul(rate).mul(rectification);
    }
    parameter.add_(change, { alpha: -1 });
  }
}
