import type { Command } from 'commander';
import type { Tensor } from '../torch/index.js';
import { positiveInteger, positiveNumber, seedNumber } from './options.js';

interface Options {
  number: number;
  dim?: number;
  steps: number;
  stepSize?: number;
  seed: number;
  device: string;
  out: string;
}

/** Adds `torchebm sample`, which draws points from a saved energy. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .description('Draw points from an energy saved as TorchScript (here or by Python).')
    .argument('<model>', 'the .pt file')
    .option('-n, --number <n>', 'how many points', positiveInteger, 1000)
    .option('--dim <d>', 'columns of a point; a model that `torchebm train` wrote knows them', positiveInteger)
    .option('--steps <n>', 'steps of each chain', positiveInteger, 1000)
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber)
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <file>', '.csv, .npy or .npz', 'samples.csv')
    .action(sample);
}

async function sample(file: string, options: Options): Promise<void> {
  const torch = await import('../torch/index.js');
  const { writeTable } = await import('../io/index.js');
  const { samplerOf } = await import('./recipes.js');
  const { StandardizedEnergy } = await import('./tableEnergy.js');

  const device = new torch.Device(options.device);
  const model = torch.jit.load(file).to(device);
  const { mean, std, sigmas } = model.stateDict() as Record<string, Tensor | undefined>;
  const dim = options.dim ?? mean?.numel();
  if (dim === undefined) throw new Error(`${file}: the model does not say how many columns a point has; give --dim`);
  const energy = new StandardizedEnergy(
    model,
    mean ?? torch.zeros([dim], { device }),
    std ?? torch.ones([dim], { device }),
  );
  torch.manualSeed(options.seed);
  const sampler = samplerOf(energy, (sigmas?.tolist() as number[] | undefined) ?? [], options.stepSize ?? null);
  const z = await sampler.sample({ x: torch.randn([options.number, dim], { device }), nSteps: options.steps });
  const x = energy.destandardize(z).cpu();
  await writeTable(options.out, { data: x.toTypedArray() as Float32Array, shape: x.shape, dtype: 'float32' });
  console.log(`${options.number} points of ${dim} columns in ${options.out}`);
}
