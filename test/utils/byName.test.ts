// Arguments by position, by name, and the first by position with the rest by name are the same.
import { describe, expect, it } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as losses from '../../lib/losses/index.js';
import * as models from '../../lib/models/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { entries, families, seen } from '../support/entries.js';

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

  it.each(entries)('$name: a misspelt name is an error that names the argument', ({ call, named }) => {
    const [first, ...others] = Object.entries(named());
    if (!first) return;
    const misspelt = () => call({ [`${first[0]}x`]: first[1], ...Object.fromEntries(others) });
    expect(misspelt).toThrow(TypeError);
    expect(misspelt).toThrow(first[0]);
  });

  it.each(entries)('$name: an argument behind the object of options is an error', ({ call, named, positions }) => {
    expect(() => call(...Object.values(named()).slice(0, positions), {}, 7)).toThrow(TypeError);
    expect(() => call(named(), 7)).toThrow(TypeError);
  });
});

describe('calls of integrators by name', () => {
  const drift = (at: torch.Tensor) => at.neg();
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
    for (const Loss of [losses.ScoreMatching, losses.SlicedScoreMatching]) {
      const lossFn = new Loss(energy, { noiseScale: 0.3 });
      expect(lossFn.noiseScale).toBe(0.3);
      const [moved, noise] = lossFn.perturbData(torch.zeros([1000, 2]));
      expect(moved.equal(noise)).toBe(true);
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
