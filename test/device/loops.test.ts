/**
 * @file Loops on a second device: their results are there and are the CPU's, their numbers come from the generator of that
 * device, and no step waits for it.
 */
import { describe, expect, it } from 'vitest';
import { BaseModel, DoubleWellModel, GaussianModel, MLPEnergy } from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as interpolants from '../../lib/interpolants/index.js';
import * as losses from '../../lib/losses/index.js';
import * as nn from '../../lib/nn/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { Generator, type Tensor } from '../../lib/torch/index.js';
import { asked, type Counts, fake, isReal, name as place0, places, plain } from './support.js';

const x = torch.randn([16, 2], { generator: new Generator().manualSeed(1) });

/** An energy that no graph can hold, and one that a graph holds. */
class Called extends BaseModel {
  override forward(at: Tensor): Tensor {
    at.detach().sum().item();
    return at.pow(2).sum(-1);
  }
}
class Recorded extends BaseModel {
  net = new MLPEnergy(2, { hiddenDims: [8] });
  override forward(at: Tensor): Tensor {
    return this.net(at).add(at.pow(2).sum(-1));
  }
}
class Field extends nn.Module {
  l = new nn.Linear(3, 2);
  override forward(at: Tensor, t: Tensor): Tensor {
    return this.l(torch.cat([at, t.unsqueeze(-1)], 1));
  }
}

/** A loop of 80 steps more works more, and waits no more; it may look at its chains once or twice more. */
function expectSteady(short: Counts, long: Counts): void {
  expect(long.operators).toBeGreaterThan(short.operators + 80);
  expect(long.waits - short.waits).toBeLessThan(4);
  expect(long.toHost - short.toHost).toBeLessThan(4);
  expect(long.fromHost - short.fromHost).toBeLessThan(4);
}

/** The same made anew on the CPU and on the second device, with the same weights. */
function both<T>(make: (place: torch.Device) => T): [here: T, there: T] {
  const at = (place: torch.Device) => {
    torch.manualSeed(0);
    return make(place);
  };
  return [at(torch.device('cpu')), at(fake)];
}

type Make = (model: any, device: torch.Device) => any;
const metric = (at: Tensor) => torch.diagEmbed(at.mul(at).add(1));
const chains: Record<string, Make> = {
  LangevinDynamics: (m, device) => new samplers.LangevinDynamics(m, { stepSize: 0.05, device }),
  HamiltonianMonteCarlo: (m, device) => new samplers.HamiltonianMonteCarlo(m, { stepSize: 0.1, device }),
  MALA: (m, device) => new samplers.MALA(m, { stepSize: 0.05, device }),
  UnderdampedLangevinDynamics: (m, device) => new samplers.UnderdampedLangevinDynamics(m, { stepSize: 0.05, device }),
  NoUTurnSampler: (m, device) => new samplers.NoUTurnSampler(m, { stepSize: 0.1, maxTreeDepth: 3, device }),
  RiemannianManifoldHMC: (m, device) => new samplers.RiemannianManifoldHMC(m, metric, { stepSize: 0.1, device }),
  AnnealedLangevinDynamics: (m, device) => new samplers.AnnealedLangevinDynamics(m, [1, 0.5], { device }),
  ParallelTempering: (m, device) => new samplers.ParallelTempering(m, { temperatures: [1, 2], device }),
  GradientDescentSampler: (m, device) => new samplers.GradientDescentSampler(m, { stepSize: 0.1, device }),
  NesterovSampler: (m, device) => new samplers.NesterovSampler(m, { stepSize: 0.1, device }),
};
const models: Record<string, () => any> = {
  'a closed form': () => new DoubleWellModel(),
  'a Gaussian': () => new GaussianModel(torch.zeros([2]), torch.eye(2)),
  'a network': () => new MLPEnergy(2, { hiddenDims: [8] }),
  'a recorded energy': () => new Recorded(),
  'a called energy': () => new Called(),
};
/** Whether its steps ask how far all chains have come, or call back what solves an equation. */
const ASKS = ['NoUTurnSampler', 'RiemannianManifoldHMC'];

