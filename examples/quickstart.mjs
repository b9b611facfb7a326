// Trains an energy E(x) on two moons with persistent contrastive divergence, draws new points from it with Langevin
// dynamics, and writes pictures and the model to out/quickstart. Run it with `npm start`.
import * as path from 'node:path';
import { BaseModel, MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { PersistentContrastiveDivergence } from 'torchebm/losses';
import { compareSamples, gif, plotLoss, plotSamplesOnEnergy } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { ProgressBar, twoSampleTable } from 'torchebm/utils';

const { nn, optim } = torch;
const SMOKE = process.env.TORCHEBM_SMOKE === '1';
const STEPS = SMOKE ? 30 : 2000;
const BATCH = 256;
const out = path.join('out', 'quickstart');

// 1. Real data: 4,000 points, scaled to unit variance; a quarter is never shown to the model.
const data = new TwoMoonsDataset({ nSamples: 4000, noise: 0.05, seed: 0 }).getData();
const shuffled = data.indexSelect(0, torch.randperm(data.size(0)));
const scaled = shuffled.sub(shuffled.mean(0)).div(shuffled.std(0));
const [train, heldOut] = scaled.split([3000, 1000]);

// 2. The energy: a network plus ½|x|², which keeps points from wandering to where there are no data.
class Energy extends BaseModel {
  constructor() {
    super();
    this.network = new MLPEnergy(2, { hiddenDims: [128, 128] });
  }

  forward(x) {
    return this.network(x).add(x.pow(2).sum(-1).mul(0.5));
  }
}

torch.manualSeed(0);
const model = new Energy();
const sampler = new LangevinDynamics(model, { stepSize: 0.005 });
const lossFn = new PersistentContrastiveDivergence(model, sampler, { kSteps: 20, bufferSize: 4096, initSteps: 0 });
const optimizer = new optim.Adam(model.parameters(), { lr: 2e-3 });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, STEPS);

// 3. Training: energies of data go down, energies of the sampler's points go up.
const losses = [];
const frames = [];
const view = { xRange: [-2.5, 2.5], yRange: [-2.5, 2.5] };
const bar = new ProgressBar(STEPS, { label: 'Training', samples: BATCH });
for (let step = 1; step <= STEPS; step++) {
  const x = train.indexSelect(0, torch.randint(train.size(0), [BATCH]));
  optimizer.zeroGrad();
  const [loss, negatives] = lossFn(x);
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 1);
  optimizer.step();
  scheduler.step();
  losses.push(loss.item());
  if (bar.isDue || step === STEPS) {
    const gap = torch.noGrad(() => model(negatives).mean().sub(model(x).mean()).item());
    bar.update(step, { loss: losses.at(-1), 'energy gap': gap });
  }
  if (step % (STEPS / 20) < 1) {
    const title = `step ${String(step).padStart(4)}`;
    frames.push(
      plotSamplesOnEnergy(model, lossFn.replayBuffer.slice(0, 0, 500), {
        ...view,
        title,
        resolution: 60,
        showColorbar: false,
      }),
    );
  }
}

// 4. New points: chains that start from plain noise, off the event loop.
const noise = torch.randn([1000, 2]);
const generated = await sampler.sample({ x: noise, nSteps: SMOKE ? 20 : 1000 });

// 5. What came out, in pictures, files and numbers.
await torch.jit.save(torch.jit.trace(model, noise), path.join(out, 'model.pt'));
await torch.safetensors.saveFile(model.stateDict(), path.join(out, 'model.safetensors'));
await compareSamples({ model, real: heldOut, generated, ...view, title: 'Two moons' }).save(
  path.join(out, 'landscape.png'),
);
await plotLoss(losses, { title: 'Persistent contrastive divergence' }).save(path.join(out, 'loss.png'));
await gif(frames, { fps: 6 }).save(path.join(out, 'training.gif'));

const table = twoSampleTable({ generated, heldOut, real: train.slice(0, 0, 1000), noise });
console.log(String(table));
console.log(
  `Pictures and the model are in ${out}/: landscape.png, loss.png, training.gif, model.pt, model.safetensors`,
);
const LIMIT = 10;
if (!SMOKE && table.generated.energyDistance > LIMIT * table.floor.energyDistance) {
  console.error(
    `Training did not converge: the generated points are more than ${LIMIT} times as far from the data as data are.`,
  );
  process.exitCode = 1;
}
