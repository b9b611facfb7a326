import { describe, expect, it } from 'vitest';
import { BaseInterpolant, type DiffusionForm } from '../../lib/core/index.js';
import {
  CosineInterpolant,
  getInterpolant,
  LinearInterpolant,
  resolveInterpolant,
  VariancePreservingInterpolant,
} from '../../lib/interpolants/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { expectNear, fixture } from '../support/fixtures.js';

type Value = number | string;
interface Case {
  interpolant: string;
  seed: number;
  dtype: DType;
  shape: number[];
  values: Record<string, Value[][]>;
}

const { cases } = fixture<{ cases: Case[] }>('interpolants/interpolants.json');

class Quadratic extends BaseInterpolant {
  override computeAlphaT(t: Tensor): [Tensor, Tensor] {
    return [t.pow(2), t.mul(2)];
  }
  override computeSigmaT(t: Tensor): [Tensor, Tensor] {
    return [torch.rsub(t.pow(2), 1), t.mul(-2)];
  }
}

const makers: Record<string, () => BaseInterpolant> = {
  linear: () => new LinearInterpolant(),
  cosine: () => new CosineInterpolant(),
  vp: () => new VariancePreservingInterpolant(),
  'vp(0.3, 7)': () => new VariancePreservingInterpolant({ sigmaMin: 0.3, sigmaMax: 7 }),
  quadratic: () => new Quadratic(),
};

const forms: DiffusionForm[] = ['constant', 'SBDM', 'sigma', 'linear', 'decreasing', 'increasing-decreasing'];

describe('the numbers of TorchEBM 0.8.9', () => {
  it.each(cases)('$interpolant, seed $seed, $dtype, $shape', ({ interpolant, seed, dtype, shape, values }) => {
    torch.manualSeed(seed);
    const x = torch.randn(shape, { dtype });
    const other = torch.randn(shape, { dtype });
    const t = torch.rand([shape[0]!], { dtype });
    if (shape[0]! > 2) {
      t.select(0, 0).fill_(0);
      t.select(0, -1).fill_(1);
    }
    const path = makers[interpolant]!();
    const actual: Record<string, Tensor[]> = {
      alpha: path.computeAlphaT(t),
      sigma: path.computeSigmaT(t),
      ratio: [path.computeDAlphaAlphaRatioT(t)],
      interpolate: path.interpolate(x, other, t),
      drift: path.computeDrift(x, t),
      score: [path.velocityToScore(other, x, t)],
      noise: [path.velocityToNoise(other, x, t)],
      velocity: [path.scoreToVelocity(other, x, t)],
      ...Object.fromEntries(forms.map((form) => [form, [path.computeDiffusion(x, t, { form, norm: 0.7 })]])),
    };
    expect(Object.keys(actual)).toEqual(Object.keys(values));
    for (const [name, tensors] of Object.entries(actual)) {
      for (const [i, tensor] of tensors.entries()) expectNear(tensor, values[name]![i]!, undefined, `${name}[${i}]`);
    }
  });

  it('has a case for every interpolant', () => {
    expect(new Set(cases.map((entry) => entry.interpolant))).toEqual(new Set(Object.keys(makers)));
  });
});

describe('names', () => {
  it('give interpolants', () => {
    expect(getInterpolant('linear')).toBeInstanceOf(LinearInterpolant);
    expect(getInterpolant('cosine')).toBeInstanceOf(CosineInterpolant);
    expect(getInterpolant('vp')).toBeInstanceOf(VariancePreservingInterpolant);
    const mine = new Quadratic();
    expect(resolveInterpolant(mine, { default: 'linear', owner: 'Mine' })).toBe(mine);
    expect(resolveInterpolant('vp', { default: 'linear', owner: 'Mine' })).toBeInstanceOf(
      VariancePreservingInterpolant,
    );
  });
});

describe('bad input', () => {
  const x = torch.zeros([2, 2]);
  const path = new LinearInterpolant();
  it.each<[string, () => unknown, ErrorConstructor | TypeErrorConstructor, string]>([
    [
      'an unknown name',
      () => getInterpolant('lineer' as never),
      RangeError,
      'getInterpolant: expected interpolantType to be "linear", "cosine" or "vp", got "lineer", did you mean "linear"?',
    ],
    [
      'what is no interpolant',
      () => resolveInterpolant(3 as never, { default: 'linear', owner: 'FlowSampler' }),
      TypeError,
      'FlowSampler: expected interpolant to be an interpolant, got 3',
    ],
    [
      'an unknown option',
      () => new VariancePreservingInterpolant({ sigma_min: 1 } as never),
      TypeError,
      'VariancePreservingInterpolant: unknown option sigma_min, did you mean sigmaMin?',
    ],
    [
      'a bound that is no number',
      () => new VariancePreservingInterpolant({ sigmaMin: '1' as never }),
      TypeError,
      'VariancePreservingInterpolant: expected sigmaMin to be a number, got "1"',
    ],
    [
      'a number as time',
      () => path.interpolate(x, x, 0.5 as never),
      TypeError,
      'LinearInterpolant.interpolate: expected t to be a Tensor, got 0.5',
    ],
    [
      'times of two dimensions',
      () => path.interpolate(x, x, torch.zeros([2, 1])),
      RangeError,
      'expandTLikeX: expected t to be of shape (B,), got [2, 1]',
    ],
    [
      'an unknown form',
      () => path.computeDiffusion(x, torch.zeros([2]), { form: 'sbdm' as never }),
      RangeError,
      'LinearInterpolant.computeDiffusion: expected form to be "constant", "SBDM", "sigma", "linear", "decreasing" or ' +
        '"increasing-decreasing", got "sbdm", did you mean "SBDM"?',
    ],
  ])('%s', (_, call, type, message) => {
    expect(call).toThrow(type);
    expect(call).toThrow(message);
  });
});
