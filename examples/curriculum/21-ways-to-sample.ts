// Two fields of equilibrium matching and three ways to samples, side by side: a solver, descent, and descent of chains that
// repel each other. Longer training than in 14 and more points. Descent ends after as long a way as the solver's: where it goes
// on, all points meet in one. The repulsion just parts the chains: most stay at the data, some leave them.
import { nn, optim } from 'torchebm';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { EquilibriumMatchingLoss } from 'torchebm/losses';
import { EqMEnergy, InteractionModel } from 'torchebm/models';
import { pyplot as plt } from 'torchebm/plot';
import { FlowSampler, GradientDescentSampler } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

const trainSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 3000;

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
  for (let step = 0; step < trainSteps; step++) {
    const loss = matching(data.at(torch.randint(0, data.size(0), [256])));
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
  }
  return { field, data };
}

const { field, data } = train('none');
const dot = train('dot').field;
const noise = torch.randn([4000, 2]);
const flow = new FlowSampler(field, { interpolant: 'linear', negateVelocity: true, integrator: 'euler' });
const solved = await flow.sample({ x: noise.clone(), nSteps: 100 });
const descent = new GradientDescentSampler(new EqMEnergy(field, 'implicit'), { stepSize: 0.05 });
const descended = await descent.sample({ x: noise.clone(), nSteps: 20 });

const start = torch
  .randn([64, 2])
  .mul(1e-3)
  .add(torch.tensor([0.5, 1.6]));
const repelled = new InteractionModel(new EqMEnergy(dot, 'dot'), 4.5, { strength: 0.65 });
const spread = await new GradientDescentSampler(repelled, { stepSize: 0.01 }).sample({ x: start, nSteps: 200 });

const distance = (x: torch.Tensor) => (torch.cdist(x, data).min(1)[0] as torch.Tensor).median().item() as number;
console.log(`from the data: ${distance(solved).toFixed(3)} solved, ${distance(descended).toFixed(3)} descended`);
console.log(`64 chains from one place spread by ${(spread.std(0).mean().item() as number).toFixed(3)}`);

const panels = [
  { title: 'data', x: data, c: '0.5' },
  { title: 'implicit, solved', x: solved, c: 'tab:green' },
  { title: 'implicit, descended', x: descended, c: 'teal' },
  { title: '64 chains that repel each other', x: spread, c: 'tab:red' },
];
const [fig, axes] = plt.subplots(1, 4, { figsize: [15, 4], dpi: 130 });
for (const [i, { title, x, c }] of panels.entries()) {
  const ax = axes[i]!;
  ax.scatter(data.at(':', 0), data.at(':', 1), { s: 4, c: '#dfe3e8', alpha: 0.35 });
  ax.scatter(x.at(':', 0), x.at(':', 1), { s: 6, c, alpha: 0.6 });
  ax.set({ title, aspect: 'equal', xticks: [], yticks: [] });
}
fig.tightLayout();
await fig.savefig('out/curriculum/21-ways-to-sample.png', { bboxInches: 'tight' });
