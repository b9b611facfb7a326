import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import * as nn from '../../lib/nn/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

const ones = () => torch.ones([3, 4]);
const square = () => torch.ones([2, 2, 4, 4]);
const weights = () => torch.tensor([[0.1, 0.2, 0.7]]);
const lstm = new nn.LSTM(4, 3, { numLayers: 2, dropout: 0.5 });

/** Everything of libtorch that draws, most of it without a place for a generator. */
const draws: Record<string, () => Tensor> = {
  rand: () => torch.rand([5]),
  randn: () => torch.randn([5]),
  randint: () => torch.randint(0, 1000, [5]),
  randperm: () => torch.randperm(20),
  'rand of a dtype': () => torch.rand([5], { dtype: 'float64' }),
  randLike: () => torch.randLike(ones()),
  randnLike: () => torch.randnLike(ones()),
  randintLike: () => torch.randintLike(ones(), 1000),
  normal: () => torch.normal(ones(), ones()),
  bernoulli: () => torch.bernoulli(torch.full([40], 0.5)),
  'bernoulli with p': () => torch.bernoulli(torch.zeros([40]), 0.5),
  multinomial: () => torch.multinomial(weights(), 20, true),
  'multinomial without replacement': () => torch.multinomial(torch.ones([30]), 1),
  poisson: () => torch.poisson(torch.full([20], 9)),
  binomial: () => torch.binomial(torch.full([20], 9), torch.full([20], 0.5)),
  uniform_: () => ones().uniform_(),
  normal_: () => ones().normal_(),
  exponential_: () => ones().exponential_(),
  cauchy_: () => ones().cauchy_(),
  logNormal_: () => ones().logNormal_(),
  geometric_: () => ones().geometric_(0.1),
  random_: () => ones().random_(),
  bernoulli_: () => torch.zeros([40]).bernoulli_(0.5),
  dropout: () => torch.dropout(torch.ones([40]), 0.5, true),
  'dropout in place': () => torch.dropout_(torch.ones([40]), 0.5, true),
  nativeDropout: () => torch.nativeDropout(torch.ones([40]), 0.5, true)[0] as Tensor,
  alphaDropout: () => torch.alphaDropout(torch.ones([40]), 0.5, true),
  featureDropout: () => torch.featureDropout(torch.ones([40, 2]), 0.5, true),
  featureAlphaDropout: () => torch.featureAlphaDropout(torch.ones([40, 2]), 0.5, true),
  rrelu: () => torch.rrelu(torch.full([20], -1), 0.1, 0.9, true),
  attention: () => nn.functional.scaledDotProductAttention(square(), square(), square(), { dropoutP: 0.5 }),
  'dropout between layers of an LSTM': () => lstm(torch.ones([3, 2, 4]))[0] as Tensor,
  'weights of a layer': () => new nn.Linear(3, 2).weight,
  'a loader': () => torch.cat([...new torch.utils.data.DataLoader(torch.arange(30), { shuffle: true })] as Tensor[]),
  'gradient of dropout': () => {
    const x = torch.ones([40], { requiresGrad: true });
    torch.dropout(x, 0.5, true).sum().backward();
    return x.grad!;
  },
  'with gradients off': () => torch.noGrad(() => torch.dropout(torch.ones([40]), 0.5, true)),
  'in inference mode': () => torch.inferenceMode(() => torch.dropout(torch.ones([40]), 0.5, true)),
  'in lower precision': () =>
    torch.autocast('cpu', () => torch.dropout(torch.ones([40]), 0.5, true), { dtype: 'bfloat16' }),
  vmap: () =>
    torch.func.vmap((x: Tensor) => x.add(torch.randnLike(x)), { randomness: 'different' })(torch.zeros([4, 2])),
  'vmap of the same': () =>
    torch.func.vmap((x: Tensor) => x.add(torch.randnLike(x)), { randomness: 'same' })(torch.zeros([4, 2])),
};

describe('draws without a generator', () => {
  test.each(Object.keys(draws))('%s: the seed tells them, and a scope has its own', (name) => {
    const draw = draws[name]!;
    torch.manualSeed(5);
    const expected = draw();
    expect(draw(), 'twice the same').not.toEqualTensor(expected);
    const state = torch.getRngState();
    const source = native().givenSource(new torch.Generator().manualSeed(5)._handle);
    expect(native().drawFrom(source, draw)).toEqualTensor(expected);
    expect(native().drawFrom(source, draw), 'a scope goes on').not.toEqualTensor(expected);
    expect(torch.getRngState()).toEqualTensor(state);
  });

  test('a recorded graph draws from whoever runs it', () => {
    class Dropped extends nn.Module {
      override forward(x: Tensor): Tensor {
        return torch.dropout(x, 0.5, true);
      }
    }
    const state = torch.getRngState();
    const script = torch.jit.trace(new Dropped(), torch.ones([3, 8]));
    expect(torch.getRngState()).toEqualTensor(state);
    torch.manualSeed(5);
    const expected = torch.dropout(torch.ones([3, 8]), 0.5, true);
    torch.manualSeed(5);
    expect(script(torch.ones([3, 8]))).toEqualTensor(expected);
    const source = native().givenSource(new torch.Generator().manualSeed(5)._handle);
    expect(native().drawFrom(source, () => script(torch.ones([3, 8])) as Tensor)).toEqualTensor(expected);
  });

  test('the global generator by name is the one of whoever asks', () => {
    const generator = torch.defaultGenerator();
    torch.manualSeed(5);
    const expected = torch.randn([3]);
    torch.manualSeed(5);
    expect(torch.randn([3], { generator })).toEqualTensor(expected);
    const source = native().givenSource(new torch.Generator().manualSeed(5)._handle);
    expect(native().drawFrom(source, () => torch.randn([3], { generator }))).toEqualTensor(expected);
  });

  test('what a scope throws is thrown, and the scope has ended', () => {
    const source = native().scratchSource();
    torch.manualSeed(5);
    const expected = torch.randn([3]);
    torch.manualSeed(5);
    expect(() =>
      native().drawFrom(source, () => {
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    expect(torch.randn([3])).toEqualTensor(expected);
  });
});
