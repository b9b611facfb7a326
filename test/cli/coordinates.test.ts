import { describe, expect, it } from 'vitest';
import { Coordinates } from '../../lib/cli/coordinates.js';
import { StandardizedEnergy, TableEnergy } from '../../lib/cli/tableModels.js';
import * as torch from '../../lib/torch/index.js';

/** Columns: normal, lognormal, constant, mostly zero. */
function rows(n: number): torch.Tensor {
  const generator = new torch.Generator().manualSeed(1);
  const z = torch.randn([n, 3], { generator });
  const [a, b, c] = z.unbind(1) as [torch.Tensor, torch.Tensor, torch.Tensor];
  const rare = torch.where(c.gt(2), c.pow(3), 0);
  return torch.stack([a.mul(0.01).add(5), b.mul(1.5).exp(), torch.full([n], 7), rare], 1);
}

describe('the coordinates of a table', () => {
  it('have mean 0 and variance 1, and bend the columns with long tails alone', () => {
    const coordinates = Coordinates.of(rows(1000));
    expect(coordinates.tails.tolist()).toEqual([0, 1, 0, 1]);
    const z = coordinates.standardize(rows(1000));
    for (const mean of z.mean(0).tolist() as number[]) expect(Math.abs(mean)).toBeLessThan(1e-3);
    const spreads = z.std(0).tolist() as number[];
    for (const column of [0, 1, 3]) expect(spreads[column]).toBeCloseTo(1, 3);
    // Of the lognormal one no number is far out any more; it was 20 standard deviations away.
    expect(z.select(1, 1).abs().max().item()).toBeLessThan(6);
  });

  it('lead back to the units of the table', () => {
    const x = rows(1000);
    const coordinates = Coordinates.of(x);
    const back = coordinates.destandardize(coordinates.standardize(x));
    expect(back.sub(x).abs().div(x.abs().add(1)).max().item()).toBeLessThan(1e-5);
  });

  it('change the energy by the logarithm of the volume', () => {
    const coordinates = Coordinates.of(rows(1000).slice(1, 1, 2)).to('float64');
    const points = torch.tensor([[0.01], [0.5], [3], [40]], { dtype: 'float64' });
    const step = 1e-6;
    const slope = coordinates.standardize(points.add(step)).sub(coordinates.standardize(points.sub(step)));
    const volumes = slope
      .div(2 * step)
      .log()
      .neg()
      .squeeze(1)
      .tolist() as number[];
    const known = coordinates.logVolume(points)!.tolist() as number[];
    for (const i of [1, 2, 3]) expect(known[i]! - known[0]!).toBeCloseTo(volumes[i]! - volumes[0]!, 6);
  });

  it('give an energy of z whose model is an energy of x', () => {
    const x = rows(64);
    const coordinates = Coordinates.of(x);
    const model = new TableEnergy(coordinates, [8], []);
    const z = coordinates.standardize(x);
    const energy = new StandardizedEnergy(model, coordinates, []);
    const difference = model(x).sub(coordinates.logVolume(x)!).sub(energy(z));
    expect(difference.abs().max().item()).toBeLessThan(1e-3);
  });
});
