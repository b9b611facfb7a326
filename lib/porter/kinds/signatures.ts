/** @file Arguments of Python TorchEBM's classes by position, and what its calls give. */

import { SCHEMAS } from '../../tensor/generated/schemas.js';
import { parseSchema, type Schema } from '../../tensor/schema.js';
import { camel } from '../names.js';
import { ANY, BOOL, FLOAT, INT, lib, listOf, STR, TENSOR, type Type, tupleOf, WHOLE } from './types.js';

/** The number of arguments that must be given, and the names of those that may come by position. */
type Signature = readonly [required: number, ...names: string[]];

const SIGNATURES: Record<string, Signature> = {
  AckleyModel: [0, 'a', 'b', 'c'],
  BaseSampler: [1, 'model'],
  BaseScheduler: [1, 'startValue'],
  BaseScoreMatching: [1, 'model'],
  CheckerboardDataset: [0, 'nSamples', 'rangeLimit', 'noise'],
  CircleDataset: [0, 'nSamples', 'noise', 'radius'],
  ClassifierFreeGuidance: [3, 'model', 'guidanceScale', 'nullCondition', 'guideChannels'],
  ConstantScheduler: [1, 'startValue'],
  ContrastiveDivergence: [2, 'model', 'sampler', 'kSteps', 'persistent', 'bufferSize', 'initSteps', 'newSampleRatio'],
  CosineScheduler: [3, 'startValue', 'endValue', 'nSteps'],
  DenoisingScoreMatching: [1, 'model', 'noiseScale', 'regularizationStrength'],
  DoubleWellModel: [0, 'barrierHeight', 'b'],
  EMA: [1, 'model', 'decay', 'decaySchedule'],
  EightGaussiansDataset: [0, 'nSamples', 'std', 'scale'],
  EnergyMatchingLoss: [1, 'model', 'sampler', 'coupling', 'interpolant'],
  EqMEnergy: [1, 'field', 'energyType'],
  EquilibriumMatchingLoss: [1, 'model', 'prediction', 'energyType', 'interpolant', 'coupling'],
  ExponentialDecayScheduler: [2, 'startValue', 'decayRate', 'minValue'],
  FeedForward: [1, 'embedDim', 'mlpRatio', 'dropout', 'actLayer'],
  FlowMatchingLoss: [1, 'model', 'interpolant', 'coupling', 'trainEps'],
  FlowSampler: [1, 'model', 'mode', 'interpolant', 'prediction'],
  GaussianMixtureDataset: [0, 'nSamples', 'nComponents', 'std', 'radius'],
  GaussianModel: [2, 'mean', 'cov'],
  GradientDescentSampler: [1, 'model', 'stepSize'],
  GridDataset: [0, 'nSamplesPerDim', 'rangeLimit', 'noise'],
  HamiltonianMonteCarlo: [1, 'model', 'stepSize', 'nLeapfrogSteps', 'mass'],
  HarmonicModel: [0, 'k'],
  InteractionModel: [2, 'model', 'sigmaW', 'strength'],
  LabelEmbedder: [2, 'numClasses', 'outDim', 'dropoutProb'],
  LangevinDynamics: [1, 'model', 'stepSize', 'noiseScale', 'decay', 'clamp'],
  LinearScheduler: [3, 'startValue', 'endValue', 'nSteps'],
  MLPTimestepEmbedder: [1, 'outDim', 'frequencyEmbeddingSize'],
  MultiStepScheduler: [2, 'startValue', 'milestones', 'gamma'],
  MultiheadSelfAttention: [2, 'embedDim', 'numHeads', 'dropout'],
  NesterovSampler: [1, 'model', 'stepSize', 'momentum'],
  PersistentContrastiveDivergence: [2, 'model', 'sampler'],
  PinwheelDataset: [0, 'nSamples', 'nClasses', 'noise', 'radialScale', 'angularScale', 'spiralScale'],
  RastriginModel: [0, 'a'],
  ReflowCoupling: [1, 'flow', 'nSteps'],
  RiemannianManifoldHMC: [2, 'model', 'metricFn', 'stepSize', 'nLeapfrogSteps'],
  RosenbrockModel: [0, 'a', 'b'],
  ScoreMatching: [1, 'model', 'hessianMethod'],
  SinkhornCoupling: [0, 'reg', 'nIters'],
  SlicedScoreMatching: [1, 'model', 'nProjections', 'projectionType'],
  SwissRollDataset: [0, 'nSamples', 'noise', 'arclength'],
  TemperatureScheduler: [1, 'epsilonMax', 'tauStar', 'nSteps', 'tStart', 'tEnd', 'sqrt'],
  TwoMoonsDataset: [0, 'nSamples', 'noise'],
  UnbalancedSinkhornCoupling: [0, 'reg', 'regMarginal', 'nIters'],
  VariancePreservingInterpolant: [0, 'sigmaMin', 'sigmaMax'],
  WarmupScheduler: [2, 'mainScheduler', 'warmupSteps', 'warmupInitFactor'],
};

/** Methods, by name alone: of samplers, integrators, losses, interpolants. */
const METHODS: Record<string, Signature> = {
  sample: [0, 'x', 'dim', 'nSteps', 'nSamples', 'thin', 'returnTrajectory', 'returnDiagnostics', 'resetSchedulers'],
  step: [2, 'state', 'stepSize'],
  integrate: [3, 'state', 'stepSize', 'nSteps'],
  interpolate: [3, 'x0', 'x1', 't'],
};

