import { boolean, number, oneOf, readArguments } from '../arguments/options.js';
import { deprecated } from '../arguments/warning.js';
import type { ModelKwargs, OfModel } from '../core/torchebmModule.js';
import { expandTLikeX } from '../interpolants/baseInterpolant.js';
import { withActivations } from '../native/input.js';
import { keeps, type LossParts } from '../native/loss.js';
import type { Module } from '../nn/module.js';
import { float, py } from '../nn/repr.js';
import type { NativeLossSpec, UnaryFunctionSpecs } from '../specs/generated/components.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';
import {
  type BaseInterpolantLossOptions,
  type InterpolantLossCall,
  interpolantLossDefaults,
  type PathSample,
} from './baseInterpolantLoss.js';
import { apply, checkThreshold, dispersiveLoss } from './lossUtils.js';
import { NativeInterpolantLoss, type ReadCall } from './nativeInterpolantLoss.js';

/** Options of {@link EquilibriumMatchingLoss}. */
export interface EquilibriumMatchingLossOptions extends BaseInterpolantLossOptions {
  /** The quantity that the model learns: 'velocity' (default), 'score' or 'noise'. */
  prediction?: 'velocity' | 'score' | 'noise';
  /** Makes the velocity ∇g of an energy: 'none' (default), 'dot' or 'mean' (g = Σ x f), 'l2' (g = −½ Σ f²). */
  energyType?: 'none' | 'dot' | 'l2' | 'mean';
  /** Weights of score and noise: (w/σ)² for 'velocity', w/σ² for 'likelihood'; none by default. */
  lossWeight?: 'velocity' | 'likelihood' | null;
  /** c(t) / λ: 'truncated' (default), 'linear', 'constant', or a function of the times. */
  ct?: 'truncated' | 'linear' | 'constant' | ((t: Tensor) => Tensor);
  /** The time a from which the truncated c(t) decays; 0.8 by default. */
  ctThreshold?: number;
  /** λ; 4 by default. */
  ctMultiplier?: number;
  /** Adds the dispersive loss of the activations that the model returns beside its output; false by default. */
  applyDispersion?: boolean;
  /** Its weight; 0.5 by default. */
  dispersionWeight?: number;
  /** Shows the model t = 0 at all times; true by default. */
  timeInvariant?: boolean;
  /** @deprecated 'zero' is `timeInvariant: true`, 'true' is `timeInvariant: false`. */
  modelTime?: 'zero' | 'true' | null;
}

interface EquilibriumMatchingLossArguments extends EquilibriumMatchingLossOptions {
  model: Module;
}

/** The schedules that the rows depend on beside the pairs and the model: at their times, or as native code finds them. */
type TermsSpec = Extract<NativeLossSpec, { kind: 'EquilibriumMatchingLoss' }>['terms'];
type DecaySpec = UnaryFunctionSpecs['computeEqmCt'];
const noTerms: TermsSpec = { c: null, sigma: null, scoreWeight: null, decay: null, interpolant: null };

/**
 * Equilibrium matching: L = ⟨|f(x_t) + c(t) u_t|² / D⟩ over pairs of noise and data at times t; a scalar.
 *
 * f learns a field that points from data to noise and vanishes at data, since c(1) = 0; following −f gives samples.
 * The model f(x, t) maps x (B, …) and t (B) to the shape of x, or to a list [output, activations]; with
 * `timeInvariant` it sees t = 0. c(t) is λ times min(1, (1 − t) / (1 − a)), 1 − t, 1, or a function; it scales the
 * velocity alone. With `energyType` the field is the gradient of an energy, which takes a second derivative while
 * the model trains. Predictions 'noise' and 'score' learn x₀ and −x₀ / σ instead.
 *
 * Wang and Du, Equilibrium matching: generative modeling with implicit energy-based models, 2025.
 *
 * @throws RangeError or TypeError for options out of range or of another kind; RangeError for an x0 of another shape.
 * @example
 * import { EquilibriumMatchingLoss } from 'torchebm/losses';
 * import { nn } from 'torchebm';
 * import * as torch from 'torchebm/torch';
 * class Field extends nn.Module {
 *   net = new nn.Linear(3, 2);
 *   forward(x, t) {
 *     return this.net(torch.cat([x, t.unsqueeze(-1)], 1));
 *   }
 * }
 * const lossFn = new EquilibriumMatchingLoss(new Field(), { energyType: 'dot' });
 * const loss = lossFn(torch.randn([64, 2]));
 * loss.backward();
 */
export class EquilibriumMatchingLoss extends NativeInterpolantLoss {
  prediction: 'velocity' | 'score' | 'noise';
  energyType: 'none' | 'dot' | 'l2' | 'mean';
  lossWeight: 'velocity' | 'likelihood' | null;
  ct: 'truncated' | 'linear' | 'constant' | ((t: Tensor) => Tensor);
  ctThreshold: number;
  ctMultiplier: number;
  applyDispersion: boolean;
  dispersionWeight: number;
  timeInvariant: boolean;

