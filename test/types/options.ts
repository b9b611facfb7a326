/** Options and results as programs hold them in variables: compiled, not run. */
import { BaseInterpolant, type MLPEnergy } from '../../lib/core/index.js';
import {
  GeneralisedLeapfrogIntegrator,
  type LeapfrogIntegrator,
  type RK4Integrator,
} from '../../lib/integrators/index.js';
import { encodeNpy, encodeSafetensors } from '../../lib/io/index.js';
import { DiT } from '../../lib/models/index.js';
import * as plot from '../../lib/plot/index.js';
import { LangevinDynamics, RiemannianManifoldHMC } from '../../lib/samplers/index.js';
import * as torch from '../../lib/torch/index.js';
import { BaseTrainer } from '../../lib/training/index.js';

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

/** Functions in place of modules, whose parameters TypeScript infers in every form of the call. */
export function fields(
  rk4: RK4Integrator,
  leapfrog: LeapfrogIntegrator,
  model: MLPEnergy,
  field: torch.nn.Module,
): void {
  const [state, phase] = [{ x: torch.ones([1, 1]) }, { x: torch.ones([1, 1]), p: torch.ones([1, 1]) }];
  rk4.integrateSync(state, 0.1, 2, { drift: (x, t) => x.mul(t) });
  rk4.integrateSync(state, 0.1, { nSteps: 2, drift: (x, t) => x.mul(t) });
  rk4.integrateSync(state, { stepSize: 0.1, nSteps: 2, drift: (x, t) => x.mul(t) });
  rk4.integrateSync({ state, stepSize: 0.1, nSteps: 2, drift: (x, t) => x.mul(t) });
  rk4.step({ state, stepSize: 0.1, drift: (x, t) => x.mul(t) });
  rk4.step(state, { stepSize: 0.1, drift: field });
  leapfrog.step({ state: phase, stepSize: 0.1, drift: (x, t) => x.mul(t) });
  leapfrog.integrateSync({ state: phase, stepSize: 0.1, nSteps: 2, drift: (x, t) => x.mul(t) });
  new GeneralisedLeapfrogIntegrator().integrateSync({
    ...{ state: phase, stepSize: 0.1, nSteps: 2 },
    force: (x, p, t) => x.mul(p).mul(t.unsqueeze(-1)),
    velocity: (_x, p) => p,
  });
  new RiemannianManifoldHMC(model, (x) => torch.diagEmbed(x.pow(2).add(1)));
  new RiemannianManifoldHMC({ model, metricFn: (x) => torch.diagEmbed(x.pow(2).add(1)) });
  new BaseTrainer(model, new optim.SGD(model.parameters()), (x) => model(x).mean());
}
