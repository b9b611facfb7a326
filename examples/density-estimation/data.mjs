// The three toy distributions, each scaled to unit variance, and how far two real samples are from each other.
import { EightGaussiansDataset, FourSquaresDataset, TwoSpiralsDataset } from 'torchebm/datasets';
import * as torch from 'torchebm/torch';
import { energyDistance, rbfMmd } from 'torchebm/utils';

/** `detail` is about the width of the finest detail after the scaling; a spiral takes twice the steps of training. */
export const datasets = {
  gaussians: {
    title: '8 gaussians',
    detail: 0.16,
    steps: 2000,
    make: (o) => new EightGaussiansDataset({ std: 0.25, ...o }),
  },
  spirals: { title: '2 spirals', detail: 0.1, steps: 4000, make: (o) => new TwoSpiralsDataset({ noise: 0.05, ...o }) },
  squares: { title: '4 squares', detail: 0.1, steps: 2000, make: (o) => new FourSquaresDataset(o) },
};

/** Width of the MMD's kernel: narrow, since a wide one, like the energy distance, takes a disc for two spirals. */
const BANDWIDTH = 0.2;

/** Points to train on, and pairs of real samples of `size` points to measure with, all apart from each other. */
export function load(name, { train, size, pairs }) {
  const points = datasets[name].make({ nSamples: train + 2 * pairs * size, seed: 0 }).getData();
  const shuffled = points.indexSelect(0, torch.randperm(points.size(0)));
  const scaled = shuffled.sub(shuffled.mean(0)).div(shuffled.std(0));
  const [trained, ...samples] = scaled.split([train, ...Array(2 * pairs).fill(size)]);
  return { train: trained, heldOut: samples.slice(0, pairs), others: samples.slice(pairs) };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

const metrics = { energyDistance, mmd: (x, y) => rbfMmd(x, y, { bandwidth: BANDWIDTH }) };

/** The distance between real samples: that of perfect training. */
export function floors({ heldOut, others }) {
  const floor = (metric) => heldOut.map((sample, i) => metric(sample, others[i]));
  return { energyDistance: floor(metrics.energyDistance), mmd: floor(metrics.mmd) };
}

/** The mean distance of generated points from the held-out samples, beside mean and spread of the floor. */
export function measure(generated, { heldOut }, floor) {
  const beside = (name) => {
    const value = mean(heldOut.map((sample) => metrics[name](generated, sample)));
    return { value, floor: mean(floor[name]), spread: spread(floor[name]) };
  };
  return { energyDistance: beside('energyDistance'), mmd: beside('mmd') };
}
