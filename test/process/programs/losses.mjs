// Trains a tiny model by each of some losses: `node losses.mjs STEPS SAMPLES NAME…` prints a report for each; without
// arguments it prints the names.
import { MLPEnergy } from 'torchebm/core';
import {
  ContrastiveDivergence,
  DenoisingScoreMatching,
  EnergyMatchingLoss,
  EquilibriumMatchingLoss,
  FlowMatchingLoss,
  GaussianNoise,
  NoiseContrastiveEstimation,
  ParallelTemperingCD,
  PersistentContrastiveDivergence,
  ScoreMatching,
  SlicedScoreMatching,
} from 'torchebm/losses';
import { TimeConditionedMLP } from 'torchebm/models';
import { HamiltonianMonteCarlo, LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { watch } from './report.mjs';

const energy = () => new MLPEnergy(2, { hiddenDims: [8] });
const field = () => new TimeConditionedMLP({ inDim: 2, hiddenDim: 8, depth: 1 });
const langevin = (model) => new LangevinDynamics(model, { stepSize: 0.01 });
const buffer = { kSteps: 2, bufferSize: 64, initSteps: 2 };
const noise = () => new GaussianNoise(torch.zeros([2]), torch.eye(2));

const losses = {
  ContrastiveDivergence: [energy, (m) => new ContrastiveDivergence(m, langevin(m), { kSteps: 2 })],
  'ContrastiveDivergence, HMC': [
    energy,
    (m) => new ContrastiveDivergence(m, new HamiltonianMonteCarlo(m, { nLeapfrogSteps: 2 }), { kSteps: 1 }),
  ],
  PersistentContrastiveDivergence: [energy, (m) => new PersistentContrastiveDivergence(m, langevin(m), buffer)],
  'PersistentContrastiveDivergence, in place': [
    energy,
    (m) => new PersistentContrastiveDivergence(m, langevin(m), { ...buffer, bufferMode: 'inPlace' }),
  ],
  ParallelTemperingCD: [energy, (m) => new ParallelTemperingCD(m, { temperatures: [1, 3], kSteps: 1 })],
  NoiseContrastiveEstimation: [energy, (m) => new NoiseContrastiveEstimation(m, { noise: noise() })],
  'ScoreMatching, exact': [energy, (m) => new ScoreMatching(m)],
  'ScoreMatching, approx': [energy, (m) => new ScoreMatching(m, { hessianMethod: 'approx' })],
  'ScoreMatching, hutchinson': [
    energy,
    (m) => new ScoreMatching(m, { hessianMethod: 'hutchinson', hutchinsonSamples: 2 }),
  ],
  DenoisingScoreMatching: [energy, (m) => new DenoisingScoreMatching(m, { noiseScale: 0.3 })],
  SlicedScoreMatching: [energy, (m) => new SlicedScoreMatching(m, { nProjections: 2 })],
  FlowMatchingLoss: [field, (m) => new FlowMatchingLoss(m)],
  EquilibriumMatchingLoss: [field, (m) => new EquilibriumMatchingLoss(m)],
  EnergyMatchingLoss: [energy, (m) => new EnergyMatchingLoss(m, { coupling: 'independent', nLangevinSteps: 2 })],
};

const [steps, samples, ...names] = process.argv.slice(2);
if (steps === undefined) console.log(JSON.stringify(Object.keys(losses)));
torch.setNumThreads(1);
torch.manualSeed(0);
for (const name of names) {
  const [makeModel, makeLoss] = losses[name];
  const model = makeModel();
  const lossFn = makeLoss(model);
  const optimizer = new torch.optim.Adam([...new Set([...model.parameters(), ...lossFn.parameters()])], { lr: 1e-3 });
  const x = torch.randn([16, 2]);
  const first = model.parameters()[0].clone();
  const step = () => {
    optimizer.zeroGrad();
    const result = lossFn(x);
    (Array.isArray(result) ? result[0] : result).backward();
    optimizer.step();
  };
  watch(Number(steps), step, Number(samples));
  if (model.parameters()[0].equal(first)) throw new Error(`${name} has trained nothing`);
}
