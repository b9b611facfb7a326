import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { JobContext } from '../jobs/index.js';
import type { Tensor } from '../torch/index.js';
import type { TrainerCallback } from '../training/index.js';
import { runJob } from './job.js';
import {
  type About,
  isWorseThanNoise,
  LOSSES,
  type LossName,
  SAMPLERS,
  type SamplerName,
  usualRate,
  usualSampler,
} from './names.js';
import { positiveInteger, positiveNumber, seedNumber, widths } from './options.js';

interface Options {
  loss: LossName;
  steps: number;
  batchSize: number;
  lr?: number;
  sampler?: SamplerName;
  stepSize?: number;
  hidden: number[];
  seed: number;
  device: string;
  out: string;
  resume: boolean;
  watch: boolean;
}

/** Adds `torchebm train`, which fits an energy to a table of numbers. */
export function addTrain(program: Command): void {
  program
    .command('train')
    .description('Train an energy on the rows of a table: .csv, .tsv, .npy, .npz, .safetensors or .parquet.')
    .argument('<file>', 'the table; each row is a point')
    .addOption(
      new Option(
        '--loss <name>',
        'denoising or sliced score matching, contrastive divergence with or without persistent chains, noise-contrastive ' +
          'estimation, flow matching, equilibrium matching',
      )
        .choices(Object.keys(LOSSES))
        .default('dsm'),
    )
    .addOption(
      new Option(
        '--sampler <name>',
        "draws the points, and the chains of cd and pcd; by default 'annealed' for dsm, 'flow' for flow, 'gradient' for " +
          "eqm, else 'langevin'",
      ).choices(SAMPLERS),
    )
    .option('--steps <n>', 'steps of the optimizer', positiveInteger, 5000)
    .option('--batch-size <n>', 'rows a step', positiveInteger, 256)
    .option(
      '--lr <rate>',
      'learning rate of Adam at the start, which falls to 0 along a cosine; by default 1e-2, of ssm, pcd and cd 1e-3',
      positiveNumber,
    )
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber)
    .option('--hidden <widths>', 'widths of the hidden layers', widths, [64, 64])
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <folder>', 'where pictures, model and checkpoints are written', path.join('out', 'train'))
    .option('--resume', 'goes on with the training that was stopped in this folder', false)
    .option('--watch', 'serves a page of the training meanwhile, and prints where', false)
    .action(train);
}

/** Trains as a job in `OUT/job`, which Ctrl-C ends with a checkpoint. */
async function train(file: string, options: Options): Promise<void> {
  const { CheckpointFolder } = await import('../training/index.js');
  const { readPoints } = await import('./points.js');
  const { resume, watch, out, ...rest } = options;
  const table = await readPoints(file);
  await runJob({
    ...{ id: 'job', dir: out, resume, watch, seed: options.seed, device: options.device },
    config: { file: path.resolve(file), ...rest },
    train: (context) => fit(context, file, table, options),
    patience: 1500, // for a step
    kept: 'checkpoints',
    reached: async (folder) => {
      const { latest } = new CheckpointFolder(path.join(folder, 'checkpoints'));
      return `step ${Number(/step-(\d+)/.exec(latest ?? '')?.[1] ?? 0)}`;
    },
  });
}

