// Chains that go on where the last step left them explore more than chains that begin at the data each time. Without a bound
// on the energies they may leave the data behind, which the gap between both energies shows: from step 600 or so they do, in
// Python TorchEBM as here.
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
const divergence = new ContrastiveDivergence(energy, sampler, { kSteps: 10, persistent: true, bufferSize: 8192 });
const optimizer = new optim.Adam(energy.parameters(), { lr: 1e-3 });

const steps: number[] = [];
const gaps: number[] = [];
let chains = data;
for (let step = 0; step < nSteps; step++) {
  const batch = data.at(torch.randint(0, data.size(0), [256]));
  const [loss, negatives] = divergence(batch);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  chains = negatives;
  if (step % 200 === 0) {
    // Near 0 once the chains have come to where the model has its mass.
    const gap = energy(negatives).mean().sub(energy(batch).mean()).item() as number;
    steps.push(step);
    gaps.push(gap);
    console.log(
      `step ${step}: loss ${(loss.item() as number).toFixed(3)}, energy of chains above data ${gap.toFixed(3)}`,
    );
  }
}

const axis = torch.linspace(-2.5, 2.5, 100);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const height = torch.noGrad(() => energy(torch.stack([x, y], -1).reshape([-1, 2])).reshape([100, 100]));
const field = contourFilled(height, { x: [-2.5, 2.5], y: [-2.5, 2.5], levels: 40, cmap: 'magma' });
const plane = { aspect: 'equal' as const, xRange: [-2.5, 2.5], yRange: [-2.5, 2.5] };
await figure([
  [
    panel([field, scatter(chains, { size: 4, color: 'white', label: 'chains' })], {
      ...plane,
      title: 'energy, chains',
    }),
    panel(line(steps, gaps, { marker: 'o' }), { title: 'energy of chains above data', xLabel: 'step', grid: true }),
  ],
]).save('out/curriculum/12-persistent-chains.png');
