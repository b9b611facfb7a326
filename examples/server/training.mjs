// The training of a job: an energy for two moons.
import { MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { ContrastiveDivergence } from 'torchebm/losses';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { BaseTrainer } from 'torchebm/training';

const usual = { steps: 1000, hidden: 64, lr: 1e-3, seed: 0 };
const most = { steps: 1e6, hidden: 1024, lr: 1, seed: 2 ** 31 };

/** The request for a job: JSON of 10 kB at most. */
export async function asked(request) {
  let body = '';
  // A longer one is read to its end and dropped: who is still sending hears no answer.
  for await (const chunk of request) if (body.length <= 10_000) body += chunk;
  if (body.length > 10_000) throw new RangeError('expected a body of at most 10 kB');
  const given = JSON.parse(body);
  if (typeof given !== 'object' || given === null) throw new TypeError(`expected an object, got ${given}`);
  for (const [name, value] of Object.entries(given)) {
    if (!(value <= most[name])) throw new RangeError(`expected ${name} to be at most ${most[name]}, got ${value}`);
    if (name === 'lr' ? value > 0 : Number.isInteger(value) && (value > 0 || name === 'seed')) continue;
    throw new RangeError(`expected ${name} to be a positive ${name === 'lr' ? 'number' : 'integer'}, got ${value}`);
  }
  return { ...usual, ...given };
}

/** Trains, in a thread of the job's own; its numbers depend on the job's seed alone. */
export default async function train({ config: { steps, hidden, lr, seed }, generator, fit }) {
  const data = new TwoMoonsDataset({ nSamples: 3000, seed });
  const model = new MLPEnergy(2, { hiddenDims: [hidden, hidden] });
  const lossFn = new ContrastiveDivergence(model, new LangevinDynamics(model, { stepSize: 0.1 }), { kSteps: 10 });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr });
  const trainer = new BaseTrainer(model, optimizer, lossFn, { generator: generator() });
  const order = generator('order');
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 256, shuffle: true, generator: order });
  await fit(trainer, loader, { steps });
}
