// Arguments by position, by name, and the first by position with the rest by name are the same.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as interpolants from '../../lib/interpolants/index.js';
import { parseParquet, readTable, writeTable } from '../../lib/io/index.js';
import * as losses from '../../lib/losses/index.js';
import * as models from '../../lib/models/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { entries, families, seen } from '../support/entries.js';

const { nn, optim } = torch;
const energy = new core.DoubleWellModel();
const sampler = new samplers.LangevinDynamics(energy, { stepSize: 0.1 });

describe.each(Object.entries(families))('%s', (_, { all, rows, without }) => {
  it('every export has a row, or a reason for having none', () => {
    const exported = Object.keys(all).filter((name) => typeof all[name] === 'function');
    const listed = [...Object.keys(rows), ...Object.values(without ?? {}).flat()];
    expect(listed.toSorted()).toEqual(exported.toSorted());
  });
});

describe('arguments', () => {
  it.each(entries)('$name', ({ call, named, positions }) => {
    const at = (positional: number) => {
      torch.manualSeed(0);
      const given = Object.entries(named());
      const args = given.slice(0, positional).map(([, value]) => value);
      const rest = Object.fromEntries(given.slice(positional));
      return seen(call(...args, ...(positional < given.length ? [rest] : [])));
    };
    const byPosition = at(positions);
    for (let i = 0; i < positions; i++) expect(at(i)).toEqual(byPosition);
  });

  it.each(entries)('$name: a misspelt name is an error that names an argument', ({ call, named }) => {
    const [first, ...others] = Object.entries(named());
    if (!first) return;
    const misspelt = () => call({ [`${first[0]}x`]: first[1], ...Object.fromEntries(others) });
    expect(misspelt).toThrow(TypeError);
    // Where a plain object may be the first argument itself, the error is of what it lacks, or of another argument.
    expect(misspelt).toThrow(new RegExp(Object.keys(named()).join('|')));
  });

  it.each(entries)('$name: an argument behind the object of options is an error', ({ call, named, positions }) => {
    expect(() => call(...Object.values(named()).slice(0, positions), {}, 7)).toThrow(TypeError);
    expect(() => call(named(), 7)).toThrow(TypeError);
  });
});

it('files are read by name', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'torchebm-files-')), 'table.csv');
  await writeTable(file, { data: new Float32Array([1, 2]), shape: [1, 2] });
  const table = await readTable(file);
  expect(await readTable({ file, maxBytes: 100 })).toEqual(table);
  await expect(readTable({ fill: file } as never)).rejects.toThrow('did you mean file?');
  await expect((readTable as any)(file, {}, 7)).rejects.toThrow(TypeError);
  const bytes = new Uint8Array(4);
  const message = await parseParquet(bytes).catch(String);
  expect(await parseParquet({ bytes }).catch(String)).toBe(message);
  await expect((parseParquet as any)(bytes, 'name', {}, 7)).rejects.toThrow(TypeError);
});

const x = torch.linspace(-1, 1, { steps: 8 }).reshape([4, 2]);
const x0 = x.neg();
const t = torch.tensor([0.2, 0.4, 0.6, 0.8]);
const path = new interpolants.VariancePreservingInterpolant();
const state = { x: torch.ones([2, 2]) };
const drift = (at: torch.Tensor) => at.neg();
const layer = () => new nn.Linear(2, 1);
const optimizer = () => new optim.Adam(layer().parameters(), { lr: 0.5 });
const saved = new nn.Linear(2, 1).stateDict();
const hook = () => undefined;

