/** @file The contract of every integrator; a new one joins with a row. */
import { describe, expect, it } from 'vitest';
import { BaseIntegrator, type IntegratorState } from '../../lib/integrators/baseIntegrator.js';
import { BaseRungeKuttaIntegrator } from '../../lib/integrators/baseRungeKutta.js';
import { BaseSDERungeKuttaIntegrator } from '../../lib/integrators/baseSDERungeKutta.js';
import * as integrators from '../../lib/integrators/index.js';
import type { DType, Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { classesOf } from '../support/contract.js';
import { liveTensors } from '../support/live.js';

/** The name of each in options. */
const rows: Record<string, integrators.IntegratorName> = {
  AdaptiveHeunIntegrator: 'adaptive_heun',
  BackwardEulerMaruyamaIntegrator: 'backward_euler_maruyama',
  Bosh3Integrator: 'bosh3',
  Dopri5Integrator: 'dopri5',
  Dopri8Integrator: 'dopri8',
  EulerMaruyamaIntegrator: 'euler_maruyama',
  GeneralisedLeapfrogIntegrator: 'generalised_leapfrog',
  HeunIntegrator: 'heun',
  LeapfrogIntegrator: 'leapfrog',
  MidpointIntegrator: 'midpoint',
  RK438Integrator: 'rk438',
  RK4Integrator: 'rk4',
};
type Make = new (options?: { dtype?: DType; [option: string]: unknown }) => BaseIntegrator;
const classes = integrators as unknown as Record<string, Make>;

it('has a row for every integrator', () => {
  expect(Object.keys(rows)).toEqual(classesOf(integrators, BaseIntegrator));
});

describe.each(Object.entries(rows))('%s', (name, known) => {
  const make = (dtype: DType = 'float32') => new classes[name]!({ dtype });
  const isFirstOrder = classes[name]!.prototype instanceof BaseRungeKuttaIntegrator;
  const isNoisy = classes[name]!.prototype instanceof BaseSDERungeKuttaIntegrator;

  const draw = (shape: number[], dtype: DType, seed: number) =>
    torch.randn(shape, { dtype, generator: new torch.Generator().manualSeed(seed) });
  const start = (shape: number[], dtype: DType = 'float32'): IntegratorState =>
    isFirstOrder ? { x: draw(shape, dtype, 0) } : { x: draw(shape, dtype, 0), p: draw(shape, dtype, 1) };
  /** The options of a step: x' = −x, or the rotation of a harmonic oscillator. */
  const field = () => {
    if (isFirstOrder) return { drift: (x: Tensor) => x.neg() };
    if (name === 'LeapfrogIntegrator') return { drift: (x: Tensor) => x.neg() };
    return { force: (x: Tensor) => x.neg(), velocity: (_: Tensor, p: Tensor) => p };
  };
  /** The same of a loop, whose steps are all of one size. */
  const loop = () => (isFirstOrder ? { ...field(), adaptive: false } : field());
  const step = (integrator: BaseIntegrator, state: IntegratorState, h: number, more: object = {}): IntegratorState =>
    (integrator as any).step(state, h, { ...field(), ...more });
  const integrate = (integrator: BaseIntegrator, state: IntegratorState, h: number, n: number, more: object = {}) =>
    (integrator as any).integrateSync(state, h, n, { ...loop(), ...more }) as IntegratorState;

  it.each(['float32', 'float64'] as const)('moves states of any shape, in %s, and leaves the first alone', (dtype) => {
    for (const shape of [[3], [3, 2], [3, 1, 4, 4]]) {
      const state = start(shape, dtype);
      const copy = state.x.clone();
      for (const next of [step(make(dtype), state, 0.1), integrate(make(dtype), state, 0.1, 3)]) {
        expect(Object.keys(next)).toEqual(Object.keys(state));
        for (const tensor of Object.values(next)) {
          expect([tensor.shape, tensor.dtype, tensor.isfinite().all().item()]).toEqual([shape, dtype, true]);
        }
        expect(next.x).not.toEqualTensor(state.x);
      }
      expect(state.x).toEqualTensor(copy);
    }
  });

  it('is a loop of its steps, in both forms and off the event loop', async () => {
    const [n, h] = [5, 0.05];
    const state = start([4, 2], 'float64');
    let expected = state;
    for (let i = 0; i < n; i++) expected = step(make('float64'), expected, h);
    const sync = integrate(make('float64'), state, h, n);
    const promised: IntegratorState = await (make('float64') as any).integrate(state, h, n, loop());
    for (const key of Object.keys(state) as (keyof IntegratorState)[]) {
      expect(sync[key]).toBeCloseToTensor(expected[key]!, { rtol: 1e-12, atol: 1e-12 });
      expect(promised[key]).toEqualTensor(sync[key]!);
    }
  });

  it('comes near what is exact', () => {
    const state = start([6, 2], 'float64');
    const [n, h] = [400, 1 / 400];
    const exact = isFirstOrder ? state.x.mul(Math.exp(-1)) : state.x.mul(Math.cos(1)).add(state.p!.mul(Math.sin(1)));
    expect(integrate(make('float64'), state, h, n).x).toBeCloseToTensor(exact, { rtol: 0, atol: 0.01 });
  });

  it('draws its noise from the generator that it is given, and nothing without noise', () => {
    const before = torch.getRngState();
    integrate(make(), start([4, 2]), 0.1, 3);
    if (isNoisy) {
      const noisy = (seed: number) => {
        const generator = new torch.Generator().manualSeed(seed);
        return integrate(make(), start([4, 2]), 0.1, 3, { noiseScale: 0.5, generator }).x;
      };
      expect(noisy(1)).toEqualTensor(noisy(1));
      expect(noisy(1)).not.toEqualTensor(noisy(2));
    }
    expect(torch.getRngState()).toEqualTensor(before);
  });

  it('is stopped by a signal, with its reason, and tells how far it is', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const seen: number[] = [];
    const onProgress = ({ step }: { step: number }) => {
      seen.push(step);
      controller.abort(reason);
    };
    const options = { ...loop(), signal: controller.signal, onProgress };
    await expect((make() as any).integrate(start([2, 2]), 1e-6, 1_000_000, options)).rejects.toBe(reason);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('holds no tensors beyond what it returns', () => {
    const integrator = make();
    const state = start([4, 2]);
    const run = () => {
      for (const tensor of Object.values(integrate(integrator, state, 0.1, 5))) tensor.dispose();
    };
    run();
    const before = liveTensors();
    for (let i = 0; i < 10; i++) run();
    expect(liveTensors()).toBeLessThanOrEqual(before);
  });

  it('prints its name, has a state, and is known by its name in options', () => {
    expect(String(make())).toMatch(new RegExp(`^${name}\\(`));
    expect(integrators.getIntegrator(known).constructor.name).toBe(name);
    const other = make();
    other.loadStateDict(make().stateDict());
    const state = start([3, 2]);
    expect(step(other, state, 0.1).x).toEqualTensor(step(make(), state, 0.1).x);
  });

  it('refuses wrong options, states and steps', () => {
    expect(() => new classes[name]!({ dtpye: 'float32' })).toThrow(
      `${name}: unknown option dtpye, did you mean dtype?`,
    );
    const state = start([2, 2]);
    const run = (from: unknown, h: unknown, n: unknown) => () =>
      integrate(make(), from as never, h as never, n as never);
    expect(run(undefined, 0.1, 1)).toThrow(TypeError);
    expect(run({ ...state, x: [[1, 2]] }, 0.1, 1)).toThrow('expected state.x to be a Tensor');
    expect(run({ ...state, x: torch.ones([2, 2], { dtype: 'int64' }) }, 0.1, 1)).toThrow('state.x');
    expect(run(state, '0.1', 1)).toThrow('stepSize to be a number');
    expect(run(state, Number.NaN, 1)).toThrow('stepSize to be');
    for (const n of [0, 0.5]) expect(run(state, 0.1, n)).toThrow('expected nSteps to be a positive integer');
    expect(() => (make() as any).step(state, 0.1, {})).toThrow(/expected (drift|force) to be/);
    const thrown = new Error('mine');
    const fails = () => {
      throw thrown;
    };
    const failing = known === 'generalised_leapfrog' ? { force: fails } : { drift: fails };
    expect(() => step(make(), state, 0.1, failing)).toThrow(thrown);
  });
});
