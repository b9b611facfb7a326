// The ends of two thousand Langevin chains on a correlated Gaussian, as one picture.
import { GaussianModel } from 'torchebm/core';
import { pyplot as plt } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 500;

const covariance = torch.tensor([
  [1, 0.8],
  [0.8, 1],
]);
const model = new GaussianModel(torch.zeros([2]), covariance);
const samples = await new LangevinDynamics(model, { stepSize: 0.02, noiseScale: 1 }).sample({
  ...{ dim: 2, nSamples: 2000, nSteps },
});
const [mean, std] = [samples.mean(0), samples.std(0)].map((x) => (x.tolist() as number[]).map((v) => v.toFixed(3)));
const inside = samples.abs().lt(2).all(1).to('float32').mean().item() as number;
console.log(`mean ${mean!.join(', ')}, deviation ${std!.join(', ')}, ${inside.toFixed(3)} within two of the middle`);

plt.figure({ figsize: [4, 4], dpi: 130 });
plt.scatter(samples.at(':', 0), samples.at(':', 1), { s: 5, alpha: 0.4, c: 'tab:green' });
plt.gca().setAspect('equal');
plt.xlim(-4, 4);
plt.ylim(-4, 4);
plt.title('Langevin samples');
plt.xticks([]);
plt.yticks([]);
await plt.savefig('out/curriculum/19-langevin-picture.png', { bboxInches: 'tight' });
