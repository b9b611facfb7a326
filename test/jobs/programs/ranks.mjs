// A job of all ranks: trains in a folder, and prints how it ended. `lost` is a step at which rank 1 is killed once.
import { createHash } from 'node:crypto';
import { BaseTrainer, MLPEnergy } from 'torchebm/core';
import { createJob } from 'torchebm/jobs';
import { DenoisingScoreMatching } from 'torchebm/losses';
import * as torch from 'torchebm/torch';

torch.setNumThreads(1);
const [dir, lost = '0', stop = '0'] = process.argv.slice(2);
const rank = Number(process.env.RANK ?? 0);
const isFirst = process.env.TORCHELASTIC_RESTART_COUNT === '0';
if (Number(process.env.WORLD_SIZE ?? 1) > 1) await torch.distributed.initProcessGroup({ timeout: 20_000 });

async function train({ generator, fit, save }) {
  const model = new MLPEnergy(2, { hiddenDims: [8] });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-2 });
  const loss = new DenoisingScoreMatching(model, { noiseScale: 0.1 });
  const accident = {
    step: 0,
    onBatchEnd() {
      accident.step++;
      if (rank === 1 && isFirst && accident.step === Number(lost)) process.kill(process.pid, 'SIGKILL');
      if (rank === 1 && accident.step === Number(stop)) void job.stop();
    },
    stateDict: () => ({ step: accident.step }),
    loadStateDict: (state) => Object.assign(accident, state),
  };
  const options = { generator: generator(), device: 'cpu', callbacks: [accident] };
  const trainer = new BaseTrainer(model, optimizer, loss, options);
  const data = new torch.utils.data.TensorDataset(torch.randn([64, 2], { generator: generator('data') }));
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true, generator: generator('order') });
  await fit(trainer, loader, { steps: 24, checkpointEvery: 5 });
  await save('note.txt', `by rank ${rank}`);
  const hash = createHash('sha1');
  for (const weight of model.parameters()) hash.update(weight.toTypedArray());
  return hash.digest('hex');
}

const job = createJob({ id: 'shared', dir, train, distributed: 'auto' });
process.once('SIGTERM', () => job.stop());
const end = await job.result.then(
  (result) => ({ result }),
  ({ name, message }) => ({ name, message }),
);
console.log(JSON.stringify({ rank, state: job.state, ...end }));
if (end.name === 'DistributedError') process.exit(1);
process.exit(0);
