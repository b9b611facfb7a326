// Ten thousand chains are one call: a batch is what a sampler works on.
import { DoubleWellModel } from 'torchebm/core';
import { figure, histogram, panel } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const nSteps = process.env.TORCHEBM_SMOKE === '1' ? 20 : 500;

const model = new DoubleWellModel({ barrierHeight: 2 }); // a well on each side in every coordinate
const sampler = new LangevinDynamics(model, { stepSize: 0.01, noiseScale: 1 });
const samples = await sampler.sample({ dim: 2, nSamples: 10_000, nSteps });

const left = samples.at(':', 0).lt(0).to('float32').mean().item() as number;
const energy = model(samples).mean().item() as number;
console.log(`${samples.size(0)} points of ${samples.size(1)}`);
console.log(`${(100 * left).toFixed(1)} % in the left well, ${(100 * (1 - left)).toFixed(1)} % in the right one`);
console.log(`mean energy ${energy.toFixed(2)}`);

await figure([
  [
    panel(
      histogram(samples, {
        bins: 60,
        range: [
          [-2.5, 2.5],
          [-2.5, 2.5],
        ],
      }),
      { title: 'where chains end', aspect: 'equal' },
    ),
    panel(histogram(samples.at(':', 0), { bins: 60, range: [-2.5, 2.5] }), { title: 'first coordinate' }),
  ],
]).save('out/curriculum/08-parallel-chains.png');
