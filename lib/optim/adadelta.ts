import {
  boolean,
  type Named,
  nonNegative,
  orNull,
  probability,
  readArguments,
  type Trailing,
} from '../arguments/options.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, type Params } from './optimizer.js';

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

interface AdadeltaArguments extends AdadeltaOptions {
  params: Params<AdadeltaOptions>;
}

/** Adadelta (Zeiler, 2012): steps as large, on average, as the last ones were. */
export class Adadelta extends NativeOptimizer<AdadeltaOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'square_avg', 'acc_delta'],
    of: ({ lr, rho, eps, weightDecay, maximize }) => ({ kind: 'Adadelta', lr, rho, eps, weightDecay, maximize }),
  };

  constructor(params: Params<AdadeltaOptions>, ...rest: Trailing<AdadeltaOptions, ['lr', 'rho', 'eps', 'weightDecay']>);
  constructor(...named: Named<AdadeltaArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<AdadeltaArguments>>(
      'Adadelta',
      args,
      {
        lr: 1,
        rho: 0.9,
        eps: 1e-6,
        weightDecay: 0,
        maximize: false,
        capturable: false,
        foreach: orNull(boolean),
        differentiable: false,
      },
      ['params', 'lr', 'rho', 'eps', 'weightDecay'],
    );
    super(params, defaults);
  }

  protected override check(settings: Required<AdadeltaOptions>): void {
    for (const name of ['lr', 'eps', 'weightDecay'] as const) nonNegative('Adadelta', name, settings[name]);
    probability('Adadelta', 'rho', settings.rho);
    checkImplementation('Adadelta', settings);
  }
}
