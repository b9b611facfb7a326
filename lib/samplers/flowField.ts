import { closed } from '../arguments/closed.js';
import type { ModelKwargs } from '../core/torchebmModule.js';
import { type BaseInterpolant, type DiffusionForm, expandTLikeX } from '../interpolants/baseInterpolant.js';
import { Module } from '../nn/module.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** The output of a flow's model. */
export type Prediction = 'velocity' | 'score' | 'noise';

/** The correction after the last step of a stochastic flow. */
export type LastStep = 'Mean' | 'Euler' | 'Tweedie';

/** The settings of a flow's fields. */
export interface FlowSettings {
  prediction: Prediction;
  negateVelocity: boolean;
  form: DiffusionForm | null;
  norm: number;
  lastStep: LastStep | null;
  lastStepSize: number;
}

/**
 * A field of a flow: its velocity ('ode'), the drift of its stochastic equation ('sde'), its diffusion, or the state
 * after the last correction. Written once for every integrator and recorded as one graph where the model can be.
 */
export class FlowField extends Module {
  settings: FlowSettings;
  /** The interpolant's own settings, which a recording depends on. */
  interpolantState: Record<string, unknown>;

  constructor(
    readonly part: 'ode' | 'sde' | 'diffusion' | 'last',
    readonly model: any,
    readonly interpolant: BaseInterpolant,
    settings: FlowSettings,
  ) {
    super();
    this.settings = settings;
    this.interpolantState = { ...interpolant };
  }

  /** The module that warnings name. @internal */
  get _subject(): Module {
    return this.model;
  }

  override forward(x: Tensor, t: Tensor, modelKwargs?: ModelKwargs): Tensor {
    if (this.part === 'diffusion') return this.#diffusion(x, t);
    const [velocity, score] = this.#velocityAndScore(x, t, modelKwargs);
    if (this.part === 'ode') return velocity;
    const { lastStep, lastStepSize } = this.settings;
    if (this.part === 'last') {
      if (lastStep === 'Euler') return x.add(velocity.mul(lastStepSize));
      if (lastStep === 'Tweedie') {
        const time = expandTLikeX(t, x);
        const [alpha] = this.interpolant.computeAlphaT(time);
        const [sigma] = this.interpolant.computeSigmaT(time);
        return x.div(alpha).add(sigma.square().div(alpha).mul(score()));
      }
    }
    const drift = velocity.add(this.#diffusion(x, t).mul(score()));
    return this.part === 'last' ? x.add(drift.mul(lastStepSize)) : drift;
  }

  #diffusion(x: Tensor, t: Tensor): Tensor {
    const { form, norm } = this.settings;
    return this.interpolant.computeDiffusion(x, t, { form: form!, norm });
  }

  /** The velocity and the score, of one call of the model. */
  #velocityAndScore(x: Tensor, t: Tensor, modelKwargs?: ModelKwargs): [velocity: Tensor, score: () => Tensor] {
    const { interpolant, model } = this;
    const { prediction, negateVelocity } = this.settings;
    const given = modelKwargs && Object.keys(modelKwargs).length > 0 ? [modelKwargs] : [];
    if (prediction === 'velocity') {
      const velocity: Tensor = negateVelocity ? model(x, torch.zerosLike(t), ...given).neg() : model(x, t, ...given);
      return [velocity, () => interpolant.velocityToScore(velocity, x, t)];
    }
    const [mean, weight] = interpolant.computeDrift(x, t);
    let score: Tensor = model(x, t, ...given);
    if (prediction === 'noise') {
      const [sigma] = interpolant.computeSigmaT(expandTLikeX(t, x));
      score = score.div(sigma.neg().add(1e-8));
    }
    return [mean.neg().add(weight.mul(score)), () => score];
  }
}
closed({ FlowField });
