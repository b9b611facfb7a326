// How late a 1 ms timer is on the main thread while a job samples for some seconds: node bench/event-loop.mjs [seconds]
// Two figures beside it: the same timer on an idle thread, and during the same work in place, which blocks it.
import { performance } from 'node:perf_hooks';
import { MLPEnergy } from '../dist/core/index.js';
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

const sampler = new LangevinDynamics(new MLPEnergy(2), { stepSize: 0.01 });
const options = { dim: 2, nSamples: 1024 };
sampler.sampleSync({ ...options, nSteps: 10 });
const began = performance.now();
sampler.sampleSync({ ...options, nSteps: 100 });
const nSteps = Math.round((seconds * 1000 * 100) / (performance.now() - began));

console.log(`${nSteps} steps of 1024 chains on an MLP, ${torch.getNumThreads()} threads; lateness in ms`);
console.table({
  idle: await lateness(() => new Promise((resolve) => setTimeout(resolve, seconds * 1000))),
  'sample (a job)': await lateness(() => sampler.sample({ ...options, nSteps })),
  'sampleSync (in place)': await lateness(() => sampler.sampleSync({ ...options, nSteps: Math.round(nSteps / 5) })),
});
