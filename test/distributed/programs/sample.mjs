// Chains that all ranks share, of each sampler; prints what this rank got.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BaseModel, DoubleWellModel } from 'torchebm/core';
import {
  AnnealedLangevinDynamics,
  GradientDescentSampler,
  HamiltonianMonteCarlo,
  LangevinDynamics,
  MALA,
  NesterovSampler,
  NoUTurnSampler,
  ParallelTempering,
  RiemannianManifoldHMC,
  UnderdampedLangevinDynamics,
} from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

/** An energy with one condition for each chain. */
class Tilted extends BaseModel {
  forward(x, { y }) {
    return x.sub(y.unsqueeze(-1)).square().sum(-1);
  }
}

/** A normal distribution of width σ. */
class Noised extends BaseModel {
  forward(x, { sigma }) {
    return x.square().sum(-1).div(sigma.square().mul(2));
  }
}

torch.setNumThreads(1);
const model = new DoubleWellModel();
const metric = (x) => torch.diagEmbed(x.square().add(1));
const makeKernel = (model, temperature) => new MALA(model, { stepSize: 0.02 * temperature });
const samplers = {
  langevin: new LangevinDynamics(model, { stepSize: 0.01 }),
  double: new LangevinDynamics(model, { stepSize: 0.01, dtype: 'float64' }),
  recorded: new LangevinDynamics(new Tilted(), { stepSize: 0.01 }),
  annealed: new AnnealedLangevinDynamics(new Noised(), [1, 0.1], { stepSize: 2e-3, noiseKey: 'sigma' }),
  mala: new MALA(model, { stepSize: 0.05 }),
  underdamped: new UnderdampedLangevinDynamics(model, { stepSize: 0.05 }),
  hmc: new HamiltonianMonteCarlo(model, { stepSize: 0.2, nLeapfrogSteps: 3 }),
  nuts: new NoUTurnSampler(model, { stepSize: 0.2 }),
  riemannian: new RiemannianManifoldHMC(model, metric, { stepSize: 0.1, nLeapfrogSteps: 2 }),
  tempering: new ParallelTempering(model, { temperatures: [1, 2, 4], makeKernel, swapEvery: 2 }),
  descent: new GradientDescentSampler(model, { stepSize: 0.01 }),
  nesterov: new NesterovSampler(model, { stepSize: 0.01 }),
  global: new LangevinDynamics(model, { stepSize: 0.01 }),
};

const got = {};
for (const n of [37, 256]) {
  // Many chains are shared in whole blocks of what is drawn, whatever the sampler.
  const names = n === 37 ? Object.keys(samplers) : ['langevin', 'double', 'mala', 'nuts'];
  for (const name of names) {
    const sampler = samplers[name];
    torch.manualSeed(7);
    // One draws from the global generator.
    const drawn = name === 'global' ? {} : { generator: new torch.Generator().manualSeed(7) };
    const y = name === 'recorded' ? { y: torch.linspace(-1, 1, n) } : {};
    const chain = { dim: 2, nSamples: n, nSteps: 6, thin: 2, ...y, ...drawn, returnDiagnostics: true };
    const gathered = { ...chain, returnTrajectory: true, distributed: 'gathered' };
    const [trajectory, diagnostics] = await sampler.sample(gathered);
    // Chains that are left sharded go on as they are; of given chains each rank takes its own.
    const start = trajectory.select(1, 2);
    const further = { nSteps: 3, ...y, ...drawn };
    const all = await sampler.sample({ x: start, ...further, distributed: 'gathered' });
    const [own] = await sampler.sample({ ...chain, distributed: 'sharded' });
    const mine = y.y && torch.distributed.isInitialized() ? { y: shareOf(y.y, own.size(0)) } : y;
    const last = await sampler.sample({ x: own, nSteps: 3, ...mine, ...drawn, distributed: 'sharded' });
    got[`${name} ${n}`] = {
      ...{ trajectory: trajectory.tolist(), all: all.tolist(), own: own.tolist(), last: last.tolist() },
      diagnostics: Object.fromEntries(
        Object.entries(diagnostics).map(([key, x]) => [key, x.double().nanToNum(-1).tolist()]),
      ),
      next: torch.rand([1], drawn).item(),
    };
  }
}

/** The rows of a tensor of all ranks that are this one's, of which there are `count`. */
function shareOf(all, count) {
  const rank = torch.distributed.getRank();
  return rank === torch.distributed.getWorldSize() - 1
    ? all.slice(0, -count)
    : all.slice(0, rank * count, (rank + 1) * count);
}

const errors = [];
if (torch.distributed.isInitialized()) {
  const rank = torch.distributed.getRank();
  const generator = (seed) => new torch.Generator().manualSeed(seed);
  const calls = [
    { dim: 2, nSamples: 50, generator: generator(rank) },
    { dim: 2, nSamples: 1, generator: generator(0) },
    { dim: 2, nSamples: 50, nSteps: 5 + rank, generator: generator(0) },
    { x: torch.zeros([50 + rank, 2]), generator: generator(0) },
  ];
  for (const call of calls) {
    errors.push(
      await samplers.langevin.sample({ ...call, distributed: 'gathered' }).then(
        () => null,
        ({ message }) => message,
      ),
    );
  }
}

// Rounds leave no tensors.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const generator = new torch.Generator().manualSeed(1);
const round = () =>
  samplers.mala.sample({
    dim: 2,
    nSamples: 37,
    nSteps: 2,
    generator,
    returnDiagnostics: true,
    distributed: 'gathered',
  });
await round();
collect();
const before = torch.memoryStats().tensors;
for (let i = 0; i < 20; i++) await round();
collect();
const left = torch.memoryStats().tensors - before;
if (torch.distributed.isInitialized()) await torch.distributed.barrier();
console.log(JSON.stringify({ got, errors, left }));
