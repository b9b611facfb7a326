// Equilibrium matching learns one field f(x), without time, that points from data to noise. Going along -f gives samples:
// by a solver, or by descent, since f is a gradient (implicit) or g(x) = x · f(x) is an energy (dot).
import { nn, optim } from 'torchebm';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { EquilibriumMatchingLoss } from 'torchebm/losses';
import { EqMEnergy, InteractionModel } from 'torchebm/models';
import { figure, panel, scatter } from 'torchebm/plot';
import { FlowSampler, GradientDescentSampler } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

const isShort = process.env.TORCHEBM_SMOKE === '1';

class Field extends nn.Module {
  net = new nn.Sequential(
    ...[new nn.Linear(2, 256), new nn.SiLU(), new nn.Linear(256, 256), new nn.SiLU(), new nn.Linear(256, 2)],
  );
  override forward(x: torch.Tensor, _t: torch.Tensor): torch.Tensor {
    return this.net(x);
  }
}

function train(energyType: 'none' | 'dot') {
  torch.manualSeed(0);
  const data = new TwoMoonsDataset({ nSamples: 4000, noise: 0.05, seed: 0 }).getData();
  const field = new Field();
  const matching = new EquilibriumMatchingLoss(field, { energyType });
  const optimizer = new optim.Adam(field.parameters(), { lr: 1e-3 });
  for (let step = 0; step < (isShort ? 20 : 2000); step++) {
    const loss = matching(data.at(torch.randint(0, data.size(0), [256])));
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
  }
  return { field, data };
}

const { field, data } = train('none');
/** The median distance to the nearest point of the data. */
const distance = (samples: torch.Tensor) =>
  ((torch.cdist(samples, data).min(1)[0] as torch.Tensor).median().item() as number).toFixed(3);

const noise = torch.randn([isShort ? 128 : 2000, 2]);
const flow = new FlowSampler(field, { interpolant: 'linear', negateVelocity: true, integrator: 'euler' });
const solved = await flow.sample({ x: noise.clone(), nSteps: 100 });
console.log(`implicit, solved: ${distance(solved)} from the data`);
const implicit = new GradientDescentSampler(new EqMEnergy(field, 'implicit'), { stepSize: 0.05 });
const descended = await implicit.sample({ x: noise.clone(), nSteps: 200 });
console.log(`implicit, descended: ${distance(descended)} from the data`);

const energy = new EqMEnergy(train('dot').field, 'dot');
const explicit = new GradientDescentSampler(energy, { stepSize: 0.02 });
const dotted = await explicit.sample({ x: noise.clone(), nSteps: 300 });
console.log(`explicit, descended: ${distance(dotted)} from the data`);

// 64 chains from one place: alone they fall to one point, with repulsion they spread.
const start = torch
  .randn([64, 2])
  .mul(1e-3)
  .add(torch.tensor([0.5, 1.6]));
const repelled = new InteractionModel(energy, 4.5, { strength: 0.5 });
const ends = [];
for (const model of [repelled, energy]) {
  ends.push(await new GradientDescentSampler(model, { stepSize: 0.01 }).sample({ x: start.clone(), nSteps: 200 }));
}
const spread = ends.map((x) => (x.std(0).mean().item() as number).toFixed(3));
console.log(`spread with repulsion ${spread[0]}, without ${spread[1]}`);

const behind = scatter(data, { size: 2, color: '0.8' });
const plane = { aspect: 'equal' as const, xRange: [-2.5, 3], yRange: [-2, 2.5], xTicks: false, yTicks: false };
const show = (title: string, x: torch.Tensor) =>
  panel([behind, scatter(x, { size: 4, alpha: 0.6 })], { ...plane, title });
await figure([
  [show('implicit, solved', solved), show('implicit, descended', descended)],
  [show('explicit, descended', dotted), show('64 chains with repulsion', ends[0]!)],
]).save('out/curriculum/14-equilibrium-matching.png');
