// One run: trains an energy on a dataset by a method, draws points from it, and paints what came out.
import * as path from 'node:path';
import { compareSamples, gif, imageGrid, plot3dEnergyLandscape, plotSamplesOnEnergy } from 'torchebm/plot';
import * as torch from 'torchebm/torch';
import { EMA } from 'torchebm/utils';
import { datasets } from './data.mjs';
import { methods } from './methods.mjs';

const { nn, optim } = torch;
/** Width of a small picture, and height of the legend that it does without. */
const [TILE, LEGEND] = [170, 20];
const view = { xRange: [-2.6, 2.6], yRange: [-2.6, 2.6] };

/** Trains, calling `watch(step, loss, model)` after every step with the averaged model, which is what comes back. */
export async function train({ dataset, method }, data, { seed, steps, watch }) {
  const { Model, makeLoss, batch, lr, clip } = methods[method];
  const { detail } = datasets[dataset];
  torch.manualSeed(seed);
  const model = new Model(detail);
  const { lossFn, loss } = makeLoss(model, { data, detail, batch });
  const optimizer = new optim.Adam(lossFn.parameters(), { lr });
  const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, steps);
  const average = new EMA(model, { decay: 0.999, decaySchedule: 'warmup' });
  for (let step = 1; step <= steps; step++) {
    const x = data.indexSelect(0, torch.randint(data.size(0), [batch]));
    optimizer.zeroGrad();
    const value = loss(x);
    value.backward();
    if (clip) nn.utils.clipGradNorm_(model.parameters(), clip);
    optimizer.step();
    scheduler.step();
    average.update(model);
    await watch(step, value, average.module);
  }
  return average.module;
}

/** Points from the model; the chains start at plain noise. */
export function draw({ dataset, method }, model, { size, nSteps }) {
  const sampler = methods[method].sampler(model, datasets[dataset].detail);
  return sampler.sample({ x: torch.randn([size, 2]), nSteps });
}

/** Pictures of the training: chains that follow the model, on its energy, at `frames` moments, the early ones closer. */
export class Film {
  #frames = [];
  #moments;
  #chains = torch.randn([400, 2]);

  constructor(name, real, { steps, frames, nSteps }) {
    this.name = name;
    this.real = real.slice(0, 0, 1000);
    this.nSteps = nSteps;
    this.#moments = new Set(Array.from({ length: frames }, (_, i) => Math.ceil(steps * ((i + 1) / frames) ** 2)));
  }

  async shoot(step, model) {
    if (!this.#moments.has(step)) return;
    const { dataset, method } = this.name;
    const sampler = methods[method].sampler(model, datasets[dataset].detail);
    this.#chains = await sampler.sample({ x: this.#chains, nSteps: this.nSteps });
    this.#frames.push(
      plotSamplesOnEnergy(model, this.#chains, {
        ...{ ...view, maxEnergy: highest(model, this.real), resolution: 70, contourLevels: 12 },
        ...{
          figSize: [4.6, 5],
          showColorbar: false,
          sampleSize: 2,
          label: 'chains',
          title: `step ${String(step).padStart(4)}`,
        },
      }),
    );
  }

  save(file) {
    return gif(this.#frames, { fps: 6 }).save(file);
  }
}

/** Real beside generated points, generated ones on the contours of the energy, and the energy as a surface. */
export async function paint(name, model, real, generated, out) {
  const title = `${datasets[name.dataset].title}, ${methods[name.method].title}`;
  const maxEnergy = highest(model, real);
  await compareSamples({ real, generated, ...view, title }).save(path.join(out, 'samples.png'), { width: 1000 });
  await plotSamplesOnEnergy(model, generated.slice(0, 0, 1000), { ...view, maxEnergy, title, label: 'generated' }).save(
    path.join(out, 'contours.png'),
    { width: 800 },
  );
  await plot3dEnergyLandscape(model, { ...view, maxEnergy, title, resolution: 80, elev: 60 }).save(
    path.join(out, 'surface.png'),
    { width: 800 },
  );
}

/** A small picture of points on an energy, or on none: red, green and blue (3, h, w). */
export function tile(title, points, model) {
  const energy = model ?? ((xy) => new Float32Array(xy.length / 2));
  const colors = model ? { maxEnergy: highest(model, points), contourLevels: 8 } : {};
  const { width, height, data } = plotSamplesOnEnergy(energy, points.slice(0, 0, 500), {
    ...{ ...view, ...colors, title, resolution: 60, label: 'points' },
    ...{ figSize: [3, 3.1], showColorbar: false, sampleColor: '#fff', sampleSize: 1.2, sampleAlpha: 0.9 },
  }).pixels({ width: TILE });
  const pixels = torch.fromTypedArray(data, [height, width, 4]);
  return pixels
    .at(`:${height - LEGEND}`, ':', ':3')
    .permute([2, 0, 1])
    .to('float32')
    .div(255);
}

/** The tiles of all runs, a row for each dataset. */
export function saveGrid(tiles, columns, file) {
  const figure = imageGrid(torch.stack(tiles), { columns, scale: 1, padding: 0 });
  return figure.save(file, { width: figure.width });
}

/** Where colours end: 6 above the lowest energies of data, where the density is e⁻⁶ of theirs. */
function highest(model, real) {
  return torch.noGrad(() => model(real).quantile(0.05).item()) + 6;
}
