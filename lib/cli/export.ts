import { extname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Tensor } from '../torch/index.js';

interface Options {
  out: string;
  shape: number[][];
  fixedBatch?: boolean;
}

function shape(text: string, before: number[][]): number[][] {
  const sizes = text.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) {
    throw new InvalidArgumentError('It must be positive whole numbers, such as 1,2.');
  }
  return [...before, sizes];
}

/** Adds `torchebm export`, which writes a model in another form. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('Write a model, or its weights alone, in another form.')
    .argument('<model>', 'TorchScript or a file of torch.save (.pt), or .safetensors; written here or by Python')
    .option('--out <file>', '.onnx (of TorchScript), or the weights as .safetensors or .pt', 'model.onnx')
    .option('--shape <sizes>', 'sizes of an input of an ONNX model, such as 1,2; once for each input', shape, [])
    .option('--fixed-batch', 'keep the first size of ONNX inputs as it is; by default any will do')
    .action(exportModel);
}

async function exportModel(file: string, options: Options): Promise<void> {
  const torch = await import('../torch/index.js');
  const { out } = options;
  const ending = extname(out);
  if (!['.onnx', '.safetensors', '.pt'].includes(ending)) {
    throw new Error(`--out ${out}: expected a file that ends in .onnx, .safetensors or .pt`);
  }
  if (ending === '.onnx') {
    const script = torch.jit.load(file, { device: 'cpu' });
    const names = script._inputs;
    const shapes = options.shape.length > 0 ? options.shape : [[1, sizeOf(script.stateDict() as Weights, file)]];
    if (shapes.length !== names.length) {
      throw new Error(`${file}: expected --shape once for each of ${names.join(', ')}, got ${shapes.length}`);
    }
    // Two rows: with one, sizes of 1 that are spread would be taken for the batch.
    const examples = shapes.map(([rows, ...rest]) =>
      torch.zeros([options.fixedBatch ? rows! : Math.max(rows!, 2), ...rest]),
    );
    const rows = Object.fromEntries([...names, 'output'].map((name) => [name, { 0: 'batch' }]));
    torch.onnx.export(script, examples, out, {
      inputNames: names,
      dynamicAxes: options.fixedBatch ? null : rows,
    });
    console.log(`${out}: a model of ${names.map((name, i) => `${name} [${shapes[i]}]`).join(', ')}`);
    return;
  }
  const weights = await readWeights(file);
  if (ending === '.pt') torch.save(weights, out);
  else await torch.safetensors.saveFile(weights, out);
  const numbers = Object.values(weights).reduce((n, weight) => n + weight.numel(), 0);
  console.log(`${out}: ${Object.keys(weights).length} tensors, ${numbers} numbers`);
}

type Weights = Record<string, Tensor>;

/** The columns of a point of a model that `torchebm train` wrote. */
function sizeOf(weights: Weights, file: string): number {
  const mean = weights['coordinates.mean'];
  if (mean === undefined) throw new Error(`${file}: the model does not name its inputs; give --shape, such as 1,2`);
  return mean.numel();
}

/** Every tensor of a file by name; those within dictionaries by the way there, such as model.0.weight. */
async function readWeights(file: string): Promise<Weights> {
  const torch = await import('../torch/index.js');
  if (extname(file) === '.safetensors') return torch.safetensors.loadFile(file);
  const weights: Weights = {};
  const gather = (value: unknown, path: string): void => {
    if (value instanceof torch.Tensor) weights[path] = value.detach();
    else if (value instanceof Map) for (const [key, inner] of value) gather(inner, join(path, key));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) gather(inner, join(path, key));
    }
  };
  const join = (path: string, key: unknown) => (path === '' ? String(key) : `${path}.${String(key)}`);
  gather(read(torch, file), '');
  if (Object.keys(weights).length === 0) throw new Error(`${file}: expected tensors, found none`);
  return weights;
}

function read(torch: typeof import('../torch/index.js'), file: string): unknown {
  try {
    return torch.load(file, { mapLocation: 'cpu' });
  } catch (error) {
    if (!(error as Error).message.includes('it is a TorchScript file')) throw error;
    return torch.jit.load(file, { device: 'cpu' }).stateDict();
  }
}
