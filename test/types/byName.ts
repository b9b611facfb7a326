/** @file Calls by position, by name and mixed that compile, and calls that must not: tsc checks them, nothing runs. */
import * as core from '../../lib/core/index.js';
import * as couplings from '../../lib/couplings/index.js';
import * as integrators from '../../lib/integrators/index.js';
import * as interpolants from '../../lib/interpolants/index.js';
import * as losses from '../../lib/losses/index.js';
import * as samplers from '../../lib/samplers/index.js';
import type { Tensor } from '../../lib/torch/index.js';
import * as torch from '../../lib/torch/index.js';
import { CheckpointFolder, EarlyStopping } from '../../lib/training/index.js';
import { ProgressBar, twoSampleTable, unsharded } from '../../lib/utils/index.js';

const { nn, optim } = torch;
const F = nn.functional;
declare const x: Tensor;
declare const t: Tensor;
declare const layer: torch.nn.Linear;
declare const energy: core.DoubleWellModel;
const drift = (at: Tensor) => at.neg();
const state = { x };
const phase = { x, p: x };

export function compiles(): unknown[] {
  const coupling = new couplings.ExactOTCoupling({ tol: 1e-3 });
  const path = new interpolants.LinearInterpolant();
  const rk4 = new integrators.RK4Integrator();
  const em = new integrators.EulerMaruyamaIntegrator({ dtype: 'float64' });
  const leapfrog = new integrators.LeapfrogIntegrator();
  const sampler = new samplers.LangevinDynamics({ model: energy, stepSize: 0.1 });
  const optimizer = new optim.SGD({ params: layer.parameters(), lr: 0.1 });
  const lossFn = new losses.ScoreMatching({ model: energy, noiseScale: 0.1 });
  return [
    F.linear(x, x),
    F.linear(x, x, null),
    F.linear(x, { weight: x }),
    F.linear({ input: x, weight: x, bias: null }),
    F.relu({ input: x, inplace: true }).shape,
    F.conv2d(x, x, { stride: [1, 2], padding: 'same' }),
    F.maxPool2d({ input: x, kernelSize: 2 }).shape,
    F.maxPool2d({ input: x, kernelSize: 2, returnIndices: true })[1].shape,
    F.maxPool2d(x, 2, { returnIndices: true })[0].shape,
    F.gaussianNllLoss({ input: x, target: x, var: x, full: true }),
    F.instanceNorm(x, null, null, x, x),
    new nn.Conv2d(1, 2, 3, 1, 'same'),
    new nn.Conv2d({ inChannels: 1, outChannels: 2, kernelSize: [3, 5] }),
    new nn.ConvTranspose1d(1, 2, { kernelSize: 3, outputPadding: 1 }),
    new nn.MaxPool2d({ kernelSize: 2 }),
    new nn.LPPool1d(2, 3, { stride: 1 }),
    new nn.ModuleList({ modules: [layer] }),
    nn.utils.spectralNorm({ module: layer }).weight,
    nn.utils.parametrizations.weightNorm(layer, { dim: null }).weight,
    nn.utils.parametrize.isParametrized({ module: layer, tensorName: 'weight' }),
    layer.loadStateDict({ stateDict: {}, strict: false }).missingKeys,
    layer.loadStateDict({}, { strict: false }),
    layer.registerForwardHook({ hook: () => undefined, alwaysCall: true }).remove(),
    layer.registerBuffer({ name: 'mean', tensor: x, persistent: false }),
    optimizer.loadStateDict({ stateDict: optimizer.stateDict() }),
    new optim.lrScheduler.CosineAnnealingLR({ optimizer, tMax: 10 }),
    new optim.lrScheduler.CosineAnnealingLR(optimizer, { TMax: 10 }),
    coupling({ x0: x, x1: x }).x0,
    coupling(x, { x1: x, y: t }),
    coupling.couple({ x0: x, x1: x }).weights,
    path.interpolate({ x0: x, x1: x, t })[0],
    path.interpolate(x, { x1: x, t }),
    path.computeDiffusion({ x, t, form: 'SBDM' }),
    path.velocityToScore({ velocity: x, x, t }).shape,
    path.scoreToVelocity(x, { x, t }),
    lossFn({ x, y: t }),
    energy.gradient({ x }),
    energy.gradient(x, { modelKwargs: { y: t } }),
    sampler.modelEnergy({ x, modelKwargs: { y: t } }),
    rk4.step({ state, stepSize: 0.1, drift }).x,
    rk4.step(state, { stepSize: 0.1, drift }),
    rk4.step(state, 0.1, { drift }),
    em.step({ state, stepSize: 0.1, drift, diffusion: 2 }),
    leapfrog.step({ state: phase, stepSize: 0.1, drift }).p,
    new CheckpointFolder({ folder: 'out', keep: 2 }),
    new EarlyStopping({ monitor: 'loss' }),
    new ProgressBar({ total: 3, label: 'training' }),
    twoSampleTable({ generated: x, heldOut: x, real: x, noise: x }).floor,
    unsharded({ module: layer, body: (part) => part.weight }).shape,
  ];
}

