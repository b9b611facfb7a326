/** @file A model's inputs beside x reach it in every spelling of a call for its gradient or energy. */
import { describe, expect, it } from 'vitest';
import { BaseModel, BaseSampler, MixtureModel, SumModel, TemperedModel } from '../../lib/core/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';

/** E(x) = y |x|² / 2, or |x|² / 2 without y. */
class Labelled extends BaseModel {
  override forward(x: Tensor, { y }: { y?: Tensor } = {}): Tensor {
    const energy = x.pow(2).sum(1).mul(0.5);
    return y ? energy.mul(y) : energy;
  }
}
class Drawer extends BaseSampler {}

const x = torch.tensor([[1], [2]]);
const y = torch.tensor([10, 100]);
const model = new Labelled();
const drawer = new Drawer(model);

const gradients: [string, any, number[][]][] = [
  ['a model', model, [[10], [200]]],
  ['a sum', new SumModel([model], { weights: [2] }), [[20], [400]]],
  ['a mixture', new MixtureModel([model]), [[10], [200]]],
  ['a tempered model', new TemperedModel(model, 2), [[5], [100]]],
];

describe.each([
  ...gradients.map(([name, of, expected]) => [`gradient of ${name}`, of, 'gradient', expected] as const),
  ['modelGradient', drawer, 'modelGradient', [[10], [200]]] as const,
  ['modelEnergy', drawer, 'modelEnergy', [5, 200]] as const,
])('%s', (_, of, name, expected) => {
  it.each([
    ['bare', [x, { y }]],
    ['as modelKwargs', [x, { modelKwargs: { y } }]],
    ['all by name', [{ x, modelKwargs: { y } }]],
  ])('%s', (_form, args) => {
    expect(of[name](...args).tolist()).toEqual(expected);
  });

  it('without', () => {
    const alone = of[name](x).tolist();
    expect(alone).not.toEqual(expected);
    for (const args of [[x, null], [x, {}], [x, { modelKwargs: null }], [{ x }]]) {
      expect(of[name](...args).tolist()).toEqual(alone);
    }
  });

  it.each([
    ['no x', [{ modelKwargs: { y } }], 'expected x to be given'],
    ['a list for x', [[1, 2]], 'expected x to be a Tensor'],
    ['no object', [x, 3], 'expected modelKwargs to be an object such as { y }, got 3'],
    ['no object by name', [x, { modelKwargs: 3 }], 'expected modelKwargs to be an object such as { y }, got 3'],
    ['y beside modelKwargs', [x, { modelKwargs: {}, y }], 'unknown option y'],
    ['y bare by name', [{ x, y }], 'unknown option y'],
    ['a misspelt name', [x, { modelKwarg: { y } }], 'unknown option modelKwarg, did you mean modelKwargs?'],
    ['too many', [x, { y }, 3], 'expected at most 2 arguments by position'],
  ])('BAD CALL - %s', (_form, args, message) => {
    expect(() => of[name](...args)).toThrow(TypeError);
    expect(() => of[name](...args)).toThrow(message);
  });
});
