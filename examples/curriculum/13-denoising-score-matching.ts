// Denoising score matching (Vincent, 2011) needs no chains: the force at a noisy point is to lead back to the clean one.
// The sampler's small noise gathers its points in the valleys of the energy, denser than the data; so it does in Python.
import { nn, optim } from 'torchebm';
import { BaseModel } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { DenoisingScoreMatching } from 'torchebm/losses';
import { contourFilled, figure, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const isShort = process.env.TORCHEBM_SMOKE === '1';

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
// The noise blurs what is learned: too much of it joins the moons, too little leaves the space between unlearned.
const matching = new DenoisingScoreMatching(energy, { noiseScale: 0.1 });
const optimizer = new optim.Adam(energy.parameters(), { lr: 1e-3 });
for (let step = 0; step < (isShort ? 20 : 2000); step++) {
  const loss = matching(data.at(torch.randint(0, data.size(0), [256])));
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  if (step % 400 === 0) console.log(`step ${step}: loss ${(loss.item() as number).toFixed(3)}`);
}

const box = torch
  .rand([2000, 2])
  .mul(4)
  .sub(torch.tensor([1.5, 1]));
const mean = (x: torch.Tensor) => (energy(x).mean().item() as number).toFixed(2);
console.log(`energy of data ${mean(data)}, of a box around it ${mean(box)}`);

const sampler = new LangevinDynamics(energy, { stepSize: 0.01, noiseScale: 0.3 });
const samples = await sampler.sample({ x: torch.randn([2000, 2]), nSteps: isShort ? 20 : 500 });
console.log(`${samples.size(0)} points of ${samples.size(1)}`);

const axis = torch.linspace(-2.5, 3, 100);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const height = torch.noGrad(() => energy(torch.stack([x, y], -1).reshape([-1, 2])).reshape([100, 100]));
const field = contourFilled(height, { x: [-2.5, 3], y: [-2.5, 3], levels: 40, cmap: 'magma' });
const plane = { aspect: 'equal' as const, xRange: [-2.5, 3], yRange: [-2.5, 3] };
await figure([
  [
    panel([field, scatter(data, { size: 2, color: 'white', alpha: 0.3 })], { ...plane, title: 'energy and data' }),
    panel(scatter(samples, { size: 3, alpha: 0.5 }), { ...plane, title: 'samples' }),
  ],
]).save('out/curriculum/13-denoising-score-matching.png');
