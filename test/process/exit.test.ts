import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { built } from '../addon/support.js';

/** The beginning of every program: a job that would take minutes, of each kind of model. */
const prelude = `
  import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
  import * as torch from '${built('torch/index.js')}';
  import { BaseModel, DoubleWellModel, MLPEnergy } from '${built('core/index.js')}';
  import { LangevinDynamics } from '${built('samplers/index.js')}';
  import { ContrastiveDivergence } from '${built('losses/index.js')}';
  class Callback extends BaseModel {
    forward(x) { return x.pow(2).sum(-1); }
    gradient(x) { return x.mul(2); }
  }
  const models = { analytic: new DoubleWellModel(), graph: new MLPEnergy(2, { hiddenDims: [8] }), callback: new Callback() };
  const long = { dim: 2, nSamples: 64, nSteps: 1e8 };
  const shared = new torch.Generator();
  const start = (kind, options = {}) => new LangevinDynamics(models[kind]).sample({ ...long, ...options });
`;

interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end; one that hangs is killed, and fails the test by its signal. */
function run(program: string, onLine: (line: string, pid: number) => void = () => {}): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', prelude + program], { env: process.env });
    const timer = setTimeout(() => child.kill('SIGKILL'), 45_000);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      for (const line of text.split('\n')) if (line) onLine(line, child.pid!);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

const kinds = ['analytic', 'graph', 'callback'] as const;

describe.each(kinds)('while a job with a model of the kind %s is under way, the process ends', (kind) => {
  const underWay = `start('${kind}', { onProgress: once, generator: shared }); start('${kind}'); start('${kind}', { generator: shared });`;

  it('by process.exit', async () => {
    const { code, signal, stderr } = await run(`function once() { process.exit(7); } ${underWay}`);
    expect({ code, signal, stderr }).toEqual({ code: 7, signal: null, stderr: '' });
  });

  it('by an error that nobody catches', async () => {
    const { code, signal, stderr } = await run(
      `function once() {} ${underWay} setTimeout(() => { throw new Error('on purpose'); }, 50);`,
    );
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(stderr).toContain('Error: on purpose');
    expect(stderr).not.toMatch(/terminate called|Segmentation|FATAL/);
  });

  it('by SIGINT', async () => {
    const { code, signal } = await run(`function once() { console.log('running'); } ${underWay}`, (line, pid) => {
      if (line === 'running') process.kill(pid, 'SIGINT');
    });
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
  });

  it('by a handler of SIGINT', async () => {
    const { code, signal, stderr } = await run(
      `process.on('SIGINT', () => process.exit(130)); function once() { console.log('running'); } ${underWay}`,
      (line, pid) => {
        if (line === 'running') process.kill(pid, 'SIGINT');
      },
    );
    expect({ code, signal, stderr }).toEqual({ code: 130, signal: null, stderr: '' });
  });
});

it('process.exit from within a model ends the process', async () => {
  const { code, signal, stderr } = await run(`
    let calls = 0;
    class Leaves extends Callback { gradient(x) { if (++calls === 5) process.exit(3); return x; } }
    new LangevinDynamics(new Leaves()).sample(long);
  `);
  expect({ code, signal, stderr }).toEqual({ code: 3, signal: null, stderr: '' });
});

it('the process waits for a job that nobody awaits, and ends by itself then', async () => {
  const { code, stdout } = await run(`
    start('analytic', { nSteps: 20000 }).then((x) => console.log(x.shape));
    process.on('exit', () => console.log('exit'));
  `);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '[ 64, 2 ]\nexit\n' });
});

it('a rejection that nobody catches ends the process', async () => {
  const { code, stderr } = await run(`
    start('analytic', { onProgress: () => { throw new Error('from progress'); } });
    setTimeout(() => {}, 1e6);
  `);
  expect(code).toBe(1);
  expect(stderr).toContain('from progress');
});

describe('worker threads', () => {
  const worker = (body: string) => `
    const inWorker = ${JSON.stringify(`${prelude}\n`)} + ${JSON.stringify(body)};
    const begin = () => {
      const worker = new Worker(new URL('data:text/javascript,' + encodeURIComponent(inWorker)));
      const ended = new Promise((resolve, reject) => worker.on('exit', resolve).on('error', reject));
      const said = new Promise((resolve) => worker.once('message', resolve));
      return { worker, ended, said };
    };
  `;
  const samples = `
    const generator = new torch.Generator().manualSeed(1);
    const x = await start('graph', { nSteps: 20, generator });
    parentPort.postMessage(x.tolist());
  `;

  it('one alone, two at once, and another after they have ended', async () => {
    const { code, stdout, stderr } = await run(`
      ${worker(samples)}
      const one = begin();
      const first = await one.said;
      await one.ended;
      const two = [begin(), begin()];
      const messages = await Promise.all(two.map((w) => w.said));
      await Promise.all(two.map((w) => w.ended));
      const main = await start('graph', { nSteps: 20, generator: new torch.Generator().manualSeed(1) });
      const last = begin();
      console.log(first.length, messages.map((m) => m.length), main.shape, (await last.said).length);
      await last.ended;
    `);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '64 [ 64, 64 ] [ 64, 2 ] 64\n', stderr: '' });
  });

  it.each(kinds)('can be terminated during a job with a model of the kind %s', async (kind) => {
    const { code, stdout, stderr } = await run(`
      ${worker(`
        start('${kind}', { onProgress: () => parentPort.postMessage('running') });
        start('${kind}', { generator: new torch.Generator() });
      `)}
      for (let i = 0; i < 3; i++) {
        const one = begin();
        await one.said;
        await one.worker.terminate();
      }
      console.log('over', (await start('${kind}', { nSteps: 5 })).shape);
    `);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'over [ 64, 2 ]\n', stderr: '' });
  });

  it('may exit by themselves during a job, and within a model', async () => {
    const { code, stdout, stderr } = await run(`
      ${worker(`
        let calls = 0;
        class Leaves extends Callback { gradient(x) { if (++calls === 5) process.exit(3); return x; } }
        start('analytic', { generator: new torch.Generator() });
        new LangevinDynamics(new Leaves()).sample(long);
      `)}
      console.log(await begin().ended, await begin().ended);
    `);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '3 3\n', stderr: '' });
  });
});

it('a synchronous loop of 10,000 training steps keeps tensors and memory flat', async () => {
  const { code, stdout } = await run(`
    const model = new MLPEnergy(2, { hiddenDims: [16] });
    const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model), { kSteps: 1, persistent: true, bufferSize: 64, initSteps: 0 });
    const parameters = model.parameters();
    const rss = [];
    let most = 0;
    for (let i = 0; i < 10000; i++) {
      const [loss] = lossFn(torch.randn([16, 2]));
      model.zeroGrad();
      loss.backward();
      torch.noGrad(() => { for (const p of parameters) p.sub_(p.grad.mul(1e-3)); });
      if (i % 1000 === 999) {
        const { tensors } = torch.memoryStats();
        most = Math.max(most, tensors);
        rss.push(Math.round(process.memoryUsage().rss / 2 ** 20));
      }
    }
    console.log(JSON.stringify({ most, rss }));
  `);
  expect(code).toBe(0);
  const { most, rss } = JSON.parse(stdout) as { most: number; rss: number[] };
  // V8 collects when it sees fit; what counts is that nothing grows with the number of steps (100,000 tensors made).
  expect(most).toBeLessThan(60_000);
  expect(rss.at(-1)! - rss[2]!).toBeLessThan(100);
});
