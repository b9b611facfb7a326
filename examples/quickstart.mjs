// Trains an energy on two moons with denoising score matching, draws new points from it with annealed Langevin dynamics,
// and writes pictures and the model to out/quickstart. Run it with `npm start`.
import * as path from 'node:path';
import { BaseModel, MLPEnergy } from 'torchebm/core';
import { TwoMoonsDataset } from 'torchebm/datasets';
import { DenoisingScoreMatching } from 'torchebm/losses';
import { compareSamples, gif, plotLoss, plotSamplesOnEnergy } from 'torchebm/plot';
import { AnnealedLangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { ProgressBar, twoSampleTable } from 'torchebm/utils';

const { nn, optim } = torch;
const SMOKE = process.env.TORCHEBM_SMOKE === '1';
const STEPS = SMOKE ? 40 : 5000;
const BATCH = 256;
const out = path.join('out', 'quickstart');

// 1. Real data: 4,000 points, scaled to unit variance; a quarter is never shown to the model.
const data = new TwoMoonsDataset({ nSamples: 4000, noise: 0.05, seed: 0 }).getData();
const shuffled = data.indexSelect(0, torch.randperm(data.size(0)));
const scaled = shuffled.sub(shuffled.mean(0)).div(shuffled.std(0));
const [train, heldOut] = scaled.split([3000, 1000]);

// 2. The energy E(x, σ) of the points with noise of the size σ on them: a network that is told σ, plus |x|², which keeps
// points from wandering to where there are no data. Sines and cosines of the coordinates help with thin shapes.
const SIGMAS = [1, 0.31, 0.1, 0.03];
class Energy extends BaseModel {
  constructor() {
    super();
    this.network = new MLPEnergy(15, { hiddenDims: [64, 64] });
  }

  /** Of the least noise if nothing is said of it. */
  forward(x, { sigma = torch.fullLike(x.select(1, 0), SIGMAS.at(-1)) } = {}) {
    const waves = [1, 2, 4].flatMap((k) => [x.mul(k).sin(), x.mul(k).cos()]);
    const input = torch.cat([x, ...waves, sigma.log().unsqueeze(1)], 1);
    return this.network(input).add(x.pow(2).sum(-1));
  }
}

torch.manualSeed(0);
const model = new Energy();
const lossFn = new DenoisingScoreMatching(model);
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-2 });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, STEPS);

/** Points that start as plain noise and go downhill as it becomes less. */
const sampler = new AnnealedLangevinDynamics(model, SIGMAS, { stepSize: 0.00045, noiseKey: 'sigma' });
const generate = (n, nSteps) => sampler.sample({ x: torch.randn([n, 2]), nSteps });

// 3. Training: the slope of the energy at a noisy point learns to lead back to the point without noise. The sizes of
// noise come by turns, and count σ² times as much, since losses go with 1/σ².
const losses = [];
const frames = [];
const view = { xRange: [-2.5, 2.5], yRange: [-2.5, 2.5] };
const bar = new ProgressBar(STEPS, { label: 'Training', samples: BATCH });
for (let step = 1; step <= STEPS; step++) {
  const x = train.indexSelect(0, torch.randint(train.size(0), [BATCH]));
  const sigma = SIGMAS[step % SIGMAS.length];
  lossFn.noiseScale = sigma;
  optimizer.zeroGrad();
  const loss = lossFn(x, { modelKwargs: { sigma: torch.full([BATCH], sigma) } }).mul(sigma ** 2);
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 1);
  optimizer.step();
  scheduler.step();
  losses.push(loss.item());
  if (bar.isDue || step === STEPS) bar.update(step, { loss: losses.at(-1) });
  if (step % (STEPS / 20) < 1) {
    const title = `step ${String(step).padStart(4)}`;
    const points = await generate(500, SMOKE ? 8 : 200);
    frames.push(plotSamplesOnEnergy(model, points, { ...view, title, resolution: 60, showColorbar: false }));
  }
}

// 4. New points, off the event loop.
const noise = torch.randn([1000, 2]);
const generated = await generate(1000, SMOKE ? 20 : 600);

// 5. The results, in pictures, files and numbers.
await torch.jit.save(torch.jit.trace(model, noise), path.join(out, 'model.pt'));
await torch.safetensors.saveFile(model.stateDict(), path.join(out, 'model.safetensors'));
await compareSamples({ model, real: heldOut, generated, ...view, title: 'Two moons' }).save(
  path.join(out, 'landscape.png'),
);
await plotLoss(losses, { title: 'Denoising score matching', smoothing: 0.98 }).save(path.join(out, 'loss.png'));
await gif(frames, { fps: 6 }).save(path.join(out, 'training.gif'));

const table = twoSampleTable({ generated, heldOut, real: train.slice(0, 0, 1000), noise });
console.log(String(table));
console.log(
  `Pictures and the model are in ${out}/: landscape.png, loss.png, training.gif, model.pt, model.safetensors`,
);
const LIMIT = 3;
if (!SMOKE && table.generated.energyDistance > LIMIT * table.floor.energyDistance) {
  console.error(
    `Training did not converge: the generated points are more than ${LIMIT} times as far from the data as data are.`,
  );
  process.exitCode = 1;
}
