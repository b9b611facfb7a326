import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { JobContext } from '../jobs/index.js';
import type { Tensor } from '../torch/index.js';
import type { TrainerCallback } from '../training/index.js';
import { positiveInteger, positiveNumber, seedNumber, widths } from './options.js';
import type { LossName } from './recipes.js';

/** How long a training that is told to end may take for its step, in milliseconds. */
const PATIENCE = 1500;

interface Options {
  loss: LossName;
  steps: number;
  batchSize: number;
  lr: number;
  stepSize?: number;
  hidden: number[];
  seed: number;
  device: string;
  out: string;
  resume: boolean;
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
          'estimation',
      )
        .choices(['dsm', 'ssm', 'pcd', 'cd', 'nce'])
        .default('dsm'),
    )
    .option('--steps <n>', 'steps of the optimizer', positiveInteger, 5000)
    .option('--batch-size <n>', 'rows a step', positiveInteger, 256)
    .option('--lr <rate>', 'learning rate of Adam at the start; it falls to 0 along a cosine', positiveNumber, 1e-2)
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber)
    .option('--hidden <widths>', 'widths of the hidden layers', widths, [64, 64])
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <folder>', 'where pictures, model and checkpoints are written', path.join('out', 'train'))
    .option('--resume', 'goes on with the training that was stopped in this folder', false)
    .action(train);
}

/** Trains as a job in `OUT/job`, which Ctrl-C ends with a checkpoint. */
async function train(file: string, options: Options): Promise<void> {
  const { createJob, JobStoppedError } = await import('../jobs/index.js');
  const { readRecord } = await import('../jobs/record.js');
  const { CheckpointFolder } = await import('../training/index.js');
  const { readPoints } = await import('./points.js');
  const { resume, out, ...rest } = options;
  const folder = path.join(out, 'job');
  const checkpoints = new CheckpointFolder(path.join(folder, 'checkpoints'));
  const table = await readPoints(file);
  const isOpen = checkpoints.latest !== null || ['running', 'waiting'].includes(readRecord(folder)?.state ?? 'done');
  if (isOpen && !resume) {
    throw new Error(`${out}: a training was stopped here; go on with --resume, or give another --out`);
  }
  if (!isOpen && resume) throw new Error(`${out}: expected a training to resume, found none`);
  if (!isOpen) rmSync(folder, { recursive: true, force: true });
  const job = createJob({
    ...{ id: 'job', dir: out, seed: options.seed, device: options.device },
    config: { file: path.resolve(file), ...rest },
    train: (context) => fit(context, file, table, options),
  });
  const stop = () => void job.stop({ within: PATIENCE });
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    await job.result;
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    const step = Number(/step-(\d+)/.exec(checkpoints.latest ?? '')?.[1] ?? 0);
    console.error(`Stopped after step ${step}. To go on, give the same command with --resume.`);
    process.exitCode = 130;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
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
  const { LOSSES, lossOf, SIGMAS, samplerOf } = await import('./recipes.js');
  const { StandardizedEnergy, TableEnergy } = await import('./tableEnergy.js');
  const { optim, utils } = torch;
  const to = (name: string) => path.join(options.out, name);

  const device = new torch.Device(options.device);
  torch.manualSeed(options.seed);
  const x = points.indexSelect(0, torch.randperm(points.size(0))).to(device);
  const held = Math.min(1000, Math.floor(x.size(0) / 4));
  const [heldOut, rows] = x.split([held, x.size(0) - held]) as [Tensor, Tensor];
  const dims = x.size(1);

  const std = rows.std(0);
  const sigmas = options.loss === 'dsm' ? SIGMAS : [];
  const model = new TableEnergy(rows.mean(0), torch.where(std.gt(0), std, 1), options.hidden, sigmas).to(device);
  const energy = new StandardizedEnergy(model, model.mean, model.std).to(device);
  const sampler = samplerOf(energy, sigmas, options.stepSize ?? null);
  const generate = async (n: number, nSteps: number) => {
    const noise = torch.randn([n, dims], { device });
    return energy.destandardize(await sampler.sample({ x: noise, nSteps }));
  };

  const lossFn = lossOf(options.loss, energy, options.stepSize ?? null, energy.standardize(rows));
  // Some losses have parameters of their own beside the model's.
  const optimizer = new optim.Adam([...new Set([...model.parameters(), ...lossFn.parameters()])], { lr: options.lr });
  const loader = new utils.data.DataLoader(new utils.data.TensorDataset(energy.standardize(rows)), {
    batchSize: Math.min(options.batchSize, rows.size(0)),
    shuffle: true,
    dropLast: true,
  });
  const look = { real: heldOut, columns, ...(dims === 2 ? { model } : {}), resolution: 60 };
  const losses: number[] = [];
  const frames: import('../plot/index.js').Figure[] = [];
  const record: TrainerCallback = {
    async onBatchEnd(_trainer, _batch, { loss }) {
      losses.push(loss!.item());
      if (losses.length % Math.ceil(options.steps / 20) > 0) return;
      const generated = await generate(500, 200);
      frames.push(compareSamples({ ...look, generated, title: `step ${losses.length}` }));
    },
    stateDict: () => ({ losses }),
    loadStateDict(state) {
      for (const loss of state.losses as number[]) losses.push(loss);
    },
  };
  const trainer = new BaseTrainer(energy, optimizer, lossFn, {
    clipGradNorm: 1,
    lrScheduler: new optim.lrScheduler.CosineAnnealingLR(optimizer, options.steps),
    scheduleBy: 'step',
    callbacks: [record],
    device,
  });
  await job.fit(trainer, loader, { steps: options.steps, progressBar: true, checkpointEvery: 500 });

  const generated = await generate(Math.max(held, 100), 1000);
  const example = [heldOut, torch.ones([held], { device })].slice(0, sigmas.length > 0 ? 2 : 1);
  await torch.jit.save(torch.jit.trace(model, example).to('cpu'), to('model.pt'));
  await torch.safetensors.saveFile(model.stateDict(), to('model.safetensors'));
  await compareSamples({ ...look, generated, resolution: 120, title: path.basename(file) }).save(to('landscape.png'));
  await plotLoss(losses, { title: LOSSES[options.loss], smoothing: 0.98 }).save(to('loss.png'));
  await gif(frames, { fps: 6 }).save(to('training.gif'));
  rmSync(path.join(job.folder, 'checkpoints'), { recursive: true, force: true });
  const scaled = (points: Tensor) => energy.standardize(points);
  const table = twoSampleTable({
    generated: scaled(generated),
    heldOut: scaled(heldOut),
    real: scaled(rows.slice(0, 0, held)),
    noise: torch.randn([Math.max(held, 100), dims], { device }),
  });
  console.log(String(table));
  console.log(`Written to ${options.out}: landscape.png, loss.png, training.gif, model.pt, model.safetensors`);
  // Of few rows the distances are those of chance.
  if (table.generated.energyDistance > Math.max(table.noise.energyDistance, 1.5 * table.floor.energyDistance)) {
    console.error('The generated points are farther from the data than noise is: take more --steps or another --loss.');
  }
  console.log(`Draw from it: npx torchebm sample ${to('model.pt')} -n 1000 --out samples.csv`);
}
