/** @file The contract of every energy; a new one joins by itself, or with a row if it takes more than options. */
import { describe, expect, it } from 'vitest';
import { BaseModel } from '../../lib/energies/baseModel.js';
import * as energies from '../../lib/energies/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { allClassesOf, classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

type Options = { dtype?: DType };
const { GaussianModel, MLPEnergy, SumModel } = energies;

/** A normal law of two coordinates. */
const normal = (Gaussian: typeof GaussianModel, { dtype = 'float32', ...options }: Options = {}) => {
  const cov = torch.tensor(
    [
      [2, 0.5],
      [0.5, 1],
    ],
    { dtype },
  );
  return new Gaussian(torch.tensor([0.5, -1], { dtype }), cov, { dtype, ...options });
};

/** One that is called rather than recorded. */
class Called extends BaseModel {
  override forward(x: Tensor): Tensor {
    return x.pow(4).sum(-1).mul(0.1);
  }
  override gradient(x: Tensor): Tensor {
    return x.pow(3).mul(0.4);
  }
}
/** Closed forms, a recorded network and a called energy together. */
const parts = (options?: Options) => [
  normal(GaussianModel, options),
  new MLPEnergy(2, { hiddenDims: [8], ...options }),
  new Called(options),
];
/** The making of those, for two coordinates, that take more than options. */
const made: Record<string, (options?: any) => BaseModel> = {
  GaussianEnergy: (options) => normal(energies.GaussianEnergy, options),
  GaussianModel: (options) => normal(GaussianModel, options),
  MLPEnergy: (options) => new MLPEnergy(2, { hiddenDims: [8], ...options }),
  MixtureModel: (options) => new energies.MixtureModel(parts(options), { weights: [0.2, 0.5, 1.3], ...options }),
  SumModel: (options) => new SumModel(parts(options), { weights: [1, 0.5, 0.25], ...options }),
  TemperedModel: (options) =>
    new energies.TemperedModel(
      new energies.MixtureModel([new SumModel(parts(options)), normal(GaussianModel, options)]),
      3,
      options,
    ),
};

type Make = new (options?: object) => BaseModel;
const rows = classesOf(energies, BaseModel).map((name): [name: string, make: (options?: any) => BaseModel] => [
  name,
  made[name] ?? ((options) => new (energies as unknown as Record<string, Make>)[name]!(options)),
]);

it('has a row for every energy, and no other', () => {
  const names = rows.map(([name]) => name);
  expect(names).toEqual(allClassesOf(energies));
  expect(names).toEqual(expect.arrayContaining(Object.keys(made)));
});

describe.each(rows)('%s', (name, make) => {
  const grid = (dtype: DType) => torch.linspace(-1.5, 2, 10, { dtype }).view([5, 2]);

  it.each(['float32', 'float64'] as const)('gives one energy a row, and a gradient without history, in %s', (dtype) => {
    const model = make({ dtype });
    const x = grid(dtype).requiresGrad_(true);
    const energy = model(x);
    expect([energy.shape, energy.dtype, energy.isfinite().all().item()]).toEqual([[5], dtype, true]);
    const gradient = torch.noGrad(() => model.gradient(x));
    expect([gradient.shape, gradient.dtype, gradient.requiresGrad, x.grad]).toEqual([[5, 2], dtype, false, null]);
    // Row by row as all at once.
    const first = model(x.narrow(0, 0, 1));
    expect(first).toBeCloseToTensor(energy.narrow(0, 0, 1), { rtol: 1e-5, atol: 1e-6 });
  });

  it('has the gradient of autograd, and of finite differences', () => {
    torch.manualSeed(0);
    const model = make({ dtype: 'float64' });
    const x = grid('float64');
    const gradient = model.gradient(x);
    expect(gradient).toBeCloseToTensor(BaseModel.prototype.gradient.call(model, x), { rtol: 1e-9, atol: 1e-11 });
    const h = 1e-6;
    for (let i = 0; i < 2; i++) {
      const step = torch.zeros([2], { dtype: 'float64' }).setAt(i, h);
      const slope = model(x.add(step))
        .sub(model(x.sub(step)))
        .div(2 * h);
      expect(gradient.select(1, i)).toBeCloseToTensor(slope, { rtol: 1e-6, atol: 1e-5 });
    }
  });

  it('runs in native loops as it does alone', async () => {
    const dtype = 'float64';
    const model = make({ dtype });
    const sampler = new LangevinDynamics(model, { stepSize: 1e-3, dtype });
    const x = grid(dtype);
    const generator = () => new torch.Generator().manualSeed(0);
    const options = { x, nSteps: 4, generator: generator(), returnDiagnostics: true } as const;
    const [sampled, { energy }] = await sampler.sample(options);
    expect(sampler.sampleSync({ x, nSteps: 4, generator: generator() })).toEqualTensor(sampled);
    const noise = generator();
    let expected = x;
    for (let i = 0; i < 4; i++) {
      const z = torch.randn(x.shape, { dtype, generator: noise });
      expected = expected.sub(model.gradient(expected).mul(1e-3)).add(z.mul(Math.sqrt(2e-3)));
    }
    expect(sampled).toBeCloseToTensor(expected, { rtol: 1e-9, atol: 1e-9 });
    expect(energy!.select(0, -1).item()).toBeCloseTo(model(expected).mean().item(), 8);
  });

  it('has a copy, and a state, that make the same energy', () => {
    const model = make();
    const x = grid('float32');
    expect(model.clone()(x)).toEqualTensor(model(x));
    const other = make();
    other.loadStateDict(model.stateDict());
    expect(other(x)).toEqualTensor(model(x));
    expect(model.double()(x.double()).dtype).toBe('float64');
  });

  it('prints its name', () => {
    // An old name stands for the class of today.
    expect(String(make())).toMatch(new RegExp(`^(${name}|${name.replace('Energy', 'Model')})\\(`));
  });

  it('holds no tensors beyond what it returns', () => {
    const model = make();
    const x = grid('float32');
    const sampler = new LangevinDynamics(model, { stepSize: 1e-3 });
    const run = () => {
      model(x).dispose();
      model.gradient(x).dispose();
      sampler.sampleSync({ x, nSteps: 2 }).dispose();
    };
    run();
    const before = liveTensors();
    for (let i = 0; i < 20; i++) run();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  it('refuses unknown options and what is no tensor', () => {
    const today = make().constructor.name;
    expect(() => make({ dtpye: 'float64' })).toThrow('unknown option dtpye');
    expect(() => make().gradient([[1, 2]] as never)).toThrow(`${today}.gradient: expected x to be a Tensor`);
  });
});
