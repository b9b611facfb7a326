// Energy matching (arXiv:2504.10612): one potential V(x). First -∇V learns to carry noise along optimal transport, then
// contrastive divergence sharpens exp(-V/ε) at the data. A sample is one run: transport, and Langevin dynamics at its end.
import { nn, optim } from 'torchebm';
import { BaseModel, TemperatureScheduler } from 'torchebm/core';
import { SinkhornCoupling } from 'torchebm/couplings';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { EnergyMatchingLoss } from 'torchebm/losses';
import { contourFilled, figure, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const isShort = process.env.TORCHEBM_SMOKE === '1';
const [flowSteps, jointSteps] = isShort ? [20, 5] : [20_000, 2000];

class Potential extends BaseModel {
  net = new nn.Sequential(
    ...[new nn.Linear(2, 256), new nn.SiLU(), new nn.Linear(256, 256), new nn.SiLU()],
    ...[new nn.Linear(256, 256), new nn.SiLU(), new nn.Linear(256, 1)],
  );
  override forward(x: torch.Tensor): torch.Tensor {
    return this.net(x).squeeze(-1);
  }
}

const data = new TwoMoonsDataset({ nSamples: 8000, noise: 0.05, seed: 0 }).getData();
const model = new Potential();
const matching = new EnergyMatchingLoss(model, {
  coupling: new SinkhornCoupling({ reg: 0.01 }),
  lambdaCd: 0,
  epsilonMax: 0.15,
  tauStar: 0.8,
  nLangevinSteps: isShort ? 10 : 200,
  langevinDt: 0.01,
  cdTrimFraction: 0,
  cdClamp: null,
});
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-4 });
for (const [phase, steps] of [
  ['transport', flowSteps],
  ['sharpening', jointSteps],
] as const) {
  if (phase === 'sharpening') matching.lambdaCd = 2;
  for (let step = 0; step < steps; step++) {
    const loss = matching(data.at(torch.randint(0, data.size(0), [128])));
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    if (step === steps - 1) console.log(`${phase}: ${steps} steps, loss ${(loss.item() as number).toFixed(4)}`);
  }
}

const nSteps = isShort ? 20 : 200;
const noiseScale = new TemperatureScheduler({ epsilonMax: 0.15, tauStar: 0.8, nSteps, tEnd: 1 });
const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale });
const samples = await sampler.sample({ x: torch.randn([4000, 2]), nSteps });

/** Distances to the two half circles that the moons are noise around, (n, 2). */
function toMoons(x: torch.Tensor): torch.Tensor {
  const arcs = [
    { at: [0, 0], from: 0, to: Math.PI },
    { at: [1, 0.5], from: -Math.PI, to: 0 },
  ].map(({ at, from, to }) => {
    const v = x.sub(torch.tensor(at));
    const angle = torch.atan2(v.at(':', 1), v.at(':', 0)).clamp({ min: from, max: to });
    return torch.stack([angle.cos(), angle.sin()], -1).add(torch.tensor(at)).sub(x).norm(2, 1);
  });
  return torch.stack(arcs, 1);
}
const [near, which] = toMoons(samples).min(1) as [torch.Tensor, torch.Tensor];
const share = (flags: torch.Tensor) => `${(100 * (flags.to('float32').mean().item() as number)).toFixed(1)} %`;
console.log(
  `median distance to the moons ${(near.median().item() as number).toFixed(3)}, within 0.15: ${share(near.lt(0.15))}`,
);
console.log(`outer moon ${share(which.eq(0))}, inner moon ${share(which.eq(1))}`);

const [X, Y] = torch.meshgrid([torch.linspace(-1.6, 2.6, 120), torch.linspace(-1.3, 1.8, 120)], { indexing: 'xy' }) as [
  torch.Tensor,
  torch.Tensor,
];
const height = torch.noGrad(() => model(torch.stack([X, Y], -1).reshape([-1, 2])).reshape([120, 120]));
const field = contourFilled(height, { x: [-1.6, 2.6], y: [-1.3, 1.8], levels: 40, cmap: 'Blues' });
const points = scatter(samples, { size: 3, color: 'tab:red', alpha: 0.4 });
const plane = { aspect: 'equal' as const, xRange: [-1.6, 2.6], yRange: [-1.3, 1.8] };
await figure([[panel([field, points], { ...plane, title: 'potential and samples', colorbar: 'V(x)' })]]).save(
  'out/curriculum/15-energy-matching.png',
);
