// The energy that contrastive divergence has learned in the plane around two moons, with the data on it.
import { nn, optim } from 'torchebm';
import { BaseModel } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { ContrastiveDivergence } from 'torchebm/losses';
import { pyplot as plt } from 'torchebm/plot';
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
let last = 0;
for (let step = 0; step < nSteps; step++) {
  const [loss] = divergence(data.at(torch.randint(0, data.size(0), [256])));
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  last = loss.item() as number;
}

const axis = torch.linspace(-2.5, 2.5, 200);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const points = torch.stack([x.reshape([-1]), y.reshape([-1])], -1);
const height = torch.noGrad(() => energy(points).reshape([200, 200]));
const number = (value: torch.Tensor) => (value.item() as number).toFixed(3);
console.log(`loss ${last.toFixed(3)}`);
console.log(`energy from ${number(height.min())} to ${number(height.max())}, of data ${number(energy(data).mean())}`);

plt.figure({ figsize: [4, 4], dpi: 130 });
plt.contourf(x, y, height, { levels: 40, cmap: 'magma' });
plt.scatter(data.at(':', 0), data.at(':', 1), { s: 3, c: 'white', alpha: 0.3 });
plt.gca().setAspect('equal');
plt.title('Energy learned by CD-10');
plt.xticks([]);
plt.yticks([]);
await plt.savefig('out/curriculum/20-energy-of-two-moons.png', { bboxInches: 'tight' });
