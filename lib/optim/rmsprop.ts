import { boolean, type Named, nonNegative, orNull, readArguments, type Trailing } from '../arguments/options.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, type Params } from './optimizer.js';

/** Options of {@link RMSprop}. */
export interface RMSpropOptions extends Omit<Implementation, 'fused'> {
  /** Learning rate; 0.01 by default. */
  lr?: number;
  /** Decay of the running average of the squared gradient; 0.99 by default. */
  alpha?: number;
  /** Added to the denominator; 1e-8 by default. */
  eps?: number;
  /** L2 penalty; 0 by default. */
  weightDecay?: number;
  /** Part of the last step that is taken again; 0 by default. */
  momentum?: number;
  /** Divides by an estimate of the variance instead of the square; false by default. */
  centered?: boolean;
}

interface RMSpropArguments extends RMSpropOptions {
  params: Params<RMSpropOptions>;
}

/**
 * RMSprop (Hinton, 2012): θ ← θ − lr·g / (√v + eps), with v the running average of the squared gradient.
 *
 * @example
 * const optimizer = new optim.RMSprop(model.parameters(), { lr: 1e-2 });
 */
export class RMSprop extends NativeOptimizer<RMSpropOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'square_avg', 'momentum_buffer', 'grad_avg'],
    of: ({ lr, alpha, eps, weightDecay, momentum, centered, maximize }) => ({
      kind: 'RMSprop',
      lr,
      alpha,
      eps,
      weightDecay,
      momentum,
      centered,
      maximize,
    }),
  };

  constructor(
    params: Params<RMSpropOptions>,
    ...rest: Trailing<RMSpropOptions, ['lr', 'alpha', 'eps', 'weightDecay', 'momentum', 'centered']>
  );
  constructor(...named: Named<RMSpropArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, lr, alpha, eps, weightDecay, momentum, centered, ...implementation } = readArguments<
      Required<RMSpropArguments>
    >(
      'RMSprop',
      args,
      {
        lr: 1e-2,
        alpha: 0.99,
        eps: 1e-8,
        weightDecay: 0,
        momentum: 0,
        centered: false,
        capturable: false,
        foreach: orNull(boolean),
        maximize: false,
        differentiable: false,
      },
      ['params', 'lr', 'alpha', 'eps', 'weightDecay', 'momentum', 'centered'],
    );
    // The order of PyTorch's groups.
    super(params, { lr, momentum, alpha, eps, centered, weightDecay, ...implementation });
  }

  protected override check(settings: Required<RMSpropOptions>): void {
    for (const name of ['lr', 'alpha', 'eps', 'weightDecay', 'momentum'] as const) {
      nonNegative('RMSprop', name, settings[name]);
    }
    boolean('RMSprop', 'centered', settings.centered);
    checkImplementation('RMSprop', settings);
  }
}
