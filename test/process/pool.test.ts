import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { built } from '../addon/support.js';

const prelude = `
  import { readdirSync } from 'node:fs';
  import { once } from 'node:events';
  import { Worker } from 'node:worker_threads';
  import * as torch from '${built('torch/index.js')}';
  import { BaseModel, DoubleWellModel } from '${built('core/index.js')}';
  import { LangevinDynamics } from '${built('samplers/index.js')}';
  const threads = () => readdirSync('/proc/self/task').length;
  const own = (seed) => new torch.Generator().manualSeed(seed);
  torch.setNumThreads(1);
`;

/** The last line that a program prints, as JSON. */
function run(program: string, ...flags: string[]): any {
  const args = [...flags, '--input-type=module', '-e', prelude + program];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 100_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

/** `npm run soak` also looks at the clock. */
const soak = process.env.TORCHEBM_SOAK === '1';

describe('a process', () => {
  it('has a handful of threads for 5,000 calls at once', () => {
    const { before, most, done } = run(`
      const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
      await sampler.sample({ dim: 2, nSteps: 1 });
      torch.setNumInteropThreads(3);
      const before = threads();
      let most = 0;
      let done = 0;
      const calls = Array.from({ length: 5000 }, (_, i) =>
        sampler.sample({ dim: 2, nSteps: 20, generator: own(i) }).then(() => {
          done++;
          if (done % 100 === 0) most = Math.max(most, threads());
        }));
      most = Math.max(most, threads());
      await Promise.all(calls);
      console.log(JSON.stringify({ before, most, done }));
    `);
    expect(done).toBe(5000);
    expect(most).toBeLessThanOrEqual(before + 2);
  });

  it('rejects each of 5,000 waiting calls once after one abort, and goes on', () => {
    // Calls that overlap on the global generator warn, once.
    const program = `
      const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
      await sampler.sample({ dim: 2, nSteps: 1 });
      torch.setNumInteropThreads(1);
      const abort = async () => {
        const controller = new AbortController();
        const { signal } = controller;
        const [ended, reasons] = [[], new Set()];
        const held = sampler.sample({ dim: 2, nSteps: 1e12, signal }).catch(() => {});
        const calls = Array.from({ length: 5000 }, (_, i) =>
          sampler.sample({ dim: 2, nSteps: 1e12, signal }).catch((reason) => {
            ended.push(i);
            reasons.add(reason);
          }));
        await new Promise((resolve) => setTimeout(resolve, 50));
        const started = performance.now();
        controller.abort('enough');
        await Promise.all(calls);
        const took = performance.now() - started;
        await held;
        return { ended, reasons: [...reasons], took };
      };
      await abort();
      const { ended, reasons, took } = await abort();
      const { shape } = await sampler.sample({ dim: 2, nSteps: 20 });
      console.log(JSON.stringify({ ended, reasons, took, next: shape }));
    `;
    const { ended, reasons, took, next } = run(program, '--no-warnings');
    // Some have begun in the meantime, and end a little later.
    expect(ended.sort((a: number, b: number) => a - b)).toEqual(Array.from({ length: 5000 }, (_, i) => i));
    expect(reasons).toEqual(['enough']);
    expect(next).toEqual([1, 2]);
    if (soak) expect(took).toBeLessThan(100);
  });

  it('begins none of the calls that wait while one abort ends them all', () => {
    const { begun } = run(
      `
      const { ConstantScheduler } = await import('${built('core/index.js')}');
      await new LangevinDynamics(new DoubleWellModel()).sample({ dim: 2, nSteps: 1 });
      torch.setNumInteropThreads(1);
      const controller = new AbortController();
      const calls = Array.from({ length: 500 }, () => {
        const stepSize = new ConstantScheduler(0.01);
        const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize });
        return { stepSize, ended: sampler.sample({ dim: 2, nSteps: 1e9, signal: controller.signal }).catch(() => {}) };
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.abort();
      await Promise.all(calls.map(({ ended }) => ended));
      console.log(JSON.stringify({ begun: calls.filter(({ stepSize }) => stepSize.stepCount > 0).length }));
    `,
      '--no-warnings',
    );
    expect(begun).toBe(1);
  });

  it('gives a worker thread its turn while calls of the main thread have the whole pool', () => {
    // The main thread waits for the worker without turning its loop, so that none of its own calls can end.
    const { shape } = run(`
      class Callback extends BaseModel {
        forward(x) { return x.pow(2).sum(-1); }
        gradient(x) { return x.mul(2); }
      }
      torch.setNumInteropThreads(1);
      const controller = new AbortController();
      const held = [0, 1].map((seed) => new LangevinDynamics(new Callback()).sample({
        dim: 2, nSteps: 1e9, generator: own(seed), signal: controller.signal }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const done = new Int32Array(new SharedArrayBuffer(8));
      const worker = new Worker(\`
        (async () => {
          const { workerData } = await import('node:worker_threads');
          const torch = await import('${built('torch/index.js')}');
          const { DoubleWellModel } = await import('${built('core/index.js')}');
          const { LangevinDynamics } = await import('${built('samplers/index.js')}');
          const generator = new torch.Generator().manualSeed(0);
          const x = await new LangevinDynamics(new DoubleWellModel()).sample({ dim: 2, nSteps: 5, generator });
          workerData[1] = x.shape[1];
          Atomics.store(workerData, 0, 1);
          Atomics.notify(workerData, 0);
        })();
      \`, { eval: true, workerData: done });
      const ended = once(worker, 'exit');
      await once(worker, 'online');
      if (Atomics.wait(done, 0, 0, 60_000) === 'timed-out') throw new Error('the worker never had its turn');
      controller.abort();
      await Promise.allSettled(held);
      await ended;
      console.log(JSON.stringify({ shape: done[1] }));
    `);
    expect(shape).toBe(2);
  });
});
