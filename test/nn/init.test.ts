import { describe, expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import * as torch from '../../lib/torch/index.js';
import { runPython } from '../../scripts/parity/python.mjs';
import { expectStored, fixture, type Stored } from '../support/fixtures.js';

const { cases, gains } = fixture<{
  cases: { python: string; shape: number[]; result: Stored }[];
  gains: Record<nn.init.Nonlinearity, number>;
}>('nn/init.json');

describe('init as in PyTorch', () => {
  it.each(cases.map((entry) => [entry.python, entry] as const))('%s', (_, { python, shape, result }) => {
    torch.manualSeed(0);
    const t = torch.empty(shape);
    expect(runPython(python, { nn, t })).toBe(t);
    expectStored(t, result);
  });

  it('gains', () => {
    for (const [name, gain] of Object.entries(gains)) {
      expect(nn.init.calculateGain(name as nn.init.Nonlinearity)).toBeCloseTo(gain, 12);
    }
  });
});

describe('BAD CALL', () => {
  it('a vector has no fans', () => {
    expect(() => nn.init.xavierUniform_(torch.empty([3]))).toThrow(
      new RangeError('nn.init: expected tensor to be of at least 2 dimensions, got [3]'),
    );
  });

  it('unknown nonlinearity', () => {
    expect(() => nn.init.calculateGain('rleu' as 'relu')).toThrow(/did you mean "relu"/);
  });
});