describe.each(Object.entries(chains))('%s', (name, make) => {
  it.each(Object.entries(models))('on %s has the chains of the CPU', async (_, model) => {
    const [here, there] = both((place) => make(model().to(place), place));
    const seeded = (sampler: any, start: Tensor) => () => {
      torch.manualSeed(1);
      return sampler.sample({ x: start, nSteps: 5 }) as Promise<Tensor>;
    };
    const expected = (await plain(seeded(here, x), seeded(there, x.to(fake)))).cpu();
    torch.manualSeed(1);
    const [cpu, device] = places();
    const got = await there.sample({ x: x.to(fake), nSteps: 5 });
    expect(String(got.device)).toBe(place0);
    expect(got.cpu()).toBeCloseToTensor(expected, { rtol: 1e-4, atol: 1e-5 });
    const [cpuAfter, deviceAfter] = places();
    expect(cpuAfter).toBe(cpu);
    expect(deviceAfter !== device).toBe(!/Descent|Nesterov/.test(name));
  });

  it('draws its starts, trajectories and diagnostics there', async () => {
    const [here, there] = both((place) => make(new DoubleWellModel().to(place), place));
    const options = { dim: 2, nSamples: 8, nSteps: 4, returnTrajectory: true, returnDiagnostics: true };
    const seeded = (sampler: any) => () => {
      torch.manualSeed(1);
      return sampler.sample(options);
    };
    const [samples, diagnostics] = await plain(seeded(here), seeded(there));
    torch.manualSeed(1);
    const [samplesThere, diagnosticsThere] = await there.sample(options);
    expect(samplesThere.cpu()).toBeCloseToTensor(samples.cpu(), { rtol: 1e-4, atol: 1e-5 });
    for (const [key, value] of Object.entries<Tensor>(diagnosticsThere)) {
      expect(String(value.device)).toBe(place0);
      expect(value.cpu().nanToNum()).toBeCloseToTensor(diagnostics[key].cpu().nanToNum(), { rtol: 1e-3, atol: 1e-4 });
    }
  });

  it('draws from a generator of the device, which is busy meanwhile', async () => {
    const [, there] = both((place) => make(new DoubleWellModel().to(place), place));
    const generator = new Generator({ device: fake }).manualSeed(3);
    const before = places();
    const job = there.sample({ x: x.to(fake), nSteps: 50, generator });
    if (!/Descent|Nesterov/.test(name)) {
      expect(() => torch.randn([2], { generator, device: fake })).toThrow(
        expect.objectContaining({ name: 'BusyError' }),
      );
    }
    await job;
    expect(places()).toEqual(before);
  });

  it.runIf(!isReal && !ASKS.includes(name))('waits for nothing in its steps', async () => {
    const [, there] = both((place) => make(new MLPEnergy(2, { hiddenDims: [8] }).to(place), place));
    const start = x.to(fake);
    const run = (nSteps: number) => asked(() => there.sample({ x: start, nSteps, returnDiagnostics: true }));
    await run(10);
    expectSteady(await run(10), await run(90));
  });
});

describe('FlowSampler', () => {
  const make = (place: torch.Device) => new samplers.FlowSampler(new Field().to(place), { device: place });
  it('has the samples of the CPU, and waits for nothing in its steps', async () => {
    const [here, there] = both(make);
    const seeded = (sampler: any) => () => {
      torch.manualSeed(1);
      return sampler.sample({ dim: 2, nSamples: 8, nSteps: 5 }) as Promise<Tensor>;
    };
    const expected = (await plain(seeded(here), seeded(there))).cpu();
    torch.manualSeed(1);
    const got = (await there.sample({ dim: 2, nSamples: 8, nSteps: 5 })) as Tensor;
    expect(String(got.device)).toBe(place0);
    expect(got.cpu()).toBeCloseToTensor(expected, { rtol: 1e-4, atol: 1e-5 });
    if (isReal) return;
    const run = (nSteps: number) => asked(() => there.sample({ dim: 2, nSamples: 8, nSteps }));
    await run(10);
    expectSteady(await run(10), await run(90));
  });
});

type Loss = (place: torch.Device) => any;
const energy = (place: torch.Device) => new MLPEnergy(2, { hiddenDims: [8] }).to(place);
const langevin = (model: any, device: torch.Device) => new samplers.LangevinDynamics(model, { stepSize: 0.05, device });
const ofEnergy: Record<string, Loss> = {
  ContrastiveDivergence: (device) => {
    const model = energy(device);
    return new losses.ContrastiveDivergence(model, langevin(model, device), { kSteps: 3, device });
  },
  PersistentContrastiveDivergence: (device) => {
    const model = energy(device);
    const options = { kSteps: 2, bufferSize: 20, initSteps: 1, device };
    return new losses.PersistentContrastiveDivergence(model, langevin(model, device), options);
  },
  ParallelTemperingCD: (device) =>
    new losses.ParallelTemperingCD(energy(device), {
      kSteps: 2,
      temperatures: [1, 2],
      bufferSize: 20,
      initSteps: 1,
      device,
    }),
  ScoreMatching: (device) => new losses.ScoreMatching(energy(device), { device }),
  'ScoreMatching by Hutchinson': (device) =>
    new losses.ScoreMatching(energy(device), { hessianMethod: 'hutchinson', device }),
  DenoisingScoreMatching: (device) => new losses.DenoisingScoreMatching(energy(device), { device }),
  SlicedScoreMatching: (device) => new losses.SlicedScoreMatching(energy(device), { device }),
  NoiseContrastiveEstimation: (device) => new losses.NoiseContrastiveEstimation(energy(device), { device }),
  EnergyMatchingLoss: (device) => new losses.EnergyMatchingLoss(energy(device), { nLangevinSteps: 2, device }),
  EquilibriumMatchingLoss: (device) => new losses.EquilibriumMatchingLoss(new Field().to(device), { device }),
  FlowMatchingLoss: (device) => new losses.FlowMatchingLoss(new Field().to(device), { device }),
};

