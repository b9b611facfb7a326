/** @file Specs that native code refuses: the messages, read aloud. */
import { describe, expect, it } from 'vitest';
import { native } from '../../lib/addon/binding.js';
import { lower } from '../../lib/specs/lower.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';

const x = torch.zeros([3, 2]);
const job = { id: 0, name: 'sample', sync: true, onProgress: null, total: 1, reads: [], priority: 0, turn: null };
const chain = { nSteps: 1, thin: 1, returnTrajectory: false, returnDiagnostics: false };
const model = { kind: 'DoubleWellModel', barrierHeight: 2, b: 1, forceFp32Gradient: false };
const langevin = { kind: 'LangevinDynamics', model, stepSize: 0.01, noiseScale: 1, clamp: null, integrator: null };
const hmc = {
  kind: 'HamiltonianMonteCarlo',
  model,
  stepSize: 0.1,
  nLeapfrogSteps: 2,
  mass: null,
  trajectory: null,
};
const riemannian = {
  kind: 'RiemannianManifoldHMC',
  model,
  metric: { kind: 'callback', value: () => 0 },
  stepSize: 0.1,
  nLeapfrogSteps: 2,
  solver: { maxIter: 5, tol: 1e-6, checkEvery: 1 },
  trajectory: null,
};
const flow = {
  kind: 'FlowMatchingLoss',
  autocast: null,
  checked: false,
  sample: {
    x0: x,
    x1: x,
    given: null,
    path: {
      coupling: { kind: 'IndependentCoupling' },
      times: { logNormal: false, eps: 0, mean: 0, std: 1 },
      interpolant: { kind: 'LinearInterpolant' },
    },
    generator: null,
  },
  timeWeights: null,
  whole: true,
  field: { kind: 'callback', name: 'Field', value: () => 0, outputs: null },
  output: null,
  negateVelocity: false,
};
const score = {
  kind: 'ScoreMatching',
  autocast: null,
  checked: false,
  hessianMethod: 'exact',
  hutchinsonSamples: 1,
  model,
  x,
  penalty: null,
  generator: null,
};

const sample = (sampler: unknown, options: unknown = chain) =>
  native().sample(job, ...lower([sampler, { x }, options, null]).values);
const loss = (spec: unknown) => native().loss(job, ...lower([spec]).values);

/** A spec with another value in a field, at a dotted path. */
function set<T extends object>(spec: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.') as [keyof T, ...string[]];
  const inner = rest.length ? set(spec[key] as object, rest.join('.'), value) : value;
  return { ...spec, [key]: inner };
}

/** The same spec without a field. */
function without<T extends object>(spec: T, name: keyof T): Partial<T> {
  const { [name]: _, ...rest } = spec;
  return rest as Partial<T>;
}

it('runs what is complete', () => {
  for (const sampler of [langevin, hmc]) expect(sample(sampler)).toMatchObject({ done: 1 });
});

