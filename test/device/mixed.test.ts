/**
 * @file Tensors of the CPU beside those of a second device in one call: each draw takes the generator of the device that
 * it draws on, whichever tensor is read first.
 */
import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, MLPEnergy } from '../../lib/core/index.js';
import { SinkhornCoupling } from '../../lib/couplings/index.js';
import * as losses from '../../lib/losses/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Generator, type Tensor } from '../../lib/torch/index.js';
import { fake, name as place, places } from './support.js';

const x = torch.randn([16, 2], { generator: new Generator().manualSeed(1) });

/** An energy whose first parameter, a number, is on the CPU, and whose weights are on another device. */
class Mixed extends BaseModel {
  declare height: Tensor;
  net = new MLPEnergy(2, { hiddenDims: [8] });
  constructor() {
    super();
    this.registerBuffer('height', torch.tensor(2));
    this.net.to(fake);
  }
  override forward(at: Tensor): Tensor {
    return this.net(at).mul(this.height).add(at.pow(2).sum(-1));
  }
}

/** Runs a call, and tells whether the generators of the CPU and of the device have moved. */
async function drawn(body: () => unknown): Promise<[cpu: boolean, device: boolean]> {
  const before = places();
  await body();
  const after = places();
  return [after[0] !== before[0], after[1] !== before[1]];
}

describe('chains on the device', () => {
  it.each([
    ['of a model whose first tensor is on the CPU', () => new Mixed()],
    ['of a closed form whose numbers are on the CPU', () => new DoubleWellModel({ barrierHeight: 2 })],
  ])('%s draw there alone', async (_, model) => {
    torch.manualSeed(2);
    const sampler = new samplers.LangevinDynamics(model() as any, { stepSize: 0.05, device: fake });
    let got: Tensor;
    const sample = async () => {
      got = await sampler.sample({ x: x.to(fake), nSteps: 5 });
    };
    expect(await drawn(sample)).toEqual([false, true]);
    expect(String(got!.device)).toBe(place);
  });

  it('refuse a generator of the CPU, and leave it and the others as they were', async () => {
    const sampler = new samplers.LangevinDynamics(new DoubleWellModel(), { stepSize: 0.05, device: fake });
    const generator = new Generator().manualSeed(3);
    const before = String(generator.getState().tolist());
    const run = () => sampler.sample({ x: x.to(fake), nSteps: 5, generator });
    expect(await drawn(() => expect(run()).rejects.toThrow(/generator/))).toEqual([false, false]);
    expect(String(generator.getState().tolist())).toBe(before);
    // Nobody has it any more.
    torch.randn([2], { generator });
  });
});

const contrastive = (options: object) => {
  const model = new MLPEnergy(2, { hiddenDims: [8] }).to(fake);
  const sampler = new samplers.LangevinDynamics(model, { stepSize: 0.05, device: fake });
  return new losses.ContrastiveDivergence(model, sampler, { kSteps: 2, device: fake, ...options });
};

describe('a loss on the device with a batch on the CPU', () => {
  const kept = { persistent: true, bufferSize: 32, initSteps: 1, newSampleRatio: 0.5 };
  it.each([
    ['at rows of its buffer', kept],
    ['at noise', { startFrom: 'noise' }],
  ])('draws starts %s there', async (_, options) => {
    const lossFn = contrastive(options);
    let start: Tensor;
    const starts = () => {
      start = lossFn.getStartPoints(x);
    };
    expect(await drawn(starts)).toEqual([false, true]);
    expect(String(start!.device)).toBe(place);
  });

  it('has the starts that a generator of the device gives, and refuses one of the CPU', () => {
    const lossFn = contrastive(kept);
    lossFn.initializeBuffer([2]);
    const starts = (data: Tensor) =>
      lossFn.getStartPoints(data, { generator: new Generator({ device: fake }).manualSeed(4) }).cpu();
    expect(starts(x)).toEqualTensor(starts(x.to(fake)));
    expect(() => lossFn.getStartPoints(x, { generator: new Generator() })).toThrow(/generator/);
  });

  it('starts at a copy of the batch there', () => {
    const start = contrastive({}).getStartPoints(x);
    expect(String(start.device)).toBe(place);
    expect(start.cpu()).toEqualTensor(x);
  });
});

it('a coupling draws on the device of its pairs', async () => {
  const coupling = new SinkhornCoupling();
  expect(await drawn(() => coupling.couple(x.to(fake), x.flip(0).to(fake)))).toEqual([false, true]);
  expect(await drawn(() => coupling.couple(x, x.flip(0)))).toEqual([true, false]);
  expect(() => coupling.couple(x, x.to(fake))).toThrow(/device/);
});
