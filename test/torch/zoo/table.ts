/** The zoo: a row for each way to write a forward, and the way in which native loops are expected to run it. */
import { GaussianModel, MLPEnergy } from '../../../lib/core/index.js';
import * as models from '../../../lib/models/index.js';
import type * as nn from '../../../lib/nn/index.js';
import type { Tensor } from '../../../lib/torch/index.js';
import * as torch from '../../../lib/torch/index.js';
import * as energies from './energies.js';
import * as fields from './fields.js';
import * as modules from './modules.js';

export interface Row<M extends nn.Module = any> {
  make: () => M;
  /** The shape of a row of x; [2] by default. */
  shape?: number[];
  modelKwargs?: Record<string, unknown>;
  /** The way of native loops, or the reason for which they call it back: a recorded graph by default. */
  way?: 'graph' | RegExp;
  /** The reason for which `jit.trace` warns or refuses; by default it does neither. */
  traced?: RegExp;
  /** Whether its graph fits the batch alone that it was recorded for. */
  oneBatch?: true;
  /** Losses that differentiate twice cannot take it: its own forward says why. */
  once?: true;
}

const READS = /it reads values of a tensor/;
const INSIDE = /it takes a gradient of its own, or reads a tensor with a gradient/;
const FAILS = /an operator in it fails \(matmul\)/;
const CUSTOM = /it has the custom Function Rounds, whose backward no graph repeats/;
const ONE_BATCH = /fits batches of 6 alone/;
const y = torch.tensor([0, 1, 2, 1, 3, 0], { dtype: 'int64' });
const mask = torch.tensor([true, false, true, true, false, false]);

export const energyRows: Record<string, Row> = {
  'a multilayer perceptron': { make: () => new energies.Multilayer() },
  "the library's": { make: () => new MLPEnergy(2, { hiddenDims: [8, 8] }) },
  'branches on the number of columns': { make: () => new energies.BranchesOnShape() },
  'branches on the number of columns, the other way': { make: () => new energies.BranchesOnShape(), shape: [1] },
  'branches on the number of rows': { make: () => new energies.BranchesOnBatch() },
  'the number of rows as a number': { make: () => new energies.CountsRows(), oneBatch: true, traced: ONE_BATCH },
  buffers: { make: () => new energies.Buffers() },
  dropout: { make: () => new energies.Dropped() },
  'dropout in evaluation': { make: () => new energies.Dropped().eval() },
  'in place on temporaries': { make: () => new energies.InPlace() },
  'a new tensor that is filled': { make: () => new energies.FillsNew(), oneBatch: true, traced: ONE_BATCH },
  views: { make: () => new energies.Views() },
  attention: { make: () => new energies.Attends(), once: true },
  'attention by hand': { make: () => new energies.AttendsByHand() },
  'scaled dot products': { make: () => new energies.ScaledDotProduct(), once: true },
  'branches on values': { make: () => new energies.BranchesOnValues(), way: READS, traced: READS },
  item: { make: () => new energies.Items(), way: READS, traced: READS },
  'a list of values': { make: () => new energies.Lists(), way: READS, traced: READS },
  'a gradient inside': { make: () => new energies.GradientInside(), way: INSIDE, traced: INSIDE },
  'a functional gradient inside': { make: () => new energies.FunctionalGradient(), oneBatch: true, traced: ONE_BATCH },
  'loops over layers': { make: () => new energies.Loops() },
  dictionaries: { make: () => new energies.Dictionaries() },
  'tied weights': { make: () => new energies.Tied() },
  'batch statistics': { make: () => new energies.Normalised() },
  'running statistics': { make: () => new energies.Normalised().eval() },
  'other norms': { make: () => new energies.LayerNormalised() },
  convolutions: { make: () => new energies.Convolutions(), shape: [1, 8, 8] },
  'labels by name': { make: () => new energies.Labelled(), modelKwargs: { y } },
  'a number by name': { make: () => new energies.Labelled(), modelKwargs: { scale: 3 } },
  'options handed on': { make: () => new energies.Nested(), modelKwargs: { y } },
  'complex numbers': { make: () => new energies.Complex() },
  masks: { make: () => new energies.Masks() },
  'orders and sums': { make: () => new energies.Orders() },
  'scattered sums': { make: () => new energies.Scatters(), oneBatch: true, traced: ONE_BATCH },
  'recurrent layers': { make: () => new energies.Recurrent(), once: true },
  'spectral and weight norm': { make: () => new energies.Spectral() },
  'spectral and weight norm in evaluation': { make: () => new energies.Spectral().eval() },
  noise: { make: () => new energies.Noisy() },
  casts: { make: () => new energies.Casts() },
  'variables around it': { make: () => new energies.Closure() },
  'a mixture': { make: () => new energies.Mixture() },
  distributions: { make: () => new energies.Distributions(), oneBatch: true, traced: ONE_BATCH },
  'distributions that look at values': { make: () => new energies.Validated(), way: READS, traced: READS },
  'linear algebra': { make: () => new energies.LinearAlgebra() },
  'a gradient of its own': { make: () => new energies.StraightThrough(), way: CUSTOM, traced: CUSTOM },
  'detached parts': { make: () => new energies.Detaches() },
  'parts without gradient': { make: () => new energies.WithoutGradient() },
  'what it saw last': { make: () => new energies.Remembers(), way: /it changes properties/ },
  'counted calls': { make: () => new energies.CountsCalls(), way: /it changes properties/ },
  'a cache': { make: () => new energies.FillsCache(), way: /it changes properties/ },
  'an error of its own': { make: () => new energies.Tries(), way: FAILS, traced: FAILS },
  'a series': { make: () => new energies.Series(), shape: [6] },
  'a method of a subclass': { make: () => new energies.FromTemplate() },
  'an interaction': {
    make: () => new models.InteractionModel(new energies.Multilayer(), 1),
    oneBatch: true,
    traced: ONE_BATCH,
  },
  'an energy of a field': { make: () => new models.EqMEnergy(new fields.Timed()) },
  'a closed form': {
    make: () => new (class extends GaussianModel {})(torch.zeros([2]), torch.eye(2)),
    oneBatch: true,
    traced: ONE_BATCH,
  },
};

