/** @file Figures: energies, samples, losses, images and animations, as PNG, SVG and GIF. */

export type { Pixels } from '../io/png.js';
export { type CompareOptions, compareSamples } from './compare.js';
export type { ArrayInput, EnergySource, NestedNumbers } from './data.js';
export { Figure, type PngOptions } from './figure.js';
export { Animation, type GifOptions, gif } from './gif.js';
export { type ImageGridOptions, imageGrid } from './images.js';
export {
  type LandscapeOptions,
  plot2dEnergyLandscape,
  plotSamplesOnEnergy,
  plotSampleTrajectories,
  type SamplesOptions,
  type TrajectoryOptions,
} from './landscape.js';
export { type LossOptions, plotLoss } from './loss.js';
export { type PlotSamplesOptions, plotSamples } from './samples.js';
export { plot3dEnergyLandscape, type SurfaceOptions } from './surface.js';
export type { Range } from './ticks.js';
