/**
 * @file Every class and function that takes arguments, with a call of it by name; what has no row here has a reason.
 *
 * The names of a row stand in the order in which they may come by position.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import * as core from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as datasets from '../../lib/datasets/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as interpolants from '../../lib/interpolants/index.js';
import * as io from '../../lib/io/index.js';
import * as losses from '../../lib/losses/index.js';
import * as models from '../../lib/models/index.js';
import * as plot from '../../lib/plot/index.js';
import * as samplers from '../../lib/samplers/index.js';
import * as operators from '../../lib/tensor/generated/functions.js';
import * as torch from '../../lib/torch/index.js';
import * as training from '../../lib/training/index.js';
import * as utils from '../../lib/utils/index.js';
import { classesOf } from './contract.js';

const { nn, optim, distributions, Tensor } = torch;
const F = nn.functional;

type Named = Record<string, unknown>;
/** The arguments of a call by name; a function makes them anew where the call changes them. */
export type Row = Named | (() => Named);
/** Exports that take no arguments of their own, with the reason. */
type Without = Record<string, readonly string[]>;

export interface Family {
  /** The exports of the family. */
  readonly all: Record<string, unknown>;
  readonly rows: Record<string, Row>;
  /** The number of arguments of a row that may come by position, where that is not all of them. */
  readonly positions?: Record<string, number>;
  readonly without?: Without;
}

