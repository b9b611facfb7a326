// Arguments by position, by name, and the first by position with the rest by name are the same.
import { beforeEach, describe, expect, it } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as interpolants from '../../lib/interpolants/index.js';
import * as losses from '../../lib/losses/index.js';
import * as models from '../../lib/models/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

const { nn, optim } = torch;
const F = nn.functional;
const x = torch.linspace(-1, 1, { steps: 24 }).reshape([2, 3, 4]);
const layer = new nn.Linear(4, 2);
const energy = new core.DoubleWellModel();
const sampler = new samplers.LangevinDynamics(energy, { stepSize: 0.1 });
const sgd = () => new optim.SGD(layer.parameters(), { lr: 0.1 });

/** What a value is, as far as it can be seen. */
function seen(value: unknown): unknown {
  if (value instanceof torch.Tensor) return [value.shape, value.dtype, value.tolist()];
  if (typeof value === 'function' && !(value instanceof nn.Module)) return String(value);
  if (value instanceof nn.Module) return [value.constructor.name, String(value), seen(value.stateDict())];
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => typeof part !== 'function');
  return [
    value.constructor?.name,
    entries.map(([name, part]) => [name, part instanceof optim.Optimizer ? 0 : seen(part)]),
  ];
}

type Row = [what: string, call: (...args: any[]) => unknown, named: Record<string, unknown>];
const of = (family: Record<string, any>, rows: Record<string, Record<string, unknown>>): Row[] =>
  Object.entries(rows).map(([name, named]) => {
    const callee = family[name];
    const isClass = /^class/.test(Function.prototype.toString.call(callee));
    return [name, isClass ? (...args) => new callee(...args) : callee, named];
  });

