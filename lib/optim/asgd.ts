import {
  boolean,
  type Named,
  nonNegative,
  number,
  orNull,
  readArguments,
  type Trailing,
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

/** Options of {@link ASGD}. */
export interface ASGDOptions extends Omit<Implementation, 'fused'> {
  /** Learning rate; 0.01 by default. */
  lr?: number;
  /** Decay of parameters and rate; 1e-4 by default. */
  lambd?: number;
  /** Power by which the rate decays; 0.75 by default. */
  alpha?: number;
  /** The step at which averaging starts; 1e6 by default. */
  t0?: number;
  /** L2 penalty; 0 by default. */
  weightDecay?: number;
}

interface ASGDArguments extends ASGDOptions {
  params: Params<ASGDOptions>;
}

/** Averaged stochastic gradient descent (Polyak and Juditsky, 1992); the averages are `ax` in the state. */
export class ASGD extends Optimizer<ASGDOptions> {
  constructor(
    params: Params<ASGDOptions>,
    ...rest: Trailing<ASGDOptions, ['lr', 'lambd', 'alpha', 't0', 'weightDecay']>
  );
  constructor(...named: Named<ASGDArguments, ['params']>);
  constructor(...args: unknown[]) {
    const { params, ...defaults } = readArguments<Required<ASGDArguments>>(
      'ASGD',
      args,
      {
        lr: 1e-2,
        lambd: 1e-4,
        alpha: 0.75,
        t0: 1e6,
        weightDecay: 0,
        foreach: orNull(boolean),
        maximize: false,
        differentiable: false,
        capturable: false,
      },
      ['params', 'lr', 'lambd', 'alpha', 't0', 'weightDecay'],
    );
    super(params, defaults);
  }

  protected override check(settings: Required<ASGDOptions>): void {
    nonNegative('ASGD', 'lr', settings.lr);
    nonNegative('ASGD', 'weightDecay', settings.weightDecay);
    for (const name of ['lambd', 'alpha', 't0'] as const) number('ASGD', name, settings[name]);
    checkImplementation('ASGD', settings);
  }

  protected override update(parameter: Tensor, gradient: Tensor, state: ParamState, group: Group<ASGDOptions>): void {
    torch.tidy(() => {
      const { lr, lambd, alpha, t0, weightDecay } = group;
      if (!state.step) {
        state.step = newStep();
        state.eta = torch.keep(torch.tensor(lr, { dtype: 'float32' }));
        state.mu = torch.keep(torch.ones([], { dtype: 'float32' }));
        state.ax = zerosFor(parameter);
      }
      const step = countStep(state);
      const grad = weightDecay === 0 ? gradient : gradient.add(parameter, { alpha: weightDecay });
      const eta: number = state.eta.item();
      const average: Tensor = state.ax;
      parameter.mul_(1 - lambd * eta);
      parameter.add_(grad, { alpha: -eta });
      const mu: number = state.mu.item();
      if (mu === 1) average.copy_(parameter);
      else average.add_(parameter.sub(average).mul_(mu));
      state.eta.fill_(lr / (1 + lambd * lr * step) ** alpha);
      state.mu.fill_(1 / Math.max(1, step - t0));
    });
  }
}