export const fieldRows: Record<string, Row> = {
  'times as features': { make: () => new fields.Timed() },
  'labels, a mask and a number': { make: () => new fields.Conditioned(), modelKwargs: { y, mask, strength: 2 } },
  'no conditions': { make: () => new fields.Conditioned() },
  'a U-Net': { make: () => new fields.UNet(), shape: [1, 8, 8], oneBatch: true, traced: ONE_BATCH },
  'branches on times': { make: () => new fields.BranchesOnTime(), way: READS, traced: READS },
  'the gradient of a potential': { make: () => new fields.OfPotential(), way: INSIDE, traced: INSIDE },
  'times as columns': { make: () => new fields.BroadcastsTime(), shape: [2, 3] },
  TimeConditionedMLP: { make: () => new models.TimeConditionedMLP(2, { hiddenDim: 16, depth: 2 }) },
  DiT: {
    make: () => new models.DiT(8, 1, { patchSize: 2, embedDim: 16, depth: 2, numHeads: 2 }),
    shape: [1, 8, 8],
  },
};

/** Modules of any kind with their inputs, positional and by name. */
export interface ModuleRow {
  make: () => nn.Module;
  inputs: () => Tensor[];
  named?: () => Record<string, Tensor>;
  traced?: RegExp;
}

const whole = () =>
  torch.tensor(
    [
      [1, 2, 0],
      [4, 9, 3],
    ],
    { dtype: 'int64' },
  );

export const moduleRows: Record<string, ModuleRow> = {
  'several inputs': { make: () => new modules.TwoInputs(), inputs: () => [torch.randn([3, 2]), torch.randn([3, 3])] },
  'several outputs': { make: () => new modules.TwoOutputs(), inputs: () => [torch.randn([3, 2])] },
  'inputs by name': {
    make: () => new modules.ByName(),
    inputs: () => [torch.randn([4, 2])],
    named: () => ({ shift: torch.randn([4, 3]), gate: torch.randn([4, 1]) }),
  },
  'whole numbers': { make: () => new modules.Tokens(), inputs: () => [whole()] },
  'a list of one': { make: () => new modules.OneOfAList(), inputs: () => [torch.randn([3, 2])] },
  'what it is given': { make: () => new modules.PassesOn(), inputs: () => [torch.randn([3, 2])] },
  'a dictionary': {
    make: () => new modules.GivesDictionary(),
    inputs: () => [torch.randn([3, 2])],
    traced: /^GivesDictionary: expected the result of forward to be a Tensor or an array of them, got /,
  },
  'an autoencoder': { make: () => new modules.Autoencoder(), inputs: () => [torch.randn([2, 1, 8, 8])] },
  'an autoencoder in evaluation': {
    make: () => new modules.Autoencoder().eval(),
    inputs: () => [torch.randn([2, 1, 8, 8])],
  },
};
