import { type Command, Option } from 'commander';
import type { Tensor } from '../torch/index.js';
import { positiveInteger, positiveNumber, seedNumber } from './options.js';

interface Options {
  number: number;
  dim?: number;
  sampler: 'langevin';
  steps: number;
  stepSize: number;
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
    .addOption(new Option('--sampler <name>', 'how they are drawn').choices(['langevin']).default('langevin'))
    .option('--steps <n>', 'steps of each chain', positiveInteger, 1000)
    .option('--step-size <h>', "the sampler's step, in standard deviations of the columns", positiveNumber, 5e-3)
    .option('--seed <n>', 'of every random number', seedNumber, 0)
    .option('--device <name>', "'cpu', 'cuda' or 'cuda:1'", 'cpu')
    .option('--out <file>', '.csv, .npy or .npz', 'samples.csv')
    .action(sample);
}

async function sample(file: string, options: Options): Promise<void> {
  const torch = await import('../torch/index.js');
  const { LangevinDynamics } = await import('../samplers/index.js');
  const { writeTable } = await import('../io/index.js');
  const { StandardizedEnergy } = await import('./tableEnergy.js');

  const device = new torch.Device(options.device);
  const model = torch.jit.load(file).to(device);
  const { mean, std } = model.stateDict() as Record<string, Tensor | undefined>;
  const dim = options.dim ?? mean?.numel();
  if (dim === undefined) throw new Error(`${file}: the model does not say how many columns a point has; give --dim`);
  const energy = new StandardizedEnergy(
    model,
    mean ?? torch.zeros([dim], { device }),
    std ?? torch.ones([dim], { device }),
  );
  torch.manualSeed(options.seed);
  const sampler = new LangevinDynamics(energy, { stepSize: options.stepSize });
  const z = await sampler.sample({ x: torch.randn([options.number, dim], { device }), nSteps: options.steps });
  const x = energy.destandardize(z).cpu();
  await writeTable(options.out, { data: x.toTypedArray() as Float32Array, shape: x.shape, dtype: 'float32' });
  console.log(`${options.number} points of ${dim} columns in ${options.out}`);
}
