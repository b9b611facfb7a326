// The small costs that are promised, each beside its measure within this run:
//   node bench/costs.mjs [rounds]
// the check for what is not finite, in processor time of a step of `fit`; the shortest call of `sample`, which the event
// loop waits for, beside the shortest operation on tensors; and four jobs at once, on all cores, beside one after
// another.
import { cpus, loadavg } from 'node:os';
import { DoubleWellModel, MLPEnergy } from '../dist/core/index.js';
import { DenoisingScoreMatching } from '../dist/losses/index.js';
import { LangevinDynamics } from '../dist/samplers/index.js';
import * as torch from '../dist/torch/index.js';
import { BaseTrainer } from '../dist/training/index.js';

const rounds = Number(process.argv[2] ?? 40);
torch.setNumThreads(1);

/** Microseconds of this process's processor. */
function spent() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A training whose steps are checked, or not; both have the same batches and take turns. */
function training(rows) {
  torch.manualSeed(0);
  const model = new MLPEnergy(2, { hiddenDims: [128, 128] });
  const lossFn = new DenoisingScoreMatching(model, { noiseScale: 0.1 });
  const trainer = new BaseTrainer(model, new torch.optim.Adam(model.parameters()), lossFn, { device: 'cpu' });
  return { trainer, batches: [torch.randn([rows, 2])] };
}

async function check(rows, steps) {
  const kinds = ['throw', 'ignore'];
  const trainings = kinds.map(() => training(rows));
  const costs = kinds.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    // Who comes first changes, so that neither has the warmer machine.
    for (const i of round % 2 ? [0, 1] : [1, 0]) {
      const { trainer, batches } = trainings[i];
      const began = spent();
      await trainer.fit(batches, { steps, nonFinite: kinds[i] });
      if (round > 0) costs[i].push((spent() - began) / steps);
    }
  }
  const ratios = costs[0].map((cost, i) => cost / costs[1][i]);
  const ratio = median(ratios).toFixed(3);
  return { rows, 'step in µs': Math.round(median([...costs[1]])), 'the same with the check': ratio };
}

/** The least time on the event loop of a call of `sample`, and of an operation; a mean of 100 each. */
async function call() {
  const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
  const [calls, adds] = [[], []];
  const [a, b] = [torch.ones([10, 2]), torch.ones([10, 2])];
  for (let round = 0; round <= rounds; round++) {
    const generators = Array.from({ length: 100 }, (_, i) => new torch.Generator().manualSeed(i));
    let began = performance.now();
    const all = generators.map((generator) => sampler.sample({ dim: 2, nSamples: 10, nSteps: 1, generator }));
    if (round > 0) calls.push((performance.now() - began) * 10);
    await Promise.all(all);
    began = performance.now();
    for (let i = 0; i < 100; i++) a.add(b).dispose();
    if (round > 0) adds.push((performance.now() - began) * 10);
  }
  return { 'sample in µs': Math.min(...calls).toFixed(1), 'a.add(b) in µs': Math.min(...adds).toFixed(1) };
}

/** The time of four jobs at once over that of four in a row: 1 where the machine is full either way, less where it is not. */
async function four(name, job) {
  const [rows, ones] = [[], []];
  for (let round = 0; round <= Math.min(rounds, 5); round++) {
    let began = performance.now();
    for (let k = 0; k < 4; k++) await job(k);
    const inARow = performance.now() - began;
    began = performance.now();
    await Promise.all([0, 1, 2, 3].map(job));
    if (round > 0) rows.push(inARow) && ones.push((performance.now() - began) / inARow);
  }
  return { four: name, 'in a row, ms': median(rows).toFixed(0), 'at once': median(ones).toFixed(2) };
}

const drawn = (k) =>
  new LangevinDynamics(new MLPEnergy(2), { stepSize: 0.01 }).sample({
    dim: 2,
    nSamples: 2048,
    nSteps: 200,
    generator: new torch.Generator().manualSeed(k),
  });
const trained = (k) => {
  const generator = new torch.Generator().manualSeed(k);
  const model = new MLPEnergy(2);
  const loss = new DenoisingScoreMatching(model);
  const trainer = new BaseTrainer(model, new torch.optim.Adam(model.parameters()), loss, { generator, device: 'cpu' });
  return trainer.fit([torch.randn([256, 2])], { steps: 100 });
};

console.log(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; medians of ${rounds} rounds`);
console.table([await check(64, 50), await check(256, 50), await check(1024, 20)]);
console.table([await call()]);
torch.setNumThreads(cpus().length);
console.table([await four('samples of a network', drawn), await four('trainings', trained)]);
