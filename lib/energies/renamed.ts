/** @file The energies under their names of older versions; each warns once. */
import { renamed } from '../arguments/warning.js';
import { AckleyModel } from './ackley.js';
import { DoubleWellModel } from './doubleWell.js';
import { GaussianModel } from './gaussian.js';
import { HarmonicModel } from './harmonic.js';
import { RastriginModel } from './rastrigin.js';
import { RosenbrockModel } from './rosenbrock.js';

/** @deprecated The old name of {@link GaussianModel}. */
export const GaussianEnergy = renamed('GaussianEnergy', GaussianModel);
/** @deprecated The old name of {@link GaussianModel}. */
export type GaussianEnergy = GaussianModel;

/** @deprecated The old name of {@link DoubleWellModel}. */
export const DoubleWellEnergy = renamed('DoubleWellEnergy', DoubleWellModel);
/** @deprecated The old name of {@link DoubleWellModel}. */
export type DoubleWellEnergy = DoubleWellModel;

/** @deprecated The old name of {@link HarmonicModel}. */
export const HarmonicEnergy = renamed('HarmonicEnergy', HarmonicModel);
/** @deprecated The old name of {@link HarmonicModel}. */
export type HarmonicEnergy = HarmonicModel;

/** @deprecated The old name of {@link RosenbrockModel}. */
export const RosenbrockEnergy = renamed('RosenbrockEnergy', RosenbrockModel);
/** @deprecated The old name of {@link RosenbrockModel}. */
export type RosenbrockEnergy = RosenbrockModel;

/** @deprecated The old name of {@link AckleyModel}. */
export const AckleyEnergy = renamed('AckleyEnergy', AckleyModel);
/** @deprecated The old name of {@link AckleyModel}. */
export type AckleyEnergy = AckleyModel;

/** @deprecated The old name of {@link RastriginModel}. */
export const RastriginEnergy = renamed('RastriginEnergy', RastriginModel);
/** @deprecated The old name of {@link RastriginModel}. */
export type RastriginEnergy = RastriginModel;
