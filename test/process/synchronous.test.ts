import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { built } from '../addon/support.js';

/** Loops that hold their thread, and whose end no one lives to see. */
const prelude = `
  import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
  import * as torch from '${built('torch/index.js')}';
  import { BaseModel, DoubleWellModel, GaussianModel, MLPEnergy } from '${built('core/index.js')}';
  import { SinkhornCoupling } from '${built('couplings/index.js')}';
  import { BackwardEulerMaruyamaIntegrator, LeapfrogIntegrator } from '${built('integrators/index.js')}';
  import * as samplers from '${built('samplers/index.js')}';
  const endless = 1e12;
  class Callback extends BaseModel {
    forward(x) { return x.pow(2).sum(-1); }
    gradient(x) { return x.mul(2); }
  }
  class Field extends torch.nn.Module {
    l = new torch.nn.Linear(3, 2);
    forward(x, t) { return this.l(torch.cat([x, t.unsqueeze(-1)], 1)); }
  }
  const well = () => new DoubleWellModel();
  const net = () => new MLPEnergy(2, { hiddenDims: [8] });
  const bell = () => new GaussianModel(torch.zeros([2]), torch.eye(2));
  const langevin = (model, nSamples) => () =>
    new samplers.LangevinDynamics(model, { stepSize: 1e-3 }).sampleSync({ dim: 2, nSamples, nSteps: 1e9 });
  const sample = (sampler) => sampler.sampleSync({ dim: 2, nSamples: 3, nSteps: 5 });
  const hmc = (model, options) => new samplers.HamiltonianMonteCarlo(model, { stepSize: 1e-6, nLeapfrogSteps: endless, ...options });
  const implicit = () => new BackwardEulerMaruyamaIntegrator({ solverMaxIter: endless, solverCheckEvery: 0 });
  const x = torch.ones([2, 2]);
  const loops = {
    'Langevin, one chain': langevin(well(), 1),
    'Langevin, fused': langevin(well(), 20000),
    'Langevin, a network': langevin(net(), 500),
    'Langevin, in operators': langevin(bell(), 100),
    'Langevin, a callback': langevin(new Callback(), 3),
    'HMC, fused': () => sample(hmc(well())),
    'HMC, a network': () => sample(hmc(net())),
    'HMC, in operators': () => sample(hmc(bell(), { mass: torch.tensor([1, 2]) })),
    'HMC, warm-up': () => hmc(net()).warmupSync({ dim: 2, nSteps: 100 }),
    'NUTS': () => sample(new samplers.NoUTurnSampler(net(), { stepSize: 1e-12, maxTreeDepth: 30 })),
    'tempering': () => sample(new samplers.ParallelTempering(net(), { temperatures: [1, 2], makeKernel: (model) => hmc(model) })),
    'flow': () => sample(new samplers.FlowSampler(new Field(), { mode: 'sde', integrator: implicit() })),
    'integrator': () => implicit().integrateSync({ x }, 0.1, 3, { drift: new Field() }),
    'leapfrog': () => new LeapfrogIntegrator().integrateSync({ x, p: x }, 1e-6, 1e9, { drift: (at) => at.neg() }),
    'coupling': () => new SinkhornCoupling({ nIters: endless })(x, x),
  };
`;

/** Runs a program to its end; one that hangs is killed, and fails the test by its signal. */
function run(program: string): Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', prelude + program]);
    const timer = setTimeout(() => child.kill('SIGKILL'), 100_000);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
    }
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, out });
    });
  });
}

/** A worker in one of the loops. */
const worker = `
  const inWorker = ${JSON.stringify(`${prelude} parentPort.postMessage(''); loops[workerData]();`)};
  const begin = async (name) => {
    const worker = new Worker(new URL('data:text/javascript,' + encodeURIComponent(inWorker)), { workerData: name });
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return worker;
  };
`;

it('a worker in any synchronous loop can be terminated', async () => {
  const { code, signal, out } = await run(`
    ${worker}
    for (const name of Object.keys(loops)) {
      const one = await begin(name);
      let failure = '';
      one.on('error', (error) => { failure = String(error); });
      console.log(name, await one.terminate(), failure);
    }
    console.log(torch.ones([2]).tolist());
  `);
  const names = [...prelude.matchAll(/^ {4}'(.*)': /gm)].map(([, name]) => `${name} 1 \n`);
  expect(names.length).toBeGreaterThan(10);
  expect({ code, signal, out }).toEqual({ code: 0, signal: null, out: `${names.join('')}[ 1, 1 ]\n` });
});

it('a process ends while its workers are in synchronous loops', async () => {
  const { code, signal, out } = await run(`
    ${worker}
    await Promise.all([begin('Langevin, fused'), begin('NUTS')]);
    process.exit(5);
  `);
  expect({ code, signal, out }).toEqual({ code: 5, signal: null, out: '' });
});

it('a limit of node:vm ends a synchronous loop, and the program goes on', async () => {
  const { code, signal, out } = await run(`
    import vm from 'node:vm';
    for (const name of ['Langevin, fused', 'coupling', 'NUTS']) {
      globalThis.loop = loops[name];
      try {
        vm.runInThisContext('loop()', { timeout: 300 });
      } catch ({ code }) {
        console.log(code);
      }
    }
    console.log(new samplers.LangevinDynamics(well()).sampleSync({ dim: 2, nSteps: 2 }).shape);
  `);
  const timeout = 'ERR_SCRIPT_EXECUTION_TIMEOUT\n';
  expect({ code, signal, out }).toEqual({ code: 0, signal: null, out: `${timeout.repeat(3)}[ 1, 2 ]\n` });
});
