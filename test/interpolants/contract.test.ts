/** @file The contract of every interpolant; a new one joins with a row, and one of a person's own passes too. */
import { describe, expect, it } from 'vitest';
import { BaseInterpolant, diffusionForms, expandTLikeX } from '../../lib/interpolants/baseInterpolant.js';
import * as interpolants from '../../lib/interpolants/index.js';
import { FlowMatchingLoss } from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

/** The making of each, and its name in options. */
const rows: Record<string, [make: () => BaseInterpolant, name: interpolants.InterpolantName]> = {
  CosineInterpolant: [() => new interpolants.CosineInterpolant(), 'cosine'],
  LinearInterpolant: [() => new interpolants.LinearInterpolant(), 'linear'],
  VariancePreservingInterpolant: [
    () => new interpolants.VariancePreservingInterpolant({ sigmaMin: 0.3, sigmaMax: 7 }),
    'vp',
  ],
};

class Quadratic extends BaseInterpolant {
  override computeAlphaT(t: Tensor): [Tensor, Tensor] {
    return [t.pow(2), t.mul(2)];
  }
  override computeSigmaT(t: Tensor): [Tensor, Tensor] {
    return [torch.rsub(t.pow(2), 1), t.mul(-2)];
  }
}

class Field extends nn.Module {
  net = new nn.Linear(2, 2);
  override forward(x: Tensor): Tensor {
    return this.net(x);
  }
}

it('has a row for every interpolant', () => {
  expect(Object.keys(rows)).toEqual(classesOf(interpolants, BaseInterpolant));
});

it.each(Object.entries(rows))('%s is known by its name in options', (name, [, known]) => {
  expect(interpolants.getInterpolant(known).constructor.name).toBe(name);
});

describe.each([
  ...Object.entries(rows).map(([name, [make]]) => [name, make] as const),
  ['one of one’s own', () => new Quadratic()] as const,
])('%s', (_, make) => {
  const t = torch.linspace(0.05, 0.95, 19, { dtype: 'float64' });
  const draw = (seed: number, shape: number[], dtype: torch.DType) =>
    torch.randn(shape, { dtype, generator: new torch.Generator().manualSeed(seed) });

  it.each(['float32', 'float64'] as const)('goes from noise to data, in any shape and in %s', (dtype) => {
    const path = make();
    for (const shape of [[3], [3, 2], [3, 1, 4, 4]]) {
      const [x0, x1] = [draw(0, shape, dtype), draw(1, shape, dtype)];
      const at = (time: number) => path.interpolate(x0, x1, torch.full([3], time, { dtype }));
      for (const tensor of at(0.4)) expect([tensor.shape, tensor.dtype]).toEqual([shape, dtype]);
      expect(at(1)[0]).toBeCloseToTensor(x1, { rtol: 1e-5, atol: 1e-2 });
      const times = torch.full([3], 0.4, { dtype });
      const results = [
        path.velocityToScore(x1, x0, times),
        path.velocityToNoise(x1, x0, times),
        path.scoreToVelocity(x1, x0, times),
        path.computeDrift(x0, times)[0],
      ];
      for (const tensor of results) expect([tensor.shape, tensor.dtype]).toEqual([shape, dtype]);
      for (const form of diffusionForms) {
        const diffusion = path.computeDiffusion(x0, times, { form, norm: 0.7 });
        expect([diffusion.dtype, diffusion.isfinite().all().item()], form).toEqual([dtype, true]);
      }
    }
  });

  it('has the derivatives of its schedules', () => {
    const path = make();
    const h = 1e-6;
    for (const schedule of ['computeAlphaT', 'computeSigmaT'] as const) {
      const slope = path[schedule](t.add(h))[0]
        .sub(path[schedule](t.sub(h))[0])
        .div(2 * h);
      expect(path[schedule](t)[1]).toBeCloseToTensor(slope, { rtol: 0, atol: 1e-6 });
    }
  });

  it('says the same by velocity, score and noise', () => {
    const path = make();
    const [x0, x1] = [draw(0, [19, 3], 'float64'), draw(1, [19, 3], 'float64')];
    const [xt, ut] = path.interpolate(x0, x1, t);
    expect(path.velocityToNoise(ut, xt, t)).toBeCloseToTensor(x0, { rtol: 1e-7, atol: 1e-7 });
    // The score of N(alpha x1, sigma^2) at xt.
    const score = path.velocityToScore(ut, xt, t);
    const expected = x0.div(path.computeSigmaT(expandTLikeX(t, xt))[0]).neg();
    expect(score).toBeCloseToTensor(expected, { rtol: 1e-7, atol: 1e-7 });
    expect(path.scoreToVelocity(score, xt, t)).toBeCloseToTensor(ut, { rtol: 1e-6, atol: 1e-6 });
  });

  it('is the same in native losses as its methods are in TypeScript', () => {
    const model = new Field();
    const lossWith = (interpolant: BaseInterpolant) => {
      torch.manualSeed(3);
      return new FlowMatchingLoss(model, { interpolant })(torch.ones([8, 2])).item();
    };
    const path = make();
    // A method of the object's own is heard of in TypeScript alone.
    const called = make();
    called.interpolate = (...args: any[]) => (path.interpolate as any)(...args);
    expect(lossWith(called)).toBeCloseTo(lossWith(path), 6);
  });

  it('draws nothing and holds no tensors beyond what it returns', () => {
    const path = make();
    const [x0, x1] = [draw(0, [19, 3], 'float64'), draw(1, [19, 3], 'float64')];
    const state = torch.getRngState();
    const run = () => {
      for (const tensor of path.interpolate(x0, x1, t)) tensor.dispose();
      path.velocityToScore(x0, x1, t).dispose();
    };
    run();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) run();
    expect(liveTensors()).toBeLessThanOrEqual(before);
    expect(torch.getRngState()).toEqualTensor(state);
  });

  it('refuses times and forms that are none', () => {
    const path = make();
    const owner = path.constructor.name;
    const x = torch.zeros([2, 2]);
    expect(() => path.interpolate(x, x, 0.5 as never)).toThrow(
      new TypeError(`${owner}.interpolate: expected t to be a Tensor, got 0.5`),
    );
    expect(() => path.interpolate(x, x, torch.zeros([2, 1]))).toThrow('expected t to be of shape (B,), got [2, 1]');
    expect(() => path.computeDiffusion(x, torch.zeros([2]), { form: 'sbdm' as never })).toThrow(
      `${owner}.computeDiffusion: expected form to be`,
    );
  });
});
