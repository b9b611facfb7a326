// The delay of a 1 ms timer on the main thread while a job samples, and while `fit` trains, for some seconds each:
//   node bench/event-loop.mjs [seconds]
// Beside them the same timer on an idle thread, and during the same work in place, which blocks it.
import { performance } from 'node:perf_hooks';
import { ContrastiveDivergenceTrainer, MLPEnergy } from '../dist/core/index.js';
import { LangevinDynamics } from '../dist/samplers/index.js';
import * as torch from '../dist/torch/index.js';

const seconds = Number(process.argv[2] ?? 5);

/** Delays of a 1 ms interval timer until `work` is over. */
async function lateness(work) {
  const late = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - last - 1));
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  late.push(Math.max(0, performance.now() - last - 1));
  late.sort((a, b) => a - b);
  const at = (q) => late[Math.min(late.length - 1, Math.floor(q * late.length))].toFixed(1);
  return { ticks: late.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** The units of work that take the time that was asked for. */
async function unitsFor(work, trial) {
  const began = performance.now();
  await work(trial);
  return Math.max(1, Math.round((seconds * 1000 * trial) / (performance.now() - began)));
}

const model = new MLPEnergy(2);
const sampler = new LangevinDynamics(model, { stepSize: 0.01 });
const options = { dim: 2, nSamples: 1024 };
await sampler.sample({ ...options, nSteps: 10 });
const nSteps = await unitsFor((n) => sampler.sample({ ...options, nSteps: n }), 100);

const trainer = new ContrastiveDivergenceTrainer(model, sampler, {
  device: 'cpu',
  learningRate: 1e-4,
  clipGradNorm: 1,
});
const batches = [torch.randn([256, 2])];
await trainer.fit(batches, { steps: 5 });
const steps = await unitsFor((n) => trainer.fit(batches, { steps: n }), 50);

console.log(
  `a 2-128-128-1 network, ${torch.getNumThreads()} threads: ${nSteps} steps of 1024 chains; ${steps} steps of ` +
    'contrastive divergence, 256 rows; lateness in ms',
);
console.table({
  idle: await lateness(() => new Promise((resolve) => setTimeout(resolve, seconds * 1000))),
  'sample (a job)': await lateness(() => sampler.sample({ ...options, nSteps })),
  'sampleSync (in place)': await lateness(() => sampler.sampleSync({ ...options, nSteps: Math.round(nSteps / 5) })),
  'fit (a job a step)': await lateness(() => trainer.fit(batches, { steps })),
  'fitSync (in place)': await lateness(() => trainer.fitSync(batches, { steps: Math.ceil(steps / 5) })),
});
