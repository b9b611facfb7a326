import { describe, expect, it } from 'vitest';
import { DoubleWellModel, LinearScheduler } from '../../lib/core/index.js';
import { UnderdampedLangevinDynamics, type UnderdampedLangevinDynamicsOptions } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

const dtype = 'float64';
const model = new DoubleWellModel({ dtype });
const make = (options: UnderdampedLangevinDynamicsOptions = {}) =>
  new UnderdampedLangevinDynamics(model, { dtype, ...options });

it.each([
  [1, null],
  [2, 4],
  [0.5, torch.tensor([1, 9], { dtype })],
])('is BAOAB, step by step, with friction %d and mass %s', (friction, mass) => {
  const start = torch.linspace(-1, 1, 6, { dtype }).view([3, 2]);
  const h = 0.1;
  torch.manualSeed(0);
  const sampled = make({ stepSize: h, friction, mass }).sampleSync({ x: start, nSteps: 4 });
  torch.manualSeed(0);
  const m = mass instanceof torch.Tensor ? mass : torch.tensor(mass ?? 1, { dtype });
  const draw = () => torch.randn([3, 2], { dtype }).mul(m.sqrt());
  let [x, p] = [start, draw()];
  const c = Math.exp(-friction * h);
  for (let i = 0; i < 4; i++) {
    p = p.sub(model.gradient(x).mul(h / 2));
    x = x.add(p.div(m).mul(h / 2));
    p = p.mul(c).add(draw().mul(Math.sqrt(1 - c * c)));
    x = x.add(p.div(m).mul(h / 2));
    p = p.sub(model.gradient(x).mul(h / 2));
  }
  expect(sampled).toBeCloseToTensor(x, { rtol: 1e-10, atol: 1e-12 });
});

it('follows the schedules of both its parameters', () => {
  const [stepSize, friction] = [new LinearScheduler(0.1, 0.01, 10), new LinearScheduler(1, 5, 10)];
  const options = { x: torch.ones([3, 2]), nSteps: 4 };
  torch.manualSeed(0);
  const scheduled = make({ stepSize, friction }).sampleSync(options);
  expect([stepSize.stepCount, friction.stepCount]).toEqual([4, 4]);
  torch.manualSeed(0);
  expect(make({ stepSize: 0.1, friction: 1 }).sampleSync(options)).not.toEqualTensor(scheduled);
});

it('takes decay as the old name of friction, with a warning', async () => {
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on('warning', listen);
  const sampler = new UnderdampedLangevinDynamics(model, { decay: 3 } as never);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(sampler.getScheduledValue('friction')).toBe(3);
  expect(warnings).toEqual([expect.stringContaining('UnderdampedLangevinDynamics({ decay }) is deprecated')]);
});

describe('errors', () => {
  const name = 'UnderdampedLangevinDynamics';
  it.each<[Record<string, unknown>, typeof TypeError | typeof RangeError, string]>([
    [{ stepSize: 0 }, RangeError, `${name}: expected stepSize to be positive, got 0`],
    [{ stepSize: NaN }, RangeError, `${name}: expected stepSize to be positive, got NaN`],
    [{ stepSize: null }, TypeError, `${name}: expected stepSize to be a number or a scheduler, got null`],
    [{ friction: 0 }, RangeError, `${name}: expected friction to be positive, got 0`],
    [{ friction: -1 }, RangeError, `${name}: expected friction to be positive, got -1`],
    [{ friction: '1' }, TypeError, `${name}: expected friction to be a number or a scheduler, got "1"`],
    [{ decay: -1 }, RangeError, `${name}: expected friction to be positive, got -1`],
    [{ decay: 1, friction: 1 }, TypeError, `${name}: expected friction alone, got decay, its old name, too`],
    [{ mass: -1 }, RangeError, `${name}: expected mass to be null, a positive number or a tensor`],
    [{ mass: torch.zeros([2]) }, RangeError, `${name}: expected mass to be null, a positive number or a tensor`],
    [{ mass: torch.ones([2], { dtype: 'int64' }) }, TypeError, `${name}: expected mass to be null`],
    [{ fricton: 1 }, TypeError, `${name}: unknown option fricton, did you mean friction?`],
  ])('of the constructor: %o', (options, kind, message) => {
    const build = () => new UnderdampedLangevinDynamics(model, options);
    expect(build).toThrow(kind);
    expect(build).toThrow(message);
  });

  it('of the mass', async () => {
    await expect(make({ mass: torch.ones([3]) }).sample({ dim: 2 })).rejects.toThrow('expected mass to be of a shape');
  });
});
