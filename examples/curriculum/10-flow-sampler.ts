// A velocity field carries noise to data. For a Gaussian N(μ, s²) on the straight path it is known:
// u(x, t) = μ + (t s² − (1 − t)) / (t² s² + (1 − t)²) · (x − t μ).
import { nn } from 'torchebm';
import { figure, panel, scatter } from 'torchebm/plot';
import { FlowSampler } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

const mu = torch.tensor([2, -1]);
const s = 0.5;

class Velocity extends nn.Module {
  override forward(x: torch.Tensor, t: torch.Tensor): torch.Tensor {
    const time = t.view([-1, 1]);
    const rest = time.mul(-1).add(1);
    const variance = time
      .square()
      .mul(s ** 2)
      .add(rest.square());
    return time
      .mul(s ** 2)
      .sub(rest)
      .div(variance)
      .mul(x.sub(time.mul(mu)))
      .add(mu);
  }
}

const flow = new FlowSampler(new Velocity(), { interpolant: 'linear', prediction: 'velocity', integrator: 'euler' });
torch.manualSeed(0);
const noise = torch.randn([8192, 2]);
const panels = [];
for (const nSteps of [2, 8, 64]) {
  const samples = await flow.sample({ x: noise, nSteps });
  const mean = samples.mean(0).sub(mu).norm().item() as number;
  const std = samples.std(0).sub(s).abs().max().item() as number;
  console.log(`${nSteps} steps: the mean is off by ${mean.toFixed(3)}, the spread by ${std.toFixed(3)}`);
  const sets = [
    scatter(noise.slice(0, 0, 1500), { size: 3, color: '0.7', label: 'noise' }),
    scatter(samples.slice(0, 0, 1500), { size: 3, label: 'samples' }),
  ];
  panels.push(panel(sets, { title: `${nSteps} steps`, aspect: 'equal', xRange: [-4, 5], yRange: [-4, 4] }));
}
await figure([panels]).save('out/curriculum/10-flow-sampler.png');