export function doesNotCompile(): unknown[] {
  const coupling = new couplings.ExactOTCoupling();
  const rk4 = new integrators.RK4Integrator();
  return [
    // @ts-expect-error: weight is missing
    F.linear(x),
    // @ts-expect-error: no number is a flag
    F.relu(x, 3),
    // @ts-expect-error: no such name
    F.relu({ input: x, inPlace: true }),
    // @ts-expect-error: nothing comes behind the object
    F.relu({ input: x }, true),
    // @ts-expect-error: text is no flag
    new nn.Conv2d(1, 2, 3, { bias: 'false' }),
    // @ts-expect-error: kernelSize is missing
    new nn.Conv2d(1, 2),
    // @ts-expect-error: tMax is missing
    new optim.lrScheduler.CosineAnnealingLR({ optimizer: new optim.SGD(layer.parameters()) }),
    // @ts-expect-error: no such name
    layer.loadStateDict({}, { strictly: false }),
    // @ts-expect-error: a hook is a function
    layer.registerForwardHook({ hook: 3 }),
    // @ts-expect-error: x is missing
    new losses.ScoreMatching(energy)({ y: t }),
    // @ts-expect-error: x0 is missing
    coupling({ x1: x }),
    // @ts-expect-error: t is missing
    new interpolants.LinearInterpolant().interpolate({ x0: x, x1: x }),
    // @ts-expect-error: stepSize is missing
    rk4.step({ state, drift }),
    // @ts-expect-error: no such name
    rk4.step({ state, stepSize: 0.1, drifts: drift }),
    // @ts-expect-error: no list is a tensor
    energy.gradient([1, 2]),
    // @ts-expect-error: a tolerance is a number
    new couplings.ExactOTCoupling({ tol: '1' }),
    // @ts-expect-error: a total is missing
    new ProgressBar({ label: 'training' }),
  ];
}

// A subclass's own methods take their arguments by position, as Python's.
export class Twice extends core.BaseIntegrator {
  override step(at: core.IntegratorState, stepSize: core.StepSize): core.IntegratorState {
    return { x: at.x.add(stepSize as number) };
  }
}
export class Reversed extends core.BaseCoupling {
  override couple(x0: Tensor, x1?: Tensor | null): core.CouplingResult {
    return new core.CouplingResult(x0, x1!.flip([0]));
  }
}
export class Ring extends core.BaseModel {
  override forward(at: Tensor): Tensor {
    return at.norm(2, -1);
  }
  override gradient(at: Tensor): Tensor {
    return at;
  }
}
export class Straight extends core.BaseInterpolant {
  override computeAlphaT(at: Tensor): [Tensor, Tensor] {
    return [at, torch.onesLike(at)];
  }
  override computeSigmaT(at: Tensor): [Tensor, Tensor] {
    return [at, at];
  }
  override interpolate(x0: Tensor, x1: Tensor, at: Tensor): [Tensor, Tensor] {
    return [x0.add(x1), at];
  }
}
