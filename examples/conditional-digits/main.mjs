// Flow matching on 8×8 digits with a small diffusion transformer, drawn class by class with guidance; a classifier that
// learned from real digits says how many of the drawn ones are what was asked for.
import * as path from 'node:path';
import { readTable } from 'torchebm/io';
import { FlowMatchingLoss } from 'torchebm/losses';
import { ClassifierFreeGuidance, DiT } from 'torchebm/models';
import { imageGrid, plotLoss } from 'torchebm/plot';
import * as torch from 'torchebm/torch';
import { EMA, ProgressBar } from 'torchebm/utils';

const { nn, optim } = torch;
const SMOKE = process.env.TORCHEBM_SMOKE === '1';
const STEPS = SMOKE ? 3 : 2000;
const BATCH = 64;
const PER_CLASS = SMOKE ? 2 : 20;
const out = path.join('out', 'conditional-digits');

// 1. 1,797 images as (n, 1, 8, 8) from -1 (paper) to 1 (ink), and their labels.
const file = path.join(import.meta.dirname, '..', 'digits', 'digits.npz');
const [table, names] = await Promise.all(['images', 'labels'].map((array) => readTable(file, { array })));
const images = torch.tensor(table.data).view(table.shape).to('float32').div(8).sub(1).unsqueeze(1);
const labels = torch.tensor(names.data, { dtype: 'int64' }).flatten();

// 2. The field: patches of 2×2 as 16 tokens, two blocks. Label 10 means "no label": a tenth of the labels become it.
torch.manualSeed(0);
const model = new DiT({ inputSize: 8, inChannels: 1, embedDim: 64, depth: 2, numHeads: 4, numClasses: 10 });
const lossFn = new FlowMatchingLoss(model, { cfgDropout: 0.1, nullCondition: 10 });
const optimizer = new optim.AdamW(model.parameters(), { lr: 3e-3 });
const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, 3e-3, { totalSteps: STEPS, pctStart: 0.1 });
const ema = new EMA(model, { decay: 0.995, decaySchedule: 'warmup' });

const losses = [];
const bar = new ProgressBar(STEPS, { label: 'Training', samples: BATCH });
for (let step = 1; step <= STEPS; step++) {
  const rows = torch.randint(images.size(0), [BATCH]);
  optimizer.zeroGrad();
  const loss = lossFn(images.indexSelect(0, rows), { y: labels.indexSelect(0, rows) });
  loss.backward();
  optimizer.step();
  scheduler.step();
  ema.update(model);
  losses.push(loss.item());
  bar.update(step, { loss: losses.at(-1) });
}

// 3. Every class as often: along the guided field from noise at t = 0 to data at t = 1, in 12 steps of Heun's method.
const asked = torch.arange(10).repeatInterleave(PER_CLASS);
const guided = new ClassifierFreeGuidance(ema.module, 2, 10);
const field = (x, t) => guided(x, torch.full([x.size(0)], t), { y: asked });
const HEUN = SMOKE ? 2 : 12;
const drawn = torch.noGrad(() => {
  let x = torch.randn([asked.size(0), 1, 8, 8]);
  for (let i = 0; i < HEUN; i++) {
    const v = field(x, i / HEUN);
    const ahead = field(x.add(v.div(HEUN)), (i + 1) / HEUN);
    x = x.add(v.add(ahead).div(2 * HEUN));
  }
  return x.clamp(-1, 1);
});

// 4. The judge: logistic regression on the real digits.
const judge = new nn.Linear(64, 10);
const judgeOptimizer = new optim.Adam(judge.parameters(), { lr: 0.05 });
for (let i = 0; i < 200; i++) {
  judgeOptimizer.zeroGrad();
  nn.functional.crossEntropy(judge(images.flatten(1)), labels).backward();
  judgeOptimizer.step();
}
const right = (x, y) => judge(x.flatten(1)).argmax(1).eq(y).to('float32').mean().item();

// Ten columns of digits as asked, row by row; real ones beside.
const rowsOf = (x, y) => torch.cat(Array.from({ length: 10 }, (_, k) => x.at(y.eq(k)).slice(0, 0, 8)));
const grids = torch.cat([rowsOf(drawn, asked).view(10, -1, 1, 8, 8), rowsOf(images, labels).view(10, 8, 1, 8, 8)], 1);
await imageGrid(grids.flatten(0, 1), {
  columns: grids.size(1),
  scale: 5,
  valueRange: [-1, 1],
  title: 'Digits drawn as asked, 0 to 9 (left half), and real ones (right half)',
}).save(path.join(out, 'digits.png'));
await plotLoss(losses, { title: 'Flow matching' }).save(path.join(out, 'loss.png'));
console.log(`The judge is right about ${(100 * right(images, labels)).toFixed(1)} % of the real digits.`);
console.log(`It reads ${(100 * right(drawn, asked)).toFixed(1)} % of the drawn digits as asked.`);
console.log(`Pictures are in ${out}/: digits.png, loss.png`);
