import { boolean, type Named, nonNegative, orNull, readArguments, type Trailing } from '../arguments/options.js';
import * as torch from '../tensor/index.js';
import { NativeOptimizer, type Rule } from './nativeOptimizer.js';
import { checkImplementation, type Implementation, newStep, type ParamGroup, type Params } from './optimizer.js';

/** Options of {@link Adagrad}. */
export interface AdagradOptions extends Omit<Implementation, 'capturable'> {
  /** Learning rate; 0.01 by default. */
  lr?: number;
  /** The rate of step t is lr / (1 + (t − 1)·lrDecay); 0 by default. */
  lrDecay?: number;
  /** L2 penalty; 0 by default. */
  weightDecay?: number;
  /** Where the sums of squares start; 0 by default. */
  initialAccumulatorValue?: number;
  /** Added to the denominator; 1e-10 by default. */
  eps?: number;
}

interface AdagradArguments extends AdagradOptions {
  params: Params<AdagradOptions>;
}

/**
 * Adagrad (Duchi et al., 2011): θ ← θ − lr·g / (√s + eps), with s the sum of the squared gradients.
 *
 * @example
 * const optimizer = new optim.Adagrad(model.parameters(), { lr: 0.1 });
 */
export class Adagrad extends NativeOptimizer<AdagradOptions> {
  protected readonly rule: Rule = {
    remembers: ['step', 'sum'],
    of: ({ lr, lrDecay, eps, weightDecay, maximize }) => ({ kind: 'Adagrad', lr, lrDecay, eps, weightDecay, maximize }),
  };

  constructor(
    params: Params<AdagradOptions>,
    ...rest: Trailing<AdagradOptions, ['lr', 'lrDecay', 'weightDecay', 'initialAccumulatorValue', 'eps']>
  );
  constructor(...named: Named<AdagradArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, lr, lrDecay, weightDecay, initialAccumulatorValue, eps, ...implementation } = readArguments<
      Required<AdagradArguments>
    >(
      'Adagrad',
      args,
      {
        lr: 1e-2,
        lrDecay: 0,
        weightDecay: 0,
        initialAccumulatorValue: 0,
        eps: 1e-10,
        foreach: orNull(boolean),
        maximize: false,
        differentiable: false,
        fused: orNull(boolean),
      },
      ['params', 'lr', 'lrDecay', 'weightDecay', 'initialAccumulatorValue', 'eps'],
    );
    // The order of PyTorch's groups.
    super(params, { lr, lrDecay, eps, weightDecay, initialAccumulatorValue, ...implementation });
  }

  override addParamGroup(group: ParamGroup<AdagradOptions>): void {
    super.addParamGroup(group);
    const { params, initialAccumulatorValue } = this.paramGroups.at(-1)!;
    for (const parameter of params) {
      const sum = torch.keep(torch.fullLike(parameter, initialAccumulatorValue).detach());
      this.state.set(parameter, { step: newStep(), sum });
    }
  }

  protected override check(settings: Required<AdagradOptions>): void {
    for (const name of ['lr', 'lrDecay', 'weightDecay', 'initialAccumulatorValue', 'eps'] as const) {
      nonNegative('Adagrad', name, settings[name]);
    }
    checkImplementation('Adagrad', settings);
  }
}
