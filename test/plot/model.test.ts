import { expect, it } from 'vitest';
import * as nn from '../../lib/nn/index.js';
import { plot2dEnergyLandscape, plotLoss, plotSamplesOnEnergy } from '../../lib/plot/index.js';
import * as torch from '../../lib/torch/index.js';
import { liveTensors } from '../support/live.js';
import { energyOf, withoutLegend } from './support.js';

/** Float32 rounds a contour by less than is seen. */
const plain = (svg: string) => svg.replaceAll(/\d+\.\d+/g, (n) => Number(n).toFixed(0));

class Bowl extends nn.Module {
  weight = new nn.Parameter(torch.tensor([1, 3]));

  override forward(x: torch.Tensor): torch.Tensor {
    return x.pow(2).mul(this.weight).sum(-1);
  }
}

it('draws a module as it draws a function, in the dtype of its parameters, without a graph', () => {
  const expected = plain(plot2dEnergyLandscape(energyOf((x, y) => x * x + 3 * y * y)).svg());
  const model = new Bowl();
  expect(plain(plot2dEnergyLandscape(model).svg())).toBe(expected);
  expect(plain(plot2dEnergyLandscape(model.double()).svg())).toBe(expected);
  expect(model.weight.grad).toBeNull();
});

it('reads tensors of any dtype, with or without gradients', () => {
  for (const dtype of ['float32', 'float64', 'bfloat16', 'float16', 'int64'] as const) {
    const losses = torch.tensor([3, 2, 1], { dtype });
    expect(plain(plotLoss(losses).svg())).toBe(plain(plotLoss([3, 2, 1]).svg()));
  }
  const samples = torch.tensor(
    [
      [0, 1],
      [2, 3],
    ],
    { requiresGrad: true, dtype: 'float32' },
  );
  const svg = plotSamplesOnEnergy(new Bowl(), samples).svg();
  expect(withoutLegend(svg).match(/<circle[^>]* r="2.5"/g)).toHaveLength(2);
});

it('frees what it makes', () => {
  const model = new Bowl();
  const draw = () => plot2dEnergyLandscape(model, { resolution: 300 });
  draw();
  const before = liveTensors();
  for (let i = 0; i < 5; i++) draw();
  expect(liveTensors()).toBeLessThanOrEqual(before + 2);
});
