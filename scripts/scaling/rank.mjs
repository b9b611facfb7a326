// One of the ranks of scripts/scaling.mjs: times all-reduces and steps of trainings; rank 0 prints them.
import { BaseTrainer, MLPEnergy } from 'torchebm/core';
import { DenoisingScoreMatching } from 'torchebm/losses';
import * as torch from 'torchebm/torch';

const dist = torch.distributed;
const size = Number(process.env.WORLD_SIZE ?? 1);
torch.setNumThreads(1);
if (size > 1) await dist.initProcessGroup({ timeout: 120_000 });

/** The median of some times of `work`, in seconds. */
async function timed(work, times) {
  await work();
  const all = [];
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    await work();
    all.push((performance.now() - begin) / 1e3);
  }
  return all.sort((a, b) => a - b)[times >> 1];
}

const operations = [];
if (size > 1) {
  for (const bytes of [4, 2 ** 12, 2 ** 16, 2 ** 20, 2 ** 23, 25 * 2 ** 20]) {
    const x = torch.zeros([bytes / 4]);
    operations.push({ bytes, seconds: await timed(() => dist.allReduce(x), bytes > 2 ** 20 ? 7 : 51) });
    x.dispose();
  }
}

const steps = [];
for (const [name, dim, width, batchSize, n] of [
  ['MLP of 64, 256 rows', 2, 64, 256, 60],
  ['MLP of 512, 256 rows', 32, 512, 256, 30],
  ['MLP of 2048, 256 rows', 64, 2048, 256, 8],
]) {
  torch.manualSeed(0);
  const model = new MLPEnergy(dim, { hiddenDims: [width, width] });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-4 });
  const trainer = new BaseTrainer(model, optimizer, new DenoisingScoreMatching(model), { device: 'cpu' });
  const dataset = new torch.utils.data.TensorDataset(torch.randn([batchSize * size * n, dim]));
  const loader = new torch.utils.data.DataLoader(dataset, { batchSize });
  const distributed = size > 1 ? 'auto' : null;
  const epoch = () => trainer.fit(loader, { epochs: 1, distributed });
  const seconds = (await timed(epoch, 3)) / n;
  const bytes = 4 * model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0);
  steps.push({ name, bytes, seconds });
}
if (size > 1) await dist.barrier();
if (Number(process.env.RANK ?? 0) === 0) console.log(JSON.stringify({ operations, steps }));
