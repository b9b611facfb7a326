/** @file Relatives of Adam: Adamax, NAdam and RAdam. */
import { boolean, type Named, nonNegative, orNull, readArguments, type Trailing } from '../arguments/options.js';
import { checkBetas } from './adam.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, type Params } from './optimizer.js';

/** Options of {@link Adamax}. */
export interface AdamaxOptions extends Omit<Implementation, 'fused'> {
  /** Learning rate; 2e-3 by default (1e-3 for {@link RAdam}). */
  lr?: number;
  /** Decay of the running averages; [0.9, 0.999] by default. */
  betas?: readonly number[];
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

abstract class AdamLike<O extends AdamaxOptions> extends NativeOptimizer<O> {
  protected override check(settings: Required<O>): void {
    const owner = this.constructor.name;
    nonNegative(owner, 'lr', settings.lr);
    nonNegative(owner, 'eps', settings.eps);
    nonNegative(owner, 'weightDecay', settings.weightDecay);
    checkBetas(owner, settings.betas);
    checkImplementation(owner, settings);
  }
}

interface AdamaxArguments extends AdamaxOptions {
  params: Params<AdamaxOptions>;
}

/** Adam with the largest gradient in place of the average of squares (Kingma and Ba, 2015). */
export class Adamax extends AdamLike<AdamaxOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'exp_avg', 'exp_inf'],
    of: ({ lr, betas, eps, weightDecay, maximize }) => ({ kind: 'Adamax', lr, betas, eps, weightDecay, maximize }),
  };

  constructor(params: Params<AdamaxOptions>, ...rest: Trailing<AdamaxOptions, ['lr', 'betas', 'eps', 'weightDecay']>);
  constructor(...named: Named<AdamaxArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<AdamaxArguments>>(
      'Adamax',
      args,
      {
        lr: 2e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        foreach: orNull(boolean),
        maximize: false,
        differentiable: false,
        capturable: false,
      },
      ['params', 'lr', 'betas', 'eps', 'weightDecay'],
    );
    super(params, defaults);
  }
}

interface NAdamArguments extends NAdamOptions {
  params: Params<NAdamOptions>;
}

/** Adam with Nesterov momentum (Dozat, 2016). */
export class NAdam extends AdamLike<NAdamOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'mu_product', 'exp_avg', 'exp_avg_sq'],
    of: ({ lr, betas, eps, weightDecay, maximize, decoupledWeightDecay, momentumDecay }) => ({
      kind: 'NAdam',
      lr,
      betas,
      eps,
      weightDecay,
      maximize,
      decoupledWeightDecay,
      momentumDecay,
    }),
  };

  constructor(
    params: Params<NAdamOptions>,
    ...rest: Trailing<NAdamOptions, ['lr', 'betas', 'eps', 'weightDecay', 'momentumDecay', 'decoupledWeightDecay']>
  );
  constructor(...named: Named<NAdamArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<NAdamArguments>>(
      'NAdam',
      args,
      {
        lr: 2e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        momentumDecay: 4e-3,
        decoupledWeightDecay: false,
        maximize: false,
        foreach: orNull(boolean),
        capturable: false,
        differentiable: false,
      },
      ['params', 'lr', 'betas', 'eps', 'weightDecay', 'momentumDecay', 'decoupledWeightDecay'],
    );
    super(params, defaults);
  }

  protected override check(settings: Required<NAdamOptions>): void {
    super.check(settings);
    nonNegative('NAdam', 'momentumDecay', settings.momentumDecay);
  }
}

interface RAdamArguments extends RAdamOptions {
  params: Params<RAdamOptions>;
}

/** Adam without its adaptive rate while too little is known to estimate it (Liu et al., 2020). */
export class RAdam extends AdamLike<RAdamOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'exp_avg', 'exp_avg_sq'],
    of: ({ lr, betas, eps, weightDecay, maximize, decoupledWeightDecay }) => ({
      kind: 'RAdam',
      lr,
      betas,
      eps,
      weightDecay,
      maximize,
      decoupledWeightDecay,
    }),
  };

  constructor(
    params: Params<RAdamOptions>,
    ...rest: Trailing<RAdamOptions, ['lr', 'betas', 'eps', 'weightDecay', 'decoupledWeightDecay']>
  );
  constructor(...named: Named<RAdamArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, decoupledWeightDecay, differentiable, ...first } = readArguments<Required<RAdamArguments>>(
      'RAdam',
      args,
      {
        lr: 1e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        decoupledWeightDecay: false,
        maximize: false,
        foreach: orNull(boolean),
        capturable: false,
        differentiable: false,
      },
      ['params', 'lr', 'betas', 'eps', 'weightDecay', 'decoupledWeightDecay'],
    );
    // The order of PyTorch's groups.
    super(params, { ...first, decoupledWeightDecay, differentiable });
  }
}
