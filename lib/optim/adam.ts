import {
  boolean,
  kindError,
  type Named,
  nonNegative,
  orNull,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, type Params } from './optimizer.js';

/** Options of {@link AdamW}. */
export interface AdamWOptions extends Implementation {
  /** Learning rate; 1e-3 by default. */
  lr?: number;
  /** Decay of the running averages of the gradient and its square; [0.9, 0.999] by default. */
  betas?: readonly number[];
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
  foreach: orNull(boolean),
  capturable: false,
  differentiable: false,
  fused: orNull(boolean),
  decoupledWeightDecay: false,
};

interface AdamArguments extends AdamOptions {
  params: Params<AdamOptions>;
}

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
export class Adam extends NativeOptimizer<AdamOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'exp_avg', 'exp_avg_sq', 'max_exp_avg_sq'],
    of: ({ lr, betas, eps, weightDecay, maximize, decoupledWeightDecay, amsgrad }) => ({
      kind: 'Adam',
      lr,
      betas,
      eps,
      weightDecay,
      maximize,
      decoupledWeightDecay,
      amsgrad,
    }),
  };

  constructor(params: Params<AdamOptions>, ...rest: Trailing<AdamOptions, Order>);
  constructor(...named: Named<AdamArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...others } = readArguments<Required<AdamArguments>>(new.target.name, args, adamDefaults, [
      'params',
      'lr',
      'betas',
      'eps',
      'weightDecay',
      'amsgrad',
    ]);
    super(params, others);
  }

  protected override check(settings: Required<AdamOptions>): void {
    const owner = this.constructor.name;
    nonNegative(owner, 'lr', settings.lr);
    nonNegative(owner, 'eps', settings.eps);
    nonNegative(owner, 'weightDecay', settings.weightDecay);
    checkBetas(owner, settings.betas);
    checkImplementation(owner, settings);
  }
}

interface AdamWArguments extends AdamWOptions {
  params: Params<AdamWOptions>;
}

/**
 * {@link Adam} whose weight decay shrinks the parameters apart from the gradient (Loshchilov and Hutter, 2019).
 *
 * @example
 * const optimizer = new optim.AdamW(model.parameters(), { lr: 3e-4, weightDecay: 0.05 });
 */
export class AdamW extends Adam {
  constructor(params: Params<AdamWOptions>, ...rest: Trailing<AdamWOptions, Order>);
  constructor(...named: Named<AdamWArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { decoupledWeightDecay: _, ...defaults } = adamDefaults;
    const { params, ...options } = readArguments<Required<AdamWArguments>>(
      'AdamW',
      args,
      { ...defaults, weightDecay: 0.01 },
      ['params', 'lr', 'betas', 'eps', 'weightDecay', 'amsgrad'],
    );
    super(params, { ...options, decoupledWeightDecay: true });
  }
}
