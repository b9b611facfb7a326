import {
  boolean,
  kindError,
  type Named,
  nonNegative,
  number,
  orNull,
  readArguments,
  type Trailing,
  valueError,
  wide,
} from '../arguments/options.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
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

/** Options of {@link Rprop}. */
export interface RpropOptions extends Omit<Implementation, 'fused'> {
  /** The first step's length; 0.01 by default. */
  lr?: number;
  /** Factors of a step's length when the gradient's sign changed, and when it did not; [0.5, 1.2] by default. */
  etas?: readonly number[];
  /** Least and greatest length of a step; [1e-6, 50] by default. */
  stepSizes?: readonly number[];
}

interface RpropArguments extends RpropOptions {
  params: Params<RpropOptions>;
}

function pair(owner: string, name: string, value: unknown): void {
  if (!Array.isArray(value) || value.length !== 2) throw kindError(owner, name, 'two numbers', value);
  for (const part of value) number(owner, name, part);
}

/** Resilient backpropagation (Riedmiller and Braun, 1993): steps that depend on the gradient's sign alone. */
export class Rprop extends Optimizer<RpropOptions> {
  constructor(params: Params<RpropOptions>, ...rest: Trailing<RpropOptions, ['lr', 'etas', 'stepSizes']>);
  constructor(...named: Named<RpropArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<RpropArguments>>(
      'Rprop',
      args,
      {
        lr: 1e-2,
        etas: wide([0.5, 1.2], pair),
        stepSizes: wide([1e-6, 50], pair),
        foreach: orNull(boolean),
        maximize: false,
        differentiable: false,
        capturable: false,
      },
      ['params', 'lr', 'etas', 'stepSizes'],
    );
    super(params, defaults);
  }

  protected override check(settings: Required<RpropOptions>): void {
    nonNegative('Rprop', 'lr', settings.lr);
    const [less, more] = settings.etas;
    if (!(0 < less && less < 1 && 1 < more)) throw valueError('Rprop', 'etas', 'below and above 1', settings.etas);
    checkImplementation('Rprop', settings);
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<RpropOptions>): void {
    torch.tidy(() => {
      const [less, more] = group.etas;
      const [least, greatest] = group.stepSizes;
      if (!state.step) {
        state.step = newStep();
        state.prev = zerosFor(parameter);
        state.step_size = torch.keep(torch.fullLike(gradient, group.lr));
      }
      countStep(state);
      const previous: Tensor = state.prev;
      const size: Tensor = state.step_size;
      const sign = gradient.mul(previous).sign();
      const factor = torch.where(sign.gt(0), more, torch.where(sign.lt(0), less, torch.onesLike(sign)));
      size.mul_(factor).clamp_(least, greatest);
      const grad = gradient.maskedFill(sign.lt(0), 0);
      parameter.addcmul_(grad.sign(), size, { value: -1 });
      previous.copy_(grad);
    });
  }
}