async function fit(
  job: JobContext,
  file: string,
  { points, columns }: { points: Tensor; columns: string[] | undefined },
  options: Options,
): Promise<void> {
  const torch = await import('../torch/index.js');
  const { BaseTrainer } = await import('../training/index.js');
  const { compareSamples, gif, plotLoss } = await import('../plot/index.js');
  const { twoSampleTable } = await import('../utils/index.js');
  const { draw, recipeOf, usualSteps } = await import('./recipes.js');
  const { optim, utils } = torch;
  const to = (name: string) => path.join(options.out, name);

  const device = new torch.Device(options.device);
  torch.manualSeed(options.seed);
  const x = points.indexSelect(0, torch.randperm(points.size(0))).to(device);
  const held = Math.min(1000, Math.floor(x.size(0) / 4));
  const [heldOut, rows] = x.split([held, x.size(0) - held]) as [Tensor, Tensor];
  const dims = x.size(1);

  const { loss, stepSize = null, sampler = usualSampler(loss) } = options;
  const way = { sampler, stepSize, steps: null };
  const { model, source, coordinates, lossFn } = recipeOf(loss, rows, options.hidden, way);
  const generate = (n: number, steps: number) => draw(source, { ...way, steps }, [n, dims], { signal: job.signal });

  // Some losses have parameters of their own beside the model's.
  const optimizer = new optim.Adam([...new Set([...model.parameters(), ...lossFn.parameters()])], {
    lr: options.lr ?? usualRate(loss),
  });
  const loader = new utils.data.DataLoader(new utils.data.TensorDataset(coordinates.standardize(rows)), {
    batchSize: Math.min(options.batchSize, rows.size(0)),
    shuffle: true,
    dropLast: true,
  });
  const look = { real: heldOut, columns, ...(dims === 2 && source.flow === null ? { model } : {}), resolution: 60 };
  const losses: number[] = [];
  const pictureEvery = Math.max(50, Math.ceil(options.steps / 20));
  const frames: import('../plot/index.js').Figure[] = [];
  const record: TrainerCallback = {
    async onBatchEnd(_trainer, _batch, { loss }) {
      losses.push(loss!.item());
      if (losses.length % pictureEvery > 0 && losses.length < options.steps) return;
      const generated = await generate(500, Math.min(200, usualSteps(sampler)));
      const frame = compareSamples({ ...look, generated, title: `step ${losses.length}` });
      frames.push(frame);
      await job.save(`figures/samples-${losses.length}.png`, frame);
    },
    stateDict: () => ({ losses }),
    loadStateDict(state) {
      for (const loss of state.losses as number[]) losses.push(loss);
    },
  };
  const trainer = new BaseTrainer(source.flow ?? source.energy, optimizer, lossFn, {
    clipGradNorm: 1,
    lrScheduler: new optim.lrScheduler.CosineAnnealingLR(optimizer, options.steps),
    scheduleBy: 'step',
    callbacks: [record],
    device,
  });
  await job.fit(trainer, loader, { steps: options.steps, progressBar: true, checkpointEvery: 500 });

  const generated = await generate(Math.max(held, 100), usualSteps(sampler));
  const scaled = (points: Tensor) => coordinates.standardize(points);
  const table = twoSampleTable({
    generated: scaled(generated),
    heldOut: scaled(heldOut),
    real: scaled(rows.slice(0, 0, held)),
    noise: torch.randn([Math.max(held, 100), dims], { device }),
  });
  const about: About = {
    ...{ loss, sampler, stepSize, columns: columns ?? null },
    energyDistance: {
      generated: table.generated.energyDistance,
      noise: table.noise.energyDistance,
      real: table.floor.energyDistance,
    },
  };
  model.about = torch.tensor([...Buffer.from(JSON.stringify(about))], { dtype: 'uint8' });
  // An energy of noised points and a flow take a second input.
  const second = source.flow !== null || source.sigmas.length > 0 ? [torch.ones([held], { device })] : [];
  await torch.jit.save(torch.jit.trace(model, [heldOut, ...second]).to('cpu'), to('model.pt'));
  await torch.safetensors.saveFile(model.stateDict(), to('model.safetensors'));
  await compareSamples({ ...look, generated, resolution: 120, title: path.basename(file) }).save(to('landscape.png'));
  await plotLoss(losses, { title: LOSSES[loss], smoothing: 0.98 }).save(to('loss.png'));
  await gif(frames, { fps: 6 }).save(to('training.gif'));
  rmSync(path.join(job.folder, 'checkpoints'), { recursive: true, force: true });
  console.log(String(table));
  console.log(`Written to ${options.out}: landscape.png, loss.png, training.gif, model.pt, model.safetensors`);
  if (isWorseThanNoise(about)) {
    console.error('The generated points are farther from the data than noise is: take more --steps or another --loss.');
  }
  console.log(`Draw from it: npx torchebm sample ${to('model.pt')} -n 1000 --out samples.csv`);
}
