// Hamiltonian Monte Carlo goes a long way by the leapfrog rule, and accepts where it ended or stays.
import { GaussianModel } from 'torchebm/core';
import { figure, panel, scatter } from 'torchebm/plot';
import { HamiltonianMonteCarlo } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 300;

// Narrow: hard for Langevin dynamics, easy here.
const model = new GaussianModel(
  torch.zeros([2]),
  torch.tensor([
    [1, 0.95],
    [0.95, 1],
  ]),
);
const panels = [];
for (const nLeapfrogSteps of [2, 10, 50]) {
  const sampler = new HamiltonianMonteCarlo(model, { stepSize: 0.1, nLeapfrogSteps });
  const [samples, diagnostics] = await sampler.sample({ dim: 2, nSamples: 1000, nSteps, returnDiagnostics: true });
  const accepted = diagnostics.acceptanceRate.mean().item() as number;
  const covariance = torch.cov(samples.t()).at(0, 1).item() as number;
  console.log(`${nLeapfrogSteps} leapfrog steps: ${accepted.toFixed(2)} accepted, covariance ${covariance.toFixed(2)}`);
  const title = `${nLeapfrogSteps} leapfrog steps`;
  const plane = { xRange: [-4, 4], yRange: [-4, 4], aspect: 'equal' as const };
  panels.push(panel(scatter(samples, { size: 4, alpha: 0.5 }), { ...plane, title }));
}
await figure([panels]).save('out/curriculum/07-hmc.png');