/** The signature of a class of TorchEBM, by its name. */
export const signature = (name: string): Signature | undefined => SIGNATURES[name];
export const methodSignature = (name: string): Signature | undefined => METHODS[name];

const schemas = new Map<string, readonly Schema[] | null>();

/** The overloads of an operator of ATen, by its name in Python. */
export function overloads(name: string): readonly Schema[] | null {
  const known = schemas.get(name);
  if (known !== undefined) return known;
  const lines = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name]! : null;
  const parsed = lines?.map(parseSchema).filter((s) => !s.arguments.some((a) => a.name === 'out')) ?? null;
  schemas.set(name, parsed);
  return parsed;
}

/** Whether an operator takes its first argument (behind `self`) as a list of numbers that Python spreads: `x.view(2, 3)`. */
export function takesSizes(name: string, method: boolean): boolean {
  const list = overloads(name) ?? [];
  return list.some((s) => {
    const first = s.arguments[method ? 1 : 0];
    return first?.list && first.type === 'int' && /^(size|dims|shape|repeats|sizes|outputSize)$/.test(first.name);
  });
}

/** The type that an operator gives, called with so many arguments by position and those names. */
export function operatorResult(name: string, count: number, names: readonly string[], method: boolean): Type | null {
  const list = overloads(name);
  if (!list) return null;
  const fitting = list.find((s) => {
    const args = s.arguments;
    const given = count + (method ? 1 : 0);
    if (given > args.filter((a) => !a.keywordOnly).length) return false;
    if (!names.every((n) => args.some((a) => a.name === camel(n)))) return false;
    return args.every((a, i) => i < given || a.hasDefault || names.some((n) => camel(n) === a.name));
  });
  const chosen = fitting ?? list[0]!;
  const types = chosen.results.map((r): Type => {
    if (r.type === 'Tensor') return TENSOR;
    if (r.type === 'Tensor[]') return listOf(TENSOR);
    if (r.type === 'int') return INT;
    if (r.type === 'float' || r.type === 'Scalar') return FLOAT;
    return r.type === 'bool' ? BOOL : ANY;
  });
  if (types.length === 0) return ANY;
  return types.length === 1 ? types[0]! : { k: 'tuple', items: types, named: true };
}

/** The type that an instance of a class of the library gives when it is called. */
export function called(name: string): Type {
  if (/(ContrastiveDivergence)$/.test(name)) return tupleOf(TENSOR, TENSOR);
  if (/^torchebm\..*(Loss|Matching|Model|Energy|MLP|DiT|Embedder|Block|Head|Guidance|2D)$/.test(name)) return TENSOR;
  if (/^torchebm\..*Coupling$/.test(name)) return tupleOf(TENSOR, TENSOR);
  if (/torch\.nn\.(LSTM|GRU|RNN|MultiheadAttention)$/.test(name)) return ANY;
  if (name.startsWith('torch.nn.') || /^torch\.distributions\.\w*Transform$/.test(name)) return TENSOR;
  return ANY;
}

/** The type that a method of an instance of the library gives. */
export function methodResult(owner: string, method: string, names: ReadonlyMap<string, unknown>): Type {
  if (method === 'sample' && /Sampler|Langevin|MonteCarlo|HMC/.test(owner)) {
    return names.has('return_diagnostics')
      ? tupleOf(TENSOR, { k: 'dict', key: STR, value: TENSOR, renamed: true })
      : TENSOR;
  }
  if (['step', 'integrate'].includes(method) && owner.endsWith('Integrator'))
    return { k: 'dict', key: STR, value: TENSOR, loose: true };
  if (/Scheduler$/.test(owner) && ['step', 'get_value'].includes(method) && owner.startsWith('torchebm')) return FLOAT;
  if (method === 'get_data' || method === 'gradient' || method === 'forward') return TENSOR;
  if (method === 'interpolate' || method === 'compute_drift') return tupleOf(TENSOR, TENSOR);
  if (/^compute_(alpha|sigma)_t$/.test(method)) return tupleOf(TENSOR, TENSOR);
  if (
    ['compute_diffusion', 'velocity_to_score', 'velocity_to_noise', 'score_to_velocity', 'compute_loss'].includes(
      method,
    )
  )
    return TENSOR;
  if (owner === 'torch.distributions.Categorical' && method === 'sample') return WHOLE;
  if (owner.startsWith('torch.distributions')) {
    if (/^(r?sample|log_prob|i?cdf|entropy|perplexity|log_abs_det_jacobian)$/.test(method)) return TENSOR;
    if (method === 'expand') return lib(owner);
  }
  if (method === 'train' && owner.endsWith('Trainer'))
    return { k: 'dict', key: STR, value: listOf(FLOAT), history: true };
  if (['to', 'eval', 'train', 'float', 'double', 'cpu', 'cuda', 'requires_grad_', 'apply'].includes(method))
    return lib(owner);
  if (method === 'parameters' || method === 'buffers') return { k: 'iterable', of: TENSOR };
  if (method === 'named_parameters') return { k: 'iterable', of: tupleOf(STR, TENSOR) };
  if (method === 'state_dict' && owner.startsWith('torch.optim.')) return { k: 'dict', key: STR, value: ANY };
  if (method === 'state_dict' && /^torch\.nn\.|^torchebm\.(core|models|losses)\./.test(owner))
    return { k: 'dict', key: STR, value: TENSOR };
  if (method === 'get_last_lr') return listOf(FLOAT);
  return ANY;
}