describe.each<[string, [what: string, call: () => unknown, error: Error][]]>([
  [
    'a field too many',
    [
      [
        'in a sampler',
        () => sample({ ...langevin, temperature: 1 }),
        new TypeError('LangevinDynamics: unknown field temperature'),
      ],
      [
        'in its model',
        () => sample(set(langevin, 'model.depth', 1)),
        new TypeError('DoubleWellModel: unknown field depth'),
      ],
      ['in the chain', () => sample(langevin, { ...chain, burn: 1 }), new TypeError('sample: unknown field burn')],
      [
        'deep inside',
        () => loss(set(flow, 'sample.path.times.factor', 2)),
        new TypeError('FlowMatchingLoss: unknown field sample.path.times.factor'),
      ],
      [
        'that is nearly one of them',
        () => sample({ ...langevin, noisescales: 1 }),
        new TypeError('LangevinDynamics: unknown field noisescales, did you mean noiseScale?'),
      ],
      [
        'in a part that stands by itself',
        () => native().couple({ kind: 'SinkhornCoupling', reg: 1, nIters: 5, tol: 1 } as never, x._id, x._id, null),
        new TypeError('SinkhornCoupling: unknown field tol'),
      ],
    ],
  ],
  [
    'a field that is missing',
    [
      [
        'in a sampler',
        () => sample(without(langevin, 'stepSize')),
        new TypeError('LangevinDynamics: expected stepSize, got nothing'),
      ],
      [
        'that may be null',
        () => sample(without(langevin, 'clamp')),
        new TypeError('LangevinDynamics: expected clamp, got nothing'),
      ],
      [
        'since it is misspelt',
        () => sample({ ...without(langevin, 'stepSize'), stepSise: 0.1 }),
        new TypeError('LangevinDynamics: unknown field stepSise, did you mean stepSize?'),
      ],
      [
        'deep inside',
        () => sample(set(riemannian, 'solver', { maxIter: 5, tol: 1 })),
        new TypeError('RiemannianManifoldHMC: expected solver.checkEvery, got nothing'),
      ],
      [
        'undefined',
        () => sample({ ...langevin, stepSize: undefined }),
        new TypeError('LangevinDynamics: expected stepSize, got nothing'),
      ],
      [
        'that says which component it is',
        () => sample(without(langevin, 'kind')),
        new TypeError('expected kind to be a string, got undefined'),
      ],
    ],
  ],
  [
    'a value of another kind',
    [
      [
        'a string for a boolean',
        () => sample(langevin, { ...chain, returnTrajectory: 'yes' }),
        new TypeError("sample: expected returnTrajectory to be a boolean, got 'yes'"),
      ],
      [
        'a string for an integer',
        () => sample({ ...hmc, nLeapfrogSteps: '2' }),
        new TypeError("HamiltonianMonteCarlo: expected nLeapfrogSteps to be an integer, got '2'"),
      ],
      [
        'an array for a number',
        () => sample(set(langevin, 'model.b', [1])),
        new TypeError('DoubleWellModel: expected b to be a number, got an array'),
      ],
      [
        'a boolean for a schedule',
        () => sample({ ...langevin, stepSize: true }),
        new TypeError('LangevinDynamics: expected stepSize to be a number or a Float64Array, got true'),
      ],
      [
        'numbers in float32 for a schedule',
        () => sample({ ...langevin, stepSize: new Float32Array(1) }),
        new TypeError('LangevinDynamics: expected stepSize to be a Float64Array, got an object'),
      ],
      [
        'one number for two',
        () => sample({ ...langevin, clamp: [1] }),
        new TypeError('LangevinDynamics: expected clamp to be two numbers, got an array'),
      ],
      [
        'a string for a mass',
        () => sample({ ...hmc, mass: 'heavy' }),
        new TypeError("HamiltonianMonteCarlo: expected mass to be a number, a tensor or null, got 'heavy'"),
      ],
      [
        'a number for a function',
        () => sample({ ...hmc, trajectory: 3 }),
        new TypeError('HamiltonianMonteCarlo: expected trajectory to be a function, got 3'),
      ],
      [
        'a function for a model',
        () => sample({ ...langevin, model: () => 1 }),
        new TypeError('LangevinDynamics: expected model to be an object, got a function'),
      ],
      [
        'an object for a tensor',
        () => loss({ ...score, x: {} }),
        new TypeError('ScoreMatching: expected x to be a Tensor, got an object'),
      ],
      [
        'a number for options',
        () => sample(langevin, 3),
        new TypeError('expected the options of sample to be an object, got 3'),
      ],
      [
        'a number for a generator',
        () => loss({ ...score, generator: 3, hessianMethod: 'approx' }),
        new TypeError('ScoreMatching: expected generator to be a torch.Generator, got 3'),
      ],
    ],
  ],
  [
    'a name that there is not',
    [
      [
        'of a sampler',
        () => sample({ ...langevin, kind: 'LangevinDynamic' }),
        new TypeError("expected kind to be a native sampler, got 'LangevinDynamic', did you mean LangevinDynamics?"),
      ],
      [
        'of a model',
        () => sample(set(langevin, 'model.kind', 'DoubleWell')),
        new TypeError("expected kind to be a native model, got 'DoubleWell'"),
      ],
      [
        'of a loss',
        () => loss({ ...flow, kind: 'FlowMatchingLos' }),
        new TypeError("expected kind to be a native loss, got 'FlowMatchingLos', did you mean FlowMatchingLoss?"),
      ],
      [
        'of a coupling',
        () => loss(set(flow, 'sample.path.coupling.kind', 'Nearest')),
        new TypeError("expected kind to be a native coupling, got 'Nearest'"),
      ],
      [
        'of an interpolant',
        () => loss(set(flow, 'sample.path.interpolant.kind', 'LinearInterpolent')),
        new TypeError(
          "expected kind to be a native interpolant, got 'LinearInterpolent', did you mean LinearInterpolant?",
        ),
      ],
      [
        'of an integrator',
        () => sample({ ...langevin, integrator: { kind: 'RungeKuta' } }),
        new TypeError("expected kind to be a native integrator, got 'RungeKuta', did you mean RungeKutta?"),
      ],
      [
        'of a field',
        () => loss(set(flow, 'field.kind', 'call')),
        new TypeError("expected kind to be 'graph' or 'callback', got 'call'"),
      ],
      [
        'of a choice',
        () => loss({ ...score, hessianMethod: 'hutchinsen' }),
        new TypeError(
          "ScoreMatching: expected hessianMethod to be one of 'exact', 'hutchinson', 'approx', got 'hutchinsen', did you mean hutchinson?",
        ),
      ],
    ],
  ],
  [
    'a number that is no integer',
    [
      [
        'not a number',
        () => sample({ ...hmc, nLeapfrogSteps: Number.NaN }),
        new TypeError('HamiltonianMonteCarlo: expected nLeapfrogSteps to be an integer, got NaN'),
      ],
      [
        'infinity',
        () => sample(langevin, { ...chain, nSteps: Number.POSITIVE_INFINITY }),
        new TypeError('sample: expected nSteps to be an integer, got Infinity'),
      ],
      [
        'a fraction',
        () => sample({ ...hmc, nLeapfrogSteps: 2.5 }),
        new TypeError('HamiltonianMonteCarlo: expected nLeapfrogSteps to be an integer, got 2.5'),
      ],
      [
        'one that a number cannot hold',
        () => sample({ ...hmc, nLeapfrogSteps: 2 ** 53 }),
        new RangeError(
          'HamiltonianMonteCarlo: expected nLeapfrogSteps to be less than 2^53, or a BigInt, got 9007199254740992',
        ),
      ],
      [
        'one beyond 64 bits',
        () => sample({ ...hmc, nLeapfrogSteps: 2n ** 63n }),
        new RangeError('HamiltonianMonteCarlo: expected nLeapfrogSteps to fit in 64 bits, got 9223372036854775808'),
      ],
      [
        'one of a group',
        () => sample(set(riemannian, 'solver.maxIter', Number.NaN)),
        new TypeError('RiemannianManifoldHMC: expected solver.maxIter to be an integer, got NaN'),
      ],
    ],
  ],
  [
    'null',
    [
      ['for a sampler', () => sample(null), new TypeError('expected the argument to be an object, got null')],
      [
        'for a model',
        () => sample({ ...langevin, model: null }),
        new TypeError('LangevinDynamics: expected model to be an object, got null'),
      ],
      [
        'for a number',
        () => sample(set(langevin, 'model.b', null)),
        new TypeError('DoubleWellModel: expected b to be a number, got null'),
      ],
      [
        'for a tensor',
        () => loss({ ...score, x: null }),
        new TypeError('ScoreMatching: expected x to be a Tensor, got null'),
      ],
      [
        'for a group',
        () => loss(set(flow, 'sample.path.times', null)),
        new TypeError('FlowMatchingLoss: expected sample.path.times to be an object, got null'),
      ],
      [
        'for the options of a chain',
        () => sample(langevin, null),
        new TypeError('expected the options of sample to be an object, got null'),
      ],
      [
        'for one of several models',
        () => sample({ kind: 'AnnealedLangevinDynamics', models: [model, null], stepSize: 0.1, nSteps: 1 }),
        new TypeError('AnnealedLangevinDynamics: expected models to be an array of objects, got null'),
      ],
    ],
  ],
])('%s is refused', (_, cases) => {
  it.each(cases)('%s', (_what, call, error) => {
    expect(call).toThrow(error);
    expect(call).toThrow(error.constructor as ErrorConstructor);
  });
});

it('throws the error of a getter as it is', () => {
  const thrown = new Error('no step size today');
  const spec = Object.defineProperty(lower([langevin]).values[0] as object, 'stepSize', {
    enumerable: true,
    get() {
      throw thrown;
    },
  });
  let caught: unknown;
  try {
    native().sample(job, spec, { x: x._id }, chain, null);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBe(thrown);
});

it('holds nothing after a refusal', () => {
  const before = liveTensors();
  for (let i = 0; i < 50; i++) expect(() => sample({ ...langevin, temperature: 1 })).toThrow();
  expect(liveTensors()).toBe(before);
  // No lease either: x may be written.
  x.add_(0);
});
