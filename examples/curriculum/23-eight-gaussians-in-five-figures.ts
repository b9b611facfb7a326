// The experiment of 16 in five figures: the transport, its course, the schedule of its noise, the curvatures of the
// potential, and chains that repel each other (arXiv:2504.10612, its toy experiments).
import { nn, optim } from 'torchebm';
import { BaseModel, TemperatureScheduler } from 'torchebm/core';
import { SinkhornCoupling } from 'torchebm/couplings';
import { GaussianMixtureDataset, TwoMoonsDataset } from 'torchebm/datasets';
import { EnergyMatchingLoss } from 'torchebm/losses';
import { InteractionModel } from 'torchebm/models';
import { type Axes, LinearSegmentedColormap, pyplot as plt } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const isShort = process.env.TORCHEBM_SMOKE === '1';
const [flowSteps, jointSteps] = isShort ? [20, 5] : [20_000, 2000];
const nSteps = isShort ? 20 : 200;
const name = 'out/curriculum/23-eight-gaussians-in-five-figures';

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
  ...{ coupling: new SinkhornCoupling({ reg: 0.01 }), lambdaCd: 0, epsilonMax: 0.15, tauStar: 0.8 },
  ...{ nLangevinSteps: isShort ? 10 : 200, langevinDt: 0.01, cdTrimFraction: 0, cdClamp: null },
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

const noiseScale = new TemperatureScheduler({ epsilonMax: 0.15, tauStar: 0.8, nSteps, tEnd: 1 });
const start = source.at(torch.randperm(source.size(0)).slice(0, 0, 3000));
const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale });
const path = await sampler.sample({ x: start, nSteps, returnTrajectory: true }); // (3000, steps, 2)
const samples = path.select(1, -1);

const number = (x: torch.Tensor, digits = 3) => (x.item() as number).toFixed(digits);
const nearest = (x: torch.Tensor) => (torch.cdist(x, target).min(1)[0] as torch.Tensor).median();
console.log(`median distance to the data: ${number(nearest(start))} before, ${number(nearest(samples))} after`);