const rows: Record<string, Row[]> = {
  nn: of(nn, {
    Linear: { inFeatures: 2, outFeatures: 3 },
    Bilinear: { in1Features: 2, in2Features: 3, outFeatures: 1 },
    Conv1d: { inChannels: 1, outChannels: 2, kernelSize: 3 },
    Conv2d: { inChannels: 1, outChannels: 2, kernelSize: 3 },
    ConvTranspose2d: { inChannels: 1, outChannels: 2, kernelSize: 3 },
    AvgPool1d: { kernelSize: 2 },
    AvgPool2d: { kernelSize: 2 },
    MaxPool2d: { kernelSize: 2 },
    LPPool2d: { normType: 2, kernelSize: 2 },
    AdaptiveAvgPool2d: { outputSize: 2 },
    ReflectionPad2d: { padding: 1 },
    ConstantPad2d: { padding: 1, value: 2 },
    BatchNorm1d: { numFeatures: 3 },
    InstanceNorm2d: { numFeatures: 3 },
    GroupNorm: { numGroups: 1, numChannels: 2 },
    LayerNorm: { normalizedShape: [3] },
    LocalResponseNorm: { size: 2 },
    Embedding: { numEmbeddings: 3, embeddingDim: 2 },
    Unflatten: { dim: 1, unflattenedSize: [1, 3] },
    PixelShuffle: { upscaleFactor: 2 },
    Fold: { outputSize: 4, kernelSize: 2 },
    Threshold: { threshold: 0.1, value: 1 },
    RNN: { inputSize: 2, hiddenSize: 3 },
    GRU: { inputSize: 2, hiddenSize: 3 },
    LSTM: { inputSize: 2, hiddenSize: 3 },
    LSTMCell: { inputSize: 2, hiddenSize: 3 },
    MultiheadAttention: { embedDim: 4, numHeads: 2 },
    TransformerEncoderLayer: { dModel: 4, nhead: 2 },
    Dropout: { p: 0.2 },
    Parameter: { data: torch.ones([2]) },
  }),
  functional: of(F, {
    linear: { input: x, weight: torch.ones([2, 4]) },
    conv1d: { input: x, weight: torch.ones([1, 3, 2]), bias: null, stride: 2 },
    avgPool1d: { input: x, kernelSize: 2 },
    maxPool1d: { input: x, kernelSize: 2 },
    adaptiveMaxPool1d: { input: x, outputSize: 2 },
    relu: { input: x },
    gelu: { input: x },
    softmax: { input: x, dim: 1 },
    softmin: { input: x, dim: 1 },
    logSoftmax: { input: x, dim: 1 },
    elu: { input: x, alpha: 0.5 },
    threshold: { input: x, threshold: 0.1, value: 1 },
    dropout: { input: x, p: 0.5 },
    layerNorm: { input: x, normalizedShape: [4] },
    normalize: { input: x, p: 2, dim: 1 },
    pad: { input: x, padding: [1, 1], mode: 'constant', value: 2 },
    mseLoss: { input: x, target: x.neg() },
    crossEntropy: { input: x.select(0, 0), target: torch.tensor([0, 1, 2], { dtype: 'int64' }) },
    oneHot: { input: torch.tensor([0, 2], { dtype: 'int64' }), numClasses: 4 },
    cosineSimilarity: { x1: x, x2: x.neg(), dim: 1 },
    scaledDotProductAttention: { query: x, key: x, value: x },
    tripletMarginLoss: { anchor: x, positive: x.neg(), negative: x.mul(2) },
  }),
  init: of(nn.init, {
    uniform_: { tensor: torch.zeros([3]), a: -1, b: 2 },
    normal_: { tensor: torch.zeros([3]), mean: 1, std: 2 },
    constant_: { tensor: torch.zeros([3]), val: 2 },
    xavierNormal_: { tensor: torch.zeros([3, 2]), gain: 2 },
    kaimingUniform_: { tensor: torch.zeros([3, 2]), a: 1, mode: 'fan_out' },
    orthogonal_: { tensor: torch.zeros([3, 2]) },
  }),
  optim: of(optim, {
    SGD: { params: layer.parameters(), lr: 0.1, momentum: 0.9 },
    Adam: { params: layer.parameters(), lr: 0.1, betas: [0.8, 0.9] },
    AdamW: { params: layer.parameters(), lr: 0.1 },
    Adadelta: { params: layer.parameters(), lr: 0.1 },
    Adagrad: { params: layer.parameters(), lr: 0.1 },
    Adamax: { params: layer.parameters(), lr: 0.1 },
    ASGD: { params: layer.parameters(), lr: 0.1 },
    LBFGS: { params: layer.parameters(), lr: 0.1 },
    NAdam: { params: layer.parameters(), lr: 0.1 },
    RAdam: { params: layer.parameters(), lr: 0.1 },
    RMSprop: { params: layer.parameters(), lr: 0.1 },
    Rprop: { params: layer.parameters(), lr: 0.1 },
  }),
  lrScheduler: of(optim.lrScheduler, {
    LambdaLR: { optimizer: sgd(), lrLambda: () => 0.5 },
    MultiplicativeLR: { optimizer: sgd(), lrLambda: () => 0.5 },
    StepLR: { optimizer: sgd(), stepSize: 2, gamma: 0.5 },
    MultiStepLR: { optimizer: sgd(), milestones: [2, 3] },
    ConstantLR: { optimizer: sgd(), factor: 0.5 },
    LinearLR: { optimizer: sgd(), startFactor: 0.5 },
    ExponentialLR: { optimizer: sgd(), gamma: 0.9 },
    PolynomialLR: { optimizer: sgd(), totalIters: 4 },
    CosineAnnealingLR: { optimizer: sgd(), TMax: 10 },
    CosineAnnealingWarmRestarts: { optimizer: sgd(), T0: 10 },
    CyclicLR: { optimizer: sgd(), baseLr: 0.1, maxLr: 1, stepSizeUp: 5 },
    OneCycleLR: { optimizer: sgd(), maxLr: 1, totalSteps: 10 },
    ReduceLROnPlateau: { optimizer: sgd(), mode: 'max' },
  }),
  core: of(core, {
    GaussianModel: { mean: torch.zeros([2]), cov: torch.eye(2) },
    DoubleWellModel: { barrierHeight: 3, b: 2 },
    MLPEnergy: { inputDim: 2 },
    SumModel: { parts: [energy] },
    MixtureModel: { parts: [energy] },
    TemperedModel: { model: energy, temperature: 2 },
    ConstantScheduler: { startValue: 2 },
    LinearScheduler: { startValue: 1, endValue: 0, nSteps: 4 },
    CosineScheduler: { startValue: 1, endValue: 0, nSteps: 4 },
    MultiStepScheduler: { startValue: 1, milestones: [2], gamma: 0.5 },
    WarmupScheduler: { mainScheduler: new core.ConstantScheduler(1), warmupSteps: 3, warmupInitFactor: 0.5 },
  }),
  samplers: of(samplers, {
    AnnealedLangevinDynamics: { model: energy, sigmas: [1, 0.1] },
    FlowSampler: { model: new nn.Linear(2, 2) },
    GradientDescentSampler: { model: energy },
    NesterovSampler: { model: energy },
    HamiltonianMonteCarlo: { model: energy },
    LangevinDynamics: { model: energy },
    MALA: { model: energy },
    NoUTurnSampler: { model: energy },
    ParallelTempering: { model: energy },
    RiemannianManifoldHMC: { model: energy, metricFn: (at: torch.Tensor) => at },
    UnderdampedLangevinDynamics: { model: energy },
  }),
  losses: of(losses, {
    ContrastiveDivergence: { model: energy, sampler },
    PersistentContrastiveDivergence: { model: energy, sampler },
    EnergyMatchingLoss: { model: energy },
    EquilibriumMatchingLoss: { model: energy },
    FlowMatchingLoss: { model: energy },
    NoiseContrastiveEstimation: { model: energy },
    ParallelTemperingCD: { model: energy },
    DenoisingScoreMatching: { model: energy },
    ScoreMatching: { model: energy },
    SlicedScoreMatching: { model: energy },
    computeEqmCt: { t: torch.tensor([0.5]) },
    trimmedMean: { values: x, trimFraction: 0.1 },
  }),
  'couplings, integrators, interpolants': [
    ...of(couplings, {
      getCoupling: { name: 'sinkhorn' },
      ReflowCoupling: { flow: (at: torch.Tensor) => at },
      CouplingResult: { x0: x, x1: x },
    }),
    ...of(integrators, { getIntegrator: { name: 'rk4' } }),
    ...of(interpolants, { getInterpolant: { interpolantType: 'linear' } }),
  ],
  models: of(models, {
    DiT: { inputSize: 4, inChannels: 1 },
    TimeConditionedMLP: { inDim: 2 },
    InteractionModel: { model: energy, sigmaW: 2 },
    EqMEnergy: { field: new nn.Linear(2, 2), energyType: 'dot' },
    FeedForward: { embedDim: 4, mlpRatio: 2 },
    MultiheadSelfAttention: { embedDim: 4, numHeads: 2 },
    LabelEmbedder: { numClasses: 3, outDim: 2, dropoutProb: 0.1 },
    MLPTimestepEmbedder: { outDim: 4 },
    AdaLNZeroBlock: { embedDim: 4, numHeads: 2 },
    modulate: { x, shift: torch.ones([2, 4]), scale: torch.ones([2, 4]) },
    patchify2d: { x: torch.ones([1, 1, 4, 4]), patchSize: 2 },
  }),
};
// A transformer of the default size is large.
rows.models = rows.models!.map(([name, call, named]) =>
  name === 'DiT' ? [name, (...args) => call(...small(args)), named] : [name, call, named],
);
function small(args: any[]): any[] {
  const last = args.at(-1);
  const sizes = { embedDim: 8, depth: 1, numHeads: 2 };
  return typeof last === 'object' ? [...args.slice(0, -1), { ...last, ...sizes }] : [...args, sizes];
}

