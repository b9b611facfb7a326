import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { built } from '../addon/support.js';

const prelude = `
  import { Worker, parentPort } from 'node:worker_threads';
  import * as torch from '${built('torch/index.js')}';
  import { DoubleWellModel, MLPEnergy } from '${built('core/index.js')}';
  import { LangevinDynamics } from '${built('samplers/index.js')}';
  const sampler = new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 });
  const some = { dim: 2, nSamples: 8, nSteps: 200 };
`;

const run = (program: string) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', prelude + program], { timeout: 120_000 });

const workers = (body: string) => `
  const inWorker = ${JSON.stringify(prelude + body)};
  const begin = () => new Promise((resolve, reject) =>
    new Worker(new URL('data:text/javascript,' + encodeURIComponent(inWorker))).once('message', resolve).once('error', reject));
`;

it('each worker has a global generator of its own, whatever the others and the main thread draw', async () => {
  const numbers = `
    torch.manualSeed(3);
    const drawn = [];
    for (let i = 0; i < 50; i++) {
      drawn.push(...torch.randn([100]).tolist(), ...torch.dropout(torch.ones([20]), 0.5, true).tolist());
      drawn.push(...(await sampler.sample(some)).flatten().tolist());
      drawn.push(...new MLPEnergy(2, { hiddenDims: [4] }).parameters()[0].flatten().tolist());
    }
  `;
  const { stdout, stderr } = await run(`
    ${workers(`${numbers} parentPort.postMessage(drawn);`)}
    ${numbers}
    torch.manualSeed(9);
    let over = false;
    const busy = (async () => { while (!over) { torch.randn([100]); await sampler.sample(some); } })();
    const [a, b] = await Promise.all([begin(), begin()]);
    over = true;
    await busy;
    const same = (x) => x.length === drawn.length && x.every((value, i) => value === drawn[i]);
    console.log(same(a), same(b));
  `);
  expect({ stdout, stderr }).toEqual({ stdout: 'true true\n', stderr: '' });
});

it('workers without a seed draw other numbers than each other and the main thread', async () => {
  const { stdout, stderr } = await run(`
    ${workers('parentPort.postMessage([torch.randn([1]).item(), torch.initialSeed()]);')}
    torch.manualSeed(3);
    const all = [[torch.randn([1]).item(), torch.initialSeed()], ...(await Promise.all([begin(), begin()]))];
    console.log(new Set(all.map(([x]) => x)).size, new Set(all.map(([, seed]) => seed)).size);
  `);
  expect({ stdout, stderr }).toEqual({ stdout: '3 3\n', stderr: '' });
});

it('a draw while a job draws warns once, with the name of the job and the cure', async () => {
  const { stderr } = await run(`
    for (let i = 0; i < 3; i++) {
      const running = sampler.sample(some);
      torch.randn([2]);
      await running;
    }
  `);
  expect(stderr.match(/TorchEBMWarning/g)).toHaveLength(1);
  expect(stderr).toContain('while LangevinDynamics.sample drew from it');
  expect(stderr).toContain('{ generator: new torch.Generator().manualSeed(0) }');
});

it('calls that are awaited, and calls with generators of their own, do not warn', async () => {
  const { stdout, stderr } = await run(`
    const own = () => ({ ...some, generator: new torch.Generator() });
    await sampler.sample(some);
    torch.randn([2]);
    const running = [sampler.sample(own()), sampler.sample(own())];
    torch.randn([2]);
    await Promise.all(running);
    sampler.sampleSync(some);
    console.log('over');
  `);
  expect({ stdout, stderr }).toEqual({ stdout: 'over\n', stderr: '' });
});
