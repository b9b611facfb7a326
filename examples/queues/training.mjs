// The training of a job: an energy for two moons, by denoising score matching.
import { MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { DenoisingScoreMatching } from 'torchebm/losses';
import * as torch from 'torchebm/torch';
import { BaseTrainer } from 'torchebm/training';

export default async function train({ config, seed, generator, fit }) {
  const { steps = 1000, hidden = 64, lr = 1e-3 } = config;
  const model = new MLPEnergy(2, { hiddenDims: [hidden, hidden] });
  const optimizer = new torch.optim.Adam(model.parameters(), { lr });
  const trainer = new BaseTrainer(model, optimizer, new DenoisingScoreMatching(model), { generator: generator() });
  const data = new TwoMoonsDataset({ nSamples: 3000, seed });
  const order = generator('order');
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 256, shuffle: true, generator: order });
  const { loss } = await fit(trainer, loader, { steps });
  return { loss: loss.at(-1) };
}
