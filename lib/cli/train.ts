import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { Tensor } from '../torch/index.js';
import { positiveInteger, positiveNumber, seedNumber, widths } from './options.js';

interface Options {
  loss: 'pcd' | 'cd';
  sampler: 'langevin';
  epochs: number;
  batchSize: number;
  lr: number;
  stepSize: number;
  hidden: number[];
  seed: number;
  device: string;
  out: string;
}

/** Adds `torchebm train`, which fits an energy to a table of numbers. */
export function addTrain(program: Command): void {
  program
    .command('train')
    .description('Train an energy on the rows of a table: .csv, .tsv, .npy, .npz, .safetensors or .parquet.')
    .argument('<file>', 'the table; each row is a point')
    .addOption(
      new Option('--loss <name>', 'persistent contrastive divergence, or the plain one')
        .choices(['pcd', 'cd'])
        .default('pcd'),
    )
    .addOption(
      new Option('--sampler <name>', 'what draws the negative points').choices(['langevin']).default('langevin'),
    )
    .option('--epochs <n>', 'passes over the rows', positiveInteger, 200)
    .option('--batch-size <n>', 'rows a step', positiveInteger, 256)
    .option('--lr <rate>', 'learning rate of Adam at the start; it falls to 0 along a cosine', positiveNumber, 2e-3)
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber, 5e-3)
    .option('--hidden <widths>', 'widths of the hidden layers', widths, [128, 128])
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <folder>', 'where the pictures and the model are written', path.join('out', 'train'))
    .action(train);
}

async function train(file: string, options: Options): Promise<void> {
  const torch = await import('../torch/index.js');
  const { PersistentContrastiveDivergence, ContrastiveDivergence } = await import('../losses/index.js');
  const { LangevinDynamics } = await import('../samplers/index.js');
  const { compareSamples, gif, plotLoss } = await import('../plot/index.js');
  const { ProgressBar, twoSampleTable } = await import('../utils/index.js');
  const { StandardizedEnergy, TableEnergy } = await import('./tableEnergy.js');
  const { readPoints } = await import('./points.js');
  const { nn, optim, utils } = torch;

  const device = new torch.Device(options.device);
  const { points, columns } = await readPoints(file);
  torch.manualSeed(options.seed);
  const x = points.indexSelect(0, torch.randperm(points.size(0))).to(device);
  const held = Math.min(1000, Math.floor(x.size(0) / 4));
  const [heldOut, rows] = x.split([held, x.size(0) - held]) as [Tensor, Tensor];
  const dims = x.size(1);

  const std = rows.std(0);
  const model = new TableEnergy(rows.mean(0), torch.where(std.gt(0), std, 1), options.hidden).to(device);
  const energy = new StandardizedEnergy(model, model.mean, model.std);
  const sampler = new LangevinDynamics(energy, { stepSize: options.stepSize });
  const lossFn =
    options.loss === 'pcd'
      ? new PersistentContrastiveDivergence(energy, sampler, { kSteps: 20, bufferSize: 4096, initSteps: 0 })
      : new ContrastiveDivergence(energy, sampler, { kSteps: 20 });
  const optimizer = new optim.Adam(model.parameters(), { lr: options.lr });
  const loader = new utils.data.DataLoader(new utils.data.TensorDataset(energy.standardize(rows)), {
    batchSize: Math.min(options.batchSize, rows.size(0)),
    shuffle: true,
    dropLast: true,
  });
  const steps = options.epochs * loader.length;
  const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, steps);

  const look = { real: heldOut, columns, ...(dims === 2 ? { model } : {}), resolution: 60 };
  const losses: number[] = [];
  const frames: import('../plot/index.js').Figure[] = [];
  const bar = new ProgressBar(steps, { label: 'Training', samples: options.batchSize });
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const [z] of loader as Iterable<Tensor[]>) {
      optimizer.zeroGrad();
      const [loss, negatives] = lossFn(z!);
      loss.backward();
      nn.utils.clipGradNorm_(model.parameters(), 1);
      optimizer.step();
      scheduler.step();
      losses.push(loss.item());
      step++;
      if (bar.isDue || step === steps) {
        const gap = torch.noGrad(() => energy(negatives).mean().sub(energy(z!).mean()).item());
        bar.update(step, { epoch: epoch + 1, loss: losses.at(-1)!, 'energy gap': gap });
      }
      if (step % Math.ceil(steps / 20) === 0 || step === steps) {
        const generated = energy.destandardize(negatives);
        frames.push(compareSamples({ ...look, generated, title: `step ${step}` }));
      }
    }
  }

  const noise = torch.randn([Math.max(held, 100), dims], { device });
  const generated = energy.destandardize(await sampler.sample({ x: noise, nSteps: 1000 }));
  const to = (name: string) => path.join(options.out, name);
  await torch.jit.save(torch.jit.trace(model.to('cpu'), heldOut.cpu()), to('model.pt'));
  await torch.safetensors.saveFile(model.stateDict(), to('model.safetensors'));
  await compareSamples({ ...look, generated, resolution: 120, title: path.basename(file) }).save(to('landscape.png'));
  await plotLoss(losses, {
    title: options.loss === 'pcd' ? 'Persistent contrastive divergence' : 'Contrastive divergence',
  }).save(to('loss.png'));
  await gif(frames, { fps: 6 }).save(to('training.gif'));
  const scaled = (points: Tensor) => energy.standardize(points);
  console.log(
    String(
      twoSampleTable({
        generated: scaled(generated),
        heldOut: scaled(heldOut),
        real: scaled(rows.slice(0, 0, held)),
        noise,
      }),
    ),
  );
  console.log(`Written to ${options.out}: landscape.png, loss.png, training.gif, model.pt, model.safetensors`);
  console.log(`Draw from it: npx torchebm sample ${to('model.pt')} -n 1000 --out samples.csv`);
}
