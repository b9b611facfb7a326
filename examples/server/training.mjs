// The training of a job: an energy for two moons.
import { MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { ContrastiveDivergence } from 'torchebm/losses';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { BaseTrainer } from 'torchebm/training';

/** The request for a job: JSON of 10 kB at most. */
export async function asked(request) {
  let body = '';
  // A longer one is read to its end and dropped: who is still sending hears no answer.
  for await (const chunk of request) if (body.length <= 10_000) body += chunk;
  if (body.length > 10_000) throw new RangeError('expected a body of at most 10 kB');
  return JSON.parse(body);
}

const most = { steps: 1e6, hidden: 1024, lr: 1, seed: 2 ** 31 };

/** A trainer, its batches and its steps, whose numbers depend on the job's seed alone. */
export function prepare({ steps = 1000, hidden = 64, lr = 1e-3, seed = 0, ...others }) {
  for (const [name, value] of Object.entries({ steps, hidden, lr, seed, ...others })) {
    if (!(value <= most[name])) throw new RangeError(`expected ${name} to be at most ${most[name]}, got ${value}`);
  }
  const data = new TwoMoonsDataset({ nSamples: 3000, seed }); // seeds the global generator, for the weights too
  const model = new MLPEnergy(2, { hiddenDims: [hidden, hidden] });
  const [generator, order] = [1, 2].map((n) => new torch.Generator().manualSeed(seed + n));
  const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.1 }), { kSteps: 10 });
  const trainer = new BaseTrainer(model, new torch.optim.Adam(model.parameters(), { lr }), lossFn, { generator });
  return {
    trainer,
    steps,
    loader: new torch.utils.data.DataLoader(data, { batchSize: 256, shuffle: true, generator: order }),
  };
}
