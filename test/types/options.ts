/** Options and results as programs hold them in variables: compiled, not run. */
import { BaseInterpolant } from '../../lib/core/index.js';
import { encodeNpy, encodeSafetensors } from '../../lib/io/index.js';
import { DiT } from '../../lib/models/index.js';
import * as plot from '../../lib/plot/index.js';
import { LangevinDynamics } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';

const { nn, optim } = torch;

/** Arrays of two numbers, which TypeScript does not take for pairs. */
export function pairs(model: InstanceType<typeof nn.Module>, points: torch.Tensor) {
  const ranges = { xRange: [-2, 2], yRange: [-1, 3], figSize: [8, 6] };
  plot.plot2dEnergyLandscape((x: Float32Array) => x, ranges);
  plot.plotSamples(points, { xRange: ranges.xRange });
  plot.imageGrid(points, { valueRange: ranges.xRange });
  const adam = { lr: 1e-3, betas: [0.9, 0.99] };
  new optim.Adam(model.parameters(), adam);
  const rprop = { etas: [0.5, 1.2], stepSizes: [1e-6, 50] } as const;
  new optim.Rprop(model.parameters(), rprop);
  const sampler = { stepSize: 0.1, clamp: [-3, 3] };
  new LangevinDynamics(model, sampler);
  const sizes = { inputSize: [8, 16], inChannels: 1 };
  new DiT(sizes);
}

/** A schedule whose type TypeScript infers as an array. */
export class Quadratic extends BaseInterpolant {
  computeAlphaT(t: torch.Tensor) {
    return [t.pow(2), t.mul(2)];
  }
  computeSigmaT(t: torch.Tensor) {
    return [t.pow(2).neg().add(1), t.mul(-2)];
  }
}

/** Bytes that `Blob` and `Response` take. */
export function bytes(figure: plot.Figure, animation: plot.Animation, data: Float32Array): Uint8Array<ArrayBuffer>[] {
  const shape = [data.length];
  const npy = encodeNpy({ data, shape, dtype: 'float32' });
  const safetensors = encodeSafetensors({ x: { dtype: 'F32', shape, data: new Uint8Array(data.buffer) } });
  return [figure.png(), animation.gif(), npy, safetensors];
}