describe.each(Object.entries(ofEnergy))('%s', (name, make) => {
  it.skipIf(isReal)('has the value and the gradients of the CPU', () => {
    const [here, there] = both(make);
    const value = (lossFn: any, data: Tensor): [Tensor, (Tensor | null)[]] => {
      torch.manualSeed(1);
      const result = lossFn(data);
      const loss: Tensor = Array.isArray(result) ? result[0] : result;
      loss.backward();
      return [loss, lossFn.model.parameters().map((p: Tensor) => p.grad)];
    };
    const [expected, gradients] = value(here, x);
    const [got, gradientsThere] = value(there, x.to(fake));
    expect(String(got.device)).toBe(place0);
    expect(got.cpu()).toBeCloseToTensor(expected, { rtol: 1e-3, atol: 1e-5 });
    for (const [i, gradient] of gradientsThere.entries()) {
      expect(gradient === null).toBe(gradients[i] === null);
      if (gradient) expect(gradient.cpu()).toBeCloseToTensor(gradients[i]!, { rtol: 1e-2, atol: 1e-4 });
    }
  });

  it('draws from the generator of its device alone', () => {
    const [, there] = both(make);
    const data = x.to(fake);
    const [cpu, device] = places();
    there(data);
    const [cpuAfter, deviceAfter] = places();
    expect(cpuAfter).toBe(cpu);
    expect(deviceAfter !== device).toBe(name !== 'ScoreMatching');
  });
});

describe.each(
  Object.keys(couplings).filter((name) => /^(Independent|Greedy|ExactOT|Sinkhorn|UnbalancedSinkhorn)/.test(name)),
)('%s', (name) => {
  it.skipIf(isReal && /Sinkhorn/.test(name))('pairs as on the CPU', () => {
    const coupling = new (couplings as any)[name]();
    const [x0, x1] = [x, x.flip(0).mul(0.7)];
    torch.manualSeed(1);
    const expected = coupling.couple(x0, x1);
    torch.manualSeed(1);
    const [cpu] = places();
    const got = coupling.couple(x0.to(fake), x1.to(fake));
    expect(String(got.x1.device)).toBe(place0);
    expect(got.x1.cpu()).toBeCloseToTensor(expected.x1);
    expect(places()[0]).toBe(cpu);
  });
});

describe.each(['LinearInterpolant', 'CosineInterpolant', 'VariancePreservingInterpolant'])('%s', (name) => {
  it('interpolates as on the CPU', () => {
    const path = new (interpolants as any)[name]();
    const t = torch.linspace(0.1, 0.9, { steps: 16 });
    const expected = path.interpolate(x, x.flip(0), t);
    const got = path.interpolate(x.to(fake), x.flip(0).to(fake), t.to(fake));
    for (const [i, part] of got.entries()) {
      expect(String(part.device)).toBe(place0);
      expect(part.cpu()).toBeCloseToTensor(expected[i]);
    }
  });
});

const names = Object.keys(integrators).filter((name) => /^[A-Z].*Integrator$/.test(name) && !/Leapfrog/.test(name));
describe.each(names)('%s', (name) => {
  it('integrates as on the CPU', async () => {
    const integrator = new (integrators as any)[name]();
    const drift = (at: Tensor) => at.neg();
    const run = async (start: Tensor) => (await integrator.integrate({ x: start }, 0.05, 8, { drift })).x as Tensor;
    const got = await run(x.to(fake));
    expect(String(got.device)).toBe(place0);
    expect(got.cpu()).toBeCloseToTensor(await run(x), { rtol: 1e-4, atol: 1e-5 });
  });
});

it.each(['LeapfrogIntegrator', 'GeneralisedLeapfrogIntegrator'])('%s integrates as on the CPU', async (name) => {
  const integrator = new (integrators as any)[name]();
  const options = name.startsWith('G')
    ? { force: (at: Tensor) => at.neg(), velocity: (_: Tensor, p: Tensor) => p }
    : { drift: (at: Tensor) => at.neg() };
  const run = async (start: Tensor) => {
    const state = await integrator.integrate({ x: start, p: start.mul(0.5) }, 0.05, 8, options);
    return state.x as Tensor;
  };
  const got = await run(x.to(fake));
  expect(String(got.device)).toBe(place0);
  expect(got.cpu()).toBeCloseToTensor(await run(x), { rtol: 1e-4, atol: 1e-5 });
});
