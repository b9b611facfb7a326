/** @file `torchebm/datasets`: points in the plane whose shape one can see. */
export { BaseSyntheticDataset, type DatasetOptions } from './base.js';
export { CheckerboardDataset, type CheckerboardOptions } from './checkerboard.js';
export { CircleDataset, type CircleOptions } from './circle.js';
export { EightGaussiansDataset, type EightGaussiansOptions } from './eightGaussians.js';
export { FourSquaresDataset, type FourSquaresOptions } from './fourSquares.js';
export { GaussianMixtureDataset, type GaussianMixtureOptions } from './gaussianMixture.js';
export { GridDataset, type GridOptions } from './grid.js';
export { PinwheelDataset, type PinwheelOptions } from './pinwheel.js';
export { SwissRollDataset, type SwissRollOptions } from './swissRoll.js';
export { TwoMoonsDataset, type TwoMoonsOptions } from './twoMoons.js';
export { TwoSpiralsDataset, type TwoSpiralsOptions } from './twoSpirals.js';
