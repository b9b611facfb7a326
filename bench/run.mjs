// npm run bench: this library beside Python TorchEBM, in turns in one run, with the same number of threads.
//   --python P      a Python with torch, torchebm and numpy; default: one that is made in .cache/reference
//   --only ROW      one row; may be given more than once
//   --threads N     for both sides; default: as many as libtorch takes by itself
//   --rounds N      runs of each side, of which the median counts; 5 by default
// Both start from the same seed, and a row counts only if both have the same numbers. With --only op-overhead or
// event-loop, and without --only, the two other programs of this folder run too.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Failure, main, root, run } from '../scripts/common.mjs';
import { prepare } from '../scripts/prepare.mjs';
import { REFERENCE, referencePython } from '../scripts/reference.mjs';

/** Python, which runs a row when it is asked to. */
class Reference {
  #child;
  #lines;

  constructor(python, threads) {
    const program = join(root, 'bench', 'reference.py');
    this.#child = spawn(python, [program, String(threads)], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    this.ready = this.#answer();
  }

  async #answer() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Failure('bench/reference.py ended');
    return JSON.parse(value);
  }

  run(name) {
    this.#child.stdin.write(`${name}\n`);
    return this.#answer();
  }

  end() {
    this.#child.stdin.end();
  }
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      python: { type: 'string' },
      only: { type: 'string', multiple: true },
      threads: { type: 'string' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const { env, libtorch } = await prepare();
  Object.assign(process.env, env);
  const python = referencePython(libtorch, values.python);
  const chosen = (name) => values.only === undefined || values.only.includes(name);
  const ebm = await import('torchebm');
  if (values.threads !== undefined) ebm.torch.setNumThreads(Number(values.threads));
  const threads = ebm.torch.getNumThreads();
  const rounds = Number(values.rounds);

  console.log(
    `Node ${process.versions.node} and TorchEBM ${REFERENCE}, libtorch ${libtorch.version}, ${threads} threads`,
  );
  console.log(`median of ${rounds} runs each, in turns; ms\n`);
  console.log(`${'row'.padEnd(22)}${'here'.padStart(10)}${'Python'.padStart(10)}${'ratio'.padStart(8)}`);
  const reference = new Reference(python, threads);
  await reference.ready;
  for (const [name, make] of Object.entries(rows(ebm))) {
    if (chosen(name)) print(name, await compare(ebm, name, make, reference, rounds));
  }
  reference.end();
  if (chosen('import')) print('import', importing(python, rounds));
  for (const [name, args] of [
    ['op-overhead', [python]],
    ['event-loop', []],
  ]) {
    if (!chosen(name)) continue;
    console.log(`\n${name}`);
    run(process.execPath, [join(root, 'bench', `${name}.mjs`), ...args], { what: name });
  }
});

/** The timed work, by name: functions that make a sampler or a trainer and return what runs it. */
function rows({ torch, nn, optim, MLPEnergy, DoubleWellModel, GaussianModel, ...rest }) {
  const { LangevinDynamics, HamiltonianMonteCarlo, FlowSampler } = rest;
  const { BaseTrainer, ContrastiveDivergence, DenoisingScoreMatching } = rest;
  const gaussian = (d) => new GaussianModel(torch.zeros([d]), torch.eye(d));
  const chains = (sampler, nSamples, dim, nSteps) => () => sampler.sample({ dim, nSamples, nSteps });
  const training = (model, lossFn, batches) => {
    const trainer = new BaseTrainer(model, new optim.Adam(model.parameters(), { lr: 1e-4 }), lossFn, { device: 'cpu' });
    const x = torch.randn([256, 2]);
    return async () => {
      await trainer.fit(Array(batches).fill(x));
      return torch.cat(model.parameters().map((parameter) => parameter.detach().flatten()));
    };
  };
  const divergence = (model) =>
    new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.01 }), { kSteps: 10 });
  const langevinMlp = (n) => chains(new LangevinDynamics(new MLPEnergy(2), { stepSize: 0.01 }), n, 2, 100);
  class Field extends nn.Module {
    constructor() {
      super();
      const layers = [new nn.Linear(3, 128), new nn.SiLU(), new nn.Linear(128, 128), new nn.SiLU()];
      this.net = new nn.Sequential(...layers, new nn.Linear(128, 2));
    }

    forward(x, t) {
      return this.net(torch.cat([x, t.view([-1, 1])], 1));
    }
  }
  return {
    'langevin-gauss': () => chains(new LangevinDynamics(gaussian(10), { stepSize: 0.01 }), 10_000, 10, 1_000),
    'langevin-doublewell': () =>
      chains(new LangevinDynamics(new DoubleWellModel(), { stepSize: 0.01 }), 1_000, 2, 1_000),
    'langevin-mlp-256': () => langevinMlp(256),
    'langevin-mlp-8192': () => langevinMlp(8_192),
    'hmc-gauss': () =>
      chains(new HamiltonianMonteCarlo(gaussian(32), { stepSize: 0.1, nLeapfrogSteps: 10 }), 1_000, 32, 100),
    'flow-rk4-mlp': () => chains(new FlowSampler(new Field(), { integrator: 'rk4' }), 8_192, 2, 50),
    'train-cd-mlp': () => {
      const model = new MLPEnergy(2);
      return training(model, divergence(model), 30);
    },
    'train-denoising-mlp': () => {
      const model = new MLPEnergy(2);
      return training(model, new DenoisingScoreMatching(model, { noiseScale: 0.1 }), 200);
    },
  };
}

async function compare({ torch }, name, make, reference, rounds) {
  torch.manualSeed(0);
  const draw = make();
  const once = async () => {
    torch.manualSeed(1);
    const begin = performance.now();
    const x = await draw();
    return { ms: performance.now() - begin, x };
  };
  const first = await once();
  check(name, first.x, await reference.run(name));
  const here = [];
  const there = [];
  for (let i = 0; i < rounds; i++) {
    here.push((await once()).ms);
    there.push((await reference.run(name)).ms);
  }
  return { here, there };
}

/** Throws unless both sides have the same numbers, to what rounding grows to in such a chain. */
function check(name, x, { shape, values }) {
  if (x.shape.join() !== shape.join()) throw new Failure(`${name}: expected shape [${shape}], got [${x.shape}]`);
  const ours = x.flatten().narrow(0, 0, values.length).tolist();
  const off = Math.max(...values.map((value, i) => Math.abs(value - ours[i]) / (1 + Math.abs(value))));
  if (!(off < 1e-3)) throw new Failure(`${name}: expected the numbers of Python, got others, off by ${off}`);
}

/** From the start of a process to the end of the first operation. */
function importing(python, rounds) {
  const time = (program, args) => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Failure(`import: ${stderr}`);
    return performance.now() - begin;
  };
  const here = () =>
    time(process.execPath, ['--input-type=module', '-e', "import { torch } from 'torchebm'; torch.zeros([1]);"]);
  const there = () => time(python, ['-c', 'import torch, torchebm.samplers, torchebm.losses; torch.zeros(1)']);
  here();
  there();
  const times = { here: [], there: [] };
  for (let i = 0; i < rounds; i++) {
    times.here.push(here());
    times.there.push(there());
  }
  return times;
}

function print(name, { here, there }) {
  const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
  const [a, b] = [median(here), median(there)];
  const digits = (ms) => ms.toFixed(ms < 100 ? 2 : 0).padStart(10);
  console.log(`${name.padEnd(22)}${digits(a)}${digits(b)}${`${(b / a).toFixed(1)}×`.padStart(8)}`);
}
