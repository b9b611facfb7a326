// The toy sets of the literature: each makes its points (n, 2) from a seed when it is built.
import * as datasets from 'torchebm/datasets';
import { figure, panel, scatter } from 'torchebm/plot';

const nSamples = 2048;
const seed = 0;
const sets = {
  'gaussian mixture': new datasets.GaussianMixtureDataset({ nSamples, seed }),
  'eight gaussians': new datasets.EightGaussiansDataset({ nSamples, seed }),
  'two moons': new datasets.TwoMoonsDataset({ nSamples, noise: 0.05, seed }),
  'swiss roll': new datasets.SwissRollDataset({ nSamples, seed }),
  circle: new datasets.CircleDataset({ nSamples, seed }),
  checkerboard: new datasets.CheckerboardDataset({ nSamples, seed }),
  pinwheel: new datasets.PinwheelDataset({ nSamples, seed }),
  grid: new datasets.GridDataset({ nSamplesPerDim: 45, seed }), // 45² points
};

for (const [name, set] of Object.entries(sets)) {
  const x = set.getData();
  const list = (values: unknown) => `[${(values as number[]).map((value) => value.toFixed(2)).join(', ')}]`;
  const extent = (x.abs().max().item() as number).toFixed(2);
  console.log(
    `${name.padEnd(17)} [${x.shape.join(', ')}]  mean ${list(x.mean(0).tolist())}  std ${list(x.std(0).tolist())}  within ${extent}`,
  );
}
console.log(`The moons have ${sets['two moons'].length} points.`);

const panels = Object.entries(sets).map(([title, set]) =>
  panel(scatter(set.getData(), { size: 3, alpha: 0.6 }), { title, aspect: 'equal' }),
);
await figure([panels.slice(0, 4), panels.slice(4)], { size: [1100, 620] }).save('out/curriculum/03-datasets.png');
