import { type Keywords, readArguments, valueError } from '../arguments/options.js';
import { _dirichletGrad, _sampleDirichlet } from '../tensor/generated/aten.js';
import type { Tensor } from '../tensor/index.js';
import * as torch from '../tensor/index.js';
import { expectTensor } from '../tensor/tensor.js';
import { positive, simplex, unitInterval } from './constraints.js';
import {
  broadcastAll,
  Distribution,
  type DistributionOptions,
  type ParameterLike,
  type SampleOptions,
} from './distribution.js';

/** Draws whose gradient is implicit in the distribution. */
class Draw extends torch.autograd.Function {
  static override forward(ctx: torch.autograd.FunctionContext, concentration: Tensor, options: SampleOptions): Tensor {
    const drawn = _sampleDirichlet(concentration, { generator: options.generator ?? null });
    ctx.saveForBackward(drawn, concentration);
    return drawn;
  }

  static override backward(ctx: torch.autograd.FunctionContext, grad: Tensor): (Tensor | null)[] {
    const [drawn, concentration] = ctx.savedTensors as [Tensor, Tensor];
    const total = concentration.sum(-1, true).expand(concentration.shape);
    const inner = grad.sub(drawn.mul(grad).sum(-1, true));
    return [_dirichletGrad(drawn, concentration, total).mul(inner), null];
  }
}

/**
 * The Dirichlet distribution of k probabilities: `p(x) ∝ ∏ xᵢ^(αᵢ - 1)`, with `concentration` α of shape (…, k).
 *
 * @throws RangeError if a concentration is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const dirichlet = new torch.distributions.Dirichlet(torch.tensor([1, 3]));
 * console.log(dirichlet.mean.tolist(), dirichlet.sample([5]).shape); // [0.25, 0.75] [5, 2]
 */
export class Dirichlet extends Distribution {
  readonly hasRsample = true;
  readonly support = simplex;
  readonly concentration: Tensor;

  constructor(...args: Keywords<{ concentration: Tensor }, ['concentration'], DistributionOptions>) {
    const given = readArguments<{ concentration: Tensor } & Required<DistributionOptions>>(
      'Dirichlet',
      args,
      { validateArgs: true },
      ['concentration'],
    );
    const concentration = expectTensor('Dirichlet', 'concentration', given.concentration);
    const { shape } = concentration;
    if (shape.length === 0) throw valueError('Dirichlet', 'concentration', 'of at least one dimension', shape);
    super(shape.slice(0, -1), shape.slice(-1), given.validateArgs);
    this.checkParameter('concentration', concentration, positive);
    this.concentration = concentration;
  }

  protected override shown() {
    return { concentration: this.concentration };
  }

  get mean(): Tensor {
    return this.concentration.div(this.concentration.sum(-1, true));
  }

  get variance(): Tensor {
    const total = this.concentration.sum(-1, true);
    return this.concentration.mul(total.sub(this.concentration)).div(total.pow(2).mul(total.add(1)));
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return Draw.apply(this.concentration.expand(this.extendedShape(sampleShape)), options);
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return torch
      .xlogy(this.concentration.sub(1), value)
      .sum(-1)
      .add(this.concentration.sum(-1).lgamma())
      .sub(this.concentration.lgamma().sum(-1));
  }

  override entropy(): Tensor {
    const a = this.concentration;
    const total = a.sum(-1);
    return a
      .lgamma()
      .sum(-1)
      .sub(total.lgamma())
      .sub(total.rsub(a.size(-1)).mul(total.digamma()))
      .sub(a.sub(1).mul(a.digamma()).sum(-1));
  }

  expand(batchShape: readonly number[]): Dirichlet {
    return new Dirichlet(this.concentration.expand([...batchShape, ...this.eventShape]), {
      validateArgs: this.validateArgs,
    });
  }
}

/** The parameters of {@link Beta}. */
export interface BetaParameters {
  /** α. */
  concentration1: ParameterLike;
  /** β. */
  concentration0: ParameterLike;
}

/**
 * The beta distribution of a probability: `p(x) ∝ x^(α - 1) (1 - x)^(β - 1)`.
 *
 * @throws RangeError if a concentration is not positive.
 * @example
 * import * as torch from 'torchebm/torch';
 * const beta = new torch.distributions.Beta(1, 3);
 * console.log(beta.mean.item(), beta.logProb(torch.tensor(0.5)).exp().item().toFixed(3)); // 0.25 0.750
 */
export class Beta extends Distribution {
  readonly hasRsample = true;
  readonly support = unitInterval;
  readonly concentration1: Tensor;
  readonly concentration0: Tensor;
  private readonly dirichlet: Dirichlet;

  constructor(...args: Keywords<BetaParameters, ['concentration1', 'concentration0'], DistributionOptions>) {
    const given = readArguments<BetaParameters & Required<DistributionOptions>>('Beta', args, { validateArgs: true }, [
      'concentration1',
      'concentration0',
    ]);
    const { concentration1, concentration0 } = broadcastAll('Beta', {
      concentration1: given.concentration1,
      concentration0: given.concentration0,
    });
    super(concentration1.shape, [], given.validateArgs);
    this.checkParameter('concentration1', concentration1, positive);
    this.checkParameter('concentration0', concentration0, positive);
    this.concentration1 = concentration1;
    this.concentration0 = concentration0;
    this.dirichlet = new Dirichlet(torch.stack([concentration1, concentration0], -1), { validateArgs: false });
  }

  get mean(): Tensor {
    return this.concentration1.div(this.concentration1.add(this.concentration0));
  }

  get variance(): Tensor {
    const total = this.concentration1.add(this.concentration0);
    return this.concentration1.mul(this.concentration0).div(total.pow(2).mul(total.add(1)));
  }

  protected override drawRsample(sampleShape: readonly number[], options: SampleOptions): Tensor {
    return this.dirichlet.rsample(sampleShape, options).select(-1, 0);
  }

  logProb(value: Tensor): Tensor {
    this.checkValue(value);
    return this.dirichlet.logProb(torch.stack([value, value.rsub(1)], -1));
  }

  override entropy(): Tensor {
    return this.dirichlet.entropy();
  }

  expand(batchShape: readonly number[]): Beta {
    return new Beta(this.concentration1.expand(batchShape), this.concentration0.expand(batchShape), {
      validateArgs: this.validateArgs,
    });
  }
}