const [xs, ys] = [torch.linspace(-3.2, 3.6, 220), torch.linspace(-3, 3.2, 220)];
const [X, Y] = torch.meshgrid([xs, ys], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const grid = torch.stack([X.reshape([-1]), Y.reshape([-1])], -1);
const height = torch.noGrad(() => model(grid).reshape([220, 220]));
console.log(`potential from ${number(height.min())} to ${number(height.max())}`);

const colors = { data: 'tab:blue', made: 'tab:red', other: '0.5' };
const blues = LinearSegmentedColormap.fromList('depth', ['white', '#9ec5f4', '#3987e5', '#0d366b']);
const columns = (x: torch.Tensor) => [x.at(':', 0), x.at(':', 1)] as const;
const plane = { aspect: 'equal', xlim: [-3.2, 3.6], ylim: [-3, 3.2], xticks: [], yticks: [] };
const field = (ax: Axes) => {
  const bands = ax.contourf(X, Y, height, { levels: 40, cmap: blues });
  ax.set(plane);
  return bands;
};
const saved = { bboxInches: 'tight' } as const;

// The two sets, the samples on the potential, and some paths.
const [first, [left, middle, right]] = plt.subplots(1, 3, { figsize: [12, 4], dpi: 130 });
left!.scatter(...columns(source), { s: 2, c: colors.other, label: 'source: eight Gaussians' });
left!.scatter(...columns(target), { s: 2, c: colors.data, label: 'target: two moons' });
left!.set({ ...plane, title: 'two data sets' });
left!.legend({ loc: 'upper right', fontsize: 7, markerscale: 3 });
const bands = field(middle!);
middle!.scatter(...columns(samples), { s: 2.5, c: colors.made, alpha: 0.4, lw: 0 });
middle!.setTitle('potential and samples');
first.colorbar(bands, { ax: middle, shrink: 0.85, pad: 0.02 }).setLabel('V(x)');
field(right!);
const few = path.slice(0, 0, 40);
right!.scatter(...columns(few.select(1, 0)), { s: 10, c: colors.other, zorder: 3, label: 'start' });
for (let i = 0; i < 40; i++) right!.plot(...columns(few.at(i)), { lw: 0.7, c: colors.made, alpha: 0.35 });
right!.scatter(...columns(few.select(1, -1)), { s: 10, c: colors.made, zorder: 3, label: 'end' });
right!.legend({ loc: 'upper right', fontsize: 7 });
right!.setTitle('paths');
first.tightLayout();
await first.savefig(`${name}.png`, saved);

// The course of the samples.
const [second, steps] = plt.subplots(1, 6, { figsize: [16, 3], dpi: 130 });
for (const [i, ax] of steps.entries()) {
  const t = i / 5;
  field(ax);
  const at = path.select(1, Math.min(Math.floor(t * nSteps), nSteps - 1));
  ax.scatter(...columns(at), { s: 1.5, c: colors.made, alpha: 0.35, lw: 0 });
  ax.setTitle(`t = ${t.toFixed(1)}`, { fontsize: 9 });
}
second.tightLayout();
await second.savefig(`${name}-course.png`, saved);

// Until τ* nothing but the flow moves a sample; then noise comes in, and the flow fades out.
const t = torch.linspace(0, 1.3, 400);
const noise = t
  .sub(0.8)
  .mul(0.15 / 0.2)
  .clamp({ min: 0, max: 0.15 });
const gate = t.neg().add(1).div(0.2).clamp({ min: 0, max: 1 });
const [third, ax] = plt.subplots({ figsize: [5, 3], dpi: 130 });
ax.plot(t, noise, { color: colors.made, lw: 2, label: 'temperature $\\epsilon(t)$' });
ax.plot(t, gate.mul(0.15), { color: colors.data, lw: 2, ls: '--', label: 'weight of the flow, scaled' });
ax.axvline(0.8, { c: colors.other, lw: 0.8, ls: ':' });
ax.text(0.8, 0.157, '$\\tau^*$', { ha: 'center' });
ax.setXlabel('t');
ax.spines.getItem(['top', 'right']).setVisible(false);
ax.grid({ axis: 'y', lw: 0.6 });
ax.legend({ fontsize: 8, loc: 'center left', frameon: false });
third.tightLayout();
await third.savefig(`${name}-schedule.png`, saved);

// Curvatures at the data and elsewhere.
const potential = (x: torch.Tensor) => model(x.unsqueeze(0)).squeeze(0);
const curvatures = (x: torch.Tensor) =>
  torch.linalg.eigvalsh(torch.func.vmap(torch.func.hessian(potential))(x) as torch.Tensor).detach();
const onData = curvatures(target.slice(0, 0, 512));
const box = torch
  .rand([512, 2])
  .mul(4)
  .sub(torch.tensor([1.5, 1.5]));
const inBox = curvatures(box);
const rank = onData
  .gt(onData.at(':', '1:').clamp({ min: 1e-6 }).mul(0.3))
  .sum(1)
  .to('float32');
const dimension = number(rank.neg().add(2).mean(), 2);
console.log(`dimension at the data ${dimension}`);
const steep = (x: torch.Tensor) => number(x.at(':', 1).median());
console.log(`steepest curvature, median: ${steep(onData)} at the data, ${steep(inBox)} elsewhere`);
const [fourth, [plot, counts]] = plt.subplots(1, 2, { figsize: [9, 3.4], dpi: 130 });
for (const [x, color, label] of [
  [inBox, colors.other, 'elsewhere'],
  [onData, colors.data, 'at the data'],
] as const) {
  plot!.scatter(...columns(x), { s: 5, c: color, lw: 0, label });
  counts!.hist(x.at(':', 1), { bins: 60, range: [-5, 25], alpha: 0.85, color, label });
}
plot!.set({ xlabel: '$\\lambda_1$', ylabel: '$\\lambda_2$', title: `curvatures; dimension at the data ${dimension}` });
counts!.set({ xlabel: 'the steeper one, $\\lambda_2$', title: 'across the data' });
for (const panel of [plot!, counts!]) {
  panel.spines.getItem(['top', 'right']).setVisible(false);
  panel.legend({ fontsize: 8, frameon: false });
}
fourth.tightLayout();
await fourth.savefig(`${name}-curvatures.png`, saved);

// 64 chains from one point, alone and with repulsion.
const one = target.slice(0, 0, 1).expand([64, -1]).contiguous();
const [fifth, panels] = plt.subplots(1, 2, { figsize: [9, 3.8], dpi: 130 });
const apart: string[] = [];
for (const [i, energy] of [model, new InteractionModel(model, 4, { strength: 0.15 })].entries()) {
  const chains = new LangevinDynamics(energy, { stepSize: 0.01, noiseScale: Math.sqrt(0.15) });
  const ends = await chains.sample({ x: one, nSteps });
  apart.push(number(torch.pdist(ends).mean()));
  field(panels[i]!);
  panels[i]!.scatter(...columns(ends), { s: 12, c: colors.made, alpha: 0.85, lw: 0 });
  const star = { marker: '*', s: 170, c: 'black', edgecolors: 'white', linewidths: 0.8, zorder: 3 };
  panels[i]!.scatter(...columns(one.slice(0, 0, 1)), star);
  panels[i]!.setTitle(i === 0 ? '64 chains from one point' : 'with repulsion', { fontsize: 9 });
}
console.log(`mean distance of 64 chains from one point: ${apart[0]} alone, ${apart[1]} with repulsion`);
fifth.tightLayout();
await fifth.savefig(`${name}-repulsion.png`, saved);