const folder = mkdtempSync(join(tmpdir(), 'torchebm-entries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const x = torch.linspace(-1, 1, { steps: 24 }).reshape([2, 3, 4]);
const image = torch.linspace(-1, 1, { steps: 16 }).reshape([1, 1, 4, 4]);
const volume = torch.linspace(-1, 1, { steps: 64 }).reshape([1, 1, 4, 4, 4]);
const rows2d = torch.linspace(-1, 1, { steps: 8 }).reshape([4, 2]);
const signs = torch.tensor([1, -1, 1, -1]);
const labels = torch.tensor([0, 1, 1], { dtype: 'int64' });
const zeros = (...shape: number[]) => torch.zeros(shape);
const ones = (...shape: number[]) => torch.ones(shape);
const linear = () => new nn.Linear(4, 2);
const layer = linear();
const energy = new core.DoubleWellModel();
/** The classes of a family that a model makes. */
const each = (family: object, base: abstract new (...args: any[]) => object, bases: readonly string[]) =>
  Object.fromEntries(
    classesOf(family, base)
      .filter((name) => !bases.includes(name))
      .map((name) => [name, { model: energy }]),
  );
/** The energies that are made of numbers alone, each with other numbers than its defaults. */
const others = ['BaseModel', 'GaussianModel', 'MixtureModel', 'SumModel', 'TemperedModel'];
const formulas = Object.entries(core)
  .filter(([name]) => name.endsWith('Model') && !others.includes(name))
  .map(([name, Energy]): [name: string, Named] => {
    const fields = Object.entries(new (Energy as new () => object)());
    return [name, Object.fromEntries(fields.flatMap(([key, of]) => (typeof of === 'number' ? [[key, 2 * of]] : [])))];
  });
const flow = new nn.Linear(2, 2);
const sampler = new samplers.LangevinDynamics(energy, { stepSize: 0.1 });
const sgd = () => new optim.SGD(layer.parameters(), { lr: 0.1, momentum: 0.9 });
const chains = torch.randn([50, 4, 2], { generator: new torch.Generator().manualSeed(0) });
const dataset = new torch.utils.data.TensorDataset(rows2d);
const params = layer.parameters();

const conv = { inChannels: 1, outChannels: 2, kernelSize: 3 };
const traced = () => torch.noGrad(() => torch.jit.trace(new nn.Linear(2, 2), [ones(1, 2)]));
const pooled = { kernelSize: 2 };
const loss = {};
const pair = { input: rows2d, target: rows2d.neg() };
const optimizer = { params, lr: 0.1 };
const init = () => ({ tensor: zeros(3, 2) });

export const families: Record<string, Family> = {
  nn: {
    all: nn,
    rows: {
      AdaptiveAvgPool1d: { outputSize: 2 },
      AdaptiveAvgPool2d: { outputSize: 2 },
      AdaptiveAvgPool3d: { outputSize: 2 },
      AdaptiveMaxPool1d: { outputSize: 2, returnIndices: true },
      AdaptiveMaxPool2d: { outputSize: 2, returnIndices: true },
      AdaptiveMaxPool3d: { outputSize: 2, returnIndices: true },
      AlphaDropout: { p: 0.2, inplace: true },
      AvgPool1d: { kernelSize: 2, stride: 1 },
      AvgPool2d: { kernelSize: 2, stride: 1 },
      AvgPool3d: { kernelSize: 2, stride: 1 },
      BatchNorm1d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      BatchNorm2d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      BatchNorm3d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      BCELoss: loss,
      BCEWithLogitsLoss: loss,
      Bilinear: { in1Features: 2, in2Features: 3, outFeatures: 1, bias: false },
      CELU: { alpha: 0.5, inplace: true },
      ChannelShuffle: { groups: 2 },
      CircularPad1d: { padding: 1 },
      CircularPad2d: { padding: 1 },
      CircularPad3d: { padding: 1 },
      ConstantPad1d: { padding: 1, value: 2 },
      ConstantPad2d: { padding: 1, value: 2 },
      ConstantPad3d: { padding: 1, value: 2 },
      Conv1d: { ...conv, stride: 2, padding: 1 },
      Conv2d: { ...conv, stride: 2, padding: 1 },
      Conv3d: { ...conv, stride: 2, padding: 1 },
      ConvTranspose1d: { ...conv, stride: 2, padding: 1 },
      ConvTranspose2d: { ...conv, stride: 2, padding: 1 },
      ConvTranspose3d: { ...conv, stride: 2, padding: 1 },
      CosineEmbeddingLoss: { margin: 0.5 },
      CosineSimilarity: { dim: 0, eps: 1e-6 },
      CrossEntropyLoss: { weight: ones(3) },
      CTCLoss: { blank: 1 },
      Dropout: { p: 0.2, inplace: true },
      Dropout1d: { p: 0.2, inplace: true },
      Dropout2d: { p: 0.2, inplace: true },
      Dropout3d: { p: 0.2, inplace: true },
      ELU: { alpha: 0.5, inplace: true },
      Embedding: { numEmbeddings: 3, embeddingDim: 2, paddingIdx: 1 },
      EmbeddingBag: { numEmbeddings: 3, embeddingDim: 2, maxNorm: 1 },
      FeatureAlphaDropout: { p: 0.2, inplace: true },
      Flatten: { startDim: 0, endDim: 1 },
      Fold: { outputSize: 4, kernelSize: 2, dilation: 1 },
      GaussianNLLLoss: { full: true },
      GELU: { approximate: 'tanh' },
      GLU: { dim: 1 },
      GroupNorm: { numGroups: 1, numChannels: 2, eps: 1e-4, affine: false },
      GRU: { inputSize: 2, hiddenSize: 3, numLayers: 2, bias: false },
      GRUCell: { inputSize: 2, hiddenSize: 3, bias: false },
      Hardshrink: { lambd: 0.1 },
      Hardsigmoid: { inplace: true },
      Hardswish: { inplace: true },
      Hardtanh: { minVal: -2, maxVal: 2 },
      HingeEmbeddingLoss: { margin: 2 },
      HuberLoss: {},
      InstanceNorm1d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      InstanceNorm2d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      InstanceNorm3d: { numFeatures: 3, eps: 1e-4, momentum: 0.2 },
      KLDivLoss: loss,
      L1Loss: loss,
      LayerNorm: { normalizedShape: [3], eps: 1e-4, elementwiseAffine: false },
      LeakyReLU: { negativeSlope: 0.2, inplace: true },
      Linear: { inFeatures: 2, outFeatures: 3, bias: false },
      LocalResponseNorm: { size: 2, alpha: 1e-3 },
      LogSoftmax: { dim: 1 },
      LPPool1d: { normType: 2, kernelSize: 2, stride: 1 },
      LPPool2d: { normType: 2, kernelSize: 2, stride: 1 },
      LPPool3d: { normType: 2, kernelSize: 2, stride: 1 },
      LSTM: { inputSize: 2, hiddenSize: 3, numLayers: 2, bias: false },
      LSTMCell: { inputSize: 2, hiddenSize: 3, bias: false },
      MarginRankingLoss: { margin: 2 },
      MaxPool1d: { ...pooled, stride: 1 },
      MaxPool2d: { ...pooled, stride: 1 },
      MaxPool3d: { ...pooled, stride: 1 },
      Mish: { inplace: true },
      ModuleList: { modules: [layer] },
      MSELoss: loss,
      MultiheadAttention: { embedDim: 4, numHeads: 2, dropout: 0.1 },
      MultiLabelMarginLoss: loss,
      MultiLabelSoftMarginLoss: { weight: ones(3) },
      MultiMarginLoss: { p: 2 },
      NLLLoss: { weight: ones(3) },
      PairwiseDistance: { p: 1, eps: 1e-5, keepdim: true },
      Parameter: { data: ones(2), requiresGrad: false },
      ParameterList: { values: [new nn.Parameter(ones(2))] },
      PixelShuffle: { upscaleFactor: 2 },
      PixelUnshuffle: { downscaleFactor: 2 },
      PoissonNLLLoss: { logInput: false },
      PReLU: { numParameters: 2, init: 0.5 },
      ReflectionPad1d: { padding: 1 },
      ReflectionPad2d: { padding: 1 },
      ReflectionPad3d: { padding: 1 },
      ReLU: { inplace: true },
      ReLU6: { inplace: true },
      ReplicationPad1d: { padding: 1 },
      ReplicationPad2d: { padding: 1 },
      ReplicationPad3d: { padding: 1 },
      RMSNorm: { normalizedShape: [3], eps: 1e-4 },
      RNN: { inputSize: 2, hiddenSize: 3, numLayers: 2 },
      RNNCell: { inputSize: 2, hiddenSize: 3, bias: false },
      RReLU: { lower: 0.1, upper: 0.2, inplace: true },
      SELU: { inplace: true },
      SiLU: { inplace: true },
      SmoothL1Loss: {},
      SoftMarginLoss: loss,
      Softmax: { dim: 1 },
      Softmin: { dim: 1 },
      Softplus: { beta: 2, threshold: 10 },
      Softshrink: { lambd: 0.1 },
      Threshold: { threshold: 0.1, value: 1, inplace: true },
      TransformerDecoder: { decoderLayer: new nn.TransformerDecoderLayer(4, 2), numLayers: 1 },
      TransformerDecoderLayer: { dModel: 4, nhead: 2, dimFeedforward: 8 },
      TransformerEncoder: { encoderLayer: new nn.TransformerEncoderLayer(4, 2), numLayers: 1 },
      TransformerEncoderLayer: { dModel: 4, nhead: 2, dimFeedforward: 8 },
      TripletMarginLoss: { margin: 2 },
      Unflatten: { dim: 1, unflattenedSize: [1, 3] },
      Unfold: { kernelSize: 2, dilation: 1 },
      Upsample: { size: 4 },
      UpsamplingBilinear2d: { size: 4 },
      UpsamplingNearest2d: { size: 4 },
      ZeroPad1d: { padding: 1 },
      ZeroPad2d: { padding: 1 },
      ZeroPad3d: { padding: 1 },
      generateSquareSubsequentMask: { size: 3 },
    },
    without: {
      'takes none': ['LogSigmoid', 'Sigmoid', 'Softmax2d', 'Softsign', 'Tanh', 'Tanhshrink'],
      'takes any, as in Python': ['Identity'],
      'takes its members': ['ModuleDict', 'ParameterDict', 'Sequential'],
      'a base': ['Module'],
    },
  },
  'nn.functional': {
    all: F,
    rows: {
      adaptiveAvgPool1d: { input: x, outputSize: 2 },
      adaptiveAvgPool2d: { input: image, outputSize: 2 },
      adaptiveAvgPool3d: { input: volume, outputSize: 2 },
      adaptiveMaxPool1d: { input: x, outputSize: 2, returnIndices: true },
      adaptiveMaxPool1dWithIndices: { input: x, outputSize: 2 },
      adaptiveMaxPool2d: { input: image, outputSize: 2, returnIndices: true },
      adaptiveMaxPool2dWithIndices: { input: image, outputSize: 2 },
      adaptiveMaxPool3d: { input: volume, outputSize: 2, returnIndices: true },
      adaptiveMaxPool3dWithIndices: { input: volume, outputSize: 2 },
      affineGrid: { theta: ones(1, 2, 3), size: [1, 1, 2, 2], alignCorners: true },
      alphaDropout: { input: x, p: 0.2 },
      avgPool1d: { input: x, kernelSize: 2, stride: 1 },
      avgPool2d: { input: image, kernelSize: 2, stride: 1 },
      avgPool3d: { input: volume, kernelSize: 2, stride: 1 },
      batchNorm: () => ({ input: rows2d, runningMean: zeros(2), runningVar: ones(2) }),
      bilinear: { input1: rows2d, input2: rows2d, weight: ones(1, 2, 2), bias: ones(1) },
      binaryCrossEntropy: { input: rows2d.sigmoid(), target: rows2d.sigmoid() },
      binaryCrossEntropyWithLogits: { input: rows2d, target: rows2d.sigmoid() },
      celu: { input: x, alpha: 0.5 },
      channelShuffle: { input: ones(1, 4, 2, 2), groups: 2 },
      conv1d: { input: x, weight: ones(1, 3, 2), bias: null, stride: 2 },
      conv2d: { input: image, weight: ones(1, 1, 2, 2), bias: null, stride: 2 },
      conv3d: { input: volume, weight: ones(1, 1, 2, 2, 2), bias: null, stride: 2 },
      convTranspose1d: { input: x, weight: ones(3, 1, 2), bias: null, stride: 2 },
      convTranspose2d: { input: image, weight: ones(1, 1, 2, 2), bias: null, stride: 2 },
      convTranspose3d: { input: volume, weight: ones(1, 1, 2, 2, 2), bias: null, stride: 2 },
      cosineEmbeddingLoss: { input1: rows2d, input2: rows2d.neg(), target: signs },
      cosineSimilarity: { x1: x, x2: x.neg(), dim: 1 },
      crossEntropy: { input: x.select(0, 0), target: labels },
      ctcLoss: {
        logProbs: x.logSoftmax(-1),
        targets: torch.tensor([[1], [2], [1]], { dtype: 'int64' }),
        inputLengths: [2, 2, 2],
        targetLengths: [1, 1, 1],
      },
      dropout: { input: x, p: 0.5 },
      dropout1d: { input: x, p: 0.5 },
      dropout2d: { input: image, p: 0.5 },
      dropout3d: { input: volume, p: 0.5 },
      elu: { input: x, alpha: 0.5 },
      embedding: { input: labels, weight: ones(3, 2) },
      embeddingBag: { input: labels, weight: ones(3, 2), offsets: torch.tensor([0], { dtype: 'int64' }) },
      featureAlphaDropout: { input: x, p: 0.5 },
      fold: { input: ones(1, 4, 9), outputSize: 4, kernelSize: 2 },
      fractionalMaxPool2d: { input: image, kernelSize: 2, outputSize: 2 },
      fractionalMaxPool2dWithIndices: { input: image, kernelSize: 2, outputSize: 2 },
      fractionalMaxPool3d: { input: volume, kernelSize: 2, outputSize: 2 },
      fractionalMaxPool3dWithIndices: { input: volume, kernelSize: 2, outputSize: 2 },
      gaussianNllLoss: { ...pair, var: ones(4, 2), full: true },
      gelu: { input: x },
      glu: { input: x, dim: -1 },
      gridSample: { input: image, grid: zeros(1, 2, 2, 2), mode: 'nearest', paddingMode: 'zeros', alignCorners: true },
      groupNorm: { input: x, numGroups: 3, weight: ones(3), bias: null },
      gumbelSoftmax: { logits: rows2d, tau: 2, hard: true },
      hardshrink: { input: x, lambd: 0.1 },
      hardsigmoid: { input: x },
      hardswish: { input: x },
      hardtanh: { input: x, minVal: -0.1, maxVal: 0.1 },
      hingeEmbeddingLoss: { input: signs, target: signs, margin: 2 },
      huberLoss: { ...pair },
      instanceNorm: { input: x, runningMean: null, runningVar: null },
      interpolate: { input: image, size: 2 },
      klDiv: { ...pair },
      l1Loss: { ...pair },
      layerNorm: { input: x, normalizedShape: [4], weight: ones(4) },
      leakyRelu: { input: x, negativeSlope: 0.2 },
      linear: { input: x, weight: ones(2, 4), bias: ones(2) },
      localResponseNorm: { input: x, size: 2, alpha: 1e-3 },
      logSoftmax: { input: x, dim: 1 },
      lpPool1d: { input: x.abs(), normType: 2, kernelSize: 2 },
      lpPool2d: { input: image.abs(), normType: 2, kernelSize: 2 },
      lpPool3d: { input: volume.abs(), normType: 2, kernelSize: 2 },
      logsigmoid: { input: x },
      marginRankingLoss: { input1: signs, input2: signs.neg(), target: signs, margin: 2 },
      maxPool1d: { input: x, kernelSize: 2, stride: 1 },
      maxPool1dWithIndices: { input: x, kernelSize: 2, stride: 1 },
      maxPool2d: { input: image, kernelSize: 2, stride: 1 },
      maxPool2dWithIndices: { input: image, kernelSize: 2, stride: 1 },
      maxPool3d: { input: volume, kernelSize: 2, stride: 1 },
      maxPool3dWithIndices: { input: volume, kernelSize: 2, stride: 1 },
      maxUnpool1d: { input: ones(1, 1, 2), indices: torch.tensor([[[0, 3]]], { dtype: 'int64' }), kernelSize: 2 },
      maxUnpool2d: { input: ones(1, 1, 1, 1), indices: zeros(1, 1, 1, 1).to('int64'), kernelSize: 2 },
      maxUnpool3d: { input: ones(1, 1, 1, 1, 1), indices: zeros(1, 1, 1, 1, 1).to('int64'), kernelSize: 2 },
      celu_: () => ({ input: x.clone() }),
      elu_: () => ({ input: x.clone(), alpha: 0.5 }),
      hardtanh_: () => ({ input: x.clone(), minVal: -0.1, maxVal: 0.1 }),
      leakyRelu_: () => ({ input: x.clone(), negativeSlope: 0.2 }),
      relu_: () => ({ input: x.clone() }),
      rrelu_: () => ({ input: x.clone(), lower: 0.1, upper: 0.2 }),
      selu_: () => ({ input: x.clone() }),
      threshold_: () => ({ input: x.clone(), threshold: 0.1, value: 1 }),
      mish: { input: x },
      mseLoss: { ...pair },
      multiMarginLoss: { input: rows2d, target: torch.tensor([0, 1, 0, 1], { dtype: 'int64' }), p: 2 },
      multilabelMarginLoss: { input: rows2d, target: zeros(4, 2).to('int64') },
      multilabelSoftMarginLoss: { input: rows2d, target: ones(4, 2) },
      nllLoss: { input: x.select(0, 0), target: labels },
      normalize: { input: x, p: 2, dim: 1 },
      oneHot: { input: labels, numClasses: 4 },
      pad: { input: x, padding: [1, 1], mode: 'constant', value: 2 },
      pairwiseDistance: { x1: rows2d, x2: rows2d.neg(), p: 1 },
      pdist: { input: rows2d, p: 1 },
      pixelShuffle: { input: ones(1, 4, 2, 2), upscaleFactor: 2 },
      pixelUnshuffle: { input: image, downscaleFactor: 2 },
      poissonNllLoss: { ...pair, logInput: true },
      prelu: { input: x, weight: ones(1) },
      relu: { input: x },
      relu6: { input: x },
      rmsNorm: { input: x, normalizedShape: [4], weight: ones(4) },
      rrelu: { input: x, lower: 0.1, upper: 0.2 },
      scaledDotProductAttention: { query: x, key: x, value: x, attnMask: null, dropoutP: 0 },
      selu: { input: x },
      sigmoid: { input: x },
      silu: { input: x },
      smoothL1Loss: { ...pair },
      softMarginLoss: { input: signs, target: signs },
      softmax: { input: x, dim: 1 },
      softmin: { input: x, dim: 1 },
      softplus: { input: x, beta: 2, threshold: 10 },
      softshrink: { input: x, lambd: 0.1 },
      softsign: { input: x },
      tanh: { input: x },
      tanhshrink: { input: x },
      threshold: { input: x, threshold: 0.1, value: 1 },
      tripletMarginLoss: { anchor: rows2d, positive: rows2d.neg(), negative: rows2d.mul(2), margin: 2 },
      tripletMarginWithDistanceLoss: { anchor: rows2d, positive: rows2d.neg(), negative: rows2d.mul(2) },
      unfold: { input: image, kernelSize: 2, dilation: 1 },
      upsampleBilinear: { input: image, size: 2 },
      upsampleNearest: { input: image, size: 2 },
    },
  },
  'nn.init': {
    all: nn.init,
    rows: {
      calculateFanInAndFanOut: init,
      calculateGain: { nonlinearity: 'leaky_relu', param: 0.2 },
      constant_: () => ({ ...init(), val: 2 }),
      dirac_: () => ({ tensor: zeros(2, 2, 3), groups: 1 }),
      eye_: init,
      kaimingNormal_: () => ({ ...init(), a: 1, mode: 'fan_out' }),
      kaimingUniform_: () => ({ ...init(), a: 1, mode: 'fan_out' }),
      normal_: () => ({ ...init(), mean: 1, std: 2 }),
      ones_: init,
      orthogonal_: () => ({ ...init(), gain: 2 }),
      sparse_: () => ({ ...init(), sparsity: 0.5, std: 2 }),
      truncNormal_: () => ({ ...init(), mean: 1, std: 2 }),
      uniform_: () => ({ ...init(), a: -1, b: 2 }),
      xavierNormal_: () => ({ ...init(), gain: 2 }),
      xavierUniform_: () => ({ ...init(), gain: 2 }),
      zeros_: init,
    },
  },
  'nn.utils': {
    all: nn.utils,
    rows: {
      clipGradNorm_: { parameters: params, maxNorm: 1, normType: 1 },
      clipGradValue_: { parameters: params, clipValue: 1 },
      clipGradsWithNorm_: { parameters: params, maxNorm: 1, totalNorm: ones() },
      getTotalNorm: { tensors: [ones(2)], normType: 1 },
      parametersToVector: { parameters: params },
      removeSpectralNorm: () => ({ module: nn.utils.spectralNorm(linear()), name: 'weight' }),
      removeWeightNorm: () => ({ module: nn.utils.weightNorm(linear()), name: 'weight' }),
      spectralNorm: () => ({ module: linear(), name: 'weight', nPowerIterations: 2 }),
      vectorToParameters: { vector: zeros(10), parameters: linear().parameters() },
      weightNorm: () => ({ module: linear(), name: 'weight', dim: 1 }),
    },
  },
  'nn.utils.parametrizations': {
    all: nn.utils.parametrizations,
    rows: {
      spectralNorm: () => ({ module: linear(), name: 'weight', nPowerIterations: 2 }),
      weightNorm: () => ({ module: linear(), name: 'weight', dim: 1 }),
    },
  },
  'nn.utils.parametrize': {
    all: nn.utils.parametrize,
    rows: {
      isParametrized: { module: layer, tensorName: 'weight' },
      registerParametrization: () => ({ module: linear(), tensorName: 'weight', parametrization: new nn.Tanh() }),
      removeParametrizations: () => ({
        module: nn.utils.parametrize.registerParametrization(linear(), 'weight', new nn.Tanh()),
        tensorName: 'weight',
      }),
    },
    without: { 'made by registerParametrization': ['ParametrizationList'] },
  },
  optim: {
    all: optim,
    rows: {
      Adadelta: optimizer,
      Adagrad: optimizer,
      Adam: { ...optimizer, betas: [0.8, 0.9] },
      AdamW: { ...optimizer, betas: [0.8, 0.9] },
      Adamax: optimizer,
      ASGD: optimizer,
      LBFGS: optimizer,
      NAdam: optimizer,
      RAdam: optimizer,
      RMSprop: optimizer,
      Rprop: optimizer,
      SGD: { ...optimizer, momentum: 0.9 },
    },
    without: { 'a base': ['Optimizer'] },
  },
  'optim.lrScheduler': {
    all: optim.lrScheduler,
    rows: {
      ChainedScheduler: () => ({ schedulers: [new optim.lrScheduler.ConstantLR(sgd())] }),
      ConstantLR: () => ({ optimizer: sgd(), factor: 0.5, totalIters: 3 }),
      CosineAnnealingLR: () => ({ optimizer: sgd(), TMax: 10, etaMin: 0.1 }),
      CosineAnnealingWarmRestarts: () => ({ optimizer: sgd(), T0: 10, TMult: 2 }),
      CyclicLR: () => ({ optimizer: sgd(), baseLr: 0.1, maxLr: 1, stepSizeUp: 5 }),
      ExponentialLR: () => ({ optimizer: sgd(), gamma: 0.9 }),
      LambdaLR: () => ({ optimizer: sgd(), lrLambda: () => 0.5 }),
      LinearLR: () => ({ optimizer: sgd(), startFactor: 0.5, endFactor: 0.9 }),
      MultiplicativeLR: () => ({ optimizer: sgd(), lrLambda: () => 0.5 }),
      MultiStepLR: () => ({ optimizer: sgd(), milestones: [2, 3], gamma: 0.5 }),
      OneCycleLR: () => ({ optimizer: sgd(), maxLr: 1, totalSteps: 10 }),
      PolynomialLR: () => ({ optimizer: sgd(), totalIters: 4, power: 2 }),
      ReduceLROnPlateau: () => ({ optimizer: sgd(), mode: 'max', factor: 0.5 }),
      SequentialLR: () => {
        const shared = sgd();
        const schedulers = [new optim.lrScheduler.ConstantLR(shared), new optim.lrScheduler.ConstantLR(shared)];
        return { optimizer: shared, schedulers, milestones: [2] };
      },
      StepLR: () => ({ optimizer: sgd(), stepSize: 2, gamma: 0.5 }),
    },
    without: { 'a base': ['LRScheduler'] },
  },
  'utils.data': {
    all: torch.utils.data,
    rows: {
      BatchSampler: { sampler: [0, 1, 2], batchSize: 2, dropLast: true },
      ChainDataset: { datasets: [] },
      ConcatDataset: { datasets: [dataset, dataset] },
      DataLoader: { dataset, batchSize: 2, shuffle: true },
      DistributedSampler: { dataset, numReplicas: 2, rank: 1 },
      RandomSampler: { dataSource: dataset, replacement: true, numSamples: 3 },
      SequentialSampler: { dataSource: dataset },
      Subset: { dataset, indices: [0, 2] },
      SubsetRandomSampler: { indices: [0, 2] },
      WeightedRandomSampler: { weights: [1, 2], numSamples: 3, replacement: true },
      defaultCollate: { batch: [1, 2] },
      randomSplit: { dataset, lengths: [3, 1] },
    },
    without: {
      'takes tensors': ['TensorDataset'],
      'takes datasets': ['StackDataset'],
      'a base': ['Dataset', 'IterableDataset', 'Sampler'],
    },
  },
  distributions: {
    all: distributions,
    rows: {
      AffineTransform: { loc: 1, scale: 2, eventDim: 0, cacheSize: 1 },
      Bernoulli: { probs: torch.tensor([0.5]) },
      Beta: { concentration1: ones(1), concentration0: ones(1) },
      Binomial: { totalCount: 3, probs: torch.tensor([0.5]) },
      Categorical: { probs: torch.tensor([0.5, 0.5]) },
      Cauchy: { loc: zeros(2), scale: ones(2) },
      Chi2: { df: ones(1) },
      ComposeTransform: { parts: [new distributions.ExpTransform()] },
      Dirichlet: { concentration: ones(2) },
      ExpTransform: { cacheSize: 1 },
      Exponential: { rate: ones(1) },
      Gamma: { concentration: ones(1), rate: ones(1) },
      Geometric: { probs: torch.tensor([0.5]) },
      Gumbel: { loc: zeros(2), scale: ones(2) },
      HalfCauchy: { scale: ones(2) },
      HalfNormal: { scale: ones(2) },
      IndependentTransform: { baseTransform: new distributions.ExpTransform(), reinterpretedBatchNdims: 1 },
      Independent: { baseDistribution: new distributions.Normal(zeros(2), ones(2)), reinterpretedBatchNdims: 1 },
      Laplace: { loc: zeros(2), scale: ones(2) },
      LogNormal: { loc: zeros(2), scale: ones(2) },
      LowRankMultivariateNormal: { loc: zeros(2), covFactor: ones(2, 1), covDiag: ones(2) },
      MixtureSameFamily: {
        mixtureDistribution: new distributions.Categorical(ones(2)),
        componentDistribution: new distributions.Normal(zeros(2), ones(2)),
      },
      Multinomial: { totalCount: 3, probs: torch.tensor([0.5, 0.5]) },
      MultivariateNormal: { loc: zeros(2), covarianceMatrix: torch.eye(2) },
      Normal: { loc: zeros(2), scale: ones(2) },
      OneHotCategorical: { probs: torch.tensor([0.5, 0.5]) },
      OneHotCategoricalStraightThrough: { probs: torch.tensor([0.5, 0.5]) },
      Poisson: { rate: ones(1) },
      PowerTransform: { exponent: 2, cacheSize: 1 },
      RelaxedBernoulli: { temperature: 0.5, probs: torch.tensor([0.5]) },
      RelaxedOneHotCategorical: { temperature: 0.5, probs: torch.tensor([0.5, 0.5]) },
      SigmoidTransform: { cacheSize: 1 },
      SoftmaxTransform: { cacheSize: 1 },
      SoftplusTransform: { cacheSize: 1 },
      StickBreakingTransform: { cacheSize: 1 },
      StudentT: { df: ones(1), loc: 1, scale: 2 },
      AbsTransform: { cacheSize: 1 },
      TanhTransform: { cacheSize: 1 },
      TransformedDistribution: {
        baseDistribution: new distributions.Normal(zeros(2), ones(2)),
        transforms: new distributions.ExpTransform(),
      },
      Weibull: { scale: ones(1), concentration: ones(1) },
      Uniform: { low: zeros(2), high: ones(2) },
      VonMises: { loc: zeros(2), concentration: ones(2) },
      registerKl: { typeP: distributions.Laplace, typeQ: distributions.Normal },
      klDivergence: () => ({
        p: new distributions.Normal(zeros(2), ones(2)),
        q: new distributions.Normal(ones(2), ones(2)),
      }),
    },
    without: { 'a base': ['Distribution', 'Transform'] },
  },
  core: {
    all: core,
    rows: {
      ...Object.fromEntries(formulas.filter(([, row]) => Object.keys(row).length > 0)),
      ConstantScheduler: { startValue: 2 },
      CosineScheduler: { startValue: 1, endValue: 0, nSteps: 4 },
      ExponentialDecayScheduler: { startValue: 1, decayRate: 0.5, minValue: 0.1 },
      GaussianModel: { mean: zeros(2), cov: torch.eye(2) },
      LinearScheduler: { startValue: 1, endValue: 0, nSteps: 4 },
      MLPEnergy: { inputDim: 2, hiddenDims: [4] },
      MixtureModel: { parts: [energy] },
      MultiStepScheduler: { startValue: 1, milestones: [2], gamma: 0.5 },
      SumModel: { parts: [energy] },
      TemperatureScheduler: { epsilonMax: 0.1 },
      TemperedModel: { model: energy, temperature: 2 },
      WarmupScheduler: { mainScheduler: new core.ConstantScheduler(1), warmupSteps: 3, warmupInitFactor: 0.5 },
      expandTLikeX: { t: ones(2), x: ones(2, 3) },
      substituteCondition: { y: labels, mask: labels.eq(1), nullCondition: 3 },
    },
    positions: {
      MLPEnergy: 1,
    },
    without: {
      'takes those of all models, which a row has': formulas
        .filter(([, row]) => Object.keys(row).length === 0)
        .map(([name]) => name),
      'a base': [
        'BaseContrastiveDivergence',
        'BaseCostCoupling',
        'BaseCoupling',
        'BaseIntegrator',
        'BaseInterpolant',
        'BaseLoss',
        'BaseModel',
        'BaseModelCoupling',
        'BaseRungeKuttaIntegrator',
        'BaseSDERungeKuttaIntegrator',
        'BaseSampler',
        'BaseScheduler',
        'BaseScoreMatching',
        'BaseSymplecticIntegrator',
        'ChainSampler',
        'Schedulable',
        'TorchEBMModule',
      ],
      'the old name of a row': [
        'AckleyEnergy',
        'BaseEnergyFunction',
        'DoubleWellEnergy',
        'GaussianEnergy',
        'HarmonicEnergy',
        'RastriginEnergy',
        'RosenbrockEnergy',
      ],
      'in another family': ['BaseTrainer', 'ContrastiveDivergenceTrainer', 'CouplingResult'],
      'a test of one value, or a warning': ['isSchedulable', 'warnOnce'],
    },
  },
  samplers: {
    all: samplers,
    rows: {
      ...each(samplers, core.BaseSampler, ['HamiltonianSampler']),
      AnnealedLangevinDynamics: { model: energy, sigmas: [1, 0.1] },
      FlowSampler: { model: flow },
      RiemannianManifoldHMC: { model: energy, metricFn: (at: unknown) => at },
    },
    without: { 'a base': ['HamiltonianSampler'] },
  },
  losses: {
    all: losses,
    rows: {
      ...each(losses, core.BaseLoss, ['BaseInterpolantLoss']),
      ContrastiveDivergence: { model: energy, sampler },
      GaussianNoise: { mean: zeros(2), cov: torch.eye(2) },
      PersistentContrastiveDivergence: { model: energy, sampler },
      computeEqmCt: { t: torch.tensor([0.5]) },
      computeFlowWeight: { t: torch.tensor([0.5]), cutoff: 0.7 },
      dispersiveLoss: { z: rows2d },
      meanFlat: { tensor: x },
      trimmedMean: { values: x, trimFraction: 0.1 },
    },
    positions: {
      computeFlowWeight: 1,
    },
    without: { 'a base': ['BaseInterpolantLoss'], 'in another family': ['getInterpolant'] },
  },
  couplings: {
    all: couplings,
    rows: {
      CouplingResult: { x0: x, x1: x },
      ExactOTCoupling: { tol: 1e-3 },
      ReflowCoupling: { flow: (at: unknown) => at },
      SinkhornCoupling: { reg: 0.1 },
      UnbalancedSinkhornCoupling: { reg: 0.1 },
      getCoupling: { name: 'sinkhorn' },
      resolveCoupling: { coupling: 'sinkhorn', default: 'ot', owner: 'Mine' },
    },
    positions: {
      ExactOTCoupling: 0,
      SinkhornCoupling: 0,
      UnbalancedSinkhornCoupling: 0,
      resolveCoupling: 1,
    },
    without: {
      'a base': ['BaseCostCoupling', 'BaseCoupling', 'BaseModelCoupling'],
      'takes none': ['GreedyCoupling', 'IndependentCoupling'],
    },
  },
  integrators: {
    all: integrators,
    rows: {
      AdaptiveHeunIntegrator: { atol: 1e-4 },
      BackwardEulerMaruyamaIntegrator: { device: 'cpu' },
      Bosh3Integrator: { atol: 1e-4 },
      Dopri5Integrator: { atol: 1e-4 },
      Dopri8Integrator: { atol: 1e-4 },
      EulerMaruyamaIntegrator: { device: 'cpu' },
      GeneralisedLeapfrogIntegrator: { solverTol: 1e-4 },
      HeunIntegrator: { device: 'cpu' },
      LeapfrogIntegrator: { device: 'cpu' },
      MidpointIntegrator: { device: 'cpu' },
      RK438Integrator: { device: 'cpu' },
      RK4Integrator: { device: 'cpu' },
      getIntegrator: { name: 'rk4' },
      resolveIntegrator: { integrator: 'rk4', default: 'euler', family: core.BaseIntegrator, owner: 'Mine' },
    },
    positions: {
      AdaptiveHeunIntegrator: 0,
      BackwardEulerMaruyamaIntegrator: 0,
      Bosh3Integrator: 0,
      Dopri5Integrator: 0,
      Dopri8Integrator: 0,
      EulerMaruyamaIntegrator: 0,
      GeneralisedLeapfrogIntegrator: 0,
      HeunIntegrator: 0,
      LeapfrogIntegrator: 0,
      MidpointIntegrator: 0,
      RK438Integrator: 0,
      RK4Integrator: 0,
      resolveIntegrator: 1,
    },
  },
  interpolants: {
    all: interpolants,
    rows: {
      VariancePreservingInterpolant: { sigmaMin: 0.2 },
      getInterpolant: { interpolantType: 'linear' },
      resolveInterpolant: { interpolant: 'linear', default: 'vp', owner: 'Mine' },
    },
    positions: {
      VariancePreservingInterpolant: 0,
      resolveInterpolant: 1,
    },
    without: { 'takes none': ['CosineInterpolant', 'LinearInterpolant'] },
  },
  models: {
    all: models,
    rows: {
      AdaLNZeroBlock: { embedDim: 4, numHeads: 2 },
      AdaLNZeroLinearHead: { embedDim: 4, outDim: 2 },
      AdaLNZeroMLPBlock: { embedDim: 4 },
      AdaLNZeroPatchHead: { embedDim: 4, patchSize: 2, outChannels: 1 },
      ClassifierFreeGuidance: { model: flow, guidanceScale: 2, nullCondition: 0 },
      ConvPatchEmbed2d: { inChannels: 1, embedDim: 4, patchSize: 2 },
      DiT: { inputSize: 4, inChannels: 1, embedDim: 8, depth: 1, numHeads: 2 },
      EqMEnergy: { field: flow, energyType: 'dot' },
      FeedForward: { embedDim: 4, mlpRatio: 2 },
      InteractionModel: { model: energy, sigmaW: 2 },
      LabelEmbedder: { numClasses: 3, outDim: 2, dropoutProb: 0.1 },
      MLPTimestepEmbedder: { outDim: 4 },
      MultiheadSelfAttention: { embedDim: 4, numHeads: 2 },
      TimeConditionedMLP: { inDim: 2 },
      build2dSincosPosEmbed: { embedDim: 4, gridSize: 2 },
      modulate: { x, shift: ones(2, 4), scale: ones(2, 4) },
      patchify2d: { x: ones(1, 1, 4, 4), patchSize: 2 },
      unpatchify2d: { tokens: ones(1, 4, 4), patchSize: 2, outChannels: 1 },
    },
    positions: {
      DiT: 2,
      unpatchify2d: 2,
    },
    without: {
      'a base': ['ConditionalBackbone'],
      'the old name of a row': ['ConditionalTransformer2D', 'LabelClassifierFreeGuidance'],
      'DiT of a size': [2, 4, 8].flatMap((patch) => ['S', 'B', 'L', 'Xl'].map((size) => `dit${size}${patch}`)),
    },
  },
  datasets: {
    all: datasets,
    rows: {
      CheckerboardDataset: { nSamples: 10, rangeLimit: 3 },
      CircleDataset: { nSamples: 10, noise: 0.1 },
      EightGaussiansDataset: { nSamples: 10, std: 0.1 },
      FourSquaresDataset: { nSamples: 10, side: 1 },
      GaussianMixtureDataset: { nSamples: 10, nComponents: 2 },
      GridDataset: { nSamplesPerDim: 3, rangeLimit: 1 },
      PinwheelDataset: { nSamples: 10, nClasses: 2 },
      SwissRollDataset: { nSamples: 10, noise: 0.1 },
      TwoMoonsDataset: { nSamples: 10, noise: 0.1 },
      TwoSpiralsDataset: { nSamples: 10, noise: 0.1 },
    },
    without: { 'a base': ['BaseSyntheticDataset'] },
  },
  utils: {
    all: utils,
    rows: {
      EMA: { model: layer, decay: 0.9 },
      JsonLinesWriter: { file: join(folder, 'log.jsonl') },
      ProgressBar: { total: 3 },
      acceptanceRate: { chains },
      allGatherCat: { x },
      autocorrelation: { chains },
      broadcastTensor: { t: x, src: 0 },
      effectiveSampleSize: { chains },
      energyDistance: { x: rows2d, y: rows2d.add(1) },
      energyTrace: { model: energy, chains },
      getRank: { group: 'world' },
      getWorldSize: { group: 'world' },
      loadCheckpoint: () => {
        const checkpointPath = utils.saveCheckpoint(layer, sgd(), 1, folder);
        return { checkpointPath, model: linear() };
      },
      monteCarloStandardError: { chains },
      rHat: { chains },
      rbfMmd: { x: rows2d, y: rows2d.add(1) },
      requiresGrad: () => ({ model: linear(), flag: false }),
      saveCheckpoint: () => ({ model: layer, optimizer: sgd(), step: 1, checkpointDir: folder }),
      twoSampleTable: { generated: rows2d, heldOut: rows2d, real: rows2d, noise: rows2d },
      unsharded: { module: layer, body: () => 1 },
      updateEma: () => ({ emaModel: linear(), model: layer, decay: 0.5 }),
    },
    without: {
      'writes to a file of a name that is new each time': ['SummaryWriter'],
      'takes none': ['isDistributed'],
      'its body comes first, and gives it back': ['Profile', 'profileContext'],
      'its value may be any object': ['broadcastObject'],
      'opened at a server': ['MlflowWriter', 'TrackioWriter'],
    },
  },
  torch: {
    // Operators are made from their schemas; test/tensor/calls.test.ts holds their calls.
    all: Object.fromEntries(Object.entries(torch).filter(([name, value]) => (operators as any)[name] !== value)),
    rows: {
      Generator: { device: 'cpu' },
      asTensor: { data: [1, 2] },
      autocast: { device: 'cpu', body: () => x.matmul(x.mT), dtype: 'float16' },
      frombuffer: { buffer: new Float32Array(2), offset: 4 },
      fromTypedArray: { array: new Float32Array(4), shape: [2, 2] },
      full: { size: [2], fillValue: 3 },
      grad: () => {
        const inputs = torch.ones([2], { requiresGrad: true });
        return { outputs: inputs.pow(2).sum(), inputs };
      },
      load: () => {
        const path = join(folder, 'saved.pt');
        torch.save({ x }, path);
        return { path };
      },
      save: { obj: { x }, path: join(folder, 'written.pt') },
      setPrintoptions: {
        precision: 4,
        threshold: 1000,
        edgeitems: 3,
        linewidth: 80,
        profile: 'default',
        sciMode: null,
      },
      tensor: { data: [1, 2] },
      useDeterministicAlgorithms: { mode: false, warnOnly: true },
    },
    positions: { autocast: 2, frombuffer: 1, useDeterministicAlgorithms: 1 },
    without: {
      'takes none': [
        'areDeterministicAlgorithmsEnabled',
        'defaultGenerator',
        'getDefaultDevice',
        'getDefaultDtype',
        'getFloat32MatmulPrecision',
        'getNumInteropThreads',
        'getNumThreads',
        'getPrintoptions',
        'getRngState',
        'initialSeed',
        'isGradEnabled',
        'isInferenceModeEnabled',
        'memoryStats',
        'seed',
      ],
      'takes one value, or a device and its number': [
        'Device',
        'device',
        'finfo',
        'getDevice',
        'iinfo',
        'imag',
        'isAutocastEnabled',
        'isComplex',
        'isDType',
        'isFloatingPoint',
        'isStorage',
        'isTensor',
        'keep',
        'manualSeed',
        'numel',
        'real',
        'setDefaultDevice',
        'setDefaultDtype',
        'setFloat32MatmulPrecision',
        'setGradEnabled',
        'setNumInteropThreads',
        'setNumThreads',
        'setRngState',
        'typename',
      ],
      'takes a function': ['enableGrad', 'inferenceMode', 'noGrad', 'tidy'],
      'in another family': ['vmap'],
      'takes tensors or shapes in a row': ['broadcastShapes', 'meshgrid'],
      'operators put together; their first tensor comes by position': [
        'cdist',
        'lu',
        'nonzero',
        'norm',
        'stft',
        'tensordot',
        'unique',
        'uniqueConsecutive',
        'unravelIndex',
      ],
      'operators of two types or tensors': ['canCast', 'resultType'],
      'made by operators': ['Tensor'],
    },
  },
  'torch.autograd': {
    all: torch.autograd,
    rows: {
      backward: () => ({ tensors: torch.ones([], { requiresGrad: true }), gradTensors: ones(), createGraph: false }),
      detectAnomaly: { body: () => 1, checkNan: false },
      setDetectAnomaly: { mode: false, checkNan: true },
    },
    positions: { backward: 1, detectAnomaly: 1, setDetectAnomaly: 1 },
    without: {
      'in another family': ['enableGrad', 'grad', 'inferenceMode', 'isGradEnabled', 'noGrad', 'setGradEnabled'],
      'a base': ['Function', 'FunctionContext'],
      'its function comes first': ['gradcheck'],
    },
  },
  'torch.jit': {
    all: torch.jit,
    rows: {
      load: () => {
        const path = join(folder, 'module.pt');
        torch.jit.save(traced(), path);
        return { path, device: 'cpu' };
      },
      save: () => ({ module: traced(), path: join(folder, 'written-module.pt') }),
      trace: { module: flow, exampleInputs: [ones(1, 2)] },
    },
    positions: { load: 1 },
    without: {
      'for the rooms of this package': ['isClose', 'record', 'slotsOf', 'traceFor', 'valuesAndGradients'],
      'what trace gives': ['ScriptModule'],
    },
  },
  'torch.masked': {
    all: torch.masked,
    rows: {
      cumprod: { input: x, dim: 1 },
      cumsum: { input: x, dim: 1 },
      logSoftmax: { input: x, dim: 1 },
      logaddexp: { input: x, other: x },
      normalize: { input: x, ord: 2, dim: 1 },
      softmax: { input: x, dim: 1 },
      softmin: { input: x, dim: 1 },
    },
    without: {
      'reductions; their tensor comes by position': [
        'amax',
        'amin',
        'argmax',
        'argmin',
        'logsumexp',
        'mean',
        'median',
        'norm',
        'prod',
        'std',
        'sum',
        'var',
        'var_',
      ],
    },
  },
  'torch.signal.windows': {
    all: torch.signal.windows,
    rows: {
      bartlett: { M: 4, sym: false },
      blackman: { M: 4, sym: false },
      cosine: { M: 4, sym: false },
      exponential: { M: 4, tau: 2 },
      gaussian: { M: 4, std: 2 },
      generalCosine: { M: 4, a: [0.5, 0.5] },
      generalHamming: { M: 4, alpha: 0.5 },
      hamming: { M: 4, sym: false },
      hann: { M: 4, sym: false },
      kaiser: { M: 4, beta: 2 },
      nuttall: { M: 4, sym: false },
    },
    positions: Object.fromEntries(Object.keys(torch.signal.windows).map((name) => [name, 1])),
  },
  io: {
    all: io,
    rows: {},
    without: {
      'gives a promise; below': ['parseParquet', 'readTable'],
      'takes bytes and their name': ['parseCsv', 'parseNpy', 'parseSafetensors'],
      'takes a file, and what it holds': [
        'encodeCsv',
        'encodeNpy',
        'encodeSafetensors',
        'readSafetensors',
        'writeFileAtomic',
        'writeFileAtomicSync',
        'writeSafetensors',
        'writeTable',
      ],
    },
  },
  plot: {
    all: plot,
    rows: {
      band: { x: [0, 1], low: 0, high: [1, 2], color: 'red' },
      bars: { x: [0, 1], height: [1, 2], width: 0.5 },
      compareSamples: { real: rows2d, generated: rows2d.add(1) },
      contour: { z: ones(3, 3), levels: [0, 1] },
      contourFilled: { z: ones(3, 3), levels: [0, 1] },
      figure: { panels: plot.panel([]), title: 'empty' },
      gif: { frames: [plot.plotLoss([1, 2])], fps: 5 },
      heat: { z: ones(2, 2), cmap: 'magma' },
      histogram: { values: [1, 2, 2], bins: 2 },
      imageGrid: { images: ones(2, 4, 4), columns: 1 },
      line: { x: [0, 1], y: [1, 2], width: 2 },
      panel: { marks: [plot.scatter(rows2d)], grid: true },
      plot2dEnergyLandscape: { model: energy, xRange: [-1, 1], yRange: [-1, 1], resolution: 4 },
      plot3dEnergyLandscape: { model: energy, xRange: [-1, 1], yRange: [-1, 1], resolution: 4 },
      plotLoss: { losses: [3, 2, 1], title: 'loss' },
      plotSampleTrajectories: { trajectories: ones(2, 3, 2), lineWidth: 2 },
      plotSamples: { samples: rows2d, columns: 2 },
      plotSamplesOnEnergy: { model: energy, samples: rows2d, resolution: 4 },
      polygon: { x: [0, 1, 1], y: [0, 0, 1], alpha: 0.5 },
      quiver: { x: [0, 1], y: [0, 1], u: [1, 1], v: [0, 1], alpha: 0.5 },
      rule: { y: 0 },
      scatter: { x: [0, 1], y: [1, 2], alpha: 0.5 },
      streamlines: { x: [0, 1], y: [0, 1], u: ones(3, 3), v: ones(3, 3), density: 0.5 },
      surface: { z: ones(3, 3), alpha: 0.5 },
      text: { x: 0, y: 0, content: 'here', size: 9 },
    },
    positions: {
      band: 3,
      bars: 2,
      compareSamples: 0,
      contour: 1,
      contourFilled: 1,
      figure: 1,
      gif: 1,
      heat: 1,
      histogram: 1,
      imageGrid: 1,
      line: 2,
      panel: 1,
      plot2dEnergyLandscape: 1,
      plot3dEnergyLandscape: 1,
      plotLoss: 1,
      plotSampleTrajectories: 1,
      plotSamples: 1,
      plotSamplesOnEnergy: 2,
      polygon: 2,
      quiver: 4,
      rule: 0,
      scatter: 2,
      streamlines: 4,
      surface: 1,
      text: 3,
    },
    without: {
      'what a plot gives': ['Animation', 'Artist', 'Axes', 'Figure', 'PyFigure'],
      "Matplotlib's names and keywords, which it reads itself": [
        'ArtistAnimation',
        'FFMpegWriter',
        'FuncAnimation',
        'ListedColormap',
        'Line2D',
        'Patch',
        'PillowWriter',
      ],
    },
  },
  training: {
    all: training,
    rows: {
      BaseTrainer: () => ({ model: layer, optimizer: sgd(), lossFn: new nn.MSELoss() }),
      CheckpointFolder: { folder: join(folder, 'checkpoints') },
      ContrastiveDivergenceTrainer: () => ({ model: new core.MLPEnergy(2), sampler }),
      EarlyStopping: { monitor: 'loss', patience: 3 },
      readCheckpointSync: () => {
        const path = join(folder, 'read');
        training.writeCheckpointSync(path, { a: 1 });
        return { file: path };
      },
      writeCheckpointSync: { file: join(folder, 'written'), state: { a: 1 } },
    },
    positions: {
      EarlyStopping: 0,
    },
    without: {
      'the same as the row of its Sync twin': ['readCheckpoint', 'writeCheckpoint'],
      'what a trainer hands out': ['TrainingStep'],
    },
  },
};

/** Whether a value is a class, to be called with new. */
const isClass = (value: unknown) =>
  typeof value === 'function' && /^class/.test(Function.prototype.toString.call(value));

/** The rows of all families: how each is called, and with what. */
export const entries = Object.entries(families).flatMap(([family, { all, rows, positions }]) =>
  Object.entries(rows).map(([name, row]) => {
    const callee: any = all[name];
    const call = (...args: unknown[]): any => (isClass(callee) ? new callee(...args) : callee(...args));
    const named = typeof row === 'function' ? row : () => ({ ...row });
    return { name: `${family}.${name}`, call, named, positions: positions?.[name] ?? Object.keys(named()).length };
  }),
);

/** A value's kind, as far as it can be seen. */
export function seen(value: unknown): unknown {
  if (value instanceof Tensor) return [value.shape, value.dtype, value.tolist()];
  if (value instanceof nn.Module) return [value.constructor.name, String(value), seen(value.stateDict())];
  if (value instanceof optim.Optimizer) return [value.constructor.name, seen(value.defaults)];
  if (typeof value === 'function') return String(value);
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => typeof part !== 'function');
  return [value.constructor?.name, parts.map(([name, part]) => [name, seen(part)])];
}
