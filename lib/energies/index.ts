/** @file Energies in closed form, a small learned one, and energies made of others. */
import { closed } from '../arguments/closed.js';
import * as energies from './index.js';

export { AckleyModel, type AckleyOptions } from './ackley.js';
export { BoothModel } from './booth.js';
export { type ComposedOptions, MixtureModel, SumModel, TemperedModel } from './composed.js';
export { DoubleWellModel, type DoubleWellOptions } from './doubleWell.js';
export { GaussianModel } from './gaussian.js';
export { HarmonicModel, type HarmonicOptions } from './harmonic.js';
export { HimmelblauModel } from './himmelblau.js';
export { MLPEnergy, type MLPEnergyOptions } from './mlp.js';
export { RastriginModel, type RastriginOptions } from './rastrigin.js';
export {
  AckleyEnergy,
  DoubleWellEnergy,
  GaussianEnergy,
  HarmonicEnergy,
  RastriginEnergy,
  RosenbrockEnergy,
} from './renamed.js';
export { RosenbrockModel, type RosenbrockOptions } from './rosenbrock.js';
export { StyblinskiTangModel } from './styblinskiTang.js';

closed(energies);
