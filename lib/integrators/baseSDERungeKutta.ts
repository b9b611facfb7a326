import { base } from '../arguments/base.js';
import { kindError, number, readOptions } from '../arguments/options.js';
import type { FieldLike } from '../native/field.js';
import * as torch from '../torch/index.js';
import { type Generator, Tensor } from '../torch/index.js';
import {
  type IntegrateArguments,
  type IntegratorState,
  readStep,
  type StepArguments,
  type StepSize,
} from './baseIntegrator.js';
import { BaseRungeKuttaIntegrator, type IntegrateRun, type Noise } from './baseRungeKutta.js';
import {
  integrateDefaults,
  numberSpec,
  type RungeKuttaIntegrateOptions,
  type RungeKuttaStepOptions,
} from './rungeKuttaOptions.js';

/** Options of a step with noise. */
export interface SDEStepOptions extends RungeKuttaStepOptions {
  /** D(x, t): a number, or a tensor that broadcasts over x; none by default. */
  diffusion?: Tensor | number | null;
  /** The standard normal numbers of the step, in the shape of x; drawn by default. */
  noise?: Tensor | null;
  /** Without `diffusion`: s, for D = s². */
  noiseScale?: Tensor | number | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

/** Options of an integration with noise. */
export interface SDEIntegrateOptions extends RungeKuttaIntegrateOptions {
  /** D(x, t): a function, or a module, which then runs natively; none by default. */
  diffusion?: FieldLike | null;
  /** Without `diffusion`: s, for D = s². */
  noiseScale?: Tensor | number | null;
  /** Where the random numbers come from; the global generator by default. */
  generator?: Generator | null;
}

const stepDefaults: Required<SDEStepOptions> = {
  drift: null as never,
  diffusion: null,
  noise: null,
  noiseScale: null,
  t: null,
  generator: null,
};

/**
 * Base of the Runge–Kutta integrators of dx = f(x, t) dt + √(2 D(x, t)) dW, in the sense of Itô.
 *
 * A step is that of the tableau, and then noise √(2 D(x, t)) √h z: of strong order ½ whatever the tableau, which betters
 * the drift alone. Without diffusion it is that of an ordinary equation, and nothing is drawn; with one, a step draws
 * one `randn_like(x)` after the drift, `step` in the integrator's dtype, `integrate` in that of x.
 *
 * @throws As {@link BaseRungeKuttaIntegrator}; RangeError for noise with adaptive steps or backward in time.
 */
export abstract class BaseSDERungeKuttaIntegrator extends BaseRungeKuttaIntegrator {
  /** @internal */
  override get _stepsNatively(): boolean {
    return this.step === BaseSDERungeKuttaIntegrator.prototype.step;
  }

  /** One step of size `stepSize`: { x }. */
  override step(...args: StepArguments<IntegratorState, SDEStepOptions>): IntegratorState {
    const owner = `${this.constructor.name}.step`;
    const [state, stepSize, options] = readStep(owner, args);
    const { drift, diffusion, noise, noiseScale, t, generator } = readOptions(owner, options, stepDefaults);
    checkNumber(owner, 'diffusion', diffusion);
    checkGenerator(owner, generator);
    if (noise !== null && !(noise instanceof Tensor)) throw kindError(owner, 'noise', 'a Tensor', noise);
    const strength = diffusion ?? square(owner, noiseScale);
    return this._step(owner, state, stepSize, drift, t, {
      diffusion: strength === null ? null : numberSpec(strength),
      noise,
      generator,
    });
  }

  /** The state after `nSteps` steps, off the event loop: { x }. */
  override integrate(...args: IntegrateArguments<IntegratorState, SDEIntegrateOptions>): Promise<IntegratorState> {
    return super.integrate(...(args as IntegrateArguments<IntegratorState, RungeKuttaIntegrateOptions>));
  }

  /** {@link integrate}, in place. */
  override integrateSync(...args: IntegrateArguments<IntegratorState, SDEIntegrateOptions>): IntegratorState {
    return super.integrateSync(...(args as IntegrateArguments<IntegratorState, RungeKuttaIntegrateOptions>));
  }

  /** @internal */
  override _prepare(
    state: IntegratorState,
    stepSize: StepSize,
    nSteps: number,
    options: SDEIntegrateOptions,
  ): IntegrateRun {
    const owner = `${this.constructor.name}.integrate`;
    const { diffusion, noiseScale, generator, ...rest } = readOptions<Required<SDEIntegrateOptions>>(owner, options, {
      ...integrateDefaults,
      diffusion: null,
      noiseScale: null,
      generator: null,
    });
    if (diffusion !== null && typeof diffusion !== 'function') {
      throw kindError(owner, 'diffusion', 'a function or module D(x, t)', diffusion);
    }
    checkGenerator(owner, generator);
    const value = square(owner, noiseScale);
    let noise: Noise | null = null;
    if (diffusion !== null || value !== null) {
      const stepOptions = (x: Tensor, t: Tensor) => ({ diffusion: diffusion?.(x, t) ?? value, generator });
      noise = { field: diffusion, value: value === null ? null : numberSpec(value), generator, stepOptions };
    }
    return this._prepareWith(owner, state, stepSize, nSteps, rest, noise);
  }
}
base(BaseSDERungeKuttaIntegrator);

/** s², as Python takes it. */
function square(owner: string, noiseScale: Tensor | number | null): Tensor | number | null {
  checkNumber(owner, 'noiseScale', noiseScale);
  return noiseScale instanceof Tensor ? noiseScale.pow(2) : noiseScale === null ? null : noiseScale ** 2;
}

function checkNumber(owner: string, name: string, value: unknown): void {
  if (value === null || value instanceof Tensor) return;
  if (typeof value !== 'number') throw kindError(owner, name, 'a number or a Tensor', value);
  number(owner, name, value);
}

function checkGenerator(owner: string, generator: unknown): void {
  if (generator !== null && !(generator instanceof torch.Generator)) {
    throw kindError(owner, 'generator', 'a torch.Generator', generator);
  }
}
