/** @file Whether the steps of a stochastic flow are small enough, from what they would make of data of which all is known. */

import { warnOnce } from '../arguments/warning.js';
import type { BaseInterpolant, DiffusionForm } from '../interpolants/baseInterpolant.js';
import type { Tensor } from '../torch/index.js';
import * as torch from '../torch/index.js';

/** A spread so many times too wide is told of. */
const tooWide = 1.5;
/** With more steps than this the question does not arise. */
const mostSteps = 10_000;

interface Steps {
  interpolant: BaseInterpolant;
  form: DiffusionForm;
  norm: number;
  t0: number;
  t1: number;
  nSteps: number;
}

/**
 * The result of Euler–Maruyama steps on standard normal data, whose score −x / V and velocity (α α̇ + σ σ̇) x / V are
 * linear, V = α² + σ²: the variance S of the samples goes to (1 + h a)² S + 2 h D with a = (α α̇ + σ σ̇ − D) / V. Gives
 * the first step's size and D, the spread √S after it, and that at the end over the true one.
 */
function dryRun({ interpolant, form, norm, t0, t1, nSteps }: Steps) {
  return torch.noGrad(() =>
    torch.tidy(() => {
      const t = torch.linspace(t0, t1, nSteps + 1, { dtype: 'float64' });
      const time = t.unsqueeze(1);
      const numbers = (x: Tensor) =>
        x
          .expand([nSteps + 1, 1])
          .contiguous()
          .toTypedArray() as Float64Array;
      const [alpha, dAlpha] = interpolant.computeAlphaT(time).map(numbers) as [Float64Array, Float64Array];
      const [sigma, dSigma] = interpolant.computeSigmaT(time).map(numbers) as [Float64Array, Float64Array];
      const diffusion = numbers(interpolant.computeDiffusion(torch.zerosLike(time), t, { form, norm }));
      const variance = (k: number) => alpha[k]! ** 2 + sigma[k]! ** 2;
      const h = (t1 - t0) / nSteps;
      let spread = 1;
      let first = 1;
      for (let k = 0; k < nSteps; k++) {
        const rate = (alpha[k]! * dAlpha[k]! + sigma[k]! * dSigma[k]! - diffusion[k]!) / variance(k);
        spread = Math.sqrt((1 + h * rate) ** 2 * spread ** 2 + 2 * h * diffusion[k]!);
        if (k === 0) first = spread;
      }
      return { h, diffusion: diffusion[0]!, first, excess: spread / Math.sqrt(variance(nSteps)) };
    }),
  );
}

/** Warns once if the steps are too few for the diffusion. */
export function tellOfLargeSteps(owner: string, steps: Steps): void {
  if (steps.nSteps > mostSteps) return;
  const { h, diffusion, first, excess } = dryRun(steps);
  if (!(excess > tooWide)) return;
  const short = (value: number) => String(Number(value.toPrecision(2)));
  warnOnce(
    `${owner}.steps`,
    `${owner}: ${steps.nSteps} steps are too few for this diffusion: the first, of size ${short(h)} where D is ` +
      `${short(diffusion)}, throws samples to a spread of ${short(first)}, and standard normal data would end with ` +
      `${short(excess)} times their spread. Take more steps, or a sampleEps above ${steps.t0}`,
  );
}
