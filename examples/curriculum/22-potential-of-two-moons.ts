// Energy matching once more, in one loop whose last steps are contrastive, and its potential as a picture.
import { nn, optim } from 'torchebm';
import { BaseModel, TemperatureScheduler } from 'torchebm/core';
import { SinkhornCoupling } from 'torchebm/couplings';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { EnergyMatchingLoss } from 'torchebm/losses';
import { LinearSegmentedColormap, pyplot as plt } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const isShort = process.env.TORCHEBM_SMOKE === '1';
const [flowSteps, jointSteps, every] = isShort ? [20, 5, 5] : [20_000, 2000, 4000];
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

const data = new TwoMoonsDataset({ nSamples: 8000, noise: 0.05, seed: 0 }).getData();
const model = new Potential();
const matching = new EnergyMatchingLoss(model, {
  ...{ coupling: new SinkhornCoupling({ reg: 0.01 }), lambdaCd: 0, epsilonMax: 0.15, tauStar: 0.8 },
  ...{ nLangevinSteps: isShort ? 10 : 200, langevinDt: 0.01, cdTrimFraction: 0, cdClamp: null },
});
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-4 });
for (let step = 0; step < flowSteps + jointSteps; step++) {
  if (step === flowSteps) matching.lambdaCd = 2;
  const loss = matching(data.at(torch.randint(0, data.size(0), [128])));
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  if (step % every === 0) console.log(`step ${step}: loss ${(loss.item() as number).toFixed(4)}`);
}

const noiseScale = new TemperatureScheduler({ epsilonMax: 0.15, tauStar: 0.8, nSteps, tEnd: 1 });
const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale });
const samples = await sampler.sample({ x: torch.randn([3000, 2]), nSteps });

const [xs, ys] = [torch.linspace(-1.6, 2.6, 200), torch.linspace(-1.3, 1.8, 200)];
const [x, y] = torch.meshgrid([xs, ys], { indexing: 'xy' }) as [torch.Tensor, torch.Tensor];
const grid = torch.stack([x.reshape([-1]), y.reshape([-1])], -1);
const height = torch.noGrad(() => model(grid).reshape([200, 200]));
const list = (row: torch.Tensor) => (row.tolist() as number[]).map((value) => value.toFixed(3)).join(', ');
console.log(`samples around ${list(samples.mean(0))}, deviation ${list(samples.std(0))}`);
console.log(
  `potential from ${(height.min().item() as number).toFixed(3)} to ${(height.max().item() as number).toFixed(3)}`,
);

// Low is light, so that points on it are seen.
const blues = LinearSegmentedColormap.fromList('depth', ['white', '#9ec5f4', '#3987e5', '#0d366b']);
const [fig, ax] = plt.subplots({ figsize: [4.6, 3.4], dpi: 130 });
const bands = ax.contourf(x, y, height, { levels: 40, cmap: blues });
ax.scatter(samples.at(':', 0), samples.at(':', 1), { s: 3, c: 'tab:red', alpha: 0.4, lw: 0 });
ax.set({ title: 'Potential and samples', aspect: 'equal', xticks: [], yticks: [] });
ax.set({ xlim: [-1.6, 2.6], ylim: [-1.3, 1.8] });
const bar = fig.colorbar(bands, { ax, shrink: 0.85, pad: 0.02 });
bar.setLabel('V(x)', { fontsize: 8 });
bar.ax.tickParams({ labelsize: 7 });
await fig.savefig('out/curriculum/22-potential-of-two-moons.png', { bboxInches: 'tight' });
