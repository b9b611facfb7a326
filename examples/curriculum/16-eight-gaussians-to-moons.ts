// Energy matching between two data sets, eight Gaussians and two moons, and what the potential tells: the dimension of
// the data by its Hessian, and many different samples from one start by repulsion (arXiv:2504.10612, its toy experiments).
import { nn, optim } from 'torchebm';
import { BaseModel, TemperatureScheduler } from 'torchebm/core';
import { SinkhornCoupling } from 'torchebm/couplings';
import { GaussianMixtureDataset, TwoMoonsDataset } from 'torchebm/datasets';
import { EnergyMatchingLoss } from 'torchebm/losses';
import { InteractionModel } from 'torchebm/models';
import { contourFilled, figure, histogram, line, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const isShort = process.env.TORCHEBM_SMOKE === '1';
const [flowSteps, jointSteps] = isShort ? [20, 5] : [20_000, 2000];
const nSteps = isShort ? 20 : 200;

class Potential extends BaseModel {
  net = new nn.Sequential(
    ...[new nn.Linear(2, 256), new nn.SiLU(), new nn.Linear(256, 256), new nn.SiLU()],
    ...[new nn.Linear(256, 256), new nn.SiLU(), new nn.Linear(256, 1)],
  );
  override forward(x: torch.Tensor): torch.Tensor {
    return this.net(x).squeeze(-1);
  }
}

const source = new GaussianMixtureDataset({ nSamples: 8000, nComponents: 8, std: 0.1, radius: 2.5, seed: 0 }).getData();
const target = new TwoMoonsDataset({ nSamples: 8000, noise: 0.05, seed: 1 }).getData();
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
    const x1 = target.at(torch.randint(0, target.size(0), [128]));
    const x0 = source.at(torch.randint(0, source.size(0), [128]));
    const loss = matching(x1, { x0 });
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    if (step === steps - 1) console.log(`${phase}: ${steps} steps, loss ${(loss.item() as number).toFixed(4)}`);
  }
}

// One run from the source.
const noiseScale = new TemperatureScheduler({ epsilonMax: 0.15, tauStar: 0.8, nSteps, tEnd: 1 });
const start = source.at(torch.randperm(source.size(0)).slice(0, 0, 4000));
const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale });
const path = await sampler.sample({ x: start, nSteps, returnTrajectory: true }); // (4000, steps, 2)
const samples = path.select(1, -1);

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
const number = (x: torch.Tensor, digits = 3) => (x.item() as number).toFixed(digits);
const [near, which] = toMoons(samples).min(1) as [torch.Tensor, torch.Tensor];
const share = (flags: torch.Tensor) => `${(100 * (flags.to('float32').mean().item() as number)).toFixed(1)} %`;
console.log(`median distance to the moons ${number(near.median())}, within 0.15: ${share(near.lt(0.15))}`);
console.log(`outer moon ${share(which.eq(0))}, inner moon ${share(which.eq(1))}`);

// The Hessian is steep across the moons and flat along them: its rank is what is missing to the plane's 2 dimensions.
const potential = (x: torch.Tensor) => model(x.unsqueeze(0)).squeeze(0);
const curvatures = (x: torch.Tensor) =>
  torch.linalg.eigvalsh(torch.func.vmap(torch.func.hessian(potential))(x) as torch.Tensor).detach();
const onData = curvatures(target.slice(0, 0, 512));
const rank = onData
  .gt(onData.at(':', '1:').clamp({ min: 1e-6 }).mul(0.3))
  .sum(1)
  .to('float32');
const box = torch
  .rand([512, 2])
  .mul(4)
  .sub(torch.tensor([1.5, 1.5]));
const inBox = curvatures(box);
console.log(`dimension at the data ${number(rank.neg().add(2).mean(), 2)}, of curves: 1`);
const steep = (x: torch.Tensor) => number(x.at(':', 1).median(), 1);
console.log(`steepest curvature, median: ${steep(onData)} at the data, ${steep(inBox)} elsewhere`);

// 64 chains from one point, with and without repulsion.
const one = target.slice(0, 0, 1).expand([64, -1]).contiguous();
const ends = [];
for (const energy of [model, new InteractionModel(model, 4, { strength: 0.15 })]) {
  const chains = new LangevinDynamics(energy, { stepSize: 0.01, noiseScale: Math.sqrt(0.15) });
  ends.push(await chains.sample({ x: one, nSteps }));
}
const apart = ends.map((x) => number(torch.pdist(x).mean(), 2));
console.log(`mean distance of 64 chains from one point: ${apart[0]} alone, ${apart[1]} with repulsion`);

const [X, Y] = torch.meshgrid([torch.linspace(-3.2, 3.6, 120), torch.linspace(-3, 3.2, 120)], { indexing: 'xy' }) as [
  torch.Tensor,
  torch.Tensor,
];
const height = torch.noGrad(() => model(torch.stack([X, Y], -1).reshape([-1, 2])).reshape([120, 120]));
const field = contourFilled(height, { x: [-3.2, 3.6], y: [-3, 3.2], levels: 40, cmap: 'Blues' });
const plane = { aspect: 'equal' as const, xRange: [-3.2, 3.6], yRange: [-3, 3.2] };
const red = { color: 'tab:red', alpha: 0.5 };
const few = Array.from({ length: 30 }, (_, i) => path.at(i));
await figure([
  [
    panel(
      [
        scatter(source.at('::4'), { size: 2, color: '0.6', label: 'source' }),
        scatter(target.at('::4'), { size: 2, color: 'tab:blue', label: 'target' }),
      ],
      { ...plane, title: 'two data sets' },
    ),
    panel([field, scatter(samples, { ...red, size: 2 })], {
      ...plane,
      title: 'potential and samples',
      colorbar: 'V(x)',
    }),
    panel([field, ...few.map((one) => line(one, { ...red, width: 0.7 }))], { ...plane, title: 'paths' }),
  ],
  [
    panel(
      [
        histogram(inBox.at(':', 1), { bins: 40, range: [-5, 25], color: '0.6', label: 'elsewhere' }),
        histogram(onData.at(':', 1), { bins: 40, range: [-5, 25], alpha: 0.7, label: 'data' }),
      ],
      { title: 'steepest curvature' },
    ),
    panel([field, scatter(ends[0]!, { ...red, size: 6 })], { ...plane, title: '64 chains from one point' }),
    panel([field, scatter(ends[1]!, { ...red, size: 6 })], { ...plane, title: 'with repulsion' }),
  ],
]).save('out/curriculum/16-eight-gaussians-to-moons.png');