/** A method, what has it, and its arguments by name, in the order in which they may come by position. */
type Method = [name: string, of: () => any, named: () => Record<string, unknown>, positions?: number];
const methods: Method[] = [
  ...['ExactOTCoupling', 'GreedyCoupling', 'IndependentCoupling', 'SinkhornCoupling'].flatMap((name): Method[] => {
    const coupling = () => new (couplings as any)[name]();
    return [
      ['couple', coupling, () => ({ x0, x1: x })],
      ['', coupling, () => ({ x0, x1: x })],
    ];
  }),
  ['', () => new couplings.ReflowCoupling((at: torch.Tensor) => at.mul(2)), () => ({ x0 })],
  ['interpolate', () => path, () => ({ x0, x1: x, t })],
  ['computeDrift', () => path, () => ({ x, t })],
  ['computeDiffusion', () => path, () => ({ x, t, form: 'sigma' }), 2],
  ['velocityToScore', () => path, () => ({ velocity: x0, x, t })],
  ['velocityToNoise', () => path, () => ({ velocity: x0, x, t })],
  ['scoreToVelocity', () => path, () => ({ score: x0, x, t })],
  ['', () => new losses.ScoreMatching(energy), () => ({ x })],
  ['', () => new losses.FlowMatchingLoss(new Flow()), () => ({ x, generator: new torch.Generator() }), 1],
  ['', () => new losses.ContrastiveDivergence(energy, sampler, { kSteps: 1 }), () => ({ x })],
  ['gradient', () => energy, () => ({ x })],
  ['modelGradient', () => sampler, () => ({ x })],
  ['modelEnergy', () => sampler, () => ({ x })],
  ['step', () => new integrators.RK4Integrator(), () => ({ state, stepSize: 0.1, drift }), 2],
  ['step', () => new integrators.EulerMaruyamaIntegrator(), () => ({ state, stepSize: 0.1, drift, diffusion: 1 }), 2],
  [
    'step',
    () => new integrators.LeapfrogIntegrator(),
    () => ({ state: { ...state, p: torch.zeros([2, 2]) }, stepSize: 0.1, drift }),
    2,
  ],
  [
    'step',
    () => new integrators.GeneralisedLeapfrogIntegrator(),
    () => ({
      state: { ...state, p: torch.zeros([2, 2]) },
      stepSize: 0.1,
      force: (at: torch.Tensor) => at.neg(),
      velocity: (_: torch.Tensor, p: torch.Tensor) => p,
    }),
    2,
  ],
  ['integrateSync', () => new integrators.RK4Integrator(), () => ({ state, stepSize: 0.1, nSteps: 2, drift }), 3],
  ['loadStateDict', layer, () => ({ stateDict: saved, strict: true, assign: true })],
  ['loadStateDict', optimizer, () => ({ stateDict: optimizer().stateDict() })],
  [
    'loadStateDict',
    () => new optim.lrScheduler.StepLR(optimizer(), { stepSize: 2 }),
    () => ({ stateDict: new optim.lrScheduler.StepLR(optimizer(), { stepSize: 3 }).stateDict() }),
  ],
  [
    'loadStateDict',
    () => new core.LinearScheduler(1, 0, 4),
    () => ({ stateDict: new core.LinearScheduler(1, 0, 4).stateDict() }),
  ],
  ['registerBuffer', layer, () => ({ name: 'mean', tensor: x, persistent: false })],
  ['registerParameter', layer, () => ({ name: 'scale', param: new nn.Parameter(x) })],
  ['registerModule', layer, () => ({ name: 'part', module: null })],
  ['addModule', layer, () => ({ name: 'part', module: null })],
  ['registerForwardPreHook', layer, () => ({ hook, prepend: true }), 1],
  ['registerForwardHook', layer, () => ({ hook, prepend: true, alwaysCall: true }), 1],
  ['registerFullBackwardHook', layer, () => ({ hook, prepend: true })],
  ['registerFullBackwardPreHook', layer, () => ({ hook, prepend: true })],
  ['registerStateDictPreHook', layer, () => ({ hook })],
  ['registerStateDictPostHook', layer, () => ({ hook })],
  ['registerLoadStateDictPreHook', layer, () => ({ hook })],
  ['registerLoadStateDictPostHook', layer, () => ({ hook })],
];
class Flow extends nn.Module {
  l = new nn.Linear(3, 2);
  override forward(at: torch.Tensor, time: torch.Tensor) {
    return this.l(torch.cat([at, time.unsqueeze(-1)], 1));
  }
}

describe('methods', () => {
  const run = (of: any, name: string, args: unknown[]) => (name === '' ? of(...args) : of[name](...args));

  it.each(methods)('%s of %s', (name, make, named, positions = Object.keys(named()).length) => {
    const at = (positional: number) => {
      torch.manualSeed(0);
      const of = make();
      const given = Object.entries(named());
      const args = given.slice(0, positional).map(([, value]) => value);
      const rest = Object.fromEntries(given.slice(positional));
      const result = run(of, name, [...args, ...(positional < given.length ? [rest] : [])]);
      return [seen(result), seen(of)];
    };
    const byPosition = at(positions);
    for (let i = 0; i < positions; i++) expect(at(i)).toEqual(byPosition);
  });

  it.each(methods)('%s of %s: a misspelt name, and an argument too many', (name, make, named, positions) => {
    const [first, ...others] = Object.entries(named()) as [[string, unknown], ...[string, unknown][]];
    const misspelt = { [`${first[0]}x`]: first[1], ...Object.fromEntries(others) };
    expect(() => run(make(), name, [misspelt])).toThrow(/expected|unknown/);
    const values = Object.values(named()).slice(0, positions ?? 9);
    expect(() => run(make(), name, [...values, {}, 7])).toThrow(TypeError);
    expect(() => run(make(), name, [named(), 7])).toThrow(TypeError);
  });
});

