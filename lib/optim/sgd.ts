import {
  boolean,
  type Named,
  nonNegative,
  number,
  orNull,
  readArguments,
  type Trailing,
  valueError,
} from '../arguments/options.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, type Params } from './optimizer.js';

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

interface SGDArguments extends SGDOptions {
  params: Params<SGDOptions>;
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
export class SGD extends NativeOptimizer<SGDOptions> {
  protected readonly rule: Rule = {
    remembers: ['momentum_buffer'],
    of: ({ lr, momentum, dampening, weightDecay, nesterov, maximize }) => ({
      kind: 'SGD',
      lr,
      momentum,
      dampening,
      weightDecay,
      nesterov,
      maximize,
    }),
  };

  constructor(
    params: Params<SGDOptions>,
    ...rest: Trailing<SGDOptions, ['lr', 'momentum', 'dampening', 'weightDecay', 'nesterov']>
  );
  constructor(...named: Named<SGDArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<SGDArguments>>(
      'SGD',
      args,
      {
        lr: 1e-3,
        momentum: 0,
        dampening: 0,
        weightDecay: 0,
        nesterov: false,
        maximize: false,
        foreach: orNull(boolean),
        differentiable: false,
        fused: orNull(boolean),
      },
      ['params', 'lr', 'momentum', 'dampening', 'weightDecay', 'nesterov'],
    );
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
}