  constructor(...args: OfModel<EquilibriumMatchingLossOptions>) {
    const owner = new.target.name;
    const { model, ...given } = readArguments<Required<EquilibriumMatchingLossArguments>>(
      owner,
      args,
      {
        ...interpolantLossDefaults,
        prediction: 'velocity',
        energyType: 'none',
        lossWeight: null,
        ct: 'truncated',
        ctThreshold: 0.8,
        ctMultiplier: 4,
        applyDispersion: false,
        dispersionWeight: 0.5,
        timeInvariant: true,
        modelTime: null,
      },
      ['model'],
    );
    const { prediction, energyType, lossWeight, ct, ctThreshold, ctMultiplier, ...others } = given;
    const { applyDispersion, dispersionWeight, timeInvariant, modelTime, ...rest } = others;
    super(model, rest);
    this.prediction = oneOf(owner, 'prediction', prediction, ['velocity', 'score', 'noise']);
    this.energyType = oneOf(owner, 'energyType', energyType, ['none', 'dot', 'l2', 'mean']);
    this.lossWeight = lossWeight && oneOf(owner, 'lossWeight', lossWeight, ['velocity', 'likelihood']);
    this.ct = typeof ct === 'function' ? ct : oneOf(owner, 'ct', ct, ['truncated', 'linear', 'constant']);
    this.ctThreshold =
      ct === 'truncated'
        ? checkThreshold(owner, 'ctThreshold', ctThreshold)
        : number(owner, 'ctThreshold', ctThreshold);
    this.ctMultiplier = number(owner, 'ctMultiplier', ctMultiplier);
    this.applyDispersion = boolean(owner, 'applyDispersion', applyDispersion);
    this.dispersionWeight = number(owner, 'dispersionWeight', dispersionWeight);
    this.timeInvariant = boolean(owner, 'timeInvariant', timeInvariant);
    if (modelTime !== null) {
      deprecated(`${owner}({ modelTime })`, 'timeInvariant');
      this.timeInvariant = oneOf(owner, 'modelTime', modelTime, ['zero', 'true']) === 'zero';
    }
  }

  protected override probe(x: Tensor, modelKwargs: ModelKwargs): Tensor {
    return this.model(x, torch.zeros([x.size(0)], { device: x.device, dtype: x.dtype }), modelKwargs);
  }

  /** c(t), (B). */
  protected computeCt(t: Tensor): Tensor {
    return typeof this.ct === 'function'
      ? this.ct(t).mul(this.ctMultiplier)
      : apply({ kind: 'computeEqmCt', ...this.#decay(this.ct) }, t);
  }

  #decay(shape: DecaySpec['shape']): DecaySpec {
    return { shape, threshold: this.ctThreshold, multiplier: this.ctMultiplier };
  }

  protected override isWhole(): boolean {
    return keeps(this, EquilibriumMatchingLoss.prototype, 'computeLoss', 'trainingLosses', 'outputs');
  }

  protected override describe(x: Tensor, call: ReadCall): LossParts {
    const { ct } = this;
    const hasOwnDecay = typeof ct === 'function' || !keeps(this, EquilibriumMatchingLoss.prototype, 'computeCt');
    const { fields, path } = this.pairs(x, call, hasOwnDecay);
    const { applyDispersion, dispersionWeight } = this;
    const field = this.field(x, call.modelKwargs, applyDispersion ? 'withActivations' : 'first');
    const dispersion = applyDispersion ? dispersionWeight : null;
    const terms = path
      ? this.#termsAt(path)
      : { ...noTerms, decay: this.#decay(ct as DecaySpec['shape']), interpolant: this.interpolant._spec() };
    return {
      name: this.constructor.name,
      loss: {
        kind: 'EquilibriumMatchingLoss',
        ...fields,
        ...this.#options(),
        terms,
        whole: true,
        field,
        output: null,
        dispersion,
      },
    };
  }

  #options() {
    const { prediction, energyType, lossWeight, timeInvariant } = this;
    return { prediction, energyType, lossWeight, timeInvariant, createGraph: this.model.training };
  }

  /** The schedules at the times of the rows, on which their losses depend. */
  #termsAt({ t, xt }: PathSample): TermsSpec {
    if (this.prediction === 'velocity') return { ...noTerms, c: this.computeCt(t) };
    const [, scoreWeight] = this.interpolant.computeDrift(xt, t);
    const [sigma] = this.interpolant.computeSigmaT(expandTLikeX(t, xt));
    return { ...noTerms, sigma, scoreWeight };
  }

  /**
   * The `loss` (B) of every row, the model's output `pred`, the pairs' `weights` (B) or null, and with an `energyType`
   * the `energy` (B) of every row.
   */
  override trainingLosses(
    x1: Tensor,
    options: InterpolantLossCall = {},
  ): { loss: Tensor; pred: Tensor; weights: Tensor | null; energy?: Tensor } {
    const { x, ...call } = this.readCall(x1, options, { x0: null as Tensor | null });
    const path = this.samplePath(x, call);
    const { t, weights } = path;
    const isGradient = this.energyType !== 'none';
    const xt = isGradient ? path.xt.detach().requiresGrad_(true) : path.xt;
    const evaluate = () => this.outputs(xt, this.timeInvariant ? torch.zerosLike(t) : t, call.modelKwargs);
    // The energy's gradient asks for a graph also where the caller wants none.
    const [pred, activations] = withActivations(isGradient ? torch.enableGrad(evaluate) : evaluate());
    const terms = this.#termsAt(path);
    const kind = 'EquilibriumMatchingLoss' as const;
    const own = { kind, ...this.#options(), terms, dispersion: null };
    const [rows, { energy }] = this.rowsOf(own, { ...path, xt }, pred);
    let loss = this.weigh(rows, t);
    if (this.applyDispersion && activations) loss = loss.add(dispersiveLoss(activations).mul(this.dispersionWeight));
    return { loss, pred, weights, ...(energy && { energy }) };
  }

  override toString(): string {
    const { interpolant, coupling } = this;
    const [i, c] = [interpolant.constructor.name, coupling.constructor.name];
    return `${this.constructor.name}(prediction=${py(this.prediction)}, energy_type=${py(this.energyType)}, interpolant=${i}, coupling=${c}, ct=${py(this.ct)}, ct_multiplier=${float(this.ctMultiplier)}, time_invariant=${py(this.timeInvariant)})`;
  }
}
