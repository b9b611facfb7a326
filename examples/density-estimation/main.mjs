// Learns the density of points in the plane by six methods of training an energy, on three distributions; writes
// pictures of each run and a table of how far the generated points are from real ones.
//   node examples/density-estimation/main.mjs [--dataset NAME]… [--method NAME]… [--seed N]
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomic } from 'torchebm/io';
import * as torch from 'torchebm/torch';
import { ProgressBar } from 'torchebm/utils';
import { datasets, floors, load, measure } from './data.mjs';
import { methods } from './methods.mjs';
import { draw, Film, paint, saveGrid, tile, train } from './run.mjs';

const SMOKE = process.env.TORCHEBM_SMOKE === '1';
const sizes = SMOKE ? { train: 500, size: 100, pairs: 2 } : { train: 20_000, size: 2000, pairs: 10 };
const out = path.join('out', 'density-estimation');

const names = { type: 'string', multiple: true };
const { values } = parseArgs({ options: { dataset: names, method: names, seed: { type: 'string', default: '0' } } });
const chosen = { datasets: pick('dataset', datasets), methods: pick('method', methods) };
const runs = chosen.datasets.flatMap((dataset) => chosen.methods.map((method) => ({ dataset, method })));

torch.setNumThreads(1); // the networks are small, and the numbers must not hang on how many cores there are
const floorOf = {};
const rows = [];
const tiles = [];
for (const [i, name] of runs.entries()) {
  const { dataset, method } = name;
  const folder = path.join(out, `${dataset}-${method}`);
  const data = load(dataset, sizes);
  floorOf[dataset] ??= floors(data);
  const [real] = data.heldOut;
  const started = process.cpuUsage();
  const steps = SMOKE ? 4 : datasets[dataset].steps;
  const nSteps = SMOKE ? 10 : methods[method].nSteps;
  const film = new Film(name, real, { steps, frames: SMOKE ? 2 : 20, nSteps: Math.max(10, nSteps / 10) });
  const bar = new ProgressBar(steps, { label: `${i + 1}/${runs.length} ${dataset} ${method}`.padEnd(26) });
  const watch = async (step, loss, model) => {
    await film.shoot(step, model);
    bar.update(step, bar.isDue || step === steps ? { loss: loss.item() } : {});
  };
  const model = await train(name, data.train, { seed: Number(values.seed), steps, watch });
  const generated = await draw(name, model, { size: sizes.size, nSteps });
  const { user, system } = process.cpuUsage(started);
  rows.push({ dataset, method, ...measure(generated, data, floorOf[dataset]), seconds: (user + system) / 1e6 });

  await film.save(path.join(folder, 'training.gif'));
  await paint(name, model, real, generated, folder);
  await torch.safetensors.saveFile(model.stateDict(), path.join(folder, 'model.safetensors'));
  await torch.safetensors.saveFile({ generated, real }, path.join(folder, 'points.safetensors'));
  if (method === chosen.methods[0]) tiles.push(tile(`${datasets[dataset].title}: real`, real));
  tiles.push(tile(`${dataset}: ${method}`, generated, model));
}

const heads = [
  'dataset',
  'method',
  'energy distance',
  'floor',
  '±',
  'ratio',
  'MMD²',
  'MMD² floor',
  'MMD² ±',
  'CPU seconds',
];
const digits = ({ value, floor, spread }) => [value, floor, spread].map((number) => number.toFixed(5));
const cells = rows.map(({ dataset, method, energyDistance, mmd, seconds }) => [
  ...[datasets[dataset].title, methods[method].title, ...digits(energyDistance)],
  ...[(energyDistance.value / energyDistance.floor).toFixed(2), ...digits(mmd), seconds.toFixed(0)],
]);
const rule = heads.map((_, i) => (i < 2 ? '---' : '---:'));
const lines = [heads, rule, ...cells].map((row) => `| ${row.join(' | ')} |`);
await writeFileAtomic(path.join(out, 'table.md'), `${lines.join('\n')}\n`);
await writeFileAtomic(path.join(out, 'table.csv'), `${[heads, ...cells].map((row) => row.join(',')).join('\n')}\n`);
await saveGrid(tiles, 1 + chosen.methods.length, path.join(out, 'grid.png'));
console.log(lines.join('\n'));
console.log(`The table, and pictures of each run, are in ${out}/`);

/** The names given for an option, all if there are none. */
function pick(option, known) {
  const given = values[option] ?? Object.keys(known);
  const wrong = given.find((name) => !Object.hasOwn(known, name));
  if (wrong === undefined) return given;
  console.error(`There is no ${option} ${wrong}; there are ${Object.keys(known).join(', ')}.`);
  process.exit(1);
}