describe('calls of integrators by name', () => {
  const ends = (state: object) => Object.values(state).map((part: torch.Tensor) => part.tolist());

  it.each([
    ['rk4', { x: torch.ones([2, 2]) }],
    ['euler_maruyama', { x: torch.ones([2, 2]) }],
    ['leapfrog', { x: torch.ones([2, 2]), p: torch.zeros([2, 2]) }],
  ] as const)('%s', async (name, state) => {
    const integrator: any = integrators.getIntegrator(name);
    const expected = ends(integrator.integrateSync(state, 0.1, 3, { drift }));
    expect(ends(integrator.integrateSync({ state, stepSize: 0.1, nSteps: 3, drift }))).toEqual(expected);
    expect(ends(integrator.integrateSync(state, { stepSize: 0.1, nSteps: 3, drift }))).toEqual(expected);
    expect(ends(await integrator.integrate({ state, stepSize: 0.1, nSteps: 3, drift }))).toEqual(expected);
    expect(ends(integrator.step({ state, stepSize: 0.1, drift }))).toEqual(
      ends(integrator.step(state, 0.1, { drift })),
    );
    expect(() => integrator.integrateSync({ state, nSteps: 3, drift })).toThrow('expected stepSize to be given');
    expect(() => integrator.integrateSync({ state, stepSize: 0.1, nSteps: 3 })).toThrow(RangeError);
    expect(() => integrator.step(state, 0.1)).toThrow('expected drift to be given');
  });
});

describe('where the suite of the reference found a difference', () => {
  it('a missing dim, force or velocity is a RangeError, as ValueError is in Python', async () => {
    expect(() => sampler.sampleSync({})).toThrow(RangeError);
    const state = { x: torch.ones([1, 1]), p: torch.ones([1, 1]) };
    const integrator = new integrators.GeneralisedLeapfrogIntegrator();
    expect(() => integrator.integrateSync(state, 0.1, 1, {} as never)).toThrow(RangeError);
  });

  it('bases cannot be instantiated', () => {
    // Python's Schedulable is a base without abstract methods, TorchEBMModule none; BaseTrainer can be used as it is.
    const concrete = ['Schedulable', 'TorchEBMModule'];
    const named = ['core', 'samplers', 'losses', 'couplings', 'models', 'datasets'].flatMap((name) => {
      const { all, without = {} } = families[name]!;
      return (without['a base'] ?? []).filter((base) => !concrete.includes(base)).map((base) => all[base] as any);
    });
    expect(named.length).toBeGreaterThan(20);
    for (const Base of named) {
      for (const args of [[], [energy], [energy, sampler]]) {
        expect(() => new Base(...args)).toThrow(
          new TypeError(`${Base.name}: expected a subclass, got the base itself, which has no meaning of its own`),
        );
      }
    }
  });

  it('separable belongs to the class, and names are listed', () => {
    expect(integrators.LeapfrogIntegrator.separable).toBe(true);
    expect(new integrators.LeapfrogIntegrator().separable).toBe(true);
    expect(integrators.GeneralisedLeapfrogIntegrator.separable).toBe(false);
    expect(new integrators.GeneralisedLeapfrogIntegrator().separable).toBe(false);
    for (const name of integrators.integratorNames) expect(integrators.getIntegrator(name)).toBeTruthy();
    for (const name of couplings.couplingNames) expect(couplings.getCoupling(name)).toBeTruthy();
    expect(couplings.couplingNames).toContain('unbalanced_sinkhorn');
  });

  it('losses print interpolant and coupling, as in Python', () => {
    expect(String(new losses.FlowMatchingLoss(energy))).toBe(
      "FlowMatchingLoss(interpolant=LinearInterpolant, coupling=IndependentCoupling, t_sampler='uniform', negate_velocity=False)",
    );
    expect(String(new losses.EnergyMatchingLoss(energy))).toContain(
      'EnergyMatchingLoss(coupling=ExactOTCoupling, interpolant=LinearInterpolant, epsilon_max=',
    );
    expect(String(new losses.EquilibriumMatchingLoss(energy))).toContain('coupling=IndependentCoupling, ct=');
    expect(String(new losses.ScoreMatching(energy))).toBe(`ScoreMatching(model=${energy})`);
  });

  it('ScoreMatching and SlicedScoreMatching take a noiseScale, as in Python', () => {
    const noiseScale = 0.3;
    for (const lossFn of [
      new losses.ScoreMatching(energy, { noiseScale }),
      new losses.SlicedScoreMatching(energy, { noiseScale }),
    ]) {
      expect(lossFn.noiseScale).toBe(0.3);
      const [moved, noise] = lossFn.perturbData(torch.zeros([1000, 2]));
      expect(moved).toEqualTensor(noise);
      expect(noise.std().item()).toBeCloseTo(0.3, 1);
    }
  });

  it('initializeBuffer returns the buffer, and a late dropout of labels needs a null label', () => {
    const lossFn = new losses.PersistentContrastiveDivergence(energy, sampler, { bufferSize: 4, initSteps: 0 });
    expect(lossFn.initializeBuffer([2])?.shape).toEqual([4, 2]);
    expect(new losses.ContrastiveDivergence(energy, sampler).initializeBuffer([2])).toBeNull();
    const embedder = new models.LabelEmbedder(3, 2);
    embedder.dropoutProb = 0.5;
    const labels = torch.tensor([0, 1], { dtype: 'int64' });
    expect(() => embedder(labels, { training: true })).toThrow('expected a null label to drop labels to');
  });
});
