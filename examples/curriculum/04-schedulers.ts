// A step size or a noise scale may be a number, or a scheduler that the sampler moves on by one at every step.
import { CosineScheduler, ExponentialDecayScheduler, GaussianModel, LinearScheduler } from 'torchebm/core';
import { figure, line, panel, scatter } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 500;

const schedules = {
  linear: new LinearScheduler({ startValue: 1, endValue: 0.1, nSteps: 5 }),
  cosine: new CosineScheduler({ startValue: 1, endValue: 0.1, nSteps: 5 }),
  halving: new ExponentialDecayScheduler({ startValue: 1, decayRate: 0.5 }),
};
const values = Object.entries(schedules).map(([name, schedule]) => {
  const five = Array.from({ length: 5 }, () => schedule.step());
  console.log(`${name.padEnd(8)} ${five.map((value) => value.toFixed(3)).join(', ')}`);
  return [name, five] as const;
});

// Long steps first, short ones in the end.
const model = new GaussianModel(
  torch.zeros([2]),
  torch.tensor([
    [1, 0.8],
    [0.8, 1],
  ]),
);
const stepSize = new CosineScheduler({ startValue: 0.05, endValue: 0.005, nSteps });
const sampler = new LangevinDynamics(model, { stepSize, noiseScale: 1 });
const samples = await sampler.sample({ dim: 2, nSamples: 2000, nSteps });
const [a, b] = torch.cov(samples.t()).tolist() as [number[], number[]];
console.log(`${samples.size(0)} points of ${samples.size(1)}`);
console.log(`covariance [${a.map((v) => v.toFixed(2)).join(', ')}], [${b.map((v) => v.toFixed(2)).join(', ')}]`);

const lines = values.map(([label, five]) => line([...five], { label, marker: 'o' }));
await figure([
  [
    panel(lines, { title: 'five steps of three schedules', xLabel: 'step', grid: true }),
    panel(scatter(samples, { size: 3, alpha: 0.5 }), { title: 'samples', aspect: 'equal' }),
  ],
]).save('out/curriculum/04-schedulers.png');
