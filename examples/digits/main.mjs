// Trains a convolutional energy on real 8×8 digits with persistent contrastive divergence, and draws new ones.
import * as path from 'node:path';
import { BaseModel } from 'torchebm/core';
import { readTable } from 'torchebm/io';
import { PersistentContrastiveDivergence } from 'torchebm/losses';
import { imageGrid, plotLoss } from 'torchebm/plot';
import { LangevinDynamics } from 'torchebm/samplers';
import * as torch from 'torchebm/torch';
import { ProgressBar, twoSampleTable } from 'torchebm/utils';

const { nn, optim } = torch;
const SMOKE = process.env.TORCHEBM_SMOKE === '1';
const STEPS = SMOKE ? 5 : 600;
const BATCH = 128;
const out = path.join('out', 'digits');

// 1. 1,797 images as (n, 1, 8, 8) from -1 (paper) to 1 (ink); 297 are never shown to the model.
const { data, shape } = await readTable(path.join(import.meta.dirname, 'digits.npz'), { array: 'images' });
torch.manualSeed(0);
const images = torch.tensor(data).view(shape).to('float32').div(8).sub(1).unsqueeze(1);
const [train, heldOut] = images.indexSelect(0, torch.randperm(shape[0])).split([1500, 297]);

// 2. The energy: three convolutions and a linear layer.
class DigitEnergy extends BaseModel {
  constructor() {
    super();
    this.network = new nn.Sequential(
      new nn.Conv2d(1, 32, 3, { padding: 1 }),
      new nn.SiLU(),
      new nn.Conv2d(32, 64, 4, { stride: 2, padding: 1 }),
      new nn.SiLU(),
      new nn.Conv2d(64, 64, 4, { stride: 2, padding: 1 }),
      new nn.SiLU(),
      new nn.Flatten(),
      new nn.Linear(256, 1),
    );
  }

  forward(x) {
    return this.network(x).squeeze(-1);
  }
}

// 3. Chains with a third of the noise that their step asks for (a low temperature), as is usual for images; the replay
// buffer carries them on from one step to the next.
const model = new DigitEnergy();
const sampler = new LangevinDynamics(model, { stepSize: 0.02, noiseScale: 0.3, clamp: [-1, 1] });
const lossFn = new PersistentContrastiveDivergence(model, sampler, {
  kSteps: 30,
  bufferSize: 1024,
  initSteps: 0,
  addNoiseToReal: true,
  noiseScale: 0.05,
});
const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, STEPS);

const losses = [];
const bar = new ProgressBar(STEPS, { label: 'Training', samples: BATCH });
for (let step = 1; step <= STEPS; step++) {
  const x = train.indexSelect(0, torch.randint(train.size(0), [BATCH]));
  optimizer.zeroGrad();
  const [loss] = lossFn(x);
  loss.backward();
  nn.utils.clipGradNorm_(model.parameters(), 1);
  optimizer.step();
  scheduler.step();
  losses.push(loss.item());
  bar.update(step, { loss: losses.at(-1) });
}

// 4. The chains go on from where training left them, and are the generated digits.
const rows = torch.randperm(lossFn.replayBuffer.size(0)).slice(0, 0, heldOut.size(0));
const generated = await sampler.sample({ x: lossFn.replayBuffer.indexSelect(0, rows), nSteps: SMOKE ? 2 : 30 });

const eightByEight = (x) => x.slice(0, 0, 64).view(8, 8, 1, 8, 8);
const sideBySide = torch.cat([eightByEight(heldOut), eightByEight(generated)], 1).view(128, 1, 8, 8);
await imageGrid(sideBySide, {
  columns: 16,
  scale: 5,
  valueRange: [-1, 1],
  title: 'Held-out digits (left half) and generated ones (right half)',
}).save(path.join(out, 'digits.png'));
await plotLoss(losses, { title: 'Persistent contrastive divergence' }).save(path.join(out, 'loss.png'));
const flat = (x) => x.flatten(1);
const noise = torch
  .rand([heldOut.size(0), 1, 8, 8])
  .mul(2)
  .sub(1);
console.log(
  String(
    twoSampleTable({
      generated: flat(generated),
      heldOut: flat(heldOut),
      real: flat(train.slice(0, 0, heldOut.size(0))),
      noise: flat(noise),
    }),
  ),
);
console.log(`Pictures are in ${out}/: digits.png, loss.png`);
