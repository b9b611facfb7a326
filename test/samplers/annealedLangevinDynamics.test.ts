import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, LinearScheduler } from '../../lib/core/index.js';
import { AnnealedLangevinDynamics } from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const dtype = 'float64';
/** The points ±2 under noise of width sigma. */
class Noised extends BaseModel {
  override forward(x: Tensor, { sigma }: { sigma: Tensor }): Tensor {
    const energies = [-2, 2].map((at) => x.sub(at).pow(2).sum(-1).div(sigma.square().mul(-2)));
    return torch.stack(energies).logsumexp(0).neg();
  }
}

it.each([
  ['with', 'sigma'],
  ['without', null],
])('is the formula, step by step, %s a model of the level', (_, noiseKey) => {
  const sigmas = [1, 0.5, 0.2];
  const well = new DoubleWellModel({ dtype });
  const noised = new Noised({ dtype });
  const x = torch.linspace(-1, 1, 6, { dtype }).view([6, 1]);
  const sampler = new AnnealedLangevinDynamics(noiseKey ? noised : well, sigmas, { stepSize: 0.01, noiseKey, dtype });
  torch.manualSeed(0);
  const [sampled, { energy }] = sampler.sampleSync({ x, nSteps: 7, returnDiagnostics: true });
  torch.manualSeed(0);
  let at = x;
  const levels = [0, 0, 0, 1, 1, 2, 2];
  const energies = levels.map((level) => {
    const sigma = sigmas[level]!;
    const given = { sigma: torch.full([6], sigma, { dtype }) };
    const alpha = 0.01 * (sigma / 0.2) ** 2;
    const gradient = noiseKey ? noised.gradient(at, given) : well.gradient(at);
    at = at.sub(gradient.mul(alpha / 2)).add(torch.randn([6, 1], { dtype }).mul(Math.sqrt(alpha)));
    return (noiseKey ? noised(at, given) : well(at)).mean().item();
  });
  expect(sampled).toBeCloseToTensor(at, { rtol: 1e-9, atol: 1e-12 });
  expect(energy!.tolist()).toEqual(energies.map((value) => expect.closeTo(value, 8)));
});

it('follows the schedule of its step size', () => {
  const stepSize = new LinearScheduler(0.02, 0.01, 10);
  const sampler = new AnnealedLangevinDynamics(new DoubleWellModel(), [1, 0.5], { stepSize });
  sampler.sampleSync({ dim: 2, nSteps: 4 });
  expect(stepSize.stepCount).toBe(4);
});

describe('errors', () => {
  const name = 'AnnealedLangevinDynamics';
  const model = new DoubleWellModel();
  it.each<[unknown, Record<string, unknown>, typeof TypeError | typeof RangeError, string]>([
    [undefined, {}, TypeError, `${name}: expected sigmas to be given`],
    [0.1, {}, TypeError, `${name}: expected sigmas to be an array of numbers, got 0.1`],
    [[], {}, RangeError, `${name}: expected sigmas to be an array of at least one level, got []`],
    [[1, 1], {}, RangeError, `${name}: expected sigmas to be finite levels that fall, got [1, 1]`],
    [[0.1, 1], {}, RangeError, `${name}: expected sigmas to be finite levels that fall, got [0.1, 1]`],
    [[Infinity, 1], {}, RangeError, `${name}: expected sigmas to be finite levels that fall`],
    [[1, 0], {}, RangeError, `${name}: expected sigmas[1] to be positive, got 0`],
    [[1, '0.1'], {}, TypeError, `${name}: expected sigmas[1] to be positive, got "0.1"`],
    [[1], { stepSize: 0 }, RangeError, `${name}: expected stepSize to be positive, got 0`],
    [[1], { noiseKey: 1 }, TypeError, `${name}: expected noiseKey to be null or a name, got 1`],
    [[1], { step: 1 }, TypeError, `${name}: unknown option step`],
  ])('of the constructor: %o %o', (sigmas, options, kind, message) => {
    const make = () => new AnnealedLangevinDynamics(model, sigmas as never, options);
    expect(make).toThrow(kind);
    expect(make).toThrow(message);
  });

  it('of sample', async () => {
    const sampler = new AnnealedLangevinDynamics(model, [1, 0.5, 0.1]);
    await expect(sampler.sample({ dim: 2, nSteps: 2 })).rejects.toThrow(
      `${name}.sample: expected nSteps to be at least 3, one for each level of noise, got 2`,
    );
    const noised = new AnnealedLangevinDynamics(new Noised(), [1], { noiseKey: 'sigma' });
    const sigma = torch.ones([1]);
    expect(() => noised.sampleSync({ dim: 1, modelKwargs: { sigma } })).toThrow('sigma is given by the sampler itself');
  });
});
