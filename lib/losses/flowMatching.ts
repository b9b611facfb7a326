import { boolean, readArguments } from '../arguments/options.js';
import type { ModelKwargs, OfModel } from '../core/torchebmModule.js';
import { keeps, type LossParts } from '../native/loss.js';
import type { Module } from '../nn/module.js';
import { py } from '../nn/repr.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  type BaseInterpolantLossOptions,
  type InterpolantLossCall,
  interpolantLossDefaults,
} from './baseInterpolantLoss.js';
import { NativeInterpolantLoss, type ReadCall } from './nativeInterpolantLoss.js';

/** Options of {@link FlowMatchingLoss}. */
export interface FlowMatchingLossOptions extends BaseInterpolantLossOptions {
  /** Lets the model learn −u_t, the direction from data to noise; false by default. */
  negateVelocity?: boolean;
}

interface FlowMatchingLossArguments extends FlowMatchingLossOptions {
  model: Module;
}

/**
 * Flow matching: L = ⟨|f(x_t, t) − u_t|² / D⟩ over pairs of noise and data at times t; a scalar.
 *
 * The model f(x, t) maps x (B, …) and t (B) to the shape of x, D numbers a row; of a list it returns the first counts.
 * Defaults: linear interpolant, independent coupling, uniform times from 0 to 1, no weights. Draws: noise in the shape
 * of x unless `x0` is given, the coupling's, the times.
 *
 * Lipman et al., Flow matching for generative modeling, 2023; Tong et al., Improving and generalizing flow-based
 * generative models with minibatch optimal transport, 2024.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; RangeError for an x0 of another shape.
 * @example
 * import { FlowMatchingLoss } from 'torchebm/losses';
 * import { nn } from 'torchebm';
 * import * as torch from 'torchebm/torch';
 * class Field extends nn.Module {
 *   net = new nn.Linear(3, 2);
 *   forward(x, t) {
 *     return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
 *   }
 * }
 * const lossFn = new FlowMatchingLoss(new Field(), { coupling: 'ot' });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class FlowMatchingLoss extends NativeInterpolantLoss {
  negateVelocity: boolean;

  constructor(...args: OfModel<FlowMatchingLossOptions>) {
    const owner = new.target.name;
    const { model, negateVelocity, ...rest } = readArguments<Required<FlowMatchingLossArguments>>(
      owner,
      args,
      {
        ...interpolantLossDefaults,
        negateVelocity: false,
      },
      ['model'],
    );
    super(model, rest);
    this.negateVelocity = boolean(owner, 'negateVelocity', negateVelocity);
  }

  protected override probe(x: Tensor, modelKwargs: ModelKwargs): Tensor {
    return this.model(x, torch.full([x.size(0)], 0.5, { device: x.device, dtype: x.dtype }), modelKwargs);
  }

  protected override isWhole(): boolean {
    return keeps(this, FlowMatchingLoss.prototype, 'computeLoss', 'trainingLosses', 'outputs');
  }

  protected override describe(x: Tensor, call: ReadCall): LossParts {
    const { fields } = this.pairs(x, call);
    const field = this.field(x, call.modelKwargs);
    const { negateVelocity } = this;
    return {
      name: this.constructor.name,
      loss: { kind: 'FlowMatchingLoss', ...fields, whole: true, field, output: null, negateVelocity },
    };
  }

  /** The `loss` (B) of every row, the model's output `pred`, and the pairs' `weights` (B) or null. */
  override trainingLosses(
    x1: Tensor,
    options: InterpolantLossCall = {},
  ): { loss: Tensor; pred: Tensor; weights: Tensor | null } {
    const { x, ...call } = this.readCall(x1, options, { x0: null as Tensor | null });
    const path = this.samplePath(x, call);
    const { t, xt, weights } = path;
    const [pred] = this.outputs(xt, t, call.modelKwargs);
    const [loss] = this.rowsOf({ kind: 'FlowMatchingLoss', negateVelocity: this.negateVelocity }, path, pred);
    return { loss: this.weigh(loss, t), pred, weights };
  }

  override toString(): string {
    const { interpolant, coupling } = this;
    const [i, c] = [interpolant.constructor.name, coupling.constructor.name];
    return `${this.constructor.name}(interpolant=${i}, coupling=${c}, t_sampler=${py(this.tSampler)}, negate_velocity=${py(this.negateVelocity)})`;
  }
}
