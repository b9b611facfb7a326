import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import type { JobContext } from '../jobs/index.js';
import type { Tensor } from '../torch/index.js';
import { runJob } from './job.js';
import { type About, isWorseThanNoise, SAMPLERS, type SamplerName } from './names.js';
import { positiveInteger, positiveNumber, seedNumber } from './options.js';

/** Points of n that are drawn at a time; a drawing that was stopped goes on behind the last of these parts. */
const partSize = (n: number): number => Math.max(1000, Math.ceil(n / 100));

interface Options {
  number: number;
  dim?: number;
  sampler?: SamplerName;
  steps?: number;
  stepSize?: number;
  seed: number;
  device: string;
  out: string;
  resume: boolean;
  watch: boolean;
}

/** Adds `torchebm sample`, which draws points from a saved energy. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .description('Draw points from an energy saved as TorchScript (here or by Python), or a flow of `torchebm train`.')
    .argument('<model>', 'the .pt file')
    .option('-n, --number <n>', 'how many points', positiveInteger, 1000)
    .option('--dim <d>', 'columns of a point; a model that `torchebm train` wrote knows them', positiveInteger)
    .addOption(new Option('--sampler <name>', "that of the training by default, or else 'langevin'").choices(SAMPLERS))
    .option('--steps <n>', 'steps of each chain; 1000 by default, of a flow 50', positiveInteger)
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber)
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <file>', '.csv, .npy or .npz', 'samples.csv')
    .option('--resume', 'goes on with the drawing that was stopped', false)
    .option('--watch', 'serves a page of the drawing meanwhile, and prints where', false)
    .action(sample);
}

/** Draws as a job in `OUT.job`, which is gone when the points are written. */
async function sample(file: string, options: Options): Promise<void> {
  const { resume, watch, out, ...rest } = options;
  const [dir, id] = [path.dirname(out), `${path.basename(out).replaceAll(/[^\w.-]|^[.]/g, '_')}.job`];
  const folder = path.join(dir, id);
  const columns = await runJob({
    ...{ id, dir, resume, watch, seed: options.seed, device: options.device },
    config: { model: path.resolve(file), ...rest },
    train: (job) => drawAll(job, file, options),
    patience: 0, // a part that is not whole is drawn again
    kept: 'parts',
    reached: async () => `${Math.min(partsOf(folder).length * partSize(options.number), options.number)} points`,
  }).catch(async (error) => {
    const { readRecord } = await import('../jobs/record.js');
    const isOver = readRecord(folder)?.state === 'failed' && partsOf(folder).length === 0;
    if (isOver) rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  if (columns === undefined) return;
  rmSync(folder, { recursive: true, force: true });
  console.log(`${options.number} points of ${columns} columns in ${out}`);
}

/** The files of points that a job has drawn. */
function partsOf(folder: string): string[] {
  const parts = path.join(folder, 'parts');
  return existsSync(parts)
    ? readdirSync(parts)
        .map((name) => path.join(parts, name))
        .sort()
    : [];
}

/** Draws the points and writes them; how many columns they have. */
async function drawAll(job: JobContext, file: string, options: Options): Promise<number> {
  const torch = await import('../torch/index.js');
  const { encodeNpy, parseNpy, writeTable } = await import('../io/index.js');
  const { ProgressBar } = await import('../utils/index.js');
  const { Coordinates } = await import('./coordinates.js');
  const { draw } = await import('./recipes.js');
  const { StandardizedEnergy } = await import('./tableModels.js');

  const model = torch.jit.load(file).to(job.device);
  const state = model.stateDict() as Record<string, Tensor | undefined>;
  const bytes = state.about?.cpu().tolist() as number[] | undefined;
  const about = bytes ? (JSON.parse(Buffer.from(bytes).toString()) as About) : null;
  if (about && isWorseThanNoise(about)) {
    console.error(`${file}: the points of this model are farther from the data that it has learned than noise is.`);
  }
  const coordinates = Coordinates.saved(state);
  const dim = options.dim ?? coordinates?.mean.numel();
  if (dim === undefined) throw new Error(`${file}: the model does not say how many columns a point has; give --dim`);
  const way = {
    sampler: options.sampler ?? about?.sampler ?? 'langevin',
    stepSize: options.stepSize ?? (options.sampler ? null : (about?.stepSize ?? null)),
    steps: options.steps ?? null,
  };
  const sigmas = (state.sigmas?.tolist() as number[] | undefined) ?? [];
  const energy = new StandardizedEnergy(model, coordinates, sigmas);
  const source = { flow: about?.loss === 'flow' ? model : null, energy, sigmas };
  const [n, size] = [options.number, partSize(options.number)];
  const bar = new ProgressBar(n, { label: 'Drawing' });
  const [start, before] = [performance.now(), partsOf(job.folder).length * size];
  for (let done = before; done < n; ) {
    const part = done / size;
    const rows = Math.min(size, n - done);
    const x = (
      await draw(source, way, [rows, dim], { generator: job.generator(`part ${part}`), signal: job.signal })
    ).cpu();
    const points = { data: x.toTypedArray() as Float32Array, shape: x.shape, dtype: 'float32' as const };
    await job.save(path.join('parts', `${String(part).padStart(4, '0')}.npy`), encodeNpy(points));
    done += rows;
    const rate = ((done - before) * 1000) / (performance.now() - start);
    job.progress({ step: done, total: n, rate, timeLeft: (n - done) / rate });
    if (n > size) bar.update(done);
  }
  const data = new Float32Array(n * dim);
  for (const [i, part] of partsOf(job.folder).entries()) {
    data.set(parseNpy(readFileSync(part), part).data as Float32Array, i * size * dim);
  }
  await writeTable(options.out, {
    ...{ data, shape: [n, dim], dtype: 'float32' },
    ...(about?.columns?.length === dim && { columns: about.columns }),
  });
  return dim;
}
