// A training with fit({ distributed: 'auto' }); prints its history and weights.
//   fit.mjs KIND FOLDER STEPS
import { existsSync, writeFileSync } from 'node:fs';
import { BaseTrainer, MLPEnergy } from 'torchebm/core';
import { ContrastiveDivergence, DenoisingScoreMatching } from 'torchebm/losses';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { isFake, joining } from './device.mjs';

torch.setNumThreads(1);
// The trainer alone is on the device: data come from the CPU.
torch.setDefaultDevice(null);
const device = isFake ? 'fake:0' : 'cpu';
const [kind, folder, steps] = process.argv.slice(2);
const { DataLoader, TensorDataset } = torch.utils.data;
const batch = Number(process.env.BATCH ?? 8);
if (Number(process.env.WORLD_SIZE ?? 1) > 1) await torch.distributed.initProcessGroup({ ...joining, timeout: 20_000 });
const rank = Number(process.env.RANK ?? 0);

torch.manualSeed(3);
const data = torch.randn([64, 2], { generator: new torch.Generator().manualSeed(1) });
const model = new MLPEnergy(2, { hiddenDims: [16] }).to(device);
const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
const sampler = new LangevinDynamics(model, { stepSize: 0.1 });
const regression = (x) => model(x).sub(x.square().sum(1)).square().mean();
const lossFn =
  {
    function: regression,
    nan: (x) => (rank === 1 && optimizer.stepCount === 3 ? regression(x).mul(Number.NaN) : regression(x)),
    cd: new ContrastiveDivergence(model, sampler, { kSteps: 2, persistent: true, bufferSize: 64 }),
    dsm: new DenoisingScoreMatching(model, { noiseScale: 0.1 }),
  }[kind] ?? regression;
const callbacks = [
  {
    onBatchEnd(trainer) {
      const { stepCount } = trainer.optimizer;
      console.log(`step ${stepCount}`);
      const [, at, what] = /^(\d+):(\w+)$/.exec(process.env[`AT_${rank}`] ?? '') ?? [];
      if (!at || stepCount < Number(at)) return;
      if (what === 'once' && !existsSync(process.env.FLAG)) {
        writeFileSync(process.env.FLAG, '');
        process.kill(process.pid, 'SIGKILL');
      }
      if (what === 'kill') process.kill(process.pid, 'SIGKILL');
      if (what === 'stop') trainer.stop();
      if (what === 'pause') trainer.stop({ within: 20_000 });
    },
  },
];
const order = new torch.Generator().manualSeed(5);
const dataset = new TensorDataset(data);
const { DistributedSampler } = torch.utils.data;
// Batches of its own for each rank, of which rank 1 has fewer.
const uneven = process.env.UNEVEN
  ? Array.from({ length: rank === 1 ? 2 : 6 }, (_, i) => data.slice(0, i, i + 8))
  : null;
const loader =
  uneven ??
  (process.env.SAMPLER === 'one'
    ? new DataLoader(dataset, {
        batchSize: batch,
        sampler: new DistributedSampler(dataset, { numReplicas: 1, rank: 0, seed: 5 }),
      })
    : new DataLoader(dataset, { batchSize: batch, shuffle: true, generator: order }));
const generator = new torch.Generator({ device }).manualSeed(11);
const trainer = new BaseTrainer(model, optimizer, lossFn, { device, callbacks, generator });
if (kind === 'term') process.on('SIGTERM', () => trainer.stop({ within: 20_000 }));
const logged = [];
const log = { addScalar: (...args) => logged.push(args), flush() {} };
try {
  const history = await trainer.fit(loader, {
    ...{
      steps: uneven ? null : Number(steps ?? 12),
      distributed: 'auto',
      checkpointEvery: 4,
      log,
      checkpointDir: folder || null,
    },
    validate: uneven ? null : () => ({ rank }),
  });
  const weights = model.parameters().flatMap((p) => p.flatten().tolist());
  const state = Buffer.from(generator.getState().toTypedArray()).toString('base64').slice(0, 400);
  const buffer = lossFn.replayBuffer?.flatten().tolist() ?? null;
  console.log(JSON.stringify({ history, weights, state, buffer, logged: logged.length, steps: optimizer.stepCount }));
} catch (error) {
  console.log(JSON.stringify({ name: error.name, message: error.message }));
  process.exitCode = 3;
}