describe.each(Object.entries(rows))('%s', (_, family) => {
  beforeEach(() => {
    torch.manualSeed(0);
  });

  it.each(family)('%s', (_name, call, named) => {
    const at = (count: number) => {
      torch.manualSeed(0);
      const entries = Object.entries(named);
      const rest = Object.fromEntries(entries.slice(count));
      const args = entries.slice(0, count).map(([, value]) => value);
      // A schedule of rates changes its optimizer.
      if (args[0] instanceof optim.Optimizer) args[0] = sgd();
      if (rest.optimizer) rest.optimizer = sgd();
      return seen(call(...args, ...(count < entries.length ? [rest] : [])));
    };
    const count = Object.keys(named).length;
    const byPosition = at(count);
    for (let i = 0; i < count; i++) expect(at(i)).toEqual(byPosition);
  });

  it.each(family)('%s: a misspelt name is an error that names the argument', (name, call, named) => {
    const [first, ...others] = Object.entries(named) as [[string, unknown], ...[string, unknown][]];
    const misspelt = { [`${first[0]}x`]: first[1], ...Object.fromEntries(others) };
    const make = () => call(misspelt);
    expect(make).toThrow(TypeError);
    expect(make).toThrow(name === 'ReflowCoupling' ? 'flow' : first[0]);
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
    for (const Base of [core.BaseModel, core.BaseSampler, core.BaseLoss, core.BaseScheduler] as any[]) {
      expect(() => new Base(energy)).toThrow(
        new TypeError(`${Base.name}: expected a subclass, got the base itself, which has no meaning of its own`),
      );
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

  it('SlicedScoreMatching takes a noiseScale, as in Python', () => {
    expect(new losses.SlicedScoreMatching(energy, { noiseScale: 0.3 }).noiseScale).toBe(0.3);
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
