// Langevin dynamics goes downhill and is shaken: x ← x − h ∇E(x) + √(2h) · noise · ε.
import { GaussianModel } from 'torchebm/core';
import { contour, figure, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 500;

const model = new GaussianModel(
  torch.zeros([2]),
  torch.tensor([
    [1, 0.8],
    [0.8, 1],
  ]),
);
const sampler = new LangevinDynamics(model, { stepSize: 0.02, noiseScale: 1 });
const samples = await sampler.sample({ dim: 2, nSamples: 2000, nSteps }); // the ends of 2000 chains

const list = (row: unknown) => (row as number[]).map((value) => value.toFixed(2)).join(', ');
const [a, b] = torch.cov(samples.t()).tolist() as number[][];
console.log(`${samples.size(0)} points of ${samples.size(1)}`);
console.log(`mean [${list(samples.mean(0).tolist())}]`);
console.log(`covariance [${list(a)}], [${list(b)}]`);

const axis = torch.linspace(-4, 4, 100);
const [x, y] = torch.meshgrid([axis, axis], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const energy = model(torch.stack([x, y], -1).reshape([-1, 2])).reshape([100, 100]);
const marks = [
  contour(energy, { x: [-4, 4], y: [-4, 4], levels: [0.5, 2, 4.5], color: '0.5' }),
  scatter(samples, { size: 4, alpha: 0.4 }),
];
const plane = { xRange: [-4, 4], yRange: [-4, 4], aspect: 'equal' as const };
await figure([[panel(marks, { ...plane, title: 'Langevin samples' })]]).save('out/curriculum/06-langevin.png');
