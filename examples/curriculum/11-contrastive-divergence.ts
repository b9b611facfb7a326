// Contrastive divergence: energy goes down on data, and up where short chains of the model end. The loss is a difference of
// energies, without a lower end: it tells little of how good the model is, which the picture of the energy does. Here it falls
// to some -490 in 1,000 steps, as in Python TorchEBM from the same seed: chains leave the data behind.
import { nn, optim } from 'torchebm';
import { BaseModel } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { ContrastiveDivergence } from 'torchebm/losses';
import { contourFilled, figure, line, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 1000;

class Energy extends BaseModel {
  net = new nn.Sequential(
    ...[new nn.Linear(2, 128), new nn.SiLU(), new nn.Linear(128, 128), new nn.SiLU(), new nn.Linear(128, 1)],
  );
  override forward(x: torch.Tensor): torch.Tensor {
    return this.net(x).squeeze(-1);
  }
}

const data = new TwoMoonsDataset({ nSamples: 3000, noise: 0.05, seed: 0 }).getData();
const energy = new Energy();
const sampler = new LangevinDynamics(energy, { stepSize: 0.1, noiseScale: 1 });
const divergence = new ContrastiveDivergence(energy, sampler, { kSteps: 10 });
const optimizer = new optim.Adam(energy.parameters(), { lr: 1e-3 });

const losses: number[] = [];
for (let step = 0; step < nSteps; step++) {
  const batch = data.at(torch.randint(0, data.size(0), [256]));
  const [loss] = divergence(batch);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  losses.push(loss.item() as number);
  if (step % 200 === 0) console.log(`step ${step}: loss ${losses.at(-1)!.toFixed(3)}`);
}

const axis = torch.linspace(-2.5, 2.5, 100);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const height = torch.noGrad(() => energy(torch.stack([x, y], -1).reshape([-1, 2])).reshape([100, 100]));
const field = contourFilled(height, { x: [-2.5, 2.5], y: [-2.5, 2.5], levels: 40, cmap: 'magma' });
const points = scatter(data, { size: 3, color: 'white', alpha: 0.3 });
await figure([
  [
    panel([field, points], { title: 'learned energy', aspect: 'equal' }),
    panel(line(losses), { title: 'loss', xLabel: 'step', grid: true }),
  ],
]).save('out/curriculum/11-contrastive-divergence.png');
